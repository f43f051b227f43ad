import Foundation
import Immunology
import Testing

@testable import Experiments

struct PageReplayTests {
  private func cell(
    _ name: UInt64, _ x: Float, _ y: Float, _ look: TissueView.Appearance, signal: Float = 0,
    z: Float = 0
  ) -> TissueView.Cell {
    TissueView.Cell(
      position: [x, y, z], radius: 8.4, appearance: look, lineage: name << 40, signal: signal)
  }

  private func view(
    _ day: Double, _ cells: [TissueView.Cell], depth: Float = 0
  ) -> TissueView {
    TissueView(
      day: day, size: [300, 200, depth], cells: cells, vessels: [[50.4, 60.6, 0, 1]], layers: [])
  }

  private func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var value = 0
    var shift = 0
    for byte in bytes {
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 {
        numbers.append(value)
        (value, shift) = (0, 0)
      }
    }
    return numbers
  }

  private func streams(_ encoder: ReplayEncoder) throws -> [ReplayStream: [Int]] {
    let payload = encoder.payload()
    let head = try ReplayHead(payload)
    return Dictionary(
      uniqueKeysWithValues: ReplayStream.allCases.map {
        ($0, numbers(payload[head.streams[$0.rawValue]]))
      })
  }

  @Test func `a state is told as the difference from the one before`() throws {
    var encoder = ReplayEncoder()
    encoder.add(
      view(
        0, [cell(1, 10, 20, .tumour), cell(2, 30, 40, .healthy), cell(3, 5, 5, .effectorActive)])
    )
    encoder.add(
      view(
        0.5,
        [
          cell(1, 13, 19, .tumourHypoxic), cell(3, 105, 5, .effectorActive, signal: 0.5),
          cell(4, 10, 20, .tumour),
        ]))
    let streams = try streams(encoder)
    #expect(streams[.new] == [3, 1])
    #expect(streams[.newX] == [20, 40, 49, 10], "10, then 20 more, 25 less, 5 more")
    #expect(streams[.gone] == [0, 1, 1], "the second of those present left")
    #expect(streams[.pushX] == [6])
    #expect(streams[.pushY] == [1])
    #expect(streams[.crawlX] == [200])
    #expect(streams[.look] == [0, 1, 0, 1])
    #expect(streams[.signal] == [0, 1, 1, 25])
    #expect(streams[.newName] == [0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0, 4])
  }

  @Test func `a file gives back what was put in`() throws {
    var encoder = ReplayEncoder()
    for day in 0..<30 {
      let cells = (0..<200).map { index in
        cell(UInt64(index + day), Float(index), Float(day), index < 150 ? .tumour : .effectorTired)
      }
      encoder.add(view(Double(day) / 2, cells))
    }
    let replay = Replay(encoder)
    #expect(replay.days == (0..<30).map { Double($0) / 2 })
    #expect(replay.size == [300, 200, 0])
    let again = try Replay(replay.file, path: "replay.bin")
    #expect(again == replay)
    #expect(Deflate.expand(again.packed, size: again.unpackedSize) == encoder.payload())
    let head = try ReplayHead(encoder.payload())
    #expect(head.vessels == [SIMD2(50, 61)])
  }

  @Test func `each damaged byte is noticed`() throws {
    var encoder = ReplayEncoder()
    encoder.add(view(0, [cell(1, 10, 20, .tumour)]))
    let file = Replay(encoder).file
    for index in file.indices {
      var bytes = file
      bytes[index] ^= 0x10
      #expect(throws: ExperimentError.self, "byte \(index)") {
        try Replay(bytes, path: "replay.bin")
      }
    }
    for length in 0..<file.count {
      #expect(throws: ExperimentError.self) {
        try Replay(Array(file[..<length]), path: "replay.bin")
      }
    }
  }

  @Test func `only the slice through the middle of a deep tissue is kept`() throws {
    var encoder = ReplayEncoder()
    encoder.add(
      view(0, [cell(1, 1, 1, .tumour, z: 50), cell(2, 1, 1, .tumour, z: 70)], depth: 100))
    #expect(try streams(encoder)[.new] == [1])
  }

  @Test func `signals are kept to what an observer can tell apart`() {
    #expect(ReplayScale.ligand(0) == 0)
    #expect(ReplayScale.ligand(.nan) == 0)
    #expect(ReplayScale.ligand(1000) == 0)
    #expect(ReplayScale.ligand(2000) == 3)
    #expect(ReplayScale.ligand(64_000) == 18)
    #expect(ReplayScale.ligand(.infinity) == 0)
    #expect(ReplayScale.exhaustion(0.5) == 25)
    #expect(ReplayScale.exhaustion(2) == 50)
  }

  @Test(arguments: [(0.0, 1), (10.0, 41), (21.0, 85), (42.0, 85), (84.0, 85), (800.0, 59)])
  func `a page carries at most about 85 states`(days: Double, states: Int) {
    let setup = ModelSetup(durationDays: days)
    #expect(RecordingPlan().replayDays(of: setup).count == states)
    #expect(RecordingPlan(frames: .none).replayDays(of: setup).isEmpty)
    #expect(RecordingPlan(replayEveryDays: 0.5).replayDays(of: setup).count == Int(days * 2) + 1)
  }
}
