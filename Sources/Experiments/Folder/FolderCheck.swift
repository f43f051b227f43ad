#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ResultFolder {
  /// Says what ``create(at:force:resume:)`` would refuse, and changes nothing.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - force: Whether a folder that Thymus did not make may be written into.
  ///   - resume: Whether what an earlier run left unfinished stays.
  /// - Throws: The error that making the folder would end with.
  public static func check(
    at path: String, force: Bool, resume: Bool = false
  ) throws(ExperimentError) {
    _ = try seen(at: path, force: force)
    try checkCanMake(path)
    guard FileTree.kind(of: path) == .folder else { return }
    do {
      try FolderLock.check(path)
      if FileTree.kind(of: path + "/" + stagingName) == .folder, resume {
        try checkMayWrite(path + "/" + stagingName, for: path + "/" + stagingName + "/probe")
      } else {
        try checkMayWrite(path, for: path + "/" + stagingName)
      }
    } catch {
      throw ExperimentError(error.code, path: path, error.message)
    }
  }

  /// The folder as it stands there, for those who only look.
  ///
  /// - Throws: An error if the path cannot be a results folder.
  static func seen(at path: String, force: Bool) throws(ExperimentError) -> ResultFolder {
    guard !path.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "The results folder has no name.")
    }
    switch FileTree.kind(of: path) {
    case .file:
      throw ExperimentError(
        .notAFolder, path: path,
        "This is a file, so no results can be put into it. Choose another folder with --out.")
    case .folder:
      let names = try FileTree.names(in: path).filter { $0 != FolderLock.fileName }
      let wasOurs = isOurs(path, names: names)
      guard names.isEmpty || wasOurs || force else {
        throw ExperimentError(
          .foreignFolder, path: path,
          "This folder holds files that Thymus did not make. Choose another one with --out, or "
            + "write into it with --force.")
      }
      return ResultFolder(path: path, wasOurs: wasOurs, made: [], lock: nil)
    case .nothing: return ResultFolder(path: path, wasOurs: false, made: [], lock: nil)
    }
  }

  /// Goes down a path as the making of its folders does.
  private static func checkCanMake(_ path: String) throws(ExperimentError) {
    var parent = path.hasPrefix("/") ? "/" : "."
    var prefix = path.hasPrefix("/") ? "/" : ""
    var isThere = true
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      prefix += (prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/") + part
      switch isThere ? FileTree.kind(of: prefix) : .nothing {
      case .folder: parent = prefix
      case .file:
        throw ExperimentError(
          .notAFolder, path: prefix,
          "There is a file where a folder is needed. Choose another folder with --out.")
      case .nothing:
        var status = stat()
        if isThere {
          // A link to nothing is in the way; anything else but nothing is told by the system.
          guard lstat(prefix, &status) != 0 else {
            errno = EEXIST
            throw PosixFile.failure(at: prefix)
          }
          guard errno == ENOENT else { throw PosixFile.failure(at: prefix) }
          try checkMayWrite(parent, for: prefix)
          isThere = false
        } else if NAME_MAX < part.utf8.count || PATH_MAX <= prefix.utf8.count {
          // The system would look for the folder above first.
          errno = ENAMETOOLONG
          throw PosixFile.failure(at: prefix)
        }
      }
    }
  }

  /// - Throws: The error of writing a new name into a folder in which that is not allowed.
  private static func checkMayWrite(
    _ folder: String, for path: String
  ) throws(ExperimentError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw PosixFile.failure(at: path) }
  }
}

extension FolderLock {
  /// Says whether the lock of a folder could be taken now.
  ///
  /// - Parameter folder: A folder that is there.
  /// - Throws: An error if somebody else has it, or nobody may have it.
  static func check(_ folder: String) throws(ExperimentError) {
    let path = folder + "/" + fileName
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard 0 <= descriptor else {
      guard errno == ENOENT else { throw PosixFile.failure(at: path) }
      guard access(folder, W_OK | X_OK) == 0 else { throw PosixFile.failure(at: path) }
      return
    }
    defer { _ = close(descriptor) }
    // Closing gives it back at once.
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw ExperimentError(
      .busy, path: folder,
      "Another Thymus is writing into this folder. Wait until it is done, or choose another "
        + "folder with --out.")
  }
}

extension FileTree {
  /// The bytes of a file; 0 if there is none.
  static func size(of path: String) -> Double {
    var status = stat()
    return stat(path, &status) == 0 ? Double(status.st_size) : 0
  }
}
