import Basics
import Immunology
import Testing

@testable import Experiments
@testable import Outcomes

/// Numbers that no run has are refused where they enter, with file and place.
struct ResultBoundsTests {
  private static let hostile = [
    "1e308", "-1e308", "1.8e19", "1e16", "inf", "-inf", "1e999", "99999999999999999999",
  ]

  @Test(arguments: hostile)
  func `a number out of its range in a table is refused with its line`(number: String) {
    let tables: [(String, ([UInt8]) throws -> Void)] = [
      (
        "run,seed,day,a\r\n1,2,0,5\r\n1,2,\(number),5\r\n",
        { _ = try SeriesTable.read($0, path: "f") }
      ),
      (
        "run,seed,day,a\r\n1,2,0,5\r\n1,2,1,\(number)\r\n",
        { _ = try SeriesTable.read($0, path: "f") }
      ),
      (
        "run,seed,day,a\r\n1,2,0,5\r\n\(number),2,1,1\r\n",
        { _ = try SeriesTable.read($0, path: "f") }
      ),
      (
        "index,run,day,a\r\n0,1,0,5\r\n1,1,\(number),5\r\n",
        { _ = try FrameTable.read($0, seeds: [1: 1], path: "f") }
      ),
      (
        "index,run,day,a\r\n0,1,0,5\r\n1,\(number),1,5\r\n",
        { _ = try FrameTable.read($0, seeds: [1: 1], path: "f") }
      ),
      (
        "index,run,day,a\r\n0,1,0,5\r\n1,1,1,\(number)\r\n",
        { _ = try FrameTable.read($0, seeds: [1: 1], path: "f") }
      ),
      (
        "run,day,event,cause,population,count,detail\r\n1,0,death,killed,t,1,\r\n"
          + "1,\(number),death,killed,t,1,\r\n", { _ = try LedgerTally.read(table: $0, path: "f") }
      ),
      (
        "run,day,event,cause,population,count,detail\r\n1,0,death,killed,t,1,\r\n"
          + "1,0,death,killed,t,\(number),\r\n", { _ = try LedgerTally.read(table: $0, path: "f") }
      ),
      (
        "run,day,event,cause,cell,population,x_um,y_um,z_um,actor,detail\r\n"
          + "1,0,death,killed,,t,,,,,\r\n1,\(number),death,killed,,t,,,,,\r\n",
        { _ = try LedgerTally.read($0, path: "f") }
      ),
    ]
    for (text, read) in tables {
      let error = #expect(throws: ExperimentError.self) { try read(Array(text.utf8)) }
      #expect(error?.code == .damaged && error?.path == "f")
      #expect(error?.message.hasPrefix("Line 3 ") == true, "\(error?.message ?? "")")
    }
  }

