/// An outcome of a whole run that promises and tables speak of, such as `day_cleared`.
public enum OutcomeName: String, Sendable, CaseIterable {
  case cleared
  case dayCleared = "day_cleared"
  case response
  case responseConfirmed = "response_confirmed"
  case progressed
  case dayProgressed = "day_progressed"
  case pseudoProgression = "pseudo_progression"
  case relapsed
  case dayRelapsed = "day_relapsed"
  case phenotype
  case rechallenge
  case tumourLeft = "tumour_left"
  case tumourInBlood = "tumour_in_blood_percent"
  case lesion = "lesion_um"
  case lesionChange = "lesion_change_percent"
  case tumourKilled = "tumour_killed"
  case healthyLost = "healthy_lost"
  case healthyLostPercent = "healthy_lost_percent"
  case healthyKilled = "healthy_killed"
  case targetedness
  case lowestLymphocytes = "lowest_lymphocytes"
  case lowestNeutrophils = "lowest_neutrophils"
  case peakInterleukin6 = "peak_il6"
  case cytokineRelease = "cytokine_release"
  case treatmentDays = "treatment_days"
}

extension OutcomeName {
  /// What the outcome of one run is.
  public enum Form: Sendable, Equatable {
    /// Yes or no, as 1 or 0.
    case truth
    /// A day; infinite in a run in which it never comes.
    case day
    /// A number with its unit, or "" for a pure number.
    case number(unit: String)
    /// One of some words; with `isRanked` from the least to the most.
    case words([String], isRanked: Bool)
  }

  /// What the outcome of one run is.
  public var form: Form {
    switch self {
    case .cleared, .responseConfirmed, .progressed, .pseudoProgression, .relapsed: .truth
    case .dayCleared, .dayProgressed, .dayRelapsed: .day
    case .response: .words(LesionResponse.allCases.map(\.rawValue), isRanked: true)
    case .phenotype: .words(TumourPhenotype.allCases.map(\.rawValue), isRanked: false)
    case .rechallenge: .words(RechallengeFate.allCases.map(\.rawValue), isRanked: true)
    case .cytokineRelease: .words(CytokineWord.allCases.map(\.rawValue), isRanked: true)
    case .tumourLeft, .tumourKilled, .healthyLost, .healthyKilled: .number(unit: "cells")
    case .lesion: .number(unit: "µm")
    case .lesionChange, .healthyLostPercent, .tumourInBlood: .number(unit: "%")
    case .targetedness: .number(unit: "")
    case .lowestLymphocytes, .lowestNeutrophils: .number(unit: "10^9 per litre")
    case .peakInterleukin6: .number(unit: "pg/mL")
    case .treatmentDays: .number(unit: "days")
    }
  }

  /// What the outcome says, in one sentence or two.
  public var about: String {
    switch self {
    case .cleared:
      "Whether no harmful cell (tumour) is alive on the last day; those implanted later aside. Of a "
        + "cancer of T cells none may be found in the blood either (response.detectable_in_blood)."
    case .dayCleared: "The first day from which on no harmful cell is alive; never, if some are."
    case .response:
      "The best answer of the lesion by the rules for diameters, counted from the first treatment "
        + "or day 0; it is told whether the run was long enough to confirm it."
    case .responseConfirmed:
      "Whether the best answer lasted as long as it takes to confirm it (28 days)."
    case .progressed:
      "Whether the lesion grew by a fifth from its smallest diameter and did not turn back."
    case .dayProgressed: "The day on which that growth was first seen; never, if it was not."
    case .pseudoProgression:
      "Whether the lesion looked like growing on a scan because of immune cells and dead cells in "
        + "it, while the harmful cells alone had not, and shrank afterwards."
    case .relapsed: "Whether the lesion shrank by 30 % or more and then grew again for good."
    case .dayRelapsed: "The day on which that new growth was first seen; never, if it was not."
    case .phenotype: "What the harmful cells that are left at the end are like."
    case .rechallenge: "What became of harmful cells that were implanted later."
    case .tumourLeft: "Living harmful cells on the last day, without those implanted later."
    case .tumourInBlood:
      "Harmful T cells in the blood on the last day, of harmful and healthy ones; 0 in other "
        + "cancers."
    case .lesion:
      "The diameter of the lesion on the last day as a scan sees it, with the immune cells in it."
    case .lesionChange: "Its change since the first treatment or day 0."
    case .tumourKilled: "Harmful cells killed by T cells, drugs, radiation or surgery."
    case .healthyLost: "Healthy cells lost to anything but age."
    case .healthyLostPercent: "The same, of those on the first day."
    case .healthyKilled: "Healthy cells killed by T cells, drugs, radiation or surgery."
    case .targetedness:
      "Harmful cells killed for each healthy cell killed; without end if no healthy cell was, and "
        + "0 if no harmful cell was."
    case .lowestLymphocytes: "The fewest lymphocytes in the blood."
    case .lowestNeutrophils: "The fewest neutrophils in the blood."
    case .peakInterleukin6: "The highest IL-6 in the blood, a teaching surrogate."
    case .cytokineRelease:
      "A word for the highest IL-6 that could act. It is no grade of medicine: those go by fever, "
        + "blood pressure and oxygen."
    case .treatmentDays: "The days on which something was given, taken or cut out."
    }
  }

  /// A promise about it, as an example.
  public var example: String {
    switch form {
    case .truth: "share(\(rawValue)) >= 0.5"
    case .day: "median(\(rawValue)) < 30"
    case .number: "median(\(rawValue)) < 100"
    case .words(let words, _): "share(\(rawValue) == \(words.last ?? "")) >= 0.5"
    }
  }
}
