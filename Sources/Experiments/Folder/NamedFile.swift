#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A single file whose path a person names: an exported table, a new scenario.
///
/// Whether it can be written is found out when the value is made, before anything is computed. A file
/// that is there is replaced only if that is asked for; devices and pipes are written into.
package struct NamedFile: Sendable {
  /// The path.
  package let path: String
  private let target: Target

  private enum Target {
    /// A name in a folder, and whether what has it may be replaced.
    case name(String, OpenFolder, replaces: Bool)
    /// A device or a pipe.
    case stream
    /// Something that this process has open already, such as standard output.
    case descriptor(Int32)
  }

  /// Finds out whether a file can be written.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - force: Whether a file that is there may be replaced; nothing where that is never so.
  ///   - inputs: Paths of files that are read at the same time, which are never replaced.
  /// - Throws: An error if it cannot be written, with what to do about it.
  package init(
    _ path: String, force: Bool? = nil, inputs: [String] = []
  ) throws(ExperimentError) {
    self.path = path
    if let descriptor = Self.openAlready(path) {
      target = .descriptor(descriptor)
      return
    }
    var named = stat()
    let isThere = lstat(path, &named) == 0
    var reached = stat()
    if isThere, stat(path, &reached) == 0 {
      switch reached.st_mode & S_IFMT {
      case S_IFCHR, S_IFIFO:
        guard access(path, W_OK) == 0 else { throw Self.failure(at: path) }
        target = .stream
        return
      case S_IFDIR:
        throw ExperimentError(
          .unwritable, path: path, "This is a folder, so no file can be put there.")
      case S_IFREG: break
      default:
        throw ExperimentError(.unwritable, path: path, "This is no file that can be written to.")
      }
      let isInput = inputs.contains { input in
        var status = stat()
        return stat(input, &status) == 0 && status.st_dev == reached.st_dev
          && status.st_ino == reached.st_ino
      }
      guard !isInput else {
        throw ExperimentError(
          .foreignFile, path: path,
          "This is one of the files that are read, and it was not replaced. Choose another name.")
      }
    }
    guard !isThere || force == true else {
      throw ExperimentError(
        .foreignFile, path: path,
        "This is already there, and it was not changed. Choose another name, or move it away first"
          + (force == nil ? "." : ", or replace it with --force."))
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let name = parts.last.map(String.init), !path.hasSuffix("/"), OpenFolder.isPlain(name)
    else {
      throw ExperimentError(.unwritable, path: path, "This is no name of a file.")
    }
    let parent = path.dropLast(name.count)
    let folder: OpenFolder
    do {
      folder = try OpenFolder(named: parent.isEmpty ? "." : String(parent))
    } catch {
      throw ExperimentError(.unwritable, path: path, "This cannot be written. " + error.message)
    }
    target = .name(name, folder, replaces: isThere)
    // Seen to accept a file, and gone again.
    let probe = Self.draftName
    do {
      try PosixFile(new: probe, in: folder).finish()
    } catch {
      throw Self.renamed(error, path)
    }
    folder.removeFile(probe)
  }

  /// Writes a whole file at once, or nothing.
  ///
  /// - Throws: An error if it cannot be written, or something got its name in the meantime.
  package func write(_ bytes: [UInt8]) throws(ExperimentError) {
    switch target {
    case .descriptor(let number):
      let copy = dup(number)
      guard 0 <= copy else { throw Self.failure(at: path) }
      try Self.fill(PosixFile(into: copy, path: path), with: bytes)
    case .stream:
      // Without waiting for a reader that may never come.
      let descriptor = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
      guard 0 <= descriptor else {
        guard errno == ENXIO else { throw Self.failure(at: path) }
        throw ExperimentError(.unwritable, path: path, "Nobody reads from this pipe.")
      }
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
      try Self.fill(PosixFile(into: descriptor, path: path), with: bytes)
    case .name(let name, let folder, let replaces):
      let draft = Self.draftName
      do {
        try Self.fill(PosixFile(new: draft, in: folder), with: bytes)
        try folder.move(draft, to: folder, as: name, replaces: replaces)
      } catch {
        folder.removeFile(draft)
        throw Self.renamed(error, path)
      }
    }
  }

  private static func fill(_ file: PosixFile, with bytes: [UInt8]) throws(ExperimentError) {
    try file.append(bytes)
    try file.finish()
  }

  /// A name that only this process has.
  private static var draftName: String { ".thymus-\(getpid()).partial" }

  /// The descriptor that a path means, such as 1 for `/dev/stdout`: opened anew, a file would be
  /// written over from its beginning.
  private static func openAlready(_ path: String) -> Int32? {
    let streams: [Substring: Int32] = ["out": 1, "err": 2]
    if path.hasPrefix("/dev/std") { return streams[path.dropFirst(8)] }
    return path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst(8)) : nil
  }

  private static func failure(at path: String) -> ExperimentError {
    ExperimentError(
      .unwritable, path: path, "This cannot be written (\(String(cString: strerror(errno)))).")
  }

  /// Advice about folders of results does not fit a single file.
  private static func renamed(_ error: ExperimentError, _ path: String) -> ExperimentError {
    guard error.code == .unwritable else {
      return ExperimentError(error.code, path: path, error.message)
    }
    let sentences = error.message.split(separator: ". ").filter { !$0.contains("--out") }
    let text = sentences.joined(separator: ". ")
    return ExperimentError(error.code, path: path, text.hasSuffix(".") ? text : text + ".")
  }
}
