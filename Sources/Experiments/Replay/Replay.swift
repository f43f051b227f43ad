import Basics
package import Immunology
import Outcomes

/// The states of the tissue of one run, small enough to be carried along in a page.
///
/// A file is: eight bytes of name and version, the size of what follows before compression, a
/// checksum of what follows, and the states in zlib's format. Positions are kept to 1 µm.
package struct Replay: Sendable, Equatable {
  /// The name of the file in a results folder.
  package static let fileName = "replay.bin"

  /// The name of the file of a run that can be watched beside the one that is pictured.
  static func fileName(ofRun run: Int) -> String { "replay-run\(run).bin" }

  /// The size of the tissue in µm.
  package let size: SIMD3<Float>
  /// The days of the states.
  package let days: [Double]
  /// The states in zlib's format, as a page carries them.
  package let packed: [UInt8]
  /// The bytes of the states before compression.
  package let unpackedSize: Int

  static let name: [UInt8] = Array("ThymusR".utf8)
  /// From 2 on there may be several populations of a kind.
  static let version: UInt8 = 2
  private static let headerSize = 8 + 4 + 8
  /// More than any machine that runs Thymus has made; a damaged size must not ask for all memory.
  private static let largestSize = 1 << 30
  /// Up to here nobody asks how well a replay is packed.
  private static let smallSize = 1 << 24

  /// What cells look like in any of the states, in the order of their bytes.
  package let looks: [TissueView.Look]

  /// Whether cells of a look crawl.
  static func isCrawler(_ look: UInt8) -> Bool {
    TissueView.Look(byte: look)?.appearance.nature.crawls ?? true
  }

  /// The replay of what was recorded.
  init(_ encoder: ReplayEncoder) {
    let payload = encoder.payload()
    let reader = try? ReplayHead(payload)
    size = reader?.size ?? .zero
    days = reader?.days ?? []
    looks = reader?.looks(in: payload) ?? []
    packed = Deflate.compress(payload)
    unpackedSize = payload.count
  }

  /// The bytes of the file.
  var file: [UInt8] {
    var writer = ByteWriter()
    // Where nobody needs the newer way, older programs can read it.
    let hasClones = looks.contains { 0 < $0.clone }
    for byte in Self.name + [hasClones ? Self.version : 1] { writer.put(byte) }
    writer.put(UInt32(clamping: unpackedSize))
    writer.put(Checksum.of(packed[...]))
    return writer.bytes + packed
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of the file.
  ///   - path: The file, for messages.
  /// - Throws: An error if the bytes are damaged or from a newer version.
  init(_ bytes: [UInt8], path: String) throws(ExperimentError) {
    guard Self.headerSize <= bytes.count, Array(bytes[..<Self.name.count]) == Self.name else {
      throw ExperimentError(
        .damaged, path: path,
        "This is no replay, or the file is cut off. Run the scenario again to make it.")
    }
    guard (1...Self.version).contains(bytes[Self.name.count]) else {
      throw ExperimentError(
        .damaged, path: path,
        "This replay was saved by another version of Thymus. Run the scenario again to make it.")
    }
    var reader = ByteReader(bytes, from: 8, to: bytes.count)
    let packed = Array(bytes[Self.headerSize...])
    guard let size = try? reader.take(UInt32.self), let sum = try? reader.take(UInt64.self),
      sum == Checksum.of(packed[...]), size <= Self.largestSize,
      // A file of a few kilobytes must not become gigabytes.
      Int(size) <= max(Self.smallSize, ResultBounds.packing * packed.count),
      let payload = Deflate.expand(packed, size: Int(size)), let head = try? ReplayHead(payload)
    else {
      throw ExperimentError(
        .damaged, path: path, "This replay is damaged. Run the scenario again to make it anew.")
    }
    self.size = head.size
    days = head.days
    looks = head.looks(in: payload)
    self.packed = packed
    unpackedSize = payload.count
  }
}

/// What stands before the streams.
struct ReplayHead {
  let size: SIMD3<Float>
  let days: [Double]
  /// The place of each vessel in µm.
  let vessels: [SIMD2<Int>]
  /// Where each stream begins and ends.
  let streams: [Range<Int>]

  init(_ payload: [UInt8]) throws(ByteReader.Damage) {
    var reader = ByteReader(payload, from: 0, to: payload.count)
    let size = try SavedTissue.size(&reader)
    self.size = size
    var days: [Double] = []
    for _ in 0..<(try reader.take(UInt16.self)) { days.append(try reader.takeDouble()) }
    guard days.count <= ResultBounds.replayStates, ResultBounds.areOrdered(days) else {
      throw ByteReader.Damage()
    }
    self.days = days
    var vessels: [SIMD2<Int>] = []
    let vesselCount = try reader.take(UInt16.self)
    guard ResultBounds.holds(vessels: Int(vesselCount), size) else { throw ByteReader.Damage() }
    for _ in 0..<vesselCount {
      vessels.append(
        SIMD2(Int(try reader.take(UInt16.self)), Int(try reader.take(UInt16.self))))
    }
    self.vessels = vessels
    var lengths: [Int] = []
    for _ in ReplayStream.allCases { lengths.append(Int(try reader.take(UInt32.self))) }
    var start = payload.count - reader.remaining
    var streams: [Range<Int>] = []
    for length in lengths {
      guard length <= payload.count - start else { throw ByteReader.Damage() }
      streams.append(start..<(start + length))
      start += length
    }
    guard start == payload.count else { throw ByteReader.Damage() }
    self.streams = streams
  }
}

extension ReplayHead {
  /// What cells look like in any of the states.
  func looks(in payload: [UInt8]) -> [TissueView.Look] {
    var isSeen = [Bool](repeating: false, count: 256)
    for look in payload[streams[ReplayStream.newLook.rawValue]] { isSeen[Int(look)] = true }
    var changes = Varint.Reader(payload[streams[ReplayStream.look.rawValue]])
    while let count = changes.next() {
      for _ in 0..<count {
        guard changes.next() != nil, let look = changes.byte() else { break }
        isSeen[Int(look)] = true
      }
    }
    return (UInt8.min...UInt8.max).filter { isSeen[Int($0)] }.compactMap(
      TissueView.Look.init(byte:))
  }
}
