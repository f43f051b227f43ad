import Basics

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file that is written from its beginning to its end.
///
/// It is plain system calls because a results file gets its name only after each of its bytes, and the
/// closing of it, has been seen to succeed.
package final class PosixFile {
  /// The path, for messages only.
  let path: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var sum = Checksum()
  private var size = 0

  private static let bufferSize = 1 << 16

  /// Begins a new file in a folder that only this process writes to.
  ///
  /// What has the name goes first, a link itself and not what it leads to; a file that is already
  /// published under another name as well must not be emptied.
  init(creating name: String, in folder: OpenFolder) throws(ExperimentError) {
    path = folder.path(of: name)
    folder.removeFile(name)
    descriptor = try folder.create(name)
  }

  /// Begins a new file whose name nothing has.
  init(new name: String, in folder: OpenFolder) throws(ExperimentError) {
    path = folder.path(of: name)
    descriptor = try folder.create(name)
  }

  /// Goes on with a file after its first bytes; the others are cut off.
  ///
  /// - Throws: An error if it is not a plain file of this user.
  init(
    continuing name: String, in folder: OpenFolder, from length: Int
  ) throws(ExperimentError) {
    path = folder.path(of: name)
    guard let (file, facts) = folder.file(name, O_WRONLY) else { throw Self.failure(at: path) }
    descriptor = file
    guard facts.owner == geteuid(), ftruncate(descriptor, off_t(length)) == 0,
      lseek(descriptor, 0, Int32(SEEK_END)) == off_t(length)
    else {
      if facts.owner != geteuid() { errno = EPERM }
      throw Self.failure(at: path)
    }
  }

  /// Writes into something that is open, such as a device, which is closed at the end.
  init(into descriptor: Int32, path: String) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    if 0 <= descriptor { _ = close(descriptor) }
  }

  /// Adds bytes to the end.
  func append(_ bytes: some Sequence<UInt8>) throws(ExperimentError) {
    buffer.append(contentsOf: bytes)
    if Self.bufferSize <= buffer.count { try flush() }
  }

  /// Adds all bytes of another file to the end.
  func append(contentsOf name: String, in folder: OpenFolder) throws(ExperimentError) {
    try flush()
    guard let (source, _) = folder.file(name, O_RDONLY) else {
      throw Self.failure(at: folder.path(of: name))
    }
    defer { _ = close(source) }
    var chunk = [UInt8](repeating: 0, count: Self.bufferSize)
    while true {
      let count = Self.read(source, into: &chunk)
      guard 0 <= count else { throw Self.failure(at: folder.path(of: name)) }
      guard 0 < count else { return }
      try append(chunk[..<count])
    }
  }

  /// Hands everything to the disk.
  func sync() throws(ExperimentError) {
    try flush()
    // A name must never point to a file whose bytes a power cut can still take away.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw Self.failure(at: path)
    }
  }

  /// Hands everything to the disk and closes the file.
  ///
  /// - Returns: What was written, as a mark by which it is known again.
  @discardableResult
  func finish() throws(ExperimentError) -> FileMark {
    try sync()
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw Self.failure(at: path) }
    return FileMark(size: size, sum: sum.value)
  }

  private func flush() throws(ExperimentError) {
    var start = 0
    while start < buffer.count {
      let count = Self.write(descriptor, buffer[start...])
      if count < 0 && errno == EINTR { continue }
      guard 0 < count else { throw Self.failure(at: path) }
      start += count
    }
    sum.add(buffer)
    size += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Reads as many bytes as fit, or fewer, as often as a signal comes in between.
  ///
  /// - Returns: Their number; 0 at the end, and less when it cannot be read.
  static func read(_ descriptor: Int32, into chunk: inout [UInt8]) -> Int {
    while true {
      let size = chunk.count
      #if canImport(Darwin)
      let count = Darwin.read(descriptor, &chunk, size)
      #elseif canImport(Musl)
      let count = Musl.read(descriptor, &chunk, size)
      #else
      let count = Glibc.read(descriptor, &chunk, size)
      #endif
      if 0 <= count || errno != EINTR { return count }
    }
  }

  /// Writes as many bytes as the system takes at once.
  ///
  /// - Returns: Their number, or less than 0 when the system refuses; `errno` says why.
  package static func write(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
      #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      #endif
    }
  }

  /// Makes a folder for this user alone, under a name that begins as is said.
  ///
  /// - Returns: Its path, or nothing when it cannot be made.
  static func makeFolder(beginning path: String) -> String? {
    var template = Array((path + String(repeating: "X", count: 6)).utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let bytes = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The error for what the system said last.
  static func failure(at path: String) -> ExperimentError {
    let number = errno
    let reason = String(cString: strerror(number))
    let advice =
      switch number {
      case ENOSPC, EDQUOT: "Free some space, or choose another folder with --out."
      case EFBIG: "The file would be larger than this account may write (ulimit -f)."
      case EACCES, EPERM, EROFS: "Choose a folder that you may write to with --out."
      case ENOTDIR: "A part of this path is a file; choose another folder with --out."
      default: "Choose another folder with --out."
      }
    return ExperimentError(.unwritable, path: path, "This cannot be written (\(reason)). \(advice)")
  }
}
