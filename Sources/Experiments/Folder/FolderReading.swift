#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Reads files below a folder that may come from somebody else.
///
/// Each file is opened once and never blocks: what is not an ordinary file, or is larger than
/// Thymus writes, is refused with a sentence. The folder itself may be a link, as the person at the
/// keyboard named it; what lies below it may not, or a forged folder could show files from elsewhere
/// on the disk.
struct FolderReading: Sendable {
  /// The folder that the person named.
  let root: String
  /// The folder below it that names are in, such as `arms/A-control`, or "" for the folder itself.
  var inner = ""

  /// The path of a file, for messages.
  func path(of name: String) -> String { root + "/" + inside(name) }

  private func inside(_ name: String) -> String { inner.isEmpty ? name : inner + "/" + name }

  /// All bytes of a file.
  ///
  /// - Parameters:
  ///   - name: Its path inside the folder.
  ///   - limit: The most bytes it may have, or nothing for that of its kind.
  /// - Returns: The bytes.
  /// - Throws: An error if it is not there, is no ordinary file, lies behind a link or is too large.
  func read(_ name: String, limit: Int? = nil) throws(ExperimentError) -> [UInt8] {
    try OpenFolder(named: root).read(inside: inside(name), limit: limit)
  }

  /// All bytes of a file whose folder the person named, or the program made.
  static func read(path: String, limit: Int) throws(ExperimentError) -> [UInt8] {
    guard let slash = path.lastIndex(of: "/") else {
      return try FolderReading(root: ".").read(path, limit: limit)
    }
    let root = path[..<slash]
    return try FolderReading(root: root.isEmpty ? "/" : String(root))
      .read(String(path[path.index(after: slash)...]), limit: limit)
  }

  /// Whether there is anything of a name.
  ///
  /// What is there but cannot be read counts: reading it says why.
  func holds(_ name: String) -> Bool {
    (try? OpenFolder(named: root))?.holds(inside: inside(name)) ?? false
  }
}

extension OpenFolder {
  /// All bytes of a file below the folder.
  ///
  /// - Parameters:
  ///   - name: Its path inside the folder.
  ///   - limit: The most bytes it may have, or nothing for that of its kind.
  /// - Returns: The bytes.
  /// - Throws: An error if it is not there, is no ordinary file, lies behind a link or is too large.
  func read(inside name: String, limit: Int? = nil) throws(ExperimentError) -> [UInt8] {
    let limit = limit ?? ResultBounds.bytes(of: name)
    var parts = name.split(separator: "/").map(String.init)
    guard let last = parts.popLast(), !parts.contains(".."), last != ".." else {
      throw Self.unreadable(path(of: name), ENOENT)
    }
    var folder = self
    for part in parts {
      do throws(ExperimentError) {
        guard let inner = try folder.folder(part) else {
          throw Self.unreadable(path(of: name), ENOENT)
        }
        folder = inner
      } catch {
        throw folder.refusal(of: part, at: path(of: name), ENOTDIR)
      }
    }
    guard let (descriptor, facts) = folder.file(last, O_RDONLY) else {
      throw folder.refusal(of: last, at: path(of: name), errno)
    }
    defer { _ = close(descriptor) }
    guard facts.size <= limit else { throw Self.tooLarge(path(of: name), limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(facts.size)
    // A file may grow while it is read, and some name no size at all.
    var chunk = [UInt8](repeating: 0, count: min(1 << 18, max(4096, facts.size + 1)))
    while true {
      let count = PosixFile.read(descriptor, into: &chunk)
      guard 0 <= count else { throw Self.unreadable(path(of: name), errno) }
      guard 0 < count else { return bytes }
      guard bytes.count + count <= limit else { throw Self.tooLarge(path(of: name), limit) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Whether there is anything of a name below the folder; of what lies behind a link, the link.
  func holds(inside name: String) -> Bool {
    var folder = self
    let parts = name.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      guard let facts = folder.facts(of: part) else { return false }
      if index == parts.count - 1 || facts.kind != .folder { return true }
      guard let inner = try? folder.folder(part) else { return true }
      folder = inner
    }
    return false
  }
}

// MARK: - What is said

extension OpenFolder {
  private func refusal(of name: String, at path: String, _ reason: Int32) -> ExperimentError {
    switch facts(of: name)?.kind {
    case .link:
      ExperimentError(
        .unreadable, path: path,
        "`\(name)` is a link, and links inside a results folder are not followed. Put what it "
          + "points to in its place.")
    case .other: Self.notOrdinary(path)
    case .folder where reason == EINVAL: Self.notOrdinary(path)
    case .file, .folder: Self.unreadable(path, reason)
    case nil: Self.unreadable(path, ENOENT)
    }
  }

  private static func notOrdinary(_ path: String) -> ExperimentError {
    ExperimentError(
      .unreadable, path: path,
      "This is no ordinary file but a folder, a pipe or a device, so it is not read.")
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> ExperimentError {
    ExperimentError(
      .damaged, path: path,
      "This file is larger than any that Thymus reads in its place (\(limit >> 20) MB), so it is "
        + "not read.")
  }

  private static func unreadable(_ path: String, _ reason: Int32) -> ExperimentError {
    ExperimentError(
      .unreadable, path: path,
      "This file cannot be read (\(String(cString: strerror(reason)))).")
  }
}
