/// A folder of results on disk: the only place that anything is written to.
///
/// Each file is written under another name in the same folder and renamed when it is complete, so
/// that a reader never sees half a file.
public struct ResultFolder: Sendable, Equatable {
  /// The path, as it was given.
  public let path: String
  /// Whether the folder held results of Thymus before.
  let wasOurs: Bool
  /// The folders that were made for it, deepest last.
  let made: [String]
  /// Keeps others out as long as this folder is written to.
  private let lock: FolderLock?

  /// The folder inside the results folder that files stay in until all are complete.
  static let stagingName = ".thymus-partial"

  /// Makes a folder ready for new results, before anything is computed.
  ///
  /// - Parameters:
  ///   - path: The folder; it and the folders above it are made if they are not there.
  ///   - force: Whether a folder that Thymus did not make may be written into.
  ///   - resume: Whether what an earlier run left unfinished stays.
  /// - Returns: A folder that was just seen to accept a file, and that nobody else writes into.
  /// - Throws: An error if the path is a file, is somebody else's, may not be written, or another
  ///   Thymus is writing into it.
  public static func create(
    at path: String, force: Bool, resume: Bool = false
  ) throws(ExperimentError) -> ResultFolder {
    guard !path.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "The results folder has no name.")
    }
    let wasOurs: Bool
    switch FileTree.kind(of: path) {
    case .file:
      throw ExperimentError(
        .notAFolder, path: path,
        "This is a file, so no results can be put into it. Choose another folder with --out.")
    case .folder:
      let names = try FileTree.names(in: path).filter { $0 != FolderLock.fileName }
      wasOurs = isOurs(path, names: names)
      guard names.isEmpty || wasOurs || force else {
        throw ExperimentError(
          .foreignFolder, path: path,
          "This folder holds files that Thymus did not make. Choose another one with --out, or "
            + "write into it with --force.")
      }
    case .nothing: wasOurs = false
    }
    let made = try FileTree.makeFolder(path)
    let lock: FolderLock?
    do {
      lock = try FolderLock(of: path)
    } catch {
      for folder in made.reversed() { FileTree.removeIfEmpty(folder) }
      throw ExperimentError(error.code, path: path, error.message)
    }
    let folder = ResultFolder(path: path, wasOurs: wasOurs, made: made, lock: lock)
    do {
      // Leftovers of a run that was cut short; nobody else makes files of this name.
      if !resume { FileTree.remove(folder.staging) }
      _ = try FileTree.makeFolder(folder.staging)
      let probe = folder.staging + "/probe"
      try PosixFile(creating: probe).finish()
      FileTree.remove(probe)
    } catch {
      if !resume { folder.discard() }
      throw ExperimentError(error.code, path: path, error.message)
    }
    return folder
  }

  /// Opens a folder of documents that single files are written into, whoever made it.
  ///
  /// - Parameter path: The folder; it and the folders above it are made if they are not there.
  /// - Returns: The folder, which nobody is kept out of.
  /// - Throws: An error if there is a file in its place or it cannot be made.
  public static func ofDocuments(at path: String) throws(ExperimentError) -> ResultFolder {
    guard !path.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "The folder of documents has no name.")
    }
    let made = try FileTree.makeFolder(path)
    return ResultFolder(path: path, wasOurs: false, made: made, lock: nil)
  }

  /// Opens a folder that holds results of Thymus.
  public static func open(at path: String) throws(ExperimentError) -> ResultFolder {
    guard FileTree.kind(of: path) == .folder else {
      throw ExperimentError(
        .noResults, path: path, "There is no such folder. Results are made by `thymus run`.")
    }
    let names = try FileTree.names(in: path)
    // What is there but cannot be read is told, not taken for missing.
    for name in [RunDocument.fileName, CompareDocument.fileName] where names.contains(name) {
      _ = try FolderReading(root: path).read(name)
    }
    guard hasDocument(path, names: names) else {
      if names.contains(stagingName) {
        throw ExperimentError(
          .noResults, path: path,
          "The run in this folder is not finished, so there are no results yet. Go on with the "
            + "same command and --resume.")
      }
      throw ExperimentError(
        .noResults, path: path,
        "This folder holds no results of Thymus: it has no run.json that `thymus run` wrote, and no "
          + "compare.json of `thymus compare`.")
    }
    return ResultFolder(path: path, wasOurs: true, made: [], lock: nil)
  }

  private static func isOurs(_ path: String, names: [String]) -> Bool {
    names.contains(stagingName) || hasDocument(path, names: names)
  }

  private static func hasDocument(_ path: String, names: [String]) -> Bool {
    [RunDocument.fileName, CompareDocument.fileName].contains { name in
      names.contains(name)
        && (try? FolderReading(root: path).read(name)).map(RunDocument.isOurs) ?? false
    }
  }
}

