#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

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
    var template = Array(
      ("\(parent)/thymus-" + String(repeating: "X", count: 6)).utf8CString)
    guard mkdtemp(&template) != nil else { throw PosixFile.failure(at: parent) }
    path = template.withUnsafeBufferPointer { bytes in
      String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
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
