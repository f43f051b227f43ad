import Basics
import Immunology
import Testing

@testable import Experiments

struct SavedTissueTests {
  private func tissue(size: SIMD3<Float>, cells: Int = 60) -> TissueView {
    var numbers = SplitMix(seed: 11)
    let appearances = TissueView.Appearance.allCases
    return TissueView(
      day: 12.25, size: size,
      cells: (0..<cells).map { index in
        let place = SIMD3<Float>.random(in: 0...1, using: &numbers) * size
        return TissueView.Cell(
          position: place, radius: .random(in: 3...9, using: &numbers),
          appearance: appearances[index % appearances.count], lineage: numbers.next(),
          signal: .random(in: 0...100_000, using: &numbers), clone: UInt8(index / 3 % 8))
      },
      vessels: [[10, 20, 0, 1], [500, 20.5, 0, 0.25]],
      layers: [
        TissueView.Layer(
          name: "oxygen", shape: [4, 3, 1], values: (0..<12).map { Float($0) * 3.3 + 0.1 }),
        TissueView.Layer(name: "ifn_gamma", shape: [2, 2, 1], values: [0, 0, 0, 0]),
      ])
  }

  @Test(arguments: [SIMD3<Float>(1200, 900, 0), [300, 300, 200], [20_000, 20_000, 0]])
  func `a state is read back as exactly as promised`(size: SIMD3<Float>) throws {
    let view = tissue(size: size)
    let back = try SavedTissue.decode(SavedTissue.encode(view), path: "")
    #expect(back.day == view.day)
    #expect(back.size == view.size)
    #expect(back.vessels == view.vessels)
    try #require(back.cells.count == view.cells.count)
    for (old, new) in zip(view.cells, back.cells) {
      let shift = old.position - new.position
      // Half of a step of 1/16 µm, and the rounding of a Float as large as the tissue.
      #expect(max(abs(shift.x), abs(shift.y), abs(shift.z)) <= 0.5 / 16 + size.max() * 1e-7)
      #expect(abs(old.radius - new.radius) <= 0.5 / 256)
      #expect(old.look == new.look)
      #expect(old.lineage == new.lineage)
      // Eight bits of a number are kept.
      #expect(abs(old.signal - new.signal) <= old.signal / 256)
    }
    #expect(back.layers.map(\.name) == ["oxygen", "ifn_gamma"])
    for (old, new) in zip(view.layers, back.layers) {
      #expect(old.shape == new.shape)
      for (a, b) in zip(old.values, new.values) { #expect(abs(a - b) <= 36.3 / 65_535) }
    }
  }

  @Test func `what was read is written to the same bytes`() throws {
    let bytes = SavedTissue.encode(tissue(size: [1200, 900, 0]))
    #expect(SavedTissue.encode(try SavedTissue.decode(bytes, path: "")) == bytes)
  }

  @Test func `an empty tissue is a tissue`() throws {
    let empty = TissueView(day: 0, size: .zero, cells: [], vessels: [], layers: [])
    #expect(try SavedTissue.decode(SavedTissue.encode(empty), path: "") == empty)
  }

  @Test func `a cell in a flat tissue takes 17 bytes`() {
    let few = SavedTissue.encode(tissue(size: [1200, 900, 0], cells: 10)).count
    let many = SavedTissue.encode(tissue(size: [1200, 900, 0], cells: 1010)).count
    #expect(many - few == 17_000)
  }

  @Test func `numbers that are none do not trap`() throws {
    var view = tissue(size: [100, 100, 0], cells: 1)
    view.cells[0].position = [.nan, -.infinity, 0]
    view.cells[0].radius = .infinity
    view.cells[0].signal = .nan
    view.layers[0].values[0] = .nan
    let back = try SavedTissue.decode(SavedTissue.encode(view), path: "")
    #expect(back.cells[0].position == .zero)
    #expect(back.cells[0].signal == 0)
  }

  @Test func `each cut of a file is told`() {
    let bytes = SavedTissue.encode(tissue(size: [1200, 900, 0], cells: 12))
    for length in 0..<bytes.count {
      let error = #expect(throws: ExperimentError.self) {
        try SavedTissue.decode(Array(bytes[..<length]), path: "frame.tissue")
      }
      #expect(error?.code == .damaged)
      #expect(error?.path == "frame.tissue")
    }
  }

  @Test func `each changed bit is told`() {
    let bytes = SavedTissue.encode(tissue(size: [1200, 900, 0], cells: 12))
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        #expect(throws: ExperimentError.self) { try SavedTissue.decode(changed, path: "") }
      }
    }
  }

  @Test func `a newer version is told as such`() {
    var bytes = SavedTissue.encode(tissue(size: [1200, 900, 0]))
    bytes[SavedTissue.name.count] += 1
    let error = #expect(throws: ExperimentError.self) { try SavedTissue.decode(bytes, path: "") }
    #expect(error?.message.contains("newer version") == true)
  }

  @Test func `damage with a right checksum gives a tissue or an error and never a crash`() {
    let bytes = SavedTissue.encode(tissue(size: [300, 300, 100], cells: 8))
    let end = bytes.count - SavedTissue.checksumSize
    var numbers = SplitMix(seed: 5)
    var told = 0
    for _ in 0..<20_000 {
      var changed = Array(bytes[..<end])
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let index = Int.random(in: SavedTissue.headerSize..<changed.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: changed[index] = UInt8.random(in: 0...255, using: &numbers)
        case 1: changed[index] = 255
        case 2: changed.remove(at: index)
        default: changed.insert(UInt8.random(in: 0...255, using: &numbers), at: index)
        }
      }
      var writer = ByteWriter()
      for byte in changed { writer.put(byte) }
      writer.put(Checksum.of(changed[...]))
      if (try? SavedTissue.decode(writer.bytes, path: "")) == nil { told += 1 }
    }
    // Most inserted and removed bytes shift what follows, which cannot be right.
    #expect(5_000 < told)
  }
}
