#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What is asked and ordered about the folders that a person names, by their paths.
enum FileTree {
  /// What stands at a path, or where the links of it lead.
  enum Kind {
    case nothing
    case file
    case folder
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      // A path through a file is no place for a folder; it is told when it is made.
      return .nothing
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Makes a folder and those above it, and returns the ones that were not there, deepest last.
  static func makeFolder(_ path: String) throws(ExperimentError) -> [String] {
    var made: [String] = []
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      prefix += (prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/") + part
      switch kind(of: prefix) {
      case .folder: continue
      case .file:
        throw ExperimentError(
          .notAFolder, path: prefix,
          "There is a file where a folder is needed. Choose another folder with --out.")
      case .nothing:
        if mkdir(prefix, 0o755) != 0 {
          // Made before the next look at the disk, which would say something else.
          let failure = PosixFile.failure(at: prefix)
          guard kind(of: prefix) == .folder else { throw failure }
        }
        made.append(prefix)
      }
    }
    return made
  }

  /// Removes a folder if nothing is in it.
  static func removeIfEmpty(_ path: String) { _ = rmdir(path) }
}
