import Foundation
import Testing
import Tissue

@testable import Immunology

/// What holds for any tissue, tried on tissues made at random from fixed seeds.
struct PropertyTests {
  private static func setup(_ seed: UInt64) -> ModelSetup {
    var random = Draws(seed: seed)
    let solid = random.below(4) == 0
    let without = Mechanism.allCases.filter { _ in random.below(8) == 0 }
    return Setups.small(
      width: random.number(150, solid ? 180 : 360), depth: solid ? 120 : 0,
      tumourCells: random.below(150), tCells: random.below(60),
      treatments: random.below(2) == 0 ? [] : [Setups.antiPD1(from: random.number(0, 1))],
      without: without
    ) { values in
      values[.tumourCycle] = random.number(8, 60)
      values[.arrivalRate] = random.number(0, 200)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `cells are conserved, stay inside and have ordinary numbers`(seed: UInt64) throws {
    let simulation = Simulation(Self.setup(seed), seed: seed, threads: 1)
    for day in [0.5, 1.0, 1.5] {
      simulation.advance(toDay: day)
      var present = simulation.world.tallies.map { _ in 0 }
      for sheet in [simulation.world.residents, simulation.world.crawlers] {
        for cell in 0..<sheet.count { present[Int(sheet.type[cell])] += 1 }
      }
      for (type, tally) in simulation.world.tallies.enumerated() {
        #expect(
          tally.started + tally.divisions + tally.arrivals - tally.removed == present[type],
          "population \(type) on day \(day)")
      }
      for cell in simulation.view().cells {
        for axis in 0..<3 {
          #expect(
            0 <= cell.position[axis] && cell.position[axis] <= simulation.world.domain.size[axis])
        }
        #expect(cell.signal.isFinite && 0 < cell.radius && cell.radius < 50)
      }
      #expect(simulation.census().values.allSatisfy { $0.isFinite && 0 <= $0 })
      // The check of a state that was read takes all that the model really reaches.
      let copy = Simulation(
        empty: simulation.setup, seed: seed, threads: 1, rhythm: simulation.world.model.rhythm)
      try copy.restore(from: simulation.savedState())
      #expect(copy.digest() == simulation.digest())
    }
  }

  @Test(arguments: 20..<24 as Range<UInt64>)
  func `the number of threads changes no bit of any tissue`(seed: UInt64) {
    let digests = [1, 2, 5].map { threads in
      let simulation = Simulation(Self.setup(seed), seed: seed, threads: threads)
      simulation.advance(toDay: 1)
      return simulation.digest()
    }
    #expect(Set(digests).count == 1)
  }

  /// `make soak` asks for a thousand; beside other tests memory says nothing, so it runs alone.
  private static let lives =
    ProcessInfo.processInfo.environment["THYMUS_SOAK_RUNS"].flatMap { Int($0) } ?? 0

  @Test(.enabled(if: 0 < lives))
  func `many short runs in one process do not need more and more memory`() throws {
    func live(_ number: Int) {
      let simulation = Simulation(
        Setups.small(width: 200, tumourCells: 60, tCells: 10), seed: UInt64(number), threads: 2)
      simulation.advance(toDay: 0.1)
      _ = (simulation.savedState(), simulation.view(), simulation.drainLedger())
    }
    for number in 0..<Self.lives / 4 { live(number) }
    let before = try Self.residentBytes()
    for number in 0..<Self.lives { live(number) }
    let grown = try Self.residentBytes() - before
    // One leaked tissue of this size is 2 MB.
    #expect(grown < 48 << 20, "\(Self.lives) runs left \(grown >> 10) KiB")
  }

  /// The memory of this process that is in use, in bytes.
  private static func residentBytes() throws -> Int {
    let words = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
      separator: " ")
    return try #require(words.count > 1 ? Int(words[1]) : nil) * 4096
  }
}
