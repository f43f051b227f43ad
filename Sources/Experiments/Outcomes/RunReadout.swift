package import Immunology
package import Scenarios

/// The outcomes of one virtual run: what a person compares, benefit and cost.
///
/// They are told from what was recorded alone, and stand in `run.json` under `outcomes`. What each
/// of them means is said by ``OutcomeName/about``.
package struct RunReadout: Sendable, Equatable {
  /// How many cells went in one way.
  package struct Loss: Sendable, Equatable {
    /// The cause, as in the ledger.
    package let cause: String
    /// The number of cells.
    package let cells: Int
  }

  /// What became of a tumour that was implanted later.
  package struct Rechallenge: Sendable, Equatable {
    /// The name of its population.
    package let name: String
    /// The day on which it was implanted.
    package let day: Double
    /// What became of it.
    package let fate: RechallengeFate
  }

  /// What is worth telling of a dose.
  package struct TreatmentNote: Sendable, Equatable {
    /// The day.
    package let day: Double
    /// The kind of treatment, as the ledger names it.
    package let treatment: String
    /// The sentences.
    package let sentences: [String]
    /// The antigens that were weighed for a target.
    package let candidates: [TargetCandidate]
  }

  /// The day of enrolment, which all is counted from.
  package var enrolDay = 0.0
  /// Living tumour cells at the end, without those implanted later.
  package var tumourLeft = 0.0
  /// Harmful T cells in blood at the end, as a share of harmful and healthy ones, in a cancer of
  /// T cells.
  package var bloodShare: Double?
  /// The diameter of the lesion at baseline, in µm; nothing in a cancer of the blood.
  package var baselineLesion: Double?
  /// The diameter of the lesion at the end, in µm; nothing in a cancer of the blood.
  package var lesion: Double?
  /// Its change since the baseline, in percent, if there was a lesion.
  package var lesionChange: Double?
  /// The best answer of the tumour until confirmed progression.
  package var response = LesionResponse.none
  /// Whether it was confirmed.
  package var responseIsConfirmed = false
  /// The answer on the last assessment; nothing in results of older versions.
  package var endResponse: LesionResponse?
  /// The first assessment with a response, if there was one.
  package var respondedDay: Double?
  /// Whether it grew at first, without confirmation, and then was smaller than at baseline.
  package var grewAtFirst = false
  /// Whether a treatment had brought immune cells before growth at first was seen, so that it is
  /// called pseudo-progression.
  package var hasImmuneTreatment = false
  /// The first day from which on no tumour cell was alive nor found in blood, if there was one.
  package var clearedDay: Double?
  /// The assessment on which progression was first seen, if there was progression.
  package var progressedDay: Double?
  /// Whether that progression was confirmed.
  package var progressionIsConfirmed = false
  /// The day of progression after a response, if there was one.
  package var relapsedDay: Double?
  /// The first assessment with a response after confirmed progression, if there was one.
  package var laterResponseDay: Double?
  /// The first day from which on the tumour was limited by its tissue, if it was.
  package var limitedDay: Double?
  /// The day until which progression was looked for; nothing in results of older versions.
  package var watchedUntil: Double?
  /// What the tumour cells that are left are like.
  package var phenotype = TumourPhenotype.none
  /// The antigens that most of them lack and most had at first.
  package var lostAntigens: [String] = []
  /// The tumours that were implanted later.
  package var rechallenges: [Rechallenge] = []
  /// Tumour cells killed, by cause.
  package var tumourKills: [Loss] = []
  /// Healthy cells lost to anything but age, by cause.
  package var healthyLosses: [Loss] = []
  /// Healthy T cells in the body at the end, relative to the first day, where engineered cells
  /// killed some.
  package var healthyTCellsLeft: Double?
  /// Healthy cells at baseline.
  package var healthyAtStart = 0.0
  /// The fewest lymphocytes in blood, in 10⁹ per litre, if blood was recorded.
  package var lowestLymphocytes: Double?
  /// The fewest neutrophils in blood, in 10⁹ per litre, if blood was recorded.
  package var lowestNeutrophils: Double?
  /// The highest IL-6 in blood, in pg/mL, if blood was recorded.
  package var peakInterleukin6: Double?
  /// The teaching word for the highest IL-6 that could act.
  package var cytokineRelease = CytokineWord.none
  /// The days with low neutrophils, if blood was recorded.
  package var lowNeutrophilDays: Double?
  /// The days with low lymphocytes, if blood was recorded.
  package var lowLymphocyteDays: Double?
  /// The days of a moderate or severe alarm, if blood was recorded.
  package var alarmDays: Double?
  /// The days on which something was given, taken or cut out.
  package var treatmentDays = 0
  /// The days on which cells were in the laboratory.
  package var laboratoryDays = 0.0
  /// What treatments found and chose, in the order in which it happened.
  package var treatmentNotes: [TreatmentNote] = []

  /// The outcomes of a run in which nothing was recorded.
  package init() {}
}

