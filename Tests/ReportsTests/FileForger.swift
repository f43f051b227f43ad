import Basics
import Outcomes

@testable import Experiments

/// Damages the bytes of one file, knowing what such a file looks like, so that most of the damage
/// comes through the first checks.
enum FileForger {
  /// Texts in the place of numbers.
  private static let numbers = [
    "0", "-1", "1e308", "-1e308", "1e15", "-1e15", "9.9e14", "1.8e19", "18446744073709551615",
    "9223372036854775807", "-9223372036854775808", "4294967296", "2147483648", "1e999", "1e-320",
    "0.1", "3650", "3651", "1e6", "10000", "1e38", "NaN", "inf", "-inf", "0x10", "", "null", "1e",
    "00000000000000000000000000000000000000001", "1.5", "2", "100000", "-0",
  ]
  /// Texts in the place of values of documents.
  private static let values = [
    "null", "true", "[]", "{}", "\"\"", "\"x\"", "[[1]]", "{\"a\": 1}", "\"</script><b>\"",
    "\"\\u0000\\u202e\"", "\"" + String(repeating: "long ", count: 20_000) + "\"",
    String(repeating: "[", count: 20_000), String(repeating: "{\"a\":", count: 5000),
    "[" + String(repeating: "0,", count: 5000) + "0]", "\"\\ud800\"", "\"tumour\"", "\"killed\"",
  ]
  /// Bytes in the place of binary numbers, the lowest first.
  private static let words: [[UInt8]] = [
    [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0, 0, 0x80, 0x7F], [0, 0, 0xC0, 0x7F],
    [0xFF, 0xFF, 0x7F, 0x7F], [0, 0, 0, 0x80], [1, 0, 0, 0], [0, 0, 0x80, 0xBF],
    [0, 0x40, 0x9C, 0x46], [0, 0, 0x20, 0x41], [0xFF, 0xFF], [0xFF], [0], [0x80], [0x16],
    [0, 0, 0, 0, 0, 0, 0xF0, 0x7F], [0xA0, 0xC8, 0xEB, 0x85, 0xF3, 0xCC, 0xE1, 0x7F],
    [0, 0, 0, 0, 0, 0x86, 0xAC, 0x40], [1, 0, 0, 0, 0, 0, 0, 0],
  ]

  /// Damaged bytes, and what was done.
  static func forged(
    _ bytes: [UInt8], name: String, _ random: inout SplitMix
  ) -> (bytes: [UInt8], what: String) {
    if random.below(12) == 0 {
      let end = random.below(bytes.count)
      return (Array(bytes[..<end]), "cut off at \(end)")
    }
    if name.hasSuffix(".json") { return document(bytes, &random) }
    if name.hasSuffix(".csv") { return table(bytes, &random) }
    if name.hasSuffix(".tissue") { return state(bytes, &random) }
    if name.hasSuffix(".bin") { return replay(bytes, &random) }
    return (overwritten(bytes, from: 0, &random), "overwritten")
  }
}

// MARK: - Texts

