public import Immunology
public import Scenarios

/// The outcomes of one virtual run: what a person compares, benefit and cost.
///
/// They are told from what was recorded alone, and stand in `run.json` under `outcomes`. What each
/// of them means is said by ``OutcomeName/about``.
public struct RunReadout: Sendable, Equatable {
  /// How many cells went in one way.
  public struct Loss: Sendable, Equatable {
    /// The cause, as in the ledger.
    public let cause: String
    /// The number of cells.
    public let cells: Int
  }

  /// What became of a tumour that was implanted later.
  public struct Rechallenge: Sendable, Equatable {
    /// The name of its population.
    public let name: String
    /// The day on which it was implanted.
    public let day: Double
    /// What became of it.
    public let fate: RechallengeFate
  }

  /// What is worth telling of a dose.
  public struct TreatmentNote: Sendable, Equatable {
    /// The day.
    public let day: Double
    /// The kind of treatment, as the ledger names it.
    public let treatment: String
    /// The sentences.
    public let sentences: [String]
    /// The antigens that were weighed for a target.
    public let candidates: [TargetCandidate]
  }

  /// The day that changes of the lesion are counted from.
  public var baselineDay = 0.0
  /// Living tumour cells at the end, without those implanted later.
  public var tumourLeft = 0.0
  /// Harmful T cells in blood at the end, as a share of harmful and healthy ones, in a cancer of
  /// T cells.
  public var bloodShare: Double?
  /// The diameter of the lesion at the end, in µm.
  public var lesion = 0.0
  /// Its change since the baseline, in percent, if there was a lesion.
  public var lesionChange: Double?
  /// The best answer of the lesion.
  public var response = LesionResponse.none
  /// Whether it was confirmed.
  public var responseIsConfirmed = false
  /// Whether growth on the scan was immune cells and dead cells, and went away.
  public var hasPseudoProgression = false
  /// The first day from which on no tumour cell was alive nor found in blood, if there was one.
  public var clearedDay: Double?
  /// The first day of lasting growth, if there was one.
  public var progressedDay: Double?
  /// Whether that growth was confirmed.
  public var progressionIsConfirmed = false
  /// The first day of lasting growth after a response, if there was one.
  public var relapsedDay: Double?
  /// What the tumour cells that are left are like.
  public var phenotype = TumourPhenotype.none
  /// The antigens that most of them lack and most had at first.
  public var lostAntigens: [String] = []
  /// The tumours that were implanted later.
  public var rechallenges: [Rechallenge] = []
  /// Tumour cells killed, by cause.
  public var tumourKills: [Loss] = []
  /// Healthy cells lost to anything but age, by cause.
  public var healthyLosses: [Loss] = []
  /// Healthy T cells in the body at the end, relative to the first day, where engineered cells
  /// killed some.
  public var healthyTCellsLeft: Double?
  /// Healthy cells on the first day.
  public var healthyAtStart = 0.0
  /// The fewest lymphocytes in blood, in 10⁹ per litre, if blood was recorded.
  public var lowestLymphocytes: Double?
  /// The fewest neutrophils in blood, in 10⁹ per litre, if blood was recorded.
  public var lowestNeutrophils: Double?
  /// The highest IL-6 in blood, in pg/mL, if blood was recorded.
  public var peakInterleukin6: Double?
  /// The teaching word for the highest IL-6 that could act.
  public var cytokineRelease = CytokineWord.none
  /// The days on which something was given, taken or cut out.
  public var treatmentDays = 0
  /// What treatments found and chose, in the order in which it happened.
  public var treatmentNotes: [TreatmentNote] = []

  /// The outcomes of a run in which nothing was recorded.
  public init() {}
}

extension RunReadout {
  /// The causes of death that count as kills: by T cells, drugs, radiation or the knife.
  static let killing = ["killed", "drug", "radiation", "surgery"]

  /// Tumour cells killed.
  public var tumourKilled: Int { tumourKills.map(\.cells).reduce(0, +) }

  /// Healthy cells lost to anything but age.
  public var healthyLost: Int { healthyLosses.map(\.cells).reduce(0, +) }

  /// Healthy cells killed by T cells, drugs, radiation or surgery.
  public var healthyKills: [Loss] { healthyLosses.filter { Self.killing.contains($0.cause) } }

  /// The number of ``healthyKills``.
  public var healthyKilled: Int { healthyKills.map(\.cells).reduce(0, +) }

  /// Healthy cells lost to anything but age, as a share of those of the first day.
  public var healthyLostShare: Double {
    healthyAtStart <= 0 ? 0 : Double(healthyLost) / healthyAtStart
  }

  /// The same in percent.
  public var healthyLostPercent: Double {
    healthyAtStart <= 0 ? 0 : 100 * Double(healthyLost) / healthyAtStart
  }

  /// Tumour cells killed for each healthy cell killed; infinite if no healthy cell was.
  public var targetedness: Double {
    if tumourKilled == 0 { return 0 }
    return healthyKilled == 0 ? .infinity : Double(tumourKilled) / Double(healthyKilled)
  }

  /// What became of implants, the worst of several.
  public var rechallenge: RechallengeFate {
    let order = RechallengeFate.allCases
    let worst = rechallenges.compactMap { order.firstIndex(of: $0.fate) }.min()
    return worst.map { order[$0] } ?? .none
  }

  /// An outcome as a number, as promises compare it.
  ///
  /// - Parameter name: The outcome.
  /// - Returns: The number; 1 for yes, infinity for a day that never came, the rank of a word, and
  ///   not-a-number for what was not recorded.
  public func value(of name: OutcomeName) -> Double {
    func truth(_ isSo: Bool) -> Double { isSo ? 1 : 0 }
    func rank<Word: CaseIterable & Equatable>(_ word: Word) -> Double {
      Double(Array(Word.allCases).firstIndex(of: word) ?? 0)
    }
    return switch name {
    case .cleared: truth(clearedDay != nil)
    case .dayCleared: clearedDay ?? .infinity
    case .response: rank(response)
    case .responseConfirmed: truth(responseIsConfirmed)
    case .progressed: truth(progressedDay != nil)
    case .dayProgressed: progressedDay ?? .infinity
    case .pseudoProgression: truth(hasPseudoProgression)
    case .relapsed: truth(relapsedDay != nil)
    case .dayRelapsed: relapsedDay ?? .infinity
    case .phenotype: rank(phenotype)
    case .rechallenge: rank(rechallenge)
    case .tumourLeft: tumourLeft
    case .tumourInBlood: 100 * (bloodShare ?? 0)
    case .lesion: lesion
    case .lesionChange: lesionChange ?? .nan
    case .tumourKilled: Double(tumourKilled)
    case .healthyLost: Double(healthyLost)
    case .healthyLostPercent: healthyLostPercent
    case .healthyKilled: Double(healthyKilled)
    case .targetedness: targetedness
    case .lowestLymphocytes: lowestLymphocytes ?? .nan
    case .lowestNeutrophils: lowestNeutrophils ?? .nan
    case .peakInterleukin6: peakInterleukin6 ?? .nan
    case .cytokineRelease: rank(cytokineRelease)
    case .treatmentDays: Double(treatmentDays)
    }
  }
}