extension RunReadout {
  /// The causes of death that count as kills: by T cells, engineered cells, drugs, radiation or the
  /// knife.
  package static let killing = ["killed", "killed_by_engineered", "drug", "radiation", "surgery"]

  /// Tumour cells killed.
  package var tumourKilled: Int { tumourKills.map(\.cells).reduce(0, +) }

  /// Healthy cells lost to anything but age.
  package var healthyLost: Int { healthyLosses.map(\.cells).reduce(0, +) }

  /// Healthy cells killed by T cells, engineered cells, drugs, radiation or an operation.
  package var healthyKills: [Loss] { healthyLosses.filter { Self.killing.contains($0.cause) } }

  /// The number of ``healthyKills``: those harmed by treatment and immune cells.
  package var healthyKilled: Int { healthyKills.map(\.cells).reduce(0, +) }

  /// Healthy cells harmed by treatment and immune cells, as a share of those at enrolment.
  package var harmedShare: Double { share(healthyKilled) }

  /// Healthy cells that one cause killed, as a share of those at enrolment.
  package func share(killedBy cause: String) -> Double {
    share(healthyLosses.filter { $0.cause == cause }.map(\.cells).reduce(0, +))
  }

  /// Healthy cells lost to the tumour: crushed, starved or overgrown.
  package var lostToTumour: Int { healthyLost - healthyKilled }

  /// The same as a share of those at enrolment.
  package var lostToTumourShare: Double { share(lostToTumour) }

  /// Healthy cells lost to anything but age, as a share of those at enrolment.
  package var healthyLostShare: Double { share(healthyLost) }

  private func percent(_ cells: Int) -> Double {
    healthyAtStart <= 0 ? 0 : 100 * Double(cells) / healthyAtStart
  }

  private func share(_ cells: Int) -> Double {
    healthyAtStart <= 0 ? 0 : Double(cells) / healthyAtStart
  }

  /// Tumour cells killed for each healthy cell killed; infinite if no healthy cell was.
  package var targetedness: Double {
    if tumourKilled == 0 { return 0 }
    return healthyKilled == 0 ? .infinity : Double(tumourKilled) / Double(healthyKilled)
  }

  /// The days from the first response to progression, or to the last assessment.
  package var responseDays: Double? {
    guard let respondedDay, let watchedUntil, respondedDay <= watchedUntil else { return nil }
    return watchedUntil - respondedDay
  }

  /// What became of implants, the worst of several.
  package var rechallenge: RechallengeFate {
    let order = RechallengeFate.allCases
    let worst = rechallenges.compactMap { order.firstIndex(of: $0.fate) }.min()
    return worst.map { order[$0] } ?? .none
  }

  /// An outcome as a number, as promises compare it.
  ///
  /// - Parameter name: The outcome.
  /// - Returns: The number; 1 for yes, infinity for a day that never came, the rank of a word, and
  ///   not-a-number for what was not recorded.
  package func value(of name: OutcomeName) -> Double {
    func truth(_ isSo: Bool) -> Double { isSo ? 1 : 0 }
    func rank<Word: CaseIterable & Equatable>(_ word: Word) -> Double {
      Double(Array(Word.allCases).firstIndex(of: word) ?? 0)
    }
    return switch name {
    case .cleared: truth(clearedDay != nil)
    case .dayCleared: clearedDay ?? .infinity
    case .response: rank(response)
    case .responseConfirmed: truth(responseIsConfirmed)
    case .endResponse: endResponse.map(rank) ?? .nan
    case .dayResponded: respondedDay ?? .infinity
    case .responseDays: responseDays ?? 0
    case .limited: truth(limitedDay != nil)
    case .progressed: truth(progressedDay != nil)
    case .dayProgressed: progressedDay ?? .infinity
    case .pseudoProgression: truth(grewAtFirst)
    case .relapsed: truth(relapsedDay != nil)
    case .dayRelapsed: relapsedDay ?? .infinity
    case .phenotype: rank(phenotype)
    case .rechallenge: rank(rechallenge)
    case .tumourLeft: tumourLeft
    case .tumourInBlood: 100 * (bloodShare ?? 0)
    case .lesion: lesion ?? .nan
    case .lesionChange: lesionChange ?? .nan
    case .tumourKilled: Double(tumourKilled)
    case .healthyLost: Double(healthyLost)
    case .healthyLostPercent: percent(healthyLost)
    case .harmedPercent: percent(healthyKilled)
    case .lostToTumourPercent: percent(lostToTumour)
    case .healthyKilled: Double(healthyKilled)
    case .targetedness: targetedness
    case .lowestLymphocytes: lowestLymphocytes ?? .nan
    case .lowestNeutrophils: lowestNeutrophils ?? .nan
    case .peakInterleukin6: peakInterleukin6 ?? .nan
    case .cytokineRelease: rank(cytokineRelease)
    case .lowNeutrophilDays: lowNeutrophilDays ?? .nan
    case .lowLymphocyteDays: lowLymphocyteDays ?? .nan
    case .alarmDays: alarmDays ?? .nan
    case .treatmentDays: Double(treatmentDays)
    case .laboratoryDays: laboratoryDays
    }
  }
}
