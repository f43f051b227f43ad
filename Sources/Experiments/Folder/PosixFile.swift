#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A new file that is written from its beginning to its end.
///
/// It is plain system calls because a results file is renamed into place only after each of its
/// bytes, and the closing of it, has been seen to succeed.
final class PosixFile {
  let path: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// Opens a file of no bytes, in place of one that may be there.
  init(creating path: String) throws(ExperimentError) {
    self.path = path
    // A file that is already published under another name, or a link to one elsewhere, must not
    // be emptied. Devices are left alone.
    var status = stat()
    if lstat(path, &status) == 0, [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) {
      _ = unlink(path)
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard 0 <= descriptor else { throw Self.failure(at: path) }
  }

  /// Opens a file to go on after its first bytes; the others are cut off.
  init(continuing path: String, from length: Int) throws(ExperimentError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard 0 <= descriptor, ftruncate(descriptor, off_t(length)) == 0,
      lseek(descriptor, 0, Int32(SEEK_END)) == off_t(length)
    else { throw Self.failure(at: path) }
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
  func append(contentsOf other: String) throws(ExperimentError) {
    try flush()
    let source = open(other, O_RDONLY | O_CLOEXEC)
    guard 0 <= source else { throw Self.failure(at: other) }
    defer { _ = close(source) }
    var chunk = [UInt8](repeating: 0, count: Self.bufferSize)
    while true {
      let count = read(source, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard 0 <= count else { throw Self.failure(at: other) }
      guard 0 < count else { return }
      try append(chunk[..<count])
    }
  }

  /// Hands everything to the disk.
  func sync() throws(ExperimentError) {
    try flush()
    // A name must never point to a file whose bytes a power cut can still take away.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.failure(at: path) }
  }

  /// Hands everything to the disk and closes the file.
  func finish() throws(ExperimentError) {
    try sync()
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw Self.failure(at: path) }
  }

  private func flush() throws(ExperimentError) {
    var start = 0
    while start < buffer.count {
      let count = buffer[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard 0 < count else { throw Self.failure(at: path) }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
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