// MARK: - Files of finished results

extension ResultFolder {
  /// Writes one file so that a reader sees the old one or the whole new one.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of the file.
  ///   - name: Its path inside the folder, with at most one folder in it.
  /// - Throws: An error if the file cannot be written; what was there before is still there then.
  public func write(_ bytes: [UInt8], to name: String) throws(ExperimentError) {
    let target = path + "/" + name
    let parts = name.split(separator: "/")
    let folder = ([Substring(path)] + parts.dropLast()).joined(separator: "/")
    _ = try FileTree.makeFolder(folder)
    let draft = folder + "/.thymus-" + (parts.last ?? "") + ".partial"
    do {
      let file = try PosixFile(creating: draft)
      try file.append(bytes)
      try file.finish()
      try FileTree.move(draft, to: target)
    } catch {
      FileTree.remove(draft)
      throw ExperimentError(error.code, path: target, error.message)
    }
  }

  /// All bytes of one file.
  public func read(_ name: String) throws(ExperimentError) -> [UInt8] {
    try FolderReading(root: path).read(name)
  }

  /// Whether there is a file of a name; what is no file that can be read is one, too, so that
  /// reading it says why.
  public func holds(_ name: String) -> Bool { FolderReading(root: path).holds(name) }

  /// The names of the files in a folder inside this one, sorted; none if there is no such folder.
  public func names(in folder: String) throws(ExperimentError) -> [String] {
    try FileTree.names(in: path + "/" + folder)
  }

  /// Removes files of an older drawing, so that they cannot be taken for new ones.
  public func remove(_ names: [String], in folder: String) {
    for name in names { FileTree.remove(path + "/" + folder + "/" + name) }
    FileTree.removeIfEmpty(path + "/" + folder)
  }
}

// MARK: - Files of results in the making

extension ResultFolder {
  /// The folder that files stay in until all are complete.
  var staging: String { path + "/" + Self.stagingName }

  /// Puts the staged files of these names where they belong, in this order.
  ///
  /// The document of older results goes first and that of the new ones comes last: a folder that
  /// has one is complete. Staged files stay, so that a kill in the middle loses nothing.
  ///
  /// - Parameters:
  ///   - names: The paths of the files inside the folder, the document last.
  ///   - isComplete: Whether nothing is left to go on with.
  ///   - folders: Folders that an older experiment left, which must not mix with this one.
  /// - Throws: An error if a file cannot be put in its place; the folder has no document then.
  func publish(
    _ names: [String], isComplete: Bool, replacing folders: [String] = []
  ) throws(ExperimentError) {
    for document in [RunDocument.fileName, CompareDocument.fileName] where wasOurs {
      FileTree.remove(path + "/" + document)
    }
    if wasOurs {
      for folder in folders { FileTree.remove(path + "/" + folder) }
    }
    for folder in ["frames", "charts"] {
      let stale = try self.names(in: folder).filter { isGenerated($0, in: folder) }
      remove(stale, in: folder)
    }
    // A page of an older run must not stand beside newer tables.
    if wasOurs {
      for name in [Replay.fileName, "report.html"] { FileTree.remove(path + "/" + name) }
    }
    for name in names {
      if let slash = name.lastIndex(of: "/") {
        _ = try FileTree.makeFolder(path + "/" + name[..<slash])
      }
      try FileTree.publish(
        staging + "/" + name, to: path + "/" + name, draft: staging + "/publishing")
    }
    FileTree.syncFolder(of: path + "/" + RunDocument.fileName)
    if isComplete { FileTree.remove(staging) }
  }

  /// Removes what was staged, and the folders if they were made for it and nothing is in them.
  func discard() {
    FileTree.remove(staging)
    if !made.isEmpty { FileTree.remove(path + "/" + FolderLock.fileName) }
    for folder in made.reversed() { FileTree.removeIfEmpty(folder) }
  }

  /// Whether a file is one that an earlier run left, in a folder that may hold others' files too.
  private func isGenerated(_ name: String, in folder: String) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.count == 2, let stem = parts.first, let ending = parts.last else { return false }
    if folder == "frames" {
      return name == "frames.csv"
        || stem.hasPrefix("frame_") && stem.dropFirst(6).allSatisfy(\.isNumber)
          && ["png", "tissue"].contains(ending)
    }
    return wasOurs && ["png", "svg", "pdf", "csv"].contains(ending)
  }
}
