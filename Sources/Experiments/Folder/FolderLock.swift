#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Keeps two runs of Thymus from writing into one folder.
///
/// The system takes the lock away when the process ends, however it ends.
final class FolderLock: Sendable, Equatable {
  static let fileName = ".thymus-lock"

  private let path: String
  private let descriptor: Int32

  /// Takes the lock of a folder.
  ///
  /// - Returns: Nothing if the disk has no locks; then there is no protection.
  /// - Throws: An error if somebody else has the lock.
  init?(of folder: String) throws(ExperimentError) {
    let path = folder + "/" + Self.fileName
    var descriptor: Int32 = -1
    var isHeld = false
    while !isHeld {
      descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard 0 <= descriptor else { throw PosixFile.failure(at: path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let isTaken = errno == EWOULDBLOCK
        _ = close(descriptor)
        guard isTaken else { return nil }
        throw ExperimentError(
          .busy, path: folder,
          "Another Thymus is writing into this folder. Wait until it is done, or choose another "
            + "folder with --out.")
      }
      // The one before may have removed the file after it was opened here.
      var (opened, named) = (stat(), stat())
      isHeld =
        fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
        && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
      if !isHeld { _ = close(descriptor) }
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // Removed while it is held, so that nobody else's lock is removed.
    _ = unlink(path)
    _ = close(descriptor)
  }

  static func == (left: FolderLock, right: FolderLock) -> Bool { left === right }
}
