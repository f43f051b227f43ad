#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The few questions and orders about folders that the results need.
enum FileTree {
  /// What stands at a path.
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

  /// The names in a folder, sorted; none if there is no such folder.
  static func names(in folder: String) throws(ExperimentError) -> [String] {
    guard kind(of: folder) == .folder else { return [] }
    guard let stream = opendir(folder) else {
      throw ExperimentError(
        .unreadable, path: folder,
        "This folder cannot be read (\(String(cString: strerror(errno)))).")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
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

  /// Gives a file its final name, in place of a file that may be there.
  static func move(_ from: String, to: String) throws(ExperimentError) {
    guard rename(from, to) == 0 else { throw PosixFile.failure(at: to) }
  }

  /// Gives a file a second name, in place of a file that may have it, and keeps the first.
  ///
  /// Where the disk has no second names the file is copied.
  static func publish(_ from: String, to: String, draft: String) throws(ExperimentError) {
    _ = unlink(draft)
    if link(from, draft) != 0 {
      let copy = try PosixFile(creating: draft)
      try copy.append(contentsOf: from)
      try copy.finish()
    }
    do {
      try move(draft, to: to)
    } catch {
      remove(draft)
      throw error
    }
    // Two names of one file: the renaming of one to the other does nothing and leaves both.
    _ = unlink(draft)
  }

  /// Hands the names in the folder of a file to the disk, as far as the disk can do that.
  static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    guard 0 <= descriptor else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// Removes a file or a folder with all that is in it, if it is there.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
    _ = rmdir(path)
  }

  /// Removes a folder if nothing is in it.
  static func removeIfEmpty(_ path: String) { _ = rmdir(path) }

  /// All bytes of a file.
  static func read(_ path: String) throws(ExperimentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard 0 <= descriptor else { throw unreadable(path) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw unreadable(path)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      #if canImport(Darwin)
      let count = Darwin.read(descriptor, &chunk, chunk.count)
      #elseif canImport(Musl)
      let count = Musl.read(descriptor, &chunk, chunk.count)
      #else
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      #endif
      if count < 0 && errno == EINTR { continue }
      guard 0 <= count else { throw unreadable(path) }
      guard 0 < count else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func unreadable(_ path: String) -> ExperimentError {
    ExperimentError(
      .unreadable, path: path,
      "This file cannot be read (\(String(cString: strerror(errno)))).")
  }
}
