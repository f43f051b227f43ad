import Basics
import Scenarios
import Tissue

@testable import Experiments
@testable import Immunology
@testable import Outcomes

/// Made-up courses of a tumour that every rule of `response` tells apart: the model would take weeks
/// to grow a tumour as far, and a rule reads nothing but what was recorded.
enum JudgedCourses {
  /// The size of a tumour on a day: µm in a tissue, cells in a cancer of the blood.
  private static let sizes: [@Sendable (Double) -> Double] = [
    // Grows slowly, from a size at which a fifth is few cells, too.
    { 300 + 3 * $0 },
    { 100 + 3 * $0 },
    // Shrinks, and stays.
    { max(150, 300 - 5 * $0) },
    // Grows at first and turns.
    { $0 <= 14 ? 300 + 7 * $0 : max(200, 398 - 3.2 * ($0 - 14)) },
    // Grows much, and turns, and is still larger than at first.
    { $0 <= 7 ? 300 + 28 * $0 : max(400, 496 - 14 * ($0 - 7)) },
    // Vanishes and comes back.
    { 300 * Elementary.exp($0 <= 28 ? -$0 / 5 : -5.6 + ($0 - 28) / 4) },
    // Stands still.
    { _ in 300 },
  ]

  /// The outcomes of all courses by the rules of a scenario, as `run.json` holds them.
  static func outcomes(of scenario: Scenario) -> String {
    let rules = OutcomeRules(scenario.setup)
    let tumour = rules.tumours.first ?? ""
    let growing = sizes.enumerated().map { number, size in
      readout(rules, tumour, days: 0...70, level: Double(number), size: size)
    }
    // Levels of IL-6 from one to three thousand.
    let inflamed = (0..<24).map { step in
      readout(rules, tumour, days: 0...1, level: Elementary.exp(Double(step) / 3), size: { _ in 9 })
    }
    return (growing + inflamed).map(\.json.document).joined()
  }

  private static func readout(
    _ rules: OutcomeRules, _ tumour: String, days: ClosedRange<Int>, level: Double,
    size: (Double) -> Double
  ) -> RunReadout {
    var counts = RunSeries(run: 1, seed: 1)
    var body = counts
    for day in days.map(Double.init) {
      let now = size(day)
      counts.append(
        day: day,
        columns: ["\(tumour)_cells", "\(tumour)_pdl1", "lesions_um", "rim_tumour_share"],
        values: [rules.isOfBlood ? 0 : now, 1000 + 30 * day, now, level == 0 ? day / 200 : 0])
      body.append(
        day: day,
        columns: ["neutrophils_per_nl", "il6_pg_per_ml", "il6_acting_pg_per_ml"]
          + (rules.isOfBlood ? ["\(tumour)_in_blood", "healthy_t_cells"] : []),
        values: [0.2 + 0.2 * day, level, level] + (rules.isOfBlood ? [now, 1000] : []))
    }
    return RunReadout(counts: counts, body: body, ledger: LedgerTally(), rules: rules)
  }
}
