import Basics

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a file held when it was written, by which it is known again.
struct FileMark: Hashable, Sendable {
  /// The number of bytes.
  let size: Int
  /// Their checksum.
  let sum: UInt64
}

extension FileMark {
  /// Looks at a file as it is now; nothing if it is no plain file that can be read.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - folder: The folder.
  ///   - size: The size that it must have; a file of another one is not read.
  init?(of name: String, in folder: OpenFolder, ifSizeIs size: (Int) -> Bool = { _ in true }) {
    guard let (file, facts) = folder.file(name, O_RDONLY) else { return nil }
    defer { _ = close(file) }
    guard size(facts.size) else { return nil }
    var sum = Checksum()
    var length = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = PosixFile.read(file, into: &chunk)
      guard 0 <= count else { return nil }
      if count == 0 { break }
      sum.add(chunk[..<count])
      length += count
    }
    self.init(size: length, sum: sum.value)
  }
}

/// Which files of a results folder Thymus wrote, and what of: the list `.thymus-files`.
///
/// A file whose bytes are not those of the list is somebody's work, whatever its name: it is neither
/// replaced nor removed. The list is written before a file gets its name, so a kill leaves no file of
/// ours that looks like a stranger's.
struct FileMarks: Equatable {
  /// The name of the list in a results folder.
  static let fileName = ".thymus-files"

  /// What the results are of, if there are any.
  var experiment: ExperimentMark?
  /// The marks by the names of the files; two for a file that was just being replaced.
  private(set) var marks: [String: Set<FileMark>] = [:]

  private static let header = "thymus-files 1"
  /// More than any results folder needs; a longer list is not ours.
  private static let largest = 1 << 24

  /// The names, sorted.
  var names: [String] { marks.keys.sorted() }

  /// A list of no files.
  init(of experiment: ExperimentMark? = nil) { self.experiment = experiment }

  /// Reads the list of a folder; an empty one if there is none of this user's.
  init(in folder: OpenFolder) {
    self.init()
    // In a folder that others write to, too, anybody could claim files with a list of his own.
    guard folder.facts(of: Self.fileName)?.owner == geteuid(),
      let bytes = try? folder.read(inside: Self.fileName, limit: Self.largest)
    else { return }
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // What does not end with a line end was cut off.
    _ = lines.popLast()
    guard lines.first.map(String.init) == Self.header else { return }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { continue }
      if parts[0] == "experiment" {
        experiment = ExperimentMark(parts[1], parts[2])
      } else if let sum = UInt64(parts[0], radix: 16), let size = Int(parts[1]) {
        marks[String(parts[2]), default: []].insert(FileMark(size: size, sum: sum))
      }
    }
  }

  /// Adds what a file holds, or is about to hold.
  mutating func add(_ mark: FileMark, for name: String) { marks[name, default: []].insert(mark) }

  /// Forgets a file.
  mutating func forget(_ name: String) { marks[name] = nil }

  /// Whether a file holds what Thymus wrote into it.
  func vouch(for name: String, in folder: OpenFolder) -> Bool {
    guard let known = marks[name], let place = try? folder.place(of: name),
      let now = FileMark(
        of: place.name, in: place.folder, ifSizeIs: { size in known.contains { $0.size == size } })
    else { return false }
    return known.contains(now)
  }

  /// Adds all files of another list.
  mutating func add(_ other: FileMarks) {
    marks.merge(other.marks) { $0.union($1) }
  }

  /// The line of a file.
  static func line(_ mark: FileMark, for name: String) -> String {
    "\(String(mark.sum, radix: 16)) \(mark.size) \(name)"
  }

  /// The list as text.
  var text: String {
    var lines = [Self.header]
    if let experiment { lines.append("experiment \(experiment.work) \(experiment.runs)") }
    for name in names {
      lines += (marks[name] ?? []).map { Self.line($0, for: name) }.sorted()
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What an experiment is: two of the same mark give the same results.
package struct ExperimentMark: Sendable, Equatable {
  /// A short text that differs when scenario, settings, days or the first seed do.
  package let work: String
  /// The number of runs, with the seeds that follow the first.
  package let runs: Int

  /// Creates a mark.
  init(work: String, runs: Int) {
    self.work = work
    self.runs = runs
  }

  /// Reads a mark; nothing if it is none.
  init?(_ work: some StringProtocol, _ runs: some StringProtocol) {
    guard let runs = Int(runs), 0 < runs, 0 < work.count, work.utf8.count <= 64 else { return nil }
    self.init(work: String(work), runs: runs)
  }

  /// Whether results of this experiment may take the place of those of another.
  ///
  /// - Parameters:
  ///   - old: What is there.
  ///   - resume: Whether the work goes on; then it may become more.
  /// - Returns: Whether they may.
  func replaces(_ old: ExperimentMark, resume: Bool) -> Bool {
    work == old.work && (resume ? old.runs <= runs : old.runs == runs)
  }

  /// Four letters that tell two experiments of one name apart.
  package var letters: String {
    var sum = Checksum()
    sum.add(Array("\(work) \(runs)".utf8))
    var (value, letters) = (sum.value, "")
    for _ in 0..<4 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "a") + UInt8(value % 26)))
      value /= 26
    }
    return letters
  }
}
