import Charts
import Experiments
import Immunology
import Pictures

// The pair of charts that say why: what tumour cells died of, and what stopped T cells.

extension CompareCharts {
  /// What the ledger calls a cause, its words and its colour; a new cause is one entry.
  private typealias Reason = (cause: String, name: String, colour: ChartColour)

  private static let deaths: [Reason] = [
    death("killed", CellLooks.colour(.effectorActive)),
    death("killed_by_engineered", CellLooks.colour(.engineered)),
    death("apoptosis", CellLooks.colour(.tumour)),
    death("necrosis", CellLooks.colour(.necrotic)),
    death("crushed", CellLooks.colour(.vessel)),
    death("drug", CellLooks.colour(.macrophage)),
    death("radiation", CellLooks.colour(.regulatory)),
    death("surgery", CellLooks.colour(.dying)),
  ]

  private static func death(_ cause: String, _ colour: ChartColour) -> Reason {
    (cause, CauseWords.ofDeath(cause), colour)
  }

  private static let failures: [Reason] = [
    ("pd1", "held back by PD-1", CellLooks.colour(.tumour)),
    ("exhausted", "T cell was tired", CellLooks.colour(.effectorTired)),
    ("no_antigen", "target shows too little antigen", CellLooks.colour(.tumourEscaped)),
    ("no_mhc", "target hides its MHC-I", CellLooks.colour(.healthy)),
    ("treg", "held back by regulatory T cells", CellLooks.colour(.regulatory)),
    ("tgfb", "held back by TGF-β", CellLooks.colour(.macrophage)),
    ("repaired", "target repaired the hits", CellLooks.colour(.effectorActive)),
    ("too_short", "let go before a hit", CellLooks.colour(.dying)),
  ]

  /// All causes that have no entry, so that the bars are as high as what happened.
  private static let others: Reason = ("", "other causes", CellLooks.healthyLine)

  /// What tumour cells died of on each day.
  var whyTumourCellsDied: CausesChart {
    let names = numbers.numbers.map { $0.names(of: .tumour) }
    return chart(
      "Tumour cells that died each day, by cause (\(numbers.ofRuns))", Self.deaths
    ) { reason, arm in
      numbers.perDay(.death, causes: reason, populations: names[arm], arm: arm)
    } ?? CausesChart(measure: "Tumour cells that died each day", days: [], causes: [], panels: [])
  }

  /// Why attacks of T cells ended without a kill, if any did.
  var whatStoppedTCells: CausesChart? {
    chart(
      "Attacks of T cells that failed each day, by reason (\(numbers.ofRuns))", Self.failures
    ) { reason, arm in
      numbers.perDay(.failedAttack, causes: reason, populations: [""], arm: arm)
    }
  }

  private func chart(
    _ measure: String, _ known: [Reason], values: ([String]?, Int) -> [Double]
  ) -> CausesChart? {
    let reasons = known + [Self.others]
    let table = numbers.arms.indices.map { arm in
      let parts = known.map { values([$0.cause], arm) }
      let all = values(nil, arm)
      let rest = all.indices.map { day in
        // What is left of sums of means may be a rounding error.
        let left = all[day] - parts.map { $0[day] }.reduce(0, +)
        return left < 1e-9 ? 0 : left
      }
      return parts + [rest]
    }
    // A cause that never happened needs no place in the key.
    let used = reasons.indices.filter { reason in
      table.contains { $0[reason].contains { 0 < $0 } }
    }
    guard let first = table.first?.first, !used.isEmpty else { return nil }
    return CausesChart(
      measure: measure, days: first.indices.map(Double.init),
      causes: used.map { CausesChart.Cause(name: reasons[$0].name, colour: reasons[$0].colour) },
      panels: zip(numbers.arms, table).map { arm, values in
        CausesChart.Panel(arm: arm, values: used.map { values[$0] })
      })
  }
}
