import Testing
import Tissue

struct DeterminismTests {
  static func digest(
    solid: Bool, workers: Int, edges: Domain.Edges = .walls, seed: UInt64 = 42
  ) -> String {
    var tissue = MiniatureTissue(solid: solid, workers: workers, edges: edges, seed: seed)
    for _ in 0..<60 { tissue.step() }
    return tissue.digest
  }

  /// The same in debug and release, with and without the wide instructions of newer processors.
  @Test(arguments: [(false, "afd83def40f4d59e"), (true, "c5bbbc8c83c75089")])
  func `a run has the same bits in every build`(solid: Bool, golden: String) {
    #expect(Self.digest(solid: solid, workers: 1) == golden)
  }

  @Test(arguments: [false, true], [Domain.Edges.walls, .periodic])
  func `the number of workers changes no bit`(solid: Bool, edges: Domain.Edges) {
    let one = Self.digest(solid: solid, workers: 1, edges: edges)
    for workers in [2, 3, 8] {
      #expect(Self.digest(solid: solid, workers: workers, edges: edges) == one)
    }
  }

  @Test(arguments: [false, true])
  func `a copy goes on as the original does, and the original is not disturbed`(solid: Bool) throws
  {
    var original = MiniatureTissue(solid: solid, workers: 2)
    for _ in 0..<20 { original.step() }
    var copy = MiniatureTissue(solid: solid, workers: 1)
    // The copy holds other cells at first, and fewer than it must take over.
    for _ in 0..<3 { copy.step() }
    #expect(try copy.copy(from: original) == 0)
    #expect(copy.digest == original.digest)
    for _ in 0..<20 { copy.step() }
    #expect(copy.digest != original.digest)
    for _ in 0..<20 { original.step() }
    #expect(copy.digest == original.digest)
  }

  @Test func `another seed is another run`() {
    #expect(Self.digest(solid: false, workers: 2, seed: 1) != Self.digest(solid: false, workers: 2))
  }

  @Test func `one bit anywhere changes the digest`() {
    let tissue = MiniatureTissue(solid: true, workers: 1)
    let (cells, field) = (tissue.residents, tissue.factor)
    var seen: Set<String> = [tissue.digest]
    func expectChange(_ change: (Int) -> Void) {
      for place in [0, 1500, 2999] {
        change(place)
        #expect(seen.insert(tissue.digest).inserted)
      }
    }
    expectChange { cells.x[$0] = cells.x[$0].nextUp }
    expectChange { cells.z[$0] = cells.z[$0].nextUp }
    expectChange { cells.radius[$0] = cells.radius[$0].nextUp }
    expectChange { cells.numbers[1][$0] = cells.numbers[1][$0].nextUp }
    expectChange { cells.pressure[$0] = cells.pressure[$0].nextUp }
    expectChange { cells.state[$0] ^= 1 }
    expectChange { cells.type[$0] ^= 1 }
    expectChange { cells.contacts[$0] ^= 1 }
    expectChange { cells.divisions[$0] ^= 1 }
    expectChange { cells.lineage[$0] ^= 1 << 63 }
    expectChange { field.values[field.mesh.index($0 % 15, 3, $0 / 500)] = Float($0 + 1) }
  }

  @Test func `a digest has sixteen digits and depends on the order`() {
    var (first, second) = (Digest(), Digest())
    first.add(1 as UInt64)
    first.add(2 as UInt64)
    second.add(2 as UInt64)
    second.add(1 as UInt64)
    #expect(first.text != second.text)
    #expect(first.text.count == 16 && second.text.count == 16)
  }
}
