import Immunology

/// What the tumour cells are like that are left at the end.
package enum TumourPhenotype: String, Sendable, CaseIterable {
  /// None are left.
  case none
  /// They are like those of the beginning.
  case same
  /// Most show much more PD-L1.
  case ligandHigh = "pdl1_high"
  /// Most have lost MHC-I.
  case mhcNegative = "mhc_negative"
  /// Most lack an antigen that most had at first.
  case antigenNegative = "antigen_negative"

  /// The state in words.
  package var words: String {
    switch self {
    case .none: "none left"
    case .same: "like those of the beginning"
    case .ligandHigh: "with much more PD-L1"
    case .mhcNegative: "mostly without MHC-I"
    case .antigenNegative: "mostly without an antigen that most had at first"
    }
  }
}

/// What the harmful cells that are left at the end are like.
enum Phenotype {
  private static let kinds = TumourPhenotype.allCases.map { $0.rawValue }

  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField(
        "phenotype", .word(kinds), start: .word(TumourPhenotype.none.rawValue), isAlwaysThere: true),
      OutcomeField("lost_antigens", .names, start: .names([]), isAlwaysThere: true),
    ],
    numbers: [
      OutcomeNumber(
        "phenotype", .words(kinds, isRanked: false),
        meanings: TumourPhenotype.allCases.map { ($0.rawValue, $0.words) },
        "What the harmful cells that are left at the end are like."
      ) { Double(TumourPhenotype.allCases.firstIndex(of: $0.phenotype) ?? 0) }
    ],
    lines: [.init("Harmful cells left", left)],
    words: [
      .init(
        "None", ["nothing implanted", "none left"],
        "There is nothing of it: no tumour, no cells left, nothing implanted, or IL-6 that could act "
          + "stayed below the level called mild."),
      .init(
        "Same", ["like those of the beginning"], more: ["phenotype"],
        "The harmful cells that are left are like those of the beginning."),
      .init(
        "Much more PD-L1", ["pdl1_high", "with much more PD-L1"], more: ["phenotype", "ifng-pdl1"],
        "Most harmful cells that are left show much more PD-L1 than at the start."),
      .init(
        "Mostly without MHC-I", ["mhc_negative"], more: ["phenotype", "antigen-loss"],
        "Most harmful cells that are left have lost MHC-I, so T cells do not see them."),
      .init(
        "Mostly without an antigen",
        ["antigen_negative", "mostly without an antigen that most had at first"],
        more: ["phenotype", "antigen-loss"],
        "Most harmful cells that are left lack an antigen that most had at first."),
      .init(
        "Harmful cells left", more: ["phenotype"],
        "What the harmful cells are like that are alive at the end."),
    ], measure: measure)

  /// What is left, where that is not told with a relapse already.
  private static func left(_ story: OutcomeStory) -> String? {
    let those = story.readouts.filter { 0 < $0.tumourLeft && $0.relapsedDay == nil }
    return those.contains { $0.phenotype != .same } ? words(of: those) : nil
  }

  /// What the cells are like that are left in some runs.
  static func words(of readouts: [RunReadout]) -> String {
    let words = readouts.map(Self.words)
    let kinds = words.reduce(into: [String]()) { kinds, word in
      if !kinds.contains(word) { kinds.append(word) }
    }
    if kinds.count == 1 { return kinds[0] }
    return kinds.map { kind in "\(kind) in \(words.count { $0 == kind })" }.joined(separator: ", ")
  }

  /// What the cells are like that are left in a run.
  private static func words(_ readout: RunReadout) -> String {
    readout.phenotype == .antigenNegative
      ? "mostly without " + readout.lostAntigens.joined(separator: " and ")
      : readout.phenotype.words
  }
}

extension Phenotype {
  /// Looks at what the tumour cells are like that are left.
  private static func measure(_ run: RecordedRun, _ readout: inout RunReadout) {
    let (counts, rules) = (run.counts, run.rules)
    let cells = counts.sum(of: rules.tumours.map { $0 + "_cells" })
    guard 0 < cells.last ?? 0, let baseline = rules.baseline(in: counts.days) else { return }
    let last = counts.days.count - 1
    func share(_ lacking: [Double], at row: Int) -> Double {
      0 < cells[row] ? lacking[row] / cells[row] : 0
    }
    func isNew(_ lacking: [Double]) -> Bool {
      !lacking.isEmpty && 0.5 <= share(lacking, at: last) && share(lacking, at: baseline) < 0.5
    }
    let antigens = rules.tumours.flatMap { rules.antigens[$0] ?? [] }
      .reduce(into: [String]()) { all, name in if !all.contains(name) { all.append(name) } }
    let lost = antigens.filter { antigen in
      // A population that never carried it lacks it from the first.
      isNew(
        counts.sum(
          of: rules.tumours.map { name in
            (rules.antigens[name] ?? []).contains(antigen)
              ? "\(name)_without_\(antigen)" : "\(name)_cells"
          }))
    }
    let ligand = counts.mean(of: rules.tumours, "_pdl1", weightedBy: "_cells")
    let isHigh =
      0 < ligand[baseline]
      && rules.values[.responseLigandFold] * ligand[baseline] <= ligand[last]
    readout.lostAntigens = lost
    readout.phenotype =
      if !lost.isEmpty {
        .antigenNegative
      } else if isNew(counts.sum(of: rules.tumours.map { $0 + "_no_mhc" })) {
        .mhcNegative
      } else {
        isHigh ? .ligandHigh : .same
      }
  }
}

extension RunReadout {
  /// What the tumour cells that are left are like.
  package var phenotype: TumourPhenotype {
    get { self["phenotype"].word.flatMap { TumourPhenotype(rawValue: $0) } ?? .none }
    set { self["phenotype"] = .word(newValue.rawValue) }
  }

  /// The antigens that most of them lack and most had at first.
  package var lostAntigens: [String] {
    get { self["lost_antigens"].names }
    set { self["lost_antigens"] = .names(newValue) }
  }
}
