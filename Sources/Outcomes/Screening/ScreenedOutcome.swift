import Tissue

/// An outcome as a screening measures it: a number that is there in each run.
package struct ScreenedOutcome: Sendable, Equatable {
  /// How the number of a run is read.
  package enum Scale: Sendable, Equatable {
    /// As it is.
    case plain
    /// As the decimal logarithm of one more: of cells, so that halving and doubling weigh the same.
    case powersOfTen
    /// A day; one that never comes counts as the last day.
    case days
    /// 1 for yes and 0 for no, so that effects are shares of patients.
    case truth
    /// The rank of a word.
    case ranks
  }

  /// The outcome.
  package let name: OutcomeName
  /// How its number is read.
  package let scale: Scale

  /// Creates an outcome; nothing for words that have no order.
  package init?(_ name: OutcomeName) {
    self.name = name
    switch name.form {
    case .truth: scale = .truth
    case .day: scale = .days
    case .number(let unit): scale = unit == "cells" ? .powersOfTen : .plain
    case .words(_, let isRanked):
      guard isRanked else { return nil }
      scale = .ranks
    }
  }

  /// All outcomes that can be screened, in the order of the table.
  package static let all = OutcomeName.allCases.compactMap { ScreenedOutcome($0) }

  /// What settings are ranked by when nobody says otherwise.
  package static let standard = "tumour_left"

  /// Reads the number of a run as effects are measured; not a number where nothing was recorded.
  ///
  /// - Parameters:
  ///   - value: The number as outcomes give it; infinite for a day that never came.
  ///   - days: The last day.
  /// - Returns: The number to be compared.
  package func reading(of value: Double, days: Double) -> Double {
    switch scale {
    case .plain, .truth, .ranks: value.isFinite ? value : .nan
    case .powersOfTen: value.isFinite ? Elementary.log(1 + max(0, value)) / Self.ln10 : .nan
    case .days: value.isNaN ? .nan : min(value, days)
    }
  }

  private static let ln10 = 2.302_585_092_994_046

  /// What an effect of 1 is, for a table.
  package var unit: String {
    switch scale {
    case .powersOfTen: "powers of ten"
    case .days: "days"
    case .truth: "share of patients"
    case .ranks: "ranks"
    case .plain: if case .number(let unit) = name.form { unit } else { "" }
    }
  }

  /// How the outcome is read, in a sentence.
  package var words: String {
    switch scale {
    case .powersOfTen:
      "Cells are read as log10(1 + cells): 0.30 is twice as many, 1 ten times as many."
    case .days: "A day that never comes counts as the last day."
    case .truth: "Yes counts as 1 and no as 0, so an effect is a share of the virtual patients."
    case .ranks: "Its words count as 0, 1, 2 … from the least to the most."
    case .plain: ""
    }
  }
}
