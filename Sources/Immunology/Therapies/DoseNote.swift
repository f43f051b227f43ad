/// The words of the ledger about a dose: the amount, and sentences for the results.
///
/// They stand in one text, so that tables, checkpoints and results of several runs carry them
/// without more.
public struct DoseNote: Sendable, Equatable {
  /// What was given.
  public let amount: String
  /// What is worth telling at the end of a run, sentence by sentence.
  public let sentences: [String]
  /// The antigens that were weighed for a target, in the order of the scenario file.
  public let candidates: [TargetCandidate]

  /// Whether cells were taken out of the body, and nothing was given.
  public var isTaking: Bool { amount.hasPrefix(Self.taking) }

  /// Whether cells were looked for, and there were none to take.
  public var isTakingNothing: Bool { amount.hasPrefix(Self.taking + "no ") }

  private static let bar = " | "
  /// How the note of cells that are taken begins.
  static let taking = "taken: "

  /// Reads the detail of an entry of the ledger.
  public init(_ detail: String) {
    // By one character, because Embedded Swift splits by no text.
    var parts = detail.split(separator: "|").map { part in
      var part = part
      if part.first == " " { part = part.dropFirst() }
      if part.last == " " { part = part.dropLast() }
      return String(part)
    }
    amount = parts.isEmpty ? "" : parts.removeFirst()
    candidates = parts.compactMap { TargetCandidate($0) }
    sentences = parts.filter { TargetCandidate($0) == nil }
  }

  /// The text for the ledger.
  static func text(
    _ amount: String, _ sentences: [String], _ candidates: [TargetCandidate] = []
  ) -> String {
    ([amount] + sentences + candidates.map { $0.text }).joined(separator: bar)
  }
}
