import Basics
package import Immunology

/// The day on which virtual patients are enrolled, from which everything is counted (B16).
///
/// It is the same in all arms of a comparison, whatever is given in which of them.
package enum Enrolment {
  /// The day on which the patients of some arms are enrolled.
  ///
  /// It is `response.enrol_day` where a scenario says so, else the first day on which anything is
  /// done in any arm, and without treatments day 0.
  package static func day(of setups: [ModelSetup]) -> Double {
    days(setups).first ?? setups.compactMap(firstDay).min() ?? 0
  }

  /// Why the arms have no day of enrolment in common, if they have none.
  package static func problem(of setups: [ModelSetup]) -> String? {
    let days = days(setups)
    guard let day = days.first else { return nil }
    if let other = days.first(where: { $0 != day }) {
      return "The arms enrol their patients on different days: \(NumberText.text(day)) and "
        + "\(NumberText.text(other)). Give them the same with --set response.enrol_day=…"
    }
    guard let first = setups.compactMap(firstDay).min(), first < day - 1e-6 else { return nil }
    return
      "Something is done on day \(NumberText.text(first)), before the patients are enrolled on "
      + "day \(NumberText.text(day)). Change response.enrol_day or the day of the treatment."
  }

  /// The days that the scenarios name.
  private static func days(_ setups: [ModelSetup]) -> [Double] {
    setups.map { $0.parameters[.responseEnrolDay] }.filter { 0 <= $0 }
  }

  /// The first day on which anything is done in an arm.
  private static func firstDay(_ setup: ModelSetup) -> Double? {
    setup.treatments.flatMap { $0.steps.map { $0.day } }.filter { $0 <= setup.durationDays }.min()
  }
}
