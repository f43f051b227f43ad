/// What became of tumour cells that were implanted later; from worst to best.
package enum RechallengeFate: String, Sendable, CaseIterable {
  /// Nothing was implanted.
  case none
  /// More of them are alive at the end than were implanted.
  case grown
  /// Some are alive, but not more than were implanted.
  case held
  /// None is alive.
  case rejected

  /// The fate in words.
  package var words: String {
    switch self {
    case .none: "nothing implanted"
    case .grown: "grew"
    case .held: "held down"
    case .rejected: "rejected"
    }
  }
}

/// What became of tumours that were implanted later.
enum Rechallenge {
  static let form = OutcomeForm(
    .benefit,
    fields: [OutcomeField("rechallenges", .implants, start: .implants([]), isAlwaysThere: true)],
    numbers: [
      OutcomeNumber(
        "rechallenge", .words(RechallengeFate.allCases.map { $0.rawValue }, isRanked: true),
        meanings: RechallengeFate.allCases.map { ($0.rawValue, $0.words) },
        shown: .init(
          "Implanted again",
          ["rechallenge_rejected_runs", "later implant rejected", "rechallenge", "implant"]),
        "What became of harmful cells that were implanted later."
      ) { Double(RechallengeFate.allCases.firstIndex(of: $0.rechallenge) ?? 0) }
    ],
    lines: [.init("Implanted again", text)],
    rows: [
      .init(
        "rechallenge_rejected_runs", "Later implant rejected",
        isShown: .some { !$0.rechallenges.isEmpty }
      ) { arm in
        arm.readouts.allSatisfy { $0.rechallenges.isEmpty }
          ? .none
          : .runs(arm.readouts.count { $0.rechallenge == .rejected }, of: arm.readouts.count)
      }
    ],
    benefits: [
      .init("rechallenge", after: "targetedness") { arm in
        text(OutcomeStory(arm.readouts)).map { "later implant: " + $0 }
      }
    ],
    sentences: [
      .init("rechallenge") { arms in
        ComparisonWords.runs(
          "Runs in which a tumour that was implanted later was rejected", arms
        ) { $0.rechallenge == .rejected }
      }
    ],
    words: [
      .init(
        "Rejected", ["held", "held down", "grown"], more: ["rechallenge"],
        "What became of harmful cells that were implanted later: rejected (none is alive), held down (some "
          + "are, not more than were implanted), or grown.")
    ]
  ) { run, readout in
    readout.rechallenges = run.rules.implants.map { implant in
      let cells = run.counts.values(of: implant.name + "_cells") ?? []
      let first = cells.first { 0 < $0 } ?? 0
      let end = cells.last ?? 0
      return RunReadout.Rechallenge(
        name: implant.name, day: implant.day,
        fate: end == 0 ? .rejected : end <= first ? .held : .grown)
    }
  }

  private static func text(_ story: OutcomeStory) -> String? {
    let fates = story.readouts.map { $0.rechallenge }
    guard fates.contains(where: { $0 != .none }) else { return nil }
    if story.isSingle { return fates[0].words }
    let parts = RechallengeFate.allCases.reversed().compactMap { fate -> String? in
      let count = fates.count { $0 == fate }
      return count == 0 ? nil : "\(fate.words) in \(count)"
    }
    return parts.joined(separator: ", ") + " of \(fates.count) runs"
  }
}

extension RunReadout {
  /// What became of a tumour that was implanted later.
  package struct Rechallenge: Sendable, Equatable {
    /// The name of its population.
    package let name: String
    /// The day on which it was implanted.
    package let day: Double
    /// What became of it.
    package let fate: RechallengeFate

    /// Creates what became of a tumour.
    package init(name: String, day: Double, fate: RechallengeFate) {
      (self.name, self.day, self.fate) = (name, day, fate)
    }
  }

  /// The tumours that were implanted later.
  package var rechallenges: [Rechallenge] {
    get { self["rechallenges"].implants }
    set { self["rechallenges"] = .implants(newValue) }
  }

  /// What became of implants, the worst of several.
  package var rechallenge: RechallengeFate {
    let order = RechallengeFate.allCases
    let worst = rechallenges.compactMap { order.firstIndex(of: $0.fate) }.min()
    return worst.map { order[$0] } ?? .none
  }
}
