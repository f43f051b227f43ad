import Basics
import Foundation
import Immunology
import Outcomes
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

  @Test func `populations of one kind stay apart in a replay, as far as they can be told`() throws {
    var encoder = ReplayEncoder()
    let cells = (0..<10).map { index in
      var cell = cell(UInt64(index + 1), Float(20 * index), 50, .tumour)
      cell.clone = min(UInt8(index), TissueView.Cell.lastClone)
      return cell
    }
    encoder.add(view(0, cells))
    let replay = Replay(encoder)
    #expect(replay.looks == (0...3).map { TissueView.Look(.tumour, clone: $0) })
    let again = try Replay(replay.file, path: "")
    var reader = try ReplayReader(again)
    #expect(try reader.next()?.cells.map(\.clone) == [0, 1, 2, 3, 3, 3, 3, 3, 3, 3])
    // What has no clones can be read by older programs.
    var plain = ReplayEncoder()
    plain.add(view(0, [cell(1, 5, 5, .tumour)]))
    #expect(replay.file[7] == 2 && Replay(plain).file[7] == 1)
  }

  @Test func `the states of a replay come back as they were, to what a page shows`() throws {
    var encoder = ReplayEncoder()
    let looks = TissueView.Appearance.allCases
    func cells(_ day: Int) -> [TissueView.Cell] {
      (0..<80).filter { !($0 + day).isMultiple(of: 7) }.map { index in
        let look = looks[(index + day / 4) % looks.count]
        let signal: Float = look.nature.crawls ? Float(day) / 50 : Float(1000 * day)
        return cell(
          UInt64(index + 1), Float(index * 3 + day), Float(index + 2 * day), look, signal: signal)
      }
    }
    let views = (0..<12).map { view(Double($0) / 2, cells($0)) }
    for view in views { encoder.add(view) }
    let replay = Replay(encoder)
    #expect(replay.looks == looks.map { TissueView.Look($0) })
    var reader = try ReplayReader(replay)
    for view in views {
      let state = try #require(try reader.next())
      #expect(state.day == view.day && state.size == view.size)
      func facts(_ cells: [TissueView.Cell]) -> Set<String> {
        Set(
          cells.map { cell -> String in
            let name = cell.lineage >> 40
            return "\(name) \(cell.position) \(cell.radius) \(cell.appearance)"
          })
      }
      var rounded = view
      for index in rounded.cells.indices { rounded.cells[index].radius = 8.5 }
      #expect(facts(state.cells) == facts(rounded.cells))
      #expect(Set(state.cells.map(\.lineage)).count == state.cells.count)
    }
    #expect(try reader.next() == nil)
  }

  @Test func `a thinned replay has the same states, only fewer`() throws {
    var encoder = ReplayEncoder()
    for day in 0..<12 {
      encoder.add(
        view(
          Double(day),
          [
            cell(1, Float(10 + day), 20, .tumour, signal: 2000),
            cell(
              2, 5, Float(200 - 9 * day), day < 5 ? .effectorActive : .effectorTired, signal: 0.3),
          ]))
    }
    let replay = Replay(encoder)
    let thin = try replay.thinned(toEvery: 4)
    #expect(thin.days == [0, 4, 8, 11])
    #expect(try replay.thinned(toEvery: 1) == replay)
    var (all, some) = (try ReplayReader(replay), try ReplayReader(thin))
    while let state = try some.next() {
      var other = try all.next()
      while let view = other, view.day < state.day { other = try all.next() }
      #expect(other == state)
    }
  }

  @Test func `a damaged replay is told and never read beyond its end`() throws {
    var encoder = ReplayEncoder()
    for day in 0..<3 {
      encoder.add(view(Double(day), (1...20).map { cell(UInt64($0), 9, Float($0), .tumour) }))
    }
    let payload = encoder.payload()
    for place in stride(from: 60, to: payload.count, by: 3) {
      var damaged = payload
      damaged[place] ^= 0x55
      guard let head = try? ReplayHead(damaged) else { continue }
      _ = head.looks(in: damaged)
      guard let replay = try? Replay(damagedPayload: damaged) else { continue }
      var reader = try ReplayReader(replay)
      do throws(ExperimentError) {
        for _ in 0..<4 { _ = try reader.next() }
      } catch {
        #expect(error.code == .damaged)
      }
    }
  }
}

extension Replay {
  /// A replay whose checksum is right and whose states are not.
  fileprivate init(damagedPayload payload: [UInt8]) throws {
    var writer = ByteWriter()
    let packed = Deflate.compress(payload)
    for byte in Replay.name + [Replay.version] { writer.put(byte) }
    writer.put(UInt32(payload.count))
    writer.put(Checksum.of(packed[...]))
    self = try Replay(writer.bytes + packed, path: "replay.bin")
  }
}
