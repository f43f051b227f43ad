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
    let path = path(of: name)
    let (parent, last) = try folder(of: name)
    defer { _ = close(parent) }
    // Without O_NONBLOCK a pipe that nobody writes into would be waited for; ordinary files do not
    // know the difference.
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
    let descriptor = openat(parent, last, flags)
    guard 0 <= descriptor else { throw Self.refusal(of: last, in: parent, path: path) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.unreadable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Self.notOrdinary(path) }
    let limit = limit ?? ResultBounds.bytes(of: name)
    guard status.st_size <= limit else { throw Self.tooLarge(path, limit) }
    return try Self.bytes(of: descriptor, expected: Int(status.st_size), limit: limit, path: path)
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
    guard let (parent, last) = try? folder(of: name) else {
      // There may be a link on the way, which must be told and not be passed over.
      return isThere(upTo: name)
    }
    defer { _ = close(parent) }
    var status = stat()
    return fstatat(parent, last, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  private func isThere(upTo name: String) -> Bool {
    var prefix = root
    for part in inside(name).split(separator: "/") {
      prefix += "/" + part
      var status = stat()
      guard lstat(prefix, &status) == 0 else { return false }
      if status.st_mode & S_IFMT != S_IFDIR { return true }
    }
    return true
  }

  /// Opens the folder that a file is in, one folder after the other, and none through a link.
  private func folder(of name: String) throws(ExperimentError) -> (descriptor: Int32, last: String)
  {
    let parts = inside(name).split(separator: "/").map(String.init)
    guard let last = parts.last, !parts.contains("..") else {
      throw Self.unreadable(path(of: name), ENOENT)
    }
    let flags = O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC
    var descriptor = open(root, flags)
    guard 0 <= descriptor else { throw Self.unreadable(path(of: name), errno) }
    for part in parts.dropLast() {
      let next = openat(descriptor, part, flags | O_NOFOLLOW)
      guard 0 <= next else {
        let refusal = Self.refusal(of: part, in: descriptor, path: path(of: name))
        _ = close(descriptor)
        throw refusal
      }
      _ = close(descriptor)
      descriptor = next
    }
    return (descriptor, last)
  }

  private static func bytes(
    of descriptor: Int32, expected: Int, limit: Int, path: String
  ) throws(ExperimentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    // A file may grow while it is read, and some name no size at all.
    var chunk = [UInt8](repeating: 0, count: min(1 << 18, max(4096, expected + 1)))
    while true {
      let count = chunk.withUnsafeMutableBytes { posixRead(descriptor, $0) }
      if count < 0 && errno == EINTR { continue }
      guard 0 <= count else { throw unreadable(path, errno) }
      guard 0 < count else { return bytes }
      guard bytes.count + count <= limit else { throw tooLarge(path, limit) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}

private func posixRead(_ descriptor: Int32, _ target: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, target.baseAddress, target.count)
}

// MARK: - What is said

extension FolderReading {
  private static func refusal(
    of name: String, in folder: Int32, path: String
  ) -> ExperimentError {
    let reason = errno
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return unreadable(path, reason)
    }
    switch status.st_mode & S_IFMT {
    case S_IFLNK:
      return ExperimentError(
        .unreadable, path: path,
        "`\(name)` is a link, and links inside a results folder are not followed. Put what it "
          + "points to in its place.")
    // Nobody is at the other end of a socket; and a file is no folder.
    case S_IFREG, S_IFDIR: return unreadable(path, reason)
    default: return notOrdinary(path)
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
