/// All that is to be known of an outcome: what is kept of it, how it is measured, and where and how it
/// is told.
///
/// Parts stand in the order of ``OutcomeTable``, those of benefits before those of costs where rows
/// are. A part that belongs elsewhere names the part behind which it stands; "" is the beginning.
package struct OutcomeForm: Sendable {
  /// Whether it is what people hope for, or what they pay.
  package enum Side: Sendable, Equatable { case benefit, cost }

  /// A line of the story of some runs.
  package struct Line: Sendable {
    /// What it is.
    package let label: String
    /// The label behind which it stands.
    package let after: String?
    /// What it came to, or nothing where there is nothing to tell.
    package let text: @Sendable (OutcomeStory) -> String?

    /// Creates a line.
    package init(
      _ label: String, after: String? = nil, _ text: @escaping @Sendable (OutcomeStory) -> String?
    ) {
      (self.label, self.after, self.text) = (label, after, text)
    }
  }

  /// A row of the table of a comparison.
  package struct Row: Sendable {
    /// A name for machines.
    package let key: String
    /// What it is, in words.
    package let label: String
    /// The key behind which it stands.
    package let after: String?
    /// Whether arms without outcomes, as older versions left them, have a value too.
    package let needsReadouts: Bool
    /// Whether there is such a row for some arms.
    package let isThere: @Sendable ([ArmNumbers]) -> Bool
    /// Whether people are shown it; otherwise it is in files only.
    package let isShown: Rule
    /// What it tells of an arm.
    package let value: @Sendable (ArmNumbers) -> ComparisonRow.Value

    /// Creates a row.
    package init(
      _ key: String, _ label: String, after: String? = nil, needsReadouts: Bool = true,
      isThere: @escaping @Sendable ([ArmNumbers]) -> Bool = { _ in true },
      isShown: Rule = .always,
      _ value: @escaping @Sendable (ArmNumbers) -> ComparisonRow.Value
    ) {
      (self.key, self.label, self.after, self.needsReadouts) = (key, label, after, needsReadouts)
      (self.isThere, self.isShown, self.value) = (isThere, isShown, value)
    }
  }

  /// When something of some arms is shown.
  package struct Rule: Sendable {
    /// Whether it holds.
    package let holds: @Sendable ([ArmNumbers]) -> Bool

    /// It is shown in any case.
    package static let always = Rule { _ in true }

    /// It is shown where something is true of any run of any arm.
    package static func some(_ fulfils: @escaping @Sendable (RunReadout) -> Bool) -> Rule {
      Rule { arms in arms.contains { $0.readouts.contains(where: fulfils) } }
    }

    /// It is shown where a number differs between runs of any arm, or between arms.
    package static func varying(_ value: @escaping @Sendable (RunReadout) -> Double?) -> Rule {
      Rule { arms in 1 < Set(arms.flatMap { $0.readouts.compactMap(value) }).count }
    }
  }

  /// A part of a sentence about an arm.
  package struct Phrase: Sendable {
    /// A name for it, behind which others may stand.
    package let name: String
    /// The name behind which it stands.
    package let after: String?
    /// The words, or nothing where there is nothing to say.
    package let text: @Sendable (ArmNumbers) -> String?

    /// Creates a part of a sentence.
    package init(
      _ name: String, after: String? = nil, _ text: @escaping @Sendable (ArmNumbers) -> String?
    ) {
      (self.name, self.after, self.text) = (name, after, text)
    }
  }

  /// A sentence about all arms of a comparison.
  package struct Sentence: Sendable {
    /// A name for it, behind which others may stand.
    package let name: String
    /// The name behind which it stands.
    package let after: String?
    /// The sentence, or nothing where there is nothing to say.
    package let text: @Sendable ([ArmNumbers]) -> String?

    /// Creates a sentence.
    package init(
      _ name: String, after: String? = nil, _ text: @escaping @Sendable ([ArmNumbers]) -> String?
    ) {
      (self.name, self.after, self.text) = (name, after, text)
    }
  }

  /// A word that tables and stories show, and what it means.
  package struct Word: Sendable {
    /// The word as a title.
    package let title: String
    /// Where else it stands.
    package let names: [String]
    /// The topics of `thymus explain` that tell more.
    package let more: [String]
    /// What it means.
    package let about: String

    /// Creates a word.
    package init(_ title: String, _ names: [String] = [], more: [String] = [], _ about: String) {
      (self.title, self.names, self.more, self.about) = (title, names, more, about)
    }
  }

  /// Whether it is a benefit or a cost.
  package let side: Side
  /// What is kept of each run.
  package let fields: [OutcomeField]
  /// The numbers that promises may speak of.
  package let numbers: [OutcomeNumber]
  /// The lines of a story.
  package let lines: [Line]
  /// The rows of a comparison.
  package let rows: [Row]
  /// Its parts of the sentence that says what an arm cost.
  package let costs: [Phrase]
  /// What the table of textbooks says under benefits.
  package let benefits: [Phrase]
  /// What it says under considerations.
  package let considerations: [Phrase]
  /// The sentences of a comparison.
  package let sentences: [Sentence]
  /// Its words beyond the ``numbers``.
  package let words: [Word]
  /// Measures it from what was recorded of a run.
  package let measure: @Sendable (RecordedRun, inout RunReadout) -> Void

  /// Creates an outcome.
  package init(
    _ side: Side, fields: [OutcomeField] = [], numbers: [OutcomeNumber] = [], lines: [Line] = [],
    rows: [Row] = [], costs: [Phrase] = [], benefits: [Phrase] = [],
    considerations: [Phrase] = [], sentences: [Sentence] = [], words: [Word] = [],
    measure: @escaping @Sendable (RecordedRun, inout RunReadout) -> Void = { _, _ in }
  ) {
    (self.side, self.fields, self.numbers, self.lines) = (side, fields, numbers, lines)
    (self.rows, self.costs, self.benefits) = (rows, costs, benefits)
    (self.considerations, self.sentences, self.words) = (considerations, sentences, words)
    self.measure = measure
  }
}

extension OutcomeForm.Row {
  /// Days that something lasted, shown where it was there in any run.
  package static func lasting(
    _ key: String, _ label: String, _ value: @escaping @Sendable (RunReadout) -> Double?
  ) -> Self {
    Self(key, label, isShown: .some { 0 < value($0) ?? 0 }) {
      .decimals($0.readouts.map(value))
    }
  }
}

extension OutcomeForm.Phrase {
  /// For how many days something lasted, where it did in half of the runs.
  package static func lasting(
    _ what: String, _ value: @escaping @Sendable (RunReadout) -> Double?
  ) -> Self {
    Self(what) { arm in
      guard let days = Spread(arm.readouts.compactMap(value)), 0 < days.median else { return nil }
      let text = OutcomeStory.day(days.median)
      return "\(text) \(text == "1" ? "day" : "days") of \(what)"
    }
  }
}