  @Test(arguments: ["1e308", "-1e308", "1e16", "18446744073709551615", "1e999"])
  func `a number out of its range in a document is refused with its line and name`(number: String) {
    let text = "{\n  \"days\": 3,\n  \"outcomes\": {\"peak_il6_pg_per_ml\": \(number)}\n}\n"
    let error = #expect(throws: ExperimentError.self) {
      try DocumentCheck.check(Array(text.utf8), path: "run.json")
    }
    #expect(error?.code == .damaged && error?.path == "run.json")
    #expect(error?.message.hasPrefix("Line 3 has a number out of its range") == true)
    #expect(error?.message.contains("peak_il6_pg_per_ml") == true)
  }

  @Test func `seeds need all their bits, and texts may hold any digits`() throws {
    let text =
      "{\"seeds\": [18446744073709551615, 3], \"seed\": 18446744073709551615,"
      + " \"text\": \"1e308 { [ \\\" 9e99\", \"n\": [1e15, -1e15, 0.5]}"
    try DocumentCheck.check(Array(text.utf8), path: "")
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `values that lie deep in each other are refused before they are decoded`(opening: String) {
    let bomb = Array(String(repeating: opening, count: 1_000_000).utf8)
    let error = #expect(throws: ExperimentError.self) { try DocumentCheck.check(bomb, path: "") }
    #expect(error?.message.contains("nests values too deeply") == true)
    #expect(!RunDocument.isOurs(Array("{\"program\": \"thymus\", \"a\":".utf8) + bomb))
  }

  @Test func `a few lines do not stand for gigabytes of daily sums`() {
    var text = "run,day,event,cause,population,count,detail\r\n"
    for line in 0..<20_000 { text += "1,3650,death,c\(line),t,1,\r\n" }
    let error = #expect(throws: ExperimentError.self) {
      try LedgerTally.read(table: Array(text.utf8), path: "")
    }
    #expect(error?.message.contains("more than can be added up") == true)
  }

  @Test func `a line without an end is no line`() {
    let endless = Array("run,seed,day,a\r\n1,2,0,".utf8) + [UInt8](repeating: 0, count: 3 << 20)
    #expect(throws: ExperimentError.self) { try SeriesTable.read(endless, path: "") }
    let quoted = Array("run,seed,day,\"".utf8) + [UInt8](repeating: 65, count: 3 << 20)
    #expect(throws: ExperimentError.self) { try SeriesTable.read(quoted, path: "") }
  }

  private func view(_ change: (inout TissueView) -> Void) -> [UInt8] {
    var view = TissueView(
      day: 1, size: [300, 200, 0],
      cells: [
        TissueView.Cell(
          position: [10, 20, 0], radius: 8, appearance: .tumour, lineage: 1, signal: 2)
      ], vessels: [[20, 20, 0, 1]],
      layers: [TissueView.Layer(name: "oxygen", shape: [2, 1, 1], values: [1, 2])])
    change(&view)
    return SavedTissue.encode(view)
  }

  @Test func `a state of a tissue that cannot be is refused, whatever its checksum`() throws {
    #expect(throws: Never.self) { try SavedTissue.decode(self.view { _ in }, path: "") }
    let cell = TissueView.Cell(
      position: [10, 20, 0], radius: 200, appearance: .tumour, lineage: 1, signal: 2)
    let changes: [(inout TissueView) -> Void] = [
      { $0.day = 1e308 }, { $0.day = -1 }, { $0.day = 4000 },
      { $0.size = [1e38, 200, 0] }, { $0.size = [300, 1e-38, 0] }, { $0.size = [300, 200, 1e6] },
      { $0.size.x = 1 }, { $0.cells[0].signal = 1e30 }, { $0.cells[0].signal = -5 },
      { $0.vessels[0].w = 7 }, { $0.vessels[0].w = -0.5 },
      { $0.vessels = Array(repeating: [20, 20, 0, 1], count: 5000) },
      { $0.layers[0].values[0] = 1e38 },
      { $0.layers[0] = TissueView.Layer(name: "oxygen", shape: [0, 1, 1], values: []) },
      { $0.layers = Array(repeating: $0.layers[0], count: 100) },
      { $0.cells = Array(repeating: cell, count: 1000) },
    ]
    for (index, change) in changes.enumerated() {
      let bytes = view(change)
      let error = #expect(throws: ExperimentError.self, "change \(index)") {
        try SavedTissue.decode(bytes, path: "f.tissue")
      }
      #expect(error?.code == .damaged && error?.path == "f.tissue")
    }
  }

  /// A file of a replay of some bytes.
  private func replay(_ payload: [UInt8]) -> [UInt8] {
    let packed = Deflate.compress(payload)
    var writer = ByteWriter()
    for byte in Replay.name + [Replay.version] { writer.put(byte) }
    writer.put(UInt32(payload.count))
    writer.put(Checksum.of(packed[...]))
    return writer.bytes + packed
  }

  private func payload(size: SIMD3<Float>, days: [Double], vessels: Int = 0) -> [UInt8] {
    var writer = ByteWriter()
    for axis in 0..<3 { writer.put(size[axis]) }
    writer.put(UInt16(days.count))
    for day in days { writer.put(day) }
    writer.put(UInt16(vessels))
    for _ in 0..<(2 * vessels) { writer.put(UInt16(0)) }
    for _ in ReplayStream.allCases { writer.put(UInt32(0)) }
    return writer.bytes
  }

  @Test func `a replay that cannot be is refused, whatever its checksum`() {
    #expect(throws: Never.self) {
      try Replay(self.replay(self.payload(size: [300, 200, 0], days: [0, 1])), path: "")
    }
    let forged = [
      payload(size: [1e38, 200, 0], days: [0, 1]), payload(size: [300, 200, 0], days: [0, 1e308]),
      payload(size: [300, 200, 0], days: [1, 0]),
      payload(size: [300, 200, 0], days: (0..<5000).map { Double($0) / 10 }),
      payload(size: [300, 200, 0], days: [0, 1], vessels: 30_000),
      // 64 MB of zeros in 64 kB.
      [UInt8](repeating: 0, count: 1 << 26),
    ]
    for payload in forged {
      let error = #expect(throws: ExperimentError.self) {
        try Replay(replay(payload), path: "replay.bin")
      }
      #expect(error?.code == .damaged && error?.path == "replay.bin")
    }
  }
}
