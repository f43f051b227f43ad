import Basics

/// One line of the table of a comparison: a benefit or a cost, for each arm.
package struct ComparisonRow: Sendable, Equatable {
  /// What a row tells of an arm.
  package enum Value: Sendable, Equatable {
    /// A number over the runs.
    case spread(Spread)
    /// A share from 0 to 1 over the runs.
    case share(Spread)
    /// A day over the runs that have one.
    case day(Spread)
    /// How many runs.
    case runs(Int, of: Int)
    /// A number over the runs that is not whole.
    case decimal(Spread)
    /// Tumour cells killed for each healthy cell killed; infinite if no healthy cell was.
    case ratio(Spread)
    /// How many runs came to each of some words; the best word first.
    case words([Tally])
    /// How many of the author's promises held.
    case promises(Int, of: Int)
    /// Nothing to tell.
    case none
  }

  /// In how many runs something came to a word.
  package struct Tally: Sendable, Equatable {
    /// The word.
    package let word: String
    /// The word as people read it.
    package let label: String
    /// The number of runs.
    package let runs: Int
  }

  /// A name for machines, such as `tumour_cells_end`.
  package let key: String
  /// What it is, in words.
  package let label: String
  /// A value for each arm.
  package let values: [Value]
  /// Whether people are shown it; what is alike in all arms and says little is in files only.
  package var isShown = true
}

extension ComparisonRow {
  /// The rows of all comparisons: first benefits, then costs.
  static func table(of arms: [ArmNumbers], lastDay: Double) -> [ComparisonRow] {
    var rows = [
      ComparisonRow(
        key: "tumour_cells_end", label: "Tumour cells, day \(NumberText.text(lastDay))",
        values: arms.map { .counts($0.tumourEnd.map { $0 }) })
    ]
    rows += OutcomeTable.benefits.compactMap { ComparisonRow($0, arms) }
    rows.append(
      ComparisonRow(
        key: "most_active_t_cells", label: "Most active T cells",
        values: arms.map { .counts($0.mostActive.map { $0 }) }))
    rows += OutcomeTable.costs.compactMap { ComparisonRow($0, arms) }
    // Most arms are asked about by nobody, and a row of dashes would only raise a question.
    guard arms.contains(where: { !$0.promises.isEmpty }) else { return rows }
    return rows + [
      ComparisonRow(
        key: "promises_kept", label: "Author's promises kept",
        values: arms.map { arm in
          arm.promises.isEmpty
            ? .none : .promises(arm.promises.count { $0.holds }, of: arm.promises.count)
        }, isShown: false)
    ]
  }

  /// The row of an outcome, if there is one; results of older versions have no outcomes.
  private init?(_ form: OutcomeForm.Row, _ arms: [ArmNumbers]) {
    guard form.isThere(arms),
      !form.needsReadouts || arms.contains(where: { !$0.readouts.isEmpty })
    else { return nil }
    self.init(
      key: form.key, label: form.label,
      values: arms.map { form.needsReadouts && $0.readouts.isEmpty ? .none : form.value($0) },
      isShown: form.isShown.holds(arms))
  }

  /// How many runs came to each answer, the best answer first.
  static func responses(_ answers: [LesionResponse]) -> [Tally] {
    LesionResponse.allCases.reversed().compactMap { response in
      let count = answers.count { $0 == response }
      return count == 0
        ? nil : Tally(word: response.rawValue, label: response.shortWords, runs: count)
    }
  }
}

extension ComparisonRow.Value {
  /// A number over the runs that have one.
  package static func counts(_ values: [Double?]) -> Self {
    Spread(values.compactMap { $0 }).map { .spread($0) } ?? .none
  }

  /// A number over the runs that have one, which is not whole.
  package static func decimals(_ values: [Double?]) -> Self {
    Spread(values.compactMap { $0 }).map { .decimal($0) } ?? .none
  }

  /// A share from 0 to 1 over the runs that have one.
  package static func shares(_ values: [Double?]) -> Self {
    Spread(values.compactMap { $0 }).map { .share($0) } ?? .none
  }

  /// A day over the runs that have one.
  package static func days(_ values: [Double?]) -> Self {
    Spread(values.compactMap { $0 }).map { .day($0) } ?? .none
  }
}
