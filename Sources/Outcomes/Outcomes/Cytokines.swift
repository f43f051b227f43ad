import Immunology

/// A teaching word for the highest IL-6 that could act in the blood; it is no grade of medicine.
package enum CytokineWord: String, Sendable, CaseIterable {
  /// Below the level of `il6.mild_pg_per_ml`.
  case none
  /// From that level.
  case mild
  /// From that of `il6.moderate_pg_per_ml`.
  case moderate
  /// From that of `il6.severe_pg_per_ml`.
  case severe

  /// The word in sentences and tables.
  package var spoken: String { self == .none ? "no alarm" : rawValue + " alarm" }
}

/// The highest IL-6 and the word for it.
enum Cytokines {
  private static let words = CytokineWord.allCases.map { $0.rawValue }

  static let form = OutcomeForm(
    .cost,
    fields: [
      OutcomeField("peak_il6_pg_per_ml", .number),
      OutcomeField(
        "cytokine_release", .word(words), start: .word(CytokineWord.none.rawValue),
        isAlwaysThere: true),
    ],
    numbers: [
      OutcomeNumber(
        "peak_il6", .number(unit: "pg/mL"),
        shown: .init("Highest IL-6", ["peak_il6_pg_per_ml", "IL-6 in blood"]),
        "The highest IL-6 in the blood, a teaching surrogate."
      ) { $0.peakInterleukin6 ?? .nan },
      OutcomeNumber(
        "cytokine_release", .words(words, isRanked: true),
        shown: .init("Mild, moderate, severe", ["mild", "moderate", "severe"]),
        "A word for the highest IL-6 that could act. It is no grade of medicine: those go by fever, "
          + "blood pressure and oxygen."
      ) { Double(CytokineWord.allCases.firstIndex(of: $0.cytokineRelease) ?? 0) },
    ],
    lines: [.init("IL-6 in blood") { text($0.readouts) }],
    rows: [
      .init(
        "peak_il6_pg_per_ml", "Highest IL-6, pg/mL (no grade)",
        isShown: .varying { $0.peakInterleukin6 }
      ) { .counts($0.readouts.map { $0.peakInterleukin6 }) }
    ],
    costs: [.init("il6") { arm in text(arm.readouts).map { "IL-6 " + $0 } }],
    considerations: [
      .init("il6") { arm in
        guard arm.readouts.contains(where: { $0.cytokineRelease != .none }) else { return nil }
        return text(arm.readouts).map { "IL-6 " + $0 }
      }
    ]
  ) { run, readout in
    readout.peakInterleukin6 = run.body.values(of: "il6_pg_per_ml")?.max()
    let levels = [.cytokineMild, .cytokineModerate, .cytokineSevere].map { run.rules.values[$0] }
    let acting = run.body.values(of: "il6_acting_pg_per_ml")?.max() ?? 0
    readout.cytokineRelease = CytokineWord.allCases[levels.count { $0 <= acting }]
  }

  private static func text(_ readouts: [RunReadout]) -> String? {
    guard let peak = Spread(readouts.compactMap { $0.peakInterleukin6 }) else { return nil }
    let words = CytokineWord.allCases.reversed().compactMap { word -> String? in
      let count = readouts.count { $0.cytokineRelease == word }
      if count == 0 { return nil }
      return count == readouts.count ? word.spoken : "\(word.spoken) in \(count)"
    }
    return "at most \(OutcomeStory.range(peak) { ComparisonWords.count($0) }) pg/mL: "
      + words.joined(separator: ", ") + " (a word of this model, no medical grade)"
  }
}

extension RunReadout {
  /// The highest IL-6 in blood, in pg/mL, if blood was recorded.
  package var peakInterleukin6: Double? {
    get { self["peak_il6_pg_per_ml"].number }
    set { self["peak_il6_pg_per_ml"] = Measured(newValue) }
  }

  /// The teaching word for the highest IL-6 that could act.
  package var cytokineRelease: CytokineWord {
    get { self["cytokine_release"].word.flatMap { CytokineWord(rawValue: $0) } ?? .none }
    set { self["cytokine_release"] = .word(newValue.rawValue) }
  }
}
