import Charts
import Experiments
import Immunology
import Outcomes
import Pictures

// The pair of charts that say why: what tumour cells died of, and what stopped T cells.

extension CompareCharts {
  /// What the ledger calls a cause, its words and what its colour means; a new cause is one entry.
  typealias Reason = (cause: String, name: String, role: ColourMeaning)

  static let deaths: [Reason] = [
    death("killed", .cells(.effectorActive)),
    death("killed_by_engineered", .cells(.engineered)),
    death("apoptosis", .cause(.withoutAttack)),
    death("necrosis", .cells(.necrotic)),
    death("crushed", .cause(.crushed)),
    death("drug", .cause(.drug)),
    death("radiation", .cause(.radiation)),
    death("surgery", .cause(.operation)),
    death("implant", .cause(.implant)),
  ]

  private static func death(_ cause: String, _ role: ColourMeaning) -> Reason {
    (cause, CauseWords.ofDeath(cause), role)
  }

  static let failures: [Reason] = [
    ("pd1", "held back by PD-1", .cause(.brake)),
    ("exhausted", "T cell was tired", .cells(.effectorTired)),
    ("no_antigen", "target shows too little antigen", .cells(.tumourEscaped)),
    ("no_mhc", "target hides its MHC-I", .cause(.hiddenMHC)),
    ("treg", "held back by regulatory T cells", named("treg")),
    ("tgfb", "held back by TGF-β", .cause(.suppression)),
    ("repaired", "target repaired the hits", .cause(.repair)),
    ("too_short", "let go before a hit", .cause(.shortContact)),
  ]

  /// A reason that is named by the word of a kind of cell has the colour of that kind.
  private static func named(_ word: String) -> ColourMeaning {
    .cells(CellKind(rawValue: word)?.form.lines.first?.colour ?? .dying)
  }

  /// All causes that have no entry, so that the bars are as high as what happened.
  static let others: Reason = ("", "other causes", .cause(.other))

  /// What tumour cells died of on each day.
  var whyTumourCellsDied: CausesChart {
    let names = numbers.numbers.map { $0.names(of: .tumour) }
    return chart(
      "Main cause of death", "Tumour cells that died each day, by cause (\(numbers.ofRuns))",
      Self.deaths
    ) { reason, arm in
      numbers.perDay(.death, causes: reason, populations: names[arm], arm: arm)
    } ?? CausesChart(measure: "Tumour cells that died each day", days: [], causes: [], panels: [])
  }

  /// Why attacks of T cells ended without a kill, if any did.
  var whatStoppedTCells: CausesChart? {
    chart(
      "Main reason why attacks failed",
      "Attacks of T cells that failed each day, by reason (\(numbers.ofRuns))", Self.failures
    ) { reason, arm in
      numbers.perDay(.failedAttack, causes: reason, populations: [""], arm: arm)
    }
  }

  private func chart(
    _ question: String, _ measure: String, _ known: [Reason], values: ([String]?, Int) -> [Double]
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
    let note = numbers.pace.note
    return CausesChart(
      question: question, measure: note.isEmpty ? measure : "\(measure) · \(note)",
      days: first.indices.map(Double.init),
      causes: used.map {
        CausesChart.Cause(name: reasons[$0].name, colour: reasons[$0].role.colour)
      },
      panels: zip(numbers.arms, table).map { arm, values in
        CausesChart.Panel(arm: arm, values: used.map { values[$0] })
      })
  }
}
