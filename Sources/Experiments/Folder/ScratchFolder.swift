/// A folder for what nobody keeps, which is gone with the value.
///
/// It is made anew under a name that nobody else has, for this user alone, so all in it is ours.
package final class ScratchFolder: Sendable {
  /// The path.
  package let path: String
  private let folder: OpenFolder

  /// Makes the folder.
  ///
  /// - Parameter parent: The folder that it is made in.
  /// - Throws: An error if it cannot be made.
  package init(in parent: String) throws(ExperimentError) {
    guard let path = PosixFile.makeFolder(beginning: "\(parent)/thymus-") else {
      throw PosixFile.failure(at: parent)
    }
    self.path = path
    folder = try OpenFolder(named: path)
  }

  deinit {
    Self.clear(folder)
    FileTree.removeIfEmpty(path)
  }

  /// All bytes of a file in it.
  package func read(_ name: String) throws(ExperimentError) -> [UInt8] {
    try folder.read(inside: name, limit: .max)
  }

  private static func clear(_ folder: OpenFolder) {
    for name in (try? folder.names()) ?? [] {
      if folder.facts(of: name)?.kind == .folder {
        if let inner = try? folder.folder(name) { clear(inner) }
        folder.removeEmptyFolder(name)
      } else {
        folder.removeFile(name)
      }
    }
  }
}
