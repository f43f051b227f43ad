import Immunology
import Scenarios

/// For how many days blood was low or an alarm lasted, and cells were in the laboratory.
struct BurdenDays: Sendable, Equatable {
  /// Days with fewer than 1.0 · 10⁹ neutrophils per litre; nothing if blood was not recorded.
  var lowNeutrophils: Double?
  /// Days with fewer than 0.5 · 10⁹ lymphocytes per litre; nothing if blood was not recorded.
  var lowLymphocytes: Double?
  /// Days on which the IL-6 that can act was at or above `il6.moderate_pg_per_ml`; nothing if blood
  /// was not recorded.
  var alarm: Double?
  /// Days on which cells that had been taken were not given back yet.
  var laboratory = 0.0

  /// The third grade of a decreased count in CTCAE v5.0 (National Cancer Institute, 2017).
  static let (neutrophils, lymphocytes) = (1.0, 0.5)

  /// Counts the days of a run.
  ///
  /// - Parameters:
  ///   - body: The blood; a row holds until the next one.
  ///   - doses: What was given and taken in the run, in order.
  ///   - rules: What is known of the scenario; days count from enrolment.
  init(body: RunSeries, doses: [LedgerTally.Dose], rules: OutcomeRules) {
    func days(_ column: String, _ isSo: (Double) -> Bool) -> Double? {
      guard let values = body.values(of: column) else { return nil }
      return zip(body.days.indices, body.days.indices.dropFirst()).reduce(0) { sum, rows in
        let (from, to) = (max(body.days[rows.0], rules.enrolDay), body.days[rows.1])
        return isSo(values[rows.0]) ? sum + max(0, to - from) : sum
      }
    }
    lowNeutrophils = days("neutrophils_per_nl") { $0 < Self.neutrophils }
    lowLymphocytes = days("lymphocytes_per_nl") { $0 < Self.lymphocytes }
    alarm = days("il6_acting_pg_per_ml") { rules.values[.cytokineModerate] <= $0 }
    laboratory = Self.laboratory(doses, until: body.days.last ?? 0)
  }

  /// Cells of one kind are given back in the order in which they were taken; days of several products
  /// count once.
  private static func laboratory(_ doses: [LedgerTally.Dose], until end: Double) -> Double {
    var open: [String: [Double]] = [:]
    var spans: [(from: Double, to: Double)] = []
    for dose in doses {
      let note = DoseNote(dose.detail)
      if note.isTakingNothing { continue }
      if note.isTaking {
        open[dose.cause, default: []].append(dose.day)
      } else if let first = open[dose.cause]?.first {
        open[dose.cause]?.removeFirst()
        spans.append((first, dose.day))
      }
    }
    spans += open.values.flatMap(\.self).map { ($0, max($0, end)) }
    var (days, last) = (0.0, -Double.infinity)
    for span in spans.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) where last < span.to {
      days += span.to - max(span.from, last)
      last = span.to
    }
    return days
  }
}
