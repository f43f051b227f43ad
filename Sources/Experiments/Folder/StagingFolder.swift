#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The folder inside a results folder in which files stay until all are complete.
///
/// It belongs to this user alone and says which experiment it is of. What else is in it is not touched.
struct StagingFolder: Sendable {
  /// Its name in a results folder.
  static let name = ".thymus-partial"
  /// The file that says of which experiment it is.
  static let markName = "experiment"
  /// The name of a file that is just being given its place.
  static let draftName = "publishing"
  static let ownNames = [markName, draftName]

  /// The results folder.
  let home: OpenFolder
  /// The folder.
  let folder: OpenFolder

  /// The path, for messages.
  var path: String { folder.path }

  /// Opens the staging folder of a results folder, as long as it is safe to use.
  ///
  /// - Returns: Nothing if there is none.
  /// - Throws: An error if it is a link, or somebody else's, or others could put theirs in its place.
  init?(in home: OpenFolder) throws(ExperimentError) {
    guard let facts = home.facts(of: Self.name) else { return nil }
    guard facts.kind == .folder else {
      throw ExperimentError(
        .foreignFile, path: home.path(of: Self.name),
        facts.kind == .link
          ? "This is a link that somebody put where Thymus keeps unfinished work; it is not followed. "
            + "Look where it leads, remove it, or choose another folder with --out."
          : "This is no folder, but has the name of the one for unfinished work. Move it away, or "
            + "choose another folder with --out.")
    }
    guard let folder = try home.folder(Self.name) else { return nil }
    try self.init(home: home, folder: folder)
  }

  /// Makes the staging folder of a results folder, or opens the one that is there.
  init(making home: OpenFolder) throws(ExperimentError) {
    if let old = try StagingFolder(in: home) {
      self = old
    } else {
      try self.init(home: home, folder: try home.makeFolder(Self.name, mode: 0o700).folder)
    }
  }

  private init(home: OpenFolder, folder: OpenFolder) throws(ExperimentError) {
    (self.home, self.folder) = (home, folder)
    let (here, around) = (folder.facts, home.facts)
    guard here.owner == geteuid() else {
      throw ExperimentError(
        .foreignFolder, path: folder.path,
        "This folder for unfinished work belongs to another user. Choose another folder with --out."
      )
    }
    // A disk without rights (a memory stick) shows all folders as open to all, this one as well.
    let (othersWrite, isSticky): (UInt32, UInt32) = (0o002, 0o1000)
    let hasRights = here.mode & othersWrite == 0
    guard !hasRights || around.mode & othersWrite == 0 || around.mode & isSticky != 0 else {
      throw ExperimentError(
        .foreignFolder, path: home.path,
        "Everybody may remove and replace what is in this folder, so results are not safe in it. "
          + "Choose another one with --out, or take that right from others (chmod o-w).")
    }
  }

  /// The experiment that the work is of; nothing if that is not written there.
  var experiment: ExperimentMark? {
    guard let bytes = try? folder.read(inside: Self.markName, limit: 1000) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    return parts.count == 2 ? ExperimentMark(parts[0], parts[1]) : nil
  }

  /// Whether nothing is in it but what a kill left while it was made.
  var isEmpty: Bool { (try? folder.names())?.allSatisfy { $0 == Self.draftName } ?? false }

  /// Writes down of which experiment the work is.
  func keep(_ experiment: ExperimentMark) throws(ExperimentError) {
    let file = try PosixFile(creating: Self.draftName, in: folder)
    try file.append(Array("\(experiment.work) \(experiment.runs)\n".utf8))
    try file.finish()
    try folder.move(Self.draftName, to: folder, as: Self.markName, replaces: true)
  }

  /// Removes what Thymus puts there, and the folder if nothing else is in it.
  func clear() {
    Self.clear(folder, prefix: "")
    // Last, so that what a kill leaves is still known.
    folder.removeFile(Self.markName)
    home.removeEmptyFolder(Self.name)
  }

  private static func clear(_ folder: OpenFolder, prefix: String) {
    for name in (try? folder.names()) ?? [] {
      switch folder.facts(of: name)?.kind {
      case .folder:
        // Of the folders of results: those of arms are two deep, with folders of their own.
        let depth = prefix.utf8.count { $0 == UInt8(ascii: "/") }
        guard 0 < depth ? depth < 3 : GeneratedNames.folders.contains(name),
          let inner = try? folder.folder(name)
        else { continue }
        clear(inner, prefix: prefix + name + "/")
        folder.removeEmptyFolder(name)
      case .file, .link:
        if GeneratedNames.hasStaged(prefix + name), prefix + name != markName {
          folder.removeFile(name)
        }
      case .other, nil: continue
      }
    }
  }
}
