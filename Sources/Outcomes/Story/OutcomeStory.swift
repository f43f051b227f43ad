import Basics

/// The outcomes of the runs of one scenario in plain words, benefit first, then cost.
package struct OutcomeStory: Sendable, Equatable {
  /// One outcome.
  package struct Line: Sendable, Equatable {
    /// What it is.
    package let label: String
    /// What it came to.
    package let text: String

    /// Creates a line.
    package init(label: String, text: String) { (self.label, self.text) = (label, text) }
  }

  /// The outcomes of the runs.
  package let readouts: [RunReadout]

  /// Tells the outcomes of some runs.
  package init(_ readouts: [RunReadout]) { self.readouts = readouts }

  /// All that there is to tell; what did not happen in any run is left out.
  package var lines: [Line] {
    guard !readouts.isEmpty else { return [] }
    return OutcomeTable.lines.compactMap { line in
      line.text(self).map { Line(label: line.label, text: $0) }
    } + treatmentNotes
  }

  /// What must be known to read the lines.
  package static let note =
    "Response by the rules for diameters, on assessment days counted from enrolment: the first day on "
    + "which anything is done. Unconfirmed: it was not there still, or could not be looked for, two "
    + "weeks later. More: thymus explain outcomes."
}

// MARK: - Cells

extension OutcomeStory {
  /// Whether there is one run alone, which is told without medians.
  package var isSingle: Bool { readouts.count == 1 }

  /// The healthy cells that were lost in some ways, their share, and the causes.
  func healthy(
    cells: (RunReadout) -> Int, share: (RunReadout) -> Double,
    losses: (RunReadout) -> [RunReadout.Loss]
  ) -> String? {
    guard readouts.contains(where: { 0 < $0.healthyAtStart }),
      let all = Spread(readouts.map { Double(cells($0)) }), let share = Spread(readouts.map(share))
    else { return nil }
    return Self.range(all) { ComparisonWords.count($0) }
      + " (\(ComparisonWords.percent(share.median))"
      + (ComparisonWords.isOver(share.median)
        ? " those at enrolment: what grew again was lost again)" : " of those at enrolment)")
      + causes(of: readouts.map(losses))
  }

  /// The causes of several runs added up; the most frequent first.
  static func sums(of losses: [[RunReadout.Loss]]) -> [RunReadout.Loss] {
    var sums: [RunReadout.Loss] = []
    for loss in losses.flatMap({ $0 }) {
      if let index = sums.firstIndex(where: { $0.cause == loss.cause }) {
        sums[index] = RunReadout.Loss(cause: loss.cause, cells: sums[index].cells + loss.cells)
      } else {
        sums.append(loss)
      }
    }
    return sums.sorted { ($1.cells, $0.cause) < ($0.cells, $1.cause) }
  }

  /// The causes with the mean number of cells of each; the most frequent first.
  func causes(of losses: [[RunReadout.Loss]]) -> String {
    let sums = Self.sums(of: losses)
    guard !sums.isEmpty else { return "" }
    let parts = sums.map { loss in
      let mean = Double(loss.cells) / Double(losses.count)
      let few = 0 < mean && mean < 0.5
      return CauseWords.ofDeath(loss.cause) + " "
        + (few ? "fewer than 1" : ComparisonWords.count(mean))
    }
    return (isSingle ? ": " : "; on average ") + parts.joined(separator: ", ")
  }
}

// MARK: - Numbers

extension OutcomeStory {
  /// On which day something happened, and in how many runs; nothing if in none.
  func happened(_ days: [Double?], single: String, several: String) -> String? {
    let known = days.compactMap { $0 }
    guard let spread = Spread(known) else { return nil }
    let words = Self.range(spread, Self.day)
    return isSingle
      ? "\(single) \(words)" : "in \(known.count) of \(days.count) runs, \(several) \(words)"
  }

  /// The middle, and the range where there is one.
  package static func range(_ spread: Spread, _ words: (Double) -> String) -> String {
    let (low, high) = (words(spread.lowest), words(spread.highest))
    return low == high ? words(spread.median) : "\(words(spread.median)) (\(low)–\(high))"
  }

  /// A day without more digits than were recorded.
  package static func day(_ day: Double) -> String { NumberText.text((day * 10).rounded() / 10) }

  /// A number with two digits that matter.
  package static func decimal(_ value: Double) -> String {
    let places = abs(value) < 1 ? 100.0 : 10.0
    return NumberText.text((value * places).rounded() / places)
  }

  /// How long something lasted, where it was there in any run.
  package func days(_ value: (RunReadout) -> Double?) -> String? {
    Spread(readouts.compactMap(value)).flatMap { days in
      days.highest <= 0 ? nil : Self.range(days, Self.day)
    }
  }
}
