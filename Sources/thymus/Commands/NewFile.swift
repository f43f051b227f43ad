import Glibc

/// A file that must not be there yet.
enum NewFile {
  /// Writes a whole file at once, or nothing.
  static func write(_ text: String, to path: String) throws(Failure) {
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(at: path) }
    defer { unlink(draft) }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = failure(at: path)
        close(descriptor)
        throw error
      }
      done += count
    }
    guard close(descriptor) == 0 else { throw failure(at: path) }
    // A link, unlike a renaming, never takes the place of a file that is there.
    guard link(draft, path) == 0 else { throw failure(at: path) }
  }

  private static func failure(at path: String) -> Failure {
    let number = errno
    guard number != EEXIST else {
      return Failure(
        code: .files, message: "\(path) is already there; it was not changed",
        tips: ["choose another name, or move the file away first"])
    }
    return Failure(
      code: .files, message: "\(path) cannot be written: \(SystemReason.words(number))")
  }
}
