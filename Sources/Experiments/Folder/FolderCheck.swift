#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ResultFolder {
  /// Says why an experiment could not put its results into a folder, and changes nothing.
  ///
  /// The making of the folder asks the same first.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - experiment: What the results will be of.
  ///   - force: Whether what others wrote, and results of another experiment, may be replaced.
  ///   - resume: Whether what an earlier run left unfinished stays.
  ///   - drawing: The names of charts and other files that will be drawn into it.
  /// - Throws: The reason.
  static func check(
    at path: String, for experiment: ExperimentMark, force: Bool = false, resume: Bool = false,
    drawing: [String] = []
  ) throws(ExperimentError) {
    guard !path.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "The results folder has no name.")
    }
    switch FileTree.kind(of: path) {
    case .file:
      throw ExperimentError(
        .notAFolder, path: path,
        "This is a file, so no results can be put into it. Choose another folder with --out.")
    case .folder:
      let home = try OpenFolder(named: path)
      try FolderLock.check(home)
      try FolderSurvey(home, drawing: drawing)
        .check(for: experiment, force: force, resume: resume)
      try checkMayWrite(path, for: path)
    case .nothing: try checkCanMake(path)
    }
  }

  /// The unfinished work in a folder; nothing if there is none, or no such folder.
  static func unfinished(at path: String) throws(ExperimentError) -> OpenFolder? {
    guard FileTree.kind(of: path) == .folder else { return nil }
    return try StagingFolder(in: try OpenFolder(named: path))?.folder
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
  /// - Parameter folder: The folder.
  /// - Throws: An error if somebody else has it.
  static func check(_ folder: OpenFolder) throws(ExperimentError) {
    guard let (descriptor, _) = folder.file(fileName, O_RDONLY) else { return }
    defer { _ = close(descriptor) }
    // Closing gives it back at once.
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw busy(folder)
  }
}
