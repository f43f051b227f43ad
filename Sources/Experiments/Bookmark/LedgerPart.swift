import Basics
import Tissue

/// The part of the ledger of one run, which grows in a file of its own.
final class LedgerPart {
  /// How far it had grown at some time, and what it was then.
  struct Mark: Equatable {
    var bytes = 0
    var sum: UInt64 = 0

    /// Visits both numbers.
    mutating func visitState<Visitor: StateVisitor>(
      _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
      try visitor.visit(&bytes)
      try visitor.visit(&sum)
    }
  }

  private let file: PosixFile
  private var bytes: Int
  private var sum: Checksum

  /// Begins a new part.
  init(creating name: String, in folder: OpenFolder) throws(ExperimentError) {
    file = try PosixFile(creating: name, in: folder)
    (bytes, sum) = (0, Checksum())
  }

  /// Goes on with a part from a mark; what was written after it is cut off.
  ///
  /// - Returns: Nothing if the part is not what it was.
  init?(
    continuing name: String, in folder: OpenFolder, from mark: Mark
  ) throws(ExperimentError) {
    guard let sum = Self.sum(of: name, in: folder, upTo: mark) else { return nil }
    self.sum = sum
    bytes = mark.bytes
    file = try PosixFile(continuing: name, in: folder, from: mark.bytes)
  }

  /// Whether a part holds what it held at a mark.
  static func holds(_ name: String, in folder: OpenFolder, _ mark: Mark) -> Bool {
    sum(of: name, in: folder, upTo: mark) != nil
  }

  private static func sum(of name: String, in folder: OpenFolder, upTo mark: Mark) -> Checksum? {
    guard let all = try? folder.read(inside: name, limit: ResultBounds.unfinished),
      0 <= mark.bytes, mark.bytes <= all.count
    else { return nil }
    var sum = Checksum()
    sum.add(Array(all[..<mark.bytes]))
    return sum.value == mark.sum ? sum : nil
  }

  /// Adds bytes to the end.
  func append(_ more: [UInt8]) throws(ExperimentError) {
    try file.append(more)
    bytes += more.count
    sum.add(more)
  }

  /// Hands everything to the disk and says how far the part has grown.
  func mark() throws(ExperimentError) -> Mark {
    try file.sync()
    return Mark(bytes: bytes, sum: sum.value)
  }

  /// Hands everything to the disk and closes the file.
  func finish() throws(ExperimentError) -> Mark {
    try file.finish()
    return Mark(bytes: bytes, sum: sum.value)
  }
}
