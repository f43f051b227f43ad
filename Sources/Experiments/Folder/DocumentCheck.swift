import Basics
import FoundationEssentials

/// Looks through a document before it is decoded: how deep its values lie in each other, whether its
/// numbers are such as a run can write, and whether this version can know it.
///
/// It is no parser: what is not JSON is left to the decoder to refuse.
struct DocumentCheck {
  private let bytes: [UInt8]
  private let path: String
  private var position = 0
  private var line = 1
  private var depth = 0
  /// The name that stood before the last value, which says what numbers are.
  private var key: ArraySlice<UInt8> = []
  private var text: ArraySlice<UInt8> = []

  private init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Throws an error that names file and line if a document is not such as a run can write, or says so if
  /// a newer version wrote it.
  static func check(_ bytes: [UInt8], path: String) throws(ExperimentError) {
    var check = DocumentCheck(bytes, path: path)
    try check.run()
    if let version = try? JSONDecoder().decode(Version.self, from: Data(bytes)),
      Program.schemaVersion < version.number
    {
      throw ExperimentError(
        .damaged, path: path,
        "These results were made by a newer version of Thymus. Update Thymus to read them.")
    }
  }

  private struct Version: Decodable {
    enum CodingKeys: String, CodingKey { case number = "schema_version" }
    let number: Int
  }

  private mutating func run() throws(ExperimentError) {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "\""):
        skipText()
        continue
      case UInt8(ascii: ":"): key = text
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        guard depth <= ResultBounds.nesting else { throw damage("nests values too deeply") }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        try takeNumber()
        continue
      default: break
      }
      position += 1
    }
  }

  /// Goes behind a text in quotes.
  private mutating func skipText() {
    let start = position + 1
    position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(position, bytes.count)
    text = bytes[min(start, end)..<end]
    position += 1
  }

  private mutating func takeNumber() throws(ExperimentError) {
    let start = position
    while position < bytes.count, Self.isPartOfNumber(bytes[position]) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    // Seeds need all 64 bits.
    if key.elementsEqual("seed".utf8) || key.elementsEqual("seeds".utf8) { return }
    guard let number = Double(digits) else { return }
    guard ResultBounds.number.contains(number) else {
      let name = String(decoding: key.prefix(40), as: UTF8.self)
      throw damage("has a number out of its range at `\(name)`")
    }
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "+-.eE".utf8.contains(byte)
    }
  }

  private func damage(_ what: String) -> ExperimentError { SeriesTable.damage(path, line, what) }
}
