import Basics
import Immunology
import Tissue

/// Turns states of a tissue, one after the other, into the bytes of a replay.
///
/// Each state is told as the difference from the one before: who left, who is new, how far each
/// cell moved, what changed about it. A cell keeps its place in the list of those present, so that
/// a reader knows who is who and can show the way from one state to the next.
struct ReplayEncoder {
  private struct Present {
    var lineage: UInt64
    var cell: ReplayCell

    static let blank = Present(
      lineage: 0, cell: ReplayCell(x: 0, y: 0, look: 0, radius: 0, signal: 0))

    mutating func visitState<Visitor: StateVisitor>(
      _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
      try visitor.visit(&lineage)
      try visitor.visit(&cell.x)
      try visitor.visit(&cell.y)
      try visitor.visit(&cell.look)
      try visitor.visit(&cell.radius)
      try visitor.visit(&cell.signal)
    }
  }

  private var days: [Double] = []
  private var size = SIMD3<Float>()
  private var vessels: [SIMD4<Float>] = []
  private var present: [Present] = []
  private var streams = [[UInt8]](repeating: [], count: ReplayStream.allCases.count)
  private var lastNew = (x: 0, y: 0)

  /// Visits everything.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&days)
    try visitor.visit(&size)
    try visitor.visit(&vessels, blank: .zero, bytesEach: 16) {
      visitor, vessel throws(Visitor.Failure) in
      for lane in 0..<4 { try visitor.visit(&vessel[lane]) }
    }
    try visitor.visit(&present, blank: Present.blank, bytesEach: 27) {
      visitor, cell throws(Visitor.Failure) in try cell.visitState(&visitor)
    }
    for index in streams.indices { try visitor.visit(&streams[index]) }
    try visitor.visit(&lastNew.x)
    try visitor.visit(&lastNew.y)
  }

  /// The number of states so far.
  var count: Int { days.count }

  /// Adds the next state.
  mutating func add(_ view: TissueView) {
    if days.isEmpty {
      size = view.size
      vessels = Array(view.vessels.prefix(Int(UInt16.max)))
    }
    days.append(view.day)
    let cells = view.cells.filter { Self.isSeen($0, in: view) }
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(cells.count)
    for (index, cell) in cells.enumerated() { places[cell.lineage] = index }
    var isKnown = [Bool](repeating: false, count: cells.count)

    let old = present
    present.removeAll(keepingCapacity: true)
    var changes = Changes()
    for (slot, before) in old.enumerated() {
      guard let index = places[before.lineage], !isKnown[index] else {
        changes.gone.note(slot)
        continue
      }
      isKnown[index] = true
      let after = Self.rounded(cells[index])
      let isCrawler = Replay.isCrawler(before.cell.look)
      put(after.x - before.cell.x, to: isCrawler ? .crawlX : .pushX)
      put(after.y - before.cell.y, to: isCrawler ? .crawlY : .pushY)
      let stays = present.count
      if after.look != before.cell.look { changes.look.note(stays, after.look) }
      if after.radius != before.cell.radius { changes.radius.note(stays, after.radius) }
      if after.signal != before.cell.signal { changes.signal.note(stays, after.signal) }
      present.append(Present(lineage: before.lineage, cell: after))
    }
    changes.gone.write(to: &streams[ReplayStream.gone.rawValue])
    changes.look.write(to: &streams[ReplayStream.look.rawValue])
    changes.radius.write(to: &streams[ReplayStream.radius.rawValue])
    changes.signal.write(to: &streams[ReplayStream.signal.rawValue])

    let newcomers = cells.indices.filter { !isKnown[$0] }
    Varint.put(UInt64(newcomers.count), to: &streams[ReplayStream.new.rawValue])
    for index in newcomers { greet(cells[index]) }
  }

  private mutating func greet(_ cell: TissueView.Cell) {
    let seen = Self.rounded(cell)
    put(seen.x - lastNew.x, to: .newX)
    put(seen.y - lastNew.y, to: .newY)
    lastNew = (seen.x, seen.y)
    streams[ReplayStream.newLook.rawValue].append(seen.look)
    streams[ReplayStream.newRadius.rawValue].append(seen.radius)
    streams[ReplayStream.newSignal.rawValue].append(seen.signal)
    for shift in [56, 48, 40] {
      streams[ReplayStream.newName.rawValue].append(
        UInt8(truncatingIfNeeded: cell.lineage >> shift))
    }
    present.append(Present(lineage: cell.lineage, cell: seen))
  }

  private mutating func put(_ difference: Int, to stream: ReplayStream) {
    Varint.put(signed: difference, to: &streams[stream.rawValue])
  }

  /// In a tissue with a depth only the slice through its middle is shown.
  private static func isSeen(_ cell: TissueView.Cell, in view: TissueView) -> Bool {
    view.size.z == 0 || abs(cell.position.z - view.size.z / 2) < cell.radius
  }

  private static func rounded(_ cell: TissueView.Cell) -> ReplayCell {
    func whole(_ value: Float) -> Int {
      value.isFinite ? Int(max(0, min(65_535, value.rounded()))) : 0
    }
    let look = cell.look.byte
    return ReplayCell(
      x: whole(cell.position.x), y: whole(cell.position.y), look: look,
      radius: UInt8(max(1, min(255, whole(cell.radius * 4)))),
      signal: Replay.isCrawler(look)
        ? ReplayScale.exhaustion(cell.signal) : ReplayScale.ligand(cell.signal))
  }

  /// The bytes of all states before compression.
  func payload() -> [UInt8] {
    var writer = ByteWriter()
    for axis in 0..<3 { writer.put(size[axis]) }
    writer.put(UInt16(clamping: days.count))
    for day in days { writer.put(day) }
    writer.put(UInt16(clamping: vessels.count))
    for vessel in vessels {
      for axis in 0..<2 { writer.put(UInt16(max(0, min(65_535, vessel[axis].rounded())))) }
    }
    for stream in streams { writer.put(UInt32(clamping: stream.count)) }
    return writer.bytes + streams.joined()
  }
}

/// What changed from one state to the next.
private struct Changes {
  /// Places in a list, as gaps, with a value for each if there is one.
  struct Places {
    private var bytes: [UInt8] = []
    private var count: UInt64 = 0
    private var next = 0

    mutating func note(_ place: Int, _ value: UInt8? = nil) {
      Varint.put(UInt64(place - next), to: &bytes)
      if let value { bytes.append(value) }
      next = place + 1
      count += 1
    }

    func write(to stream: inout [UInt8]) {
      Varint.put(count, to: &stream)
      stream += bytes
    }
  }

  var gone = Places()
  var look = Places()
  var radius = Places()
  var signal = Places()
}
