import Basics
import Foundation

/// Reads the text of a scenario file, within limits.
enum ScenarioFile {
  /// Why a file could not be read.
  struct Failure: Error {
    let problem: Problem
  }

  /// The text of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - shown: Its name in messages.
  ///   - place: Where the file was named, if in another file.
  /// - Returns: The text, or why there is none.
  static func text(at path: String, shown: String, place: Place?) -> Result<String, Failure> {
    func failure(
      _ code: ProblemCode, _ message: String, _ help: [String] = [], suggestion: String? = nil
    ) -> Result<String, Failure> {
      let whole = place ?? Place(source: SourceText(name: shown, text: ""))
      return .failure(
        Failure(
          problem: Problem(code, message, at: whole, help: help, suggestion: suggestion)))
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      let near = errno == ENOENT ? neighbour(of: path) : nil
      return failure(
        .unreadableFile, "cannot read `\(shown)`: \(reason(errno))",
        near.map { ["did you mean `\($0)`?"] } ?? [], suggestion: near)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      return failure(
        .unreadableFile, "`\(shown)` is a folder, not a scenario file",
        ["name the file in it, for example `\(shown)/my-scenario.yaml`"])
    default:
      return failure(.unreadableFile, "`\(shown)` is not an ordinary file")
    }
    guard status.st_size <= YamlComposer.Limit.bytes else {
      let size = Words.large(Double(status.st_size))
      return failure(
        .tooBig, "`\(shown)` is too big for a scenario: \(size) bytes",
        ["allowed: \(Words.large(Double(YamlComposer.Limit.bytes))) bytes"])
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      return failure(.unreadableFile, "cannot read `\(shown)`: \(reason(errno))")
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: YamlComposer.Limit.bytes + 1) ?? Data() else {
      return failure(.unreadableFile, "cannot read `\(shown)`")
    }
    return decode(data).map { .success($0) } ?? notText(data, shown, failure)
  }

  private static func decode(_ data: Data) -> String? {
    data.contains(0) ? nil : String(validating: data, as: UTF8.self)
  }

  private static func notText(
    _ data: Data, _ shown: String,
    _ failure: (ProblemCode, String, [String], String?) -> Result<String, Failure>
  ) -> Result<String, Failure> {
    let start = [UInt8](data.prefix(2))
    if start == [0xFF, 0xFE] || start == [0xFE, 0xFF] {
      return failure(
        .notText, "`\(shown)` is saved as UTF-16", ["save it again with the encoding UTF-8"], nil)
    }
    if data.contains(0) {
      return failure(
        .notText, "`\(shown)` is not a text file", ["a scenario is a text file in YAML"], nil)
    }
    let line =
      String(decoding: data, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
      .count { $0.isNewline } + 1
    return failure(
      .notText, "`\(shown)` is not saved as UTF-8: line \(line) holds other bytes",
      ["save it again with the encoding UTF-8"], nil)
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "you have no permission to read it"
    case ENOTDIR: "a part of the path is not a folder"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(code))
    }
  }

  /// A scenario file in the same folder with nearly the same name.
  private static func neighbour(of path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .sorted()
    // Without their endings, which are equal and would make any two names alike.
    let stem = url.deletingPathExtension().lastPathComponent
    let stems = names.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
    guard let near = Suggestion.nearest(to: stem, among: stems) else { return nil }
    return stems.firstIndex(of: near).map { names[$0] }
  }
}
