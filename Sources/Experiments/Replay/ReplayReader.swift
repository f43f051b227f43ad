import Basics
package import Immunology

/// Gives back the states of a replay, one after the other.
///
/// What a replay rounds stays rounded: places to 1 µm, radii to a quarter of one, signals to the
/// steps of ``ReplayScale``. A number of a cell begins with the three bytes that were kept and is
/// unique within the replay.
package struct ReplayReader {
  private let head: ReplayHead
  private var streams: [Varint.Reader]
  private var index = 0
  private var names = 0
  private var lastNew = (x: 0, y: 0)
  private var present: [(lineage: UInt64, cell: ReplayCell)] = []

  /// Begins at the first state.
  ///
  /// - Parameter replay: The replay.
  /// - Throws: An error if its bytes are damaged.
  package init(_ replay: Replay) throws(ExperimentError) {
    guard let payload = Deflate.expand(replay.packed, size: replay.unpackedSize),
      let head = try? ReplayHead(payload)
    else { throw Self.damage }
    self.head = head
    streams = head.streams.map { Varint.Reader(payload[$0]) }
  }

  private static let damage = ExperimentError(
    .damaged, path: Replay.fileName,
    "This replay is damaged. Run the scenario again to make it anew.")

  /// The next state, or nothing after the last one.
  ///
  /// - Returns: What could be seen; in a tissue with a depth, the slice through its middle.
  /// - Throws: An error if the bytes are damaged.
  package mutating func next() throws(ExperimentError) -> TissueView? {
    guard index < head.days.count else { return nil }
    do {
      try advance()
    } catch {
      throw Self.damage
    }
    defer { index += 1 }
    return TissueView(
      day: head.days[index], size: head.size, cells: present.map(seen),
      vessels: head.vessels.map { SIMD4(Float($0.x), Float($0.y), middle, 1) }, layers: [])
  }

  private var middle: Float { head.size.z / 2 }

  private func seen(_ lineage: UInt64, _ cell: ReplayCell) -> TissueView.Cell {
    // The look was checked when it was read.
    let look = TissueView.Look(byte: cell.look) ?? TissueView.Look(.healthy)
    return TissueView.Cell(
      position: SIMD3(Float(cell.x), Float(cell.y), middle), radius: Float(cell.radius) / 4,
      appearance: look.appearance, lineage: lineage,
      signal: look.appearance.nature.crawls
        ? ReplayScale.exhaustion(ofLevel: cell.signal) : ReplayScale.ligand(ofLevel: cell.signal),
      clone: look.clone)
  }
}

// MARK: - Reading the streams

extension ReplayReader {
  private mutating func number(_ stream: ReplayStream) throws(ByteReader.Damage) -> Int {
    guard let number = streams[stream.rawValue].next(), number <= UInt64(UInt32.max) else {
      throw ByteReader.Damage()
    }
    return Int(number)
  }

  private mutating func signed(_ stream: ReplayStream) throws(ByteReader.Damage) -> Int {
    let code = try number(stream)
    return code.isMultiple(of: 2) ? code / 2 : -(code + 1) / 2
  }

  private mutating func byte(_ stream: ReplayStream) throws(ByteReader.Damage) -> UInt8 {
    guard let byte = streams[stream.rawValue].byte() else { throw ByteReader.Damage() }
    return byte
  }

  private mutating func look(_ stream: ReplayStream) throws(ByteReader.Damage) -> UInt8 {
    let look = try byte(stream)
    guard TissueView.Look(byte: look) != nil else { throw ByteReader.Damage() }
    return look
  }

  private mutating func advance() throws(ByteReader.Damage) {
    try removeThoseThatLeft()
    for slot in present.indices {
      let crawls = Replay.isCrawler(present[slot].cell.look)
      present[slot].cell.x += try signed(crawls ? .crawlX : .pushX)
      present[slot].cell.y += try signed(crawls ? .crawlY : .pushY)
    }
    for slot in try changedSlots(.look) { present[slot.place].cell.look = slot.value }
    for slot in try changedSlots(.radius) { present[slot.place].cell.radius = slot.value }
    for slot in try changedSlots(.signal) { present[slot.place].cell.signal = slot.value }
    for _ in 0..<(try number(.new)) { try greet() }
  }

  private mutating func removeThoseThatLeft() throws(ByteReader.Damage) {
    let count = try number(.gone)
    guard count <= present.count else { throw ByteReader.Damage() }
    guard 0 < count else { return }
    var stays = [Bool](repeating: true, count: present.count)
    var place = 0
    for _ in 0..<count {
      place += try number(.gone)
      guard place < present.count else { throw ByteReader.Damage() }
      stays[place] = false
      place += 1
    }
    present = zip(present, stays).filter(\.1).map(\.0)
  }

  private mutating func changedSlots(
    _ stream: ReplayStream
  ) throws(ByteReader.Damage) -> [(place: Int, value: UInt8)] {
    var changes: [(place: Int, value: UInt8)] = []
    var place = 0
    for _ in 0..<(try number(stream)) {
      place += try number(stream)
      guard place < present.count else { throw ByteReader.Damage() }
      changes.append((place, stream == .look ? try look(stream) : try byte(stream)))
      place += 1
    }
    return changes
  }

  private mutating func greet() throws(ByteReader.Damage) {
    lastNew.x += try signed(.newX)
    lastNew.y += try signed(.newY)
    let cell = ReplayCell(
      x: lastNew.x, y: lastNew.y, look: try look(.newLook), radius: try byte(.newRadius),
      signal: try byte(.newSignal))
    var lineage: UInt64 = 0
    for shift: UInt64 in [56, 48, 40] { lineage |= UInt64(try byte(.newName)) << shift }
    present.append((lineage | UInt64(names), cell))
    names += 1
  }
}

// MARK: - Fewer states

extension Replay {
  /// The replay with the first state, each so many-th after it, and the last one.
  ///
  /// - Parameter step: 2 for every second state; 1 changes nothing.
  /// - Returns: A smaller replay of the same time.
  /// - Throws: An error if the bytes are damaged.
  package func thinned(toEvery step: Int) throws(ExperimentError) -> Replay {
    guard 1 < step else { return self }
    var reader = try ReplayReader(self)
    var encoder = ReplayEncoder()
    var index = 0
    while let state = try reader.next() {
      if index.isMultiple(of: step) || index == days.count - 1 { encoder.add(state) }
      index += 1
    }
    return Replay(encoder)
  }
}