extension FileForger {
  /// Where the values of a document begin and end.
  private static func places(in bytes: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
        places.append(start..<index)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        while index < bytes.count, !",]}\n ".utf8.contains(bytes[index]) { index += 1 }
        places.append(start..<index)
      default: index += 1
      }
    }
    return places
  }

  private static func document(
    _ bytes: [UInt8], _ random: inout SplitMix
  ) -> (bytes: [UInt8], what: String) {
    var bytes = bytes
    let all = places(in: bytes)
    let isNumber = { (place: Range<Int>) in "-0123456789".utf8.contains(bytes[place.lowerBound]) }
    let numeric = all.filter(isNumber)
    // Nearly all of a document are texts; the numbers are what is drawn.
    let place =
      random.below(3) < 2 && !numeric.isEmpty ? random.one(of: numeric) : random.one(of: all)
    let old = String(decoding: bytes[place].prefix(40), as: UTF8.self)
    switch random.below(8) {
    case 0:
      bytes.removeSubrange(place)
      return (bytes, "without \(old) at \(place.lowerBound)")
    case 1:
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = random.one(of: lines)
      bytes.insert(contentsOf: line + [UInt8(ascii: "\n")], at: line.startIndex)
      return (bytes, "a line twice at \(line.startIndex)")
    case 2:
      let other = Array(bytes[random.one(of: all)])
      bytes.replaceSubrange(place, with: other)
      return (bytes, "\(old) at \(place.lowerBound) as another value")
    case 3:
      let value = random.one(of: values)
      bytes.replaceSubrange(place, with: Array(value.utf8))
      return (bytes, "\(old) at \(place.lowerBound) as \(value.prefix(20))")
    default:
      let value = random.one(of: numbers)
      bytes.replaceSubrange(place, with: Array(value.utf8))
      return (bytes, "\(old) at \(place.lowerBound) as \(value)")
    }
  }

  private static func table(
    _ bytes: [UInt8], _ random: inout SplitMix
  ) -> (bytes: [UInt8], what: String) {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: true
    ).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let row = random.below(8) == 0 ? 0 : 1 + random.below(lines.count - 1)
    guard row < lines.count else { return ([], "empty") }
    let column = random.below(lines[row].count)
    var what = "row \(row), column \(column)"
    switch random.below(12) {
    case 0: lines.remove(at: row)
    case 1:
      lines.insert(contentsOf: Array(repeating: lines[row], count: random.below(2000)), at: row)
    case 2: lines.swapAt(row, random.below(lines.count))
    case 3: lines[row].remove(at: column)
    case 4: lines[row].insert(random.one(of: numbers), at: column)
    case 5: lines[row][column] = "\"" + lines[row][column]
    case 6: lines[row][column] = String(repeating: "9", count: random.below(2_000_000))
    case 7:
      // A cause, an event or a name from elsewhere.
      lines[row][column] = random.one(of: random.one(of: lines))
    default:
      let value = random.one(of: numbers + ["count=9223372036854775807", "count=-1", "=1+1"])
      what += " as \(value)"
      // A number alone, or the whole column.
      let rows = random.below(3) == 0 ? Array(1..<lines.count) : [row]
      for row in rows where column < lines[row].count { lines[row][column] = value }
    }
    let text = lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    return (Array(text.utf8), what)
  }
}

// MARK: - Binary files

extension FileForger {
  /// A few numbers overwritten, put in or taken out.
  private static func overwritten(
    _ bytes: [UInt8], from first: Int, _ random: inout SplitMix
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(3) {
      guard first < bytes.count else { return bytes }
      // Half of the damage hits the head, where sizes and counts stand.
      let reach = random.below(2) == 0 ? min(64, bytes.count - first) : bytes.count - first
      let place = first + random.below(reach)
      switch random.below(6) {
      case 0: bytes[place] = UInt8(random.below(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8(random.below(256)), at: place)
      default:
        for (offset, byte) in random.one(of: words).enumerated() where place + offset < bytes.count
        {
          bytes[place + offset] = byte
        }
      }
    }
    return bytes
  }

  private static func state(
    _ bytes: [UInt8], _ random: inout SplitMix
  ) -> (bytes: [UInt8], what: String) {
    let body = overwritten(
      Array(bytes.dropLast(SavedTissue.checksumSize)), from: SavedTissue.headerSize, &random)
    var writer = ByteWriter()
    for byte in body { writer.put(byte) }
    writer.put(Checksum.of(body[...]))
    return (writer.bytes, "a state with a right checksum")
  }

  private static func replay(
    _ bytes: [UInt8], _ random: inout SplitMix
  ) -> (bytes: [UInt8], what: String) {
    var reader = ByteReader(bytes, from: 8, to: bytes.count)
    guard let size = try? reader.take(UInt32.self),
      let payload = Deflate.expand(Array(bytes.dropFirst(20)), size: Int(size))
    else { return (bytes, "untouched") }
    var forged = overwritten(payload, from: 0, &random)
    var what = "a replay with a right checksum"
    if random.below(10) == 0 {
      // A few kilobytes that become many megabytes.
      forged += [UInt8](repeating: 0, count: 20 << 20)
      what = "a bomb"
    }
    let packed = Deflate.compress(forged)
    var writer = ByteWriter()
    for byte in bytes.prefix(8) { writer.put(byte) }
    let isHonest = 0 < random.below(10)
    writer.put(isHonest ? UInt32(forged.count) : random.one(of: [0, 1, 1 << 30, UInt32.max]))
    writer.put(Checksum.of(packed[...]))
    return (writer.bytes + packed, what)
  }
}
