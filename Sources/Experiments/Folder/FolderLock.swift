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

  private let folder: OpenFolder
  private let descriptor: Int32

  /// Takes the lock of a folder.
  ///
  /// - Returns: Nothing if the disk has no locks; then there is no protection.
  /// - Throws: An error if somebody else has the lock, or its name leads elsewhere.
  init?(of folder: OpenFolder) throws(ExperimentError) {
    while true {
      let (descriptor, facts) = try Self.file(in: folder)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let isTaken = errno == EWOULDBLOCK
        _ = close(descriptor)
        guard isTaken else { return nil }
        throw Self.busy(folder)
      }
      // The one before may have removed the file after it was opened here.
      if let named = folder.facts(of: Self.fileName), named.isSame(as: facts) {
        self.folder = folder
        self.descriptor = descriptor
        return
      }
      _ = close(descriptor)
    }
  }

  /// What is said where somebody else has the lock.
  static func busy(_ folder: OpenFolder) -> ExperimentError {
    ExperimentError(
      .busy, path: folder.path,
      "Another Thymus is writing into this folder. Wait until it is done, or choose another "
        + "folder with --out.")
  }

  /// The file of the lock, made if it is not there.
  private static func file(
    in folder: OpenFolder
  ) throws(ExperimentError) -> (Int32, OpenFolder.Facts) {
    while true {
      // That of another user may be readable only, which is enough for a lock.
      if let file = folder.file(fileName, O_RDWR) ?? folder.file(fileName, O_RDONLY) { return file }
      guard folder.facts(of: fileName) == nil else {
        throw ExperimentError(
          .foreignFile, path: folder.path(of: fileName),
          "This has the name of the lock that keeps two runs apart, but cannot be used as one. "
            + "Remove it, or choose another folder with --out.")
      }
      do {
        _ = close(try folder.create(fileName))
      } catch {
        // Somebody else may have made it just now.
        guard folder.facts(of: fileName) != nil else { throw error }
      }
    }
  }

  deinit {
    // Removed while it is held, so that nobody else's lock is removed; and only if it is one: a file
    // of this user with nothing in it.
    if let named = folder.facts(of: Self.fileName), named.kind == .file, named.owner == geteuid(),
      named.size == 0
    {
      folder.removeFile(Self.fileName)
    }
    _ = close(descriptor)
  }

  static func == (left: FolderLock, right: FolderLock) -> Bool { left === right }
}
