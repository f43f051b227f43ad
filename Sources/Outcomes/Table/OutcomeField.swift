/// A thing that is kept of each run, and stands in `run.json` under `outcomes`.
package struct OutcomeField: Sendable {
  /// What may stand there.
  package enum Kind: Sendable, Equatable {
    /// Yes or no.
    case truth
    /// A whole number.
    case whole
    /// A number.
    case number
    /// A day, or a number of days.
    case days
    /// One of some words.
    case word([String])
    /// Names of things.
    case names
    /// Cells by cause.
    case losses
    /// Tumours that were implanted later.
    case implants
    /// What treatments found and chose.
    case notes
  }

  /// The name of the thing.
  package let key: String
  /// What may stand there.
  package let kind: Kind
  /// What it is where nothing was recorded; where that is nothing, files say null.
  package let start: Measured
  /// The names under which older versions wrote it.
  package let older: [String]
  /// Whether each version wrote it, so that a file without it is damaged.
  package let isAlwaysThere: Bool
  /// Tells it from other things; then it is written and never read.
  package let told: (@Sendable (RunReadout) -> Measured)?
  /// The key behind which it stands, or nothing for its place in the table.
  package let after: String?

  /// Creates a thing that is measured.
  package init(
    _ key: String, _ kind: Kind, start: Measured = .nothing, older: [String] = [],
    isAlwaysThere: Bool = false, after: String? = nil
  ) {
    self.init(key, kind, start, older, isAlwaysThere, nil, after)
  }

  /// Creates a thing that is told from others.
  package init(
    _ key: String, _ kind: Kind, after: String? = nil,
    told: @escaping @Sendable (RunReadout) -> Measured
  ) {
    self.init(key, kind, .nothing, [], false, told, after)
  }

  private init(
    _ key: String, _ kind: Kind, _ start: Measured, _ older: [String], _ isAlwaysThere: Bool,
    _ told: (@Sendable (RunReadout) -> Measured)?, _ after: String?
  ) {
    (self.key, self.kind, self.start, self.older) = (key, kind, start, older)
    (self.isAlwaysThere, self.told, self.after) = (isAlwaysThere, told, after)
  }
}

extension OutcomeField {
  /// Whether a value is such as may stand there: a word that there is, and a value of its kind.
  package func allows(_ value: Measured) -> Bool {
    switch (kind, value) {
    case (_, .nothing): start == .nothing
    case (.truth, .truth), (.whole, .whole), (.number, .number), (.days, .number),
      (.names, .names), (.losses, .losses), (.implants, .implants), (.notes, .notes):
      true
    case (.word(let words), .word(let word)): words.contains(word)
    default: false
    }
  }
}
