import Basics
import Tissue

/// A bookmark: a file that work can go on from, versioned, with a checksum, in two generations.
///
/// A new generation is written under another name and put to the disk before the old one steps
/// back, so that at each moment at least one whole file has one of the two names. If the newer one
/// is damaged all the same, the one before it is used.
///
/// The layout is: eight bytes of name and version, then as ``StateWriter`` writes it the
/// fingerprint of what is being run and the content, and a checksum of all before it.
struct BookmarkFile {
  let folder: OpenFolder
  let name: String
  /// What the work was, as a text that differs when the results would.
  let fingerprint: String

  /// The word is an older one for bookmarks: folders that hold it are still known as ours, and gone on with.
  static let ending = "checkpoint"
  private static let magic: [UInt8] = Array("ThymusC".utf8)
  private static let version: UInt8 = 3
  private static let checksumSize = 8

  /// The path, for messages only.
  var path: String { folder.path(of: name) }
  private var generations: [String] { [name, name + ".previous"] }

  /// Whether there is any generation.
  var exists: Bool { generations.contains { folder.facts(of: $0)?.kind == .file } }

  /// Writes the next generation.
  func write(_ content: [UInt8]) throws(ExperimentError) {
    var writer = StateWriter()
    for var byte in Self.magic + [Self.version] { writer.visit(&byte) }
    var (text, content) = (fingerprint, content)
    writer.visit(&text)
    writer.visit(&content)
    var sum = Self.checksum(of: writer.bytes[...])
    writer.visit(&sum)
    let draft = name + ".new"
    let file = try PosixFile(creating: draft, in: folder)
    try file.append(writer.bytes)
    try file.finish()
    if folder.facts(of: name) != nil {
      try folder.move(name, to: folder, as: generations[1], replaces: true)
    }
    try folder.move(draft, to: folder, as: name, replaces: true)
    folder.sync()
  }

  /// Reads the newest generation that is whole.
  ///
  /// - Parameters:
  ///   - note: Is told when a generation is damaged, with words for the person at the keyboard.
  ///   - decode: Makes sense of the content; what it cannot make sense of is damaged.
  /// - Returns: What `decode` made, or nothing if there is no generation or none is whole.
  /// - Throws: An error if the file is of other work, or of a newer version of Thymus.
  func read<Content>(
    note: (String) -> Void, _ decode: ([UInt8]) throws(StateDamage) -> Content
  ) throws(ExperimentError) -> Content? {
    var damaged: [String] = []
    for name in generations where folder.facts(of: name)?.kind == .file {
      let path = folder.path(of: name)
      guard let bytes = try? folder.read(inside: name, limit: ResultBounds.unfinished),
        let saved = try content(of: bytes, path: path),
        let content = try? decode(saved)
      else {
        damaged.append(path)
        continue
      }
      if let newer = damaged.first {
        note("\(newer) is damaged; going on from the one before it.")
      }
      return content
    }
    if let first = damaged.first {
      note("\(first) is damaged, and there is no other; this part begins anew.")
    }
    return nil
  }

  /// What a file holds, or nothing if it is damaged.
  private func content(of bytes: [UInt8], path: String) throws(ExperimentError) -> [UInt8]? {
    let header = Self.magic.count + 1
    guard header + Self.checksumSize <= bytes.count, Array(bytes[..<Self.magic.count]) == Self.magic
    else { return nil }
    let end = bytes.count - Self.checksumSize
    var tail = ByteReader(bytes, from: end, to: bytes.count)
    guard (try? tail.take(UInt64.self)) == Self.checksum(of: bytes[..<end]) else { return nil }
    guard bytes[Self.magic.count] == Self.version else {
      throw ExperimentError(
        .damaged, path: path,
        "This was left by another version of Thymus. Use that version to go on, or leave out "
          + "--resume to begin anew.")
    }
    var reader = StateReader(Array(bytes[header..<end]))
    var (text, content) = ("", [UInt8]())
    do {
      try reader.visit(&text)
      try reader.visit(&content)
    } catch {
      return nil
    }
    guard text == fingerprint else {
      throw ExperimentError(
        .badPlan, path: path,
        "This folder holds unfinished work on something else: another scenario, other settings, "
          + "other pictures, or by another version of Thymus. Leave out --resume to begin anew, or choose another folder with "
          + "--out.")
    }
    return content
  }

  /// A checksum that any single changed word changes.
  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var digest = Digest()
    digest.add(UInt64(bytes.count))
    digest.add(bytes)
    return digest.value
  }
}
