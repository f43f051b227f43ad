/// An outcome of a whole run that promises and tables speak of, such as `day_cleared`.
public enum OutcomeName: String, Sendable, CaseIterable {
  case cleared
  case dayCleared = "day_cleared"
  case response
  case responseConfirmed = "response_confirmed"
  case endResponse = "response_at_end"
  case dayResponded = "day_responded"
  case responseDays = "days_in_response"
  case progressed
  case dayProgressed = "day_progressed"
  case pseudoProgression = "pseudo_progression"
  case relapsed
  case dayRelapsed = "day_relapsed"
  case limited = "limited_by_tissue"
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
  case harmedPercent = "harmed_percent"
  case lostToTumourPercent = "lost_to_tumour_percent"
  case targetedness
  case lowestLymphocytes = "lowest_lymphocytes"
  case lowestNeutrophils = "lowest_neutrophils"
  case peakInterleukin6 = "peak_il6"
  case cytokineRelease = "cytokine_release"
  case lowLymphocyteDays = "days_low_lymphocytes"
  case lowNeutrophilDays = "days_low_neutrophils"
  case alarmDays = "days_of_alarm"
  case treatmentDays = "treatment_days"
  case laboratoryDays = "days_in_laboratory"
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
    case .cleared, .responseConfirmed, .progressed, .pseudoProgression, .relapsed,
      .limited:
      .truth
    case .dayCleared, .dayProgressed, .dayRelapsed, .dayResponded: .day
    case .response, .endResponse: .words(LesionResponse.allCases.map(\.rawValue), isRanked: true)
    case .phenotype: .words(TumourPhenotype.allCases.map(\.rawValue), isRanked: false)
    case .rechallenge: .words(RechallengeFate.allCases.map(\.rawValue), isRanked: true)
    case .cytokineRelease: .words(CytokineWord.allCases.map(\.rawValue), isRanked: true)
    case .tumourLeft, .tumourKilled, .healthyLost, .healthyKilled: .number(unit: "cells")
    case .lesion: .number(unit: "µm")
    case .lesionChange, .healthyLostPercent, .harmedPercent, .lostToTumourPercent, .tumourInBlood:
      .number(unit: "%")
    case .targetedness: .number(unit: "")
    case .lowestLymphocytes, .lowestNeutrophils: .number(unit: "10^9 per litre")
    case .peakInterleukin6: .number(unit: "pg/mL")
    case .treatmentDays, .responseDays, .lowLymphocyteDays, .lowNeutrophilDays, .alarmDays,
      .laboratoryDays:
      .number(unit: "days")
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
      "The best answer of the tumour on assessment days (each response.assess_every_days from "
        + "enrolment, and the last day), against its diameter at enrolment, until confirmed "
        + "progression: gone, shrank by 30 %, grew by 20 % and 40 µm over its smallest, else stable, "
        + "which can be said after two weeks. An operation is no response. A cancer of the blood has "
        + "no diameter: it is in remission with less than 5 % harmful T cells and neutrophils above 1."
    case .responseConfirmed:
      "Whether the best answer was still there at the first assessment at least "
        + "response.confirm_days later."
    case .endResponse: "The answer on the last day, by the same rules."
    case .dayResponded: "The first assessment with a response; never, if there was none."
    case .responseDays:
      "The days from the first response to progression, or to the last day; 0 without a response."
    case .progressed:
      "Whether the tumour grew by a fifth and 40 µm over its smallest diameter since enrolment, still "
        + "did at the first assessment at least response.confirm_days later, and had not shrunk by a "
        + "tenth meanwhile. Growth that is there on the last day counts, unconfirmed."
    case .dayProgressed:
      "The assessment on which that growth was first seen; never, if it was not."
    case .pseudoProgression:
      "Whether the tumour grew at first, was not confirmed to, and then was smaller than at enrolment. "
        + "It is measured in all arms alike; only where a treatment brought immune cells it is called "
        + "pseudo-progression."
    case .relapsed: "Whether there was progression after a response."
    case .dayRelapsed: "The assessment on which it was first seen; never, if it was not."
    case .limited:
      "Whether more than a tenth of the rim of the tissue was tumour. From then on growth tells of the "
        + "box, and progression is not judged any more."
    case .phenotype: "What the harmful cells that are left at the end are like."
    case .rechallenge: "What became of harmful cells that were implanted later."
    case .tumourLeft: "Living harmful cells on the last day, without those implanted later."
    case .tumourInBlood:
      "Harmful T cells in the blood on the last day, of harmful and healthy ones; 0 in other "
        + "cancers."
    case .lesion:
      "The diameter of all lesions on the last day as a scan sees them, with the immune cells at them; "
        + "never more than the tissue. A cancer of the blood has none."
    case .lesionChange: "Its change since enrolment."
    case .tumourKilled:
      "Harmful cells killed since enrolment by T cells, engineered cells, drugs, radiation or an "
        + "operation."
    case .healthyLost: "Healthy cells lost to anything but age since enrolment."
    case .healthyLostPercent: "The same, of those at enrolment."
    case .healthyKilled:
      "Healthy cells harmed by treatment and immune cells: killed since enrolment by T cells, "
        + "engineered cells, drugs, radiation or an operation."
    case .harmedPercent: "The same, of those at enrolment."
    case .lostToTumourPercent:
      "Healthy cells lost to the tumour since enrolment (crushed, starved, overgrown), of those at "
        + "enrolment."
    case .targetedness:
      "Harmful cells killed for each healthy cell killed; without end if no healthy cell was, and "
        + "0 if no harmful cell was."
    case .lowestLymphocytes: "The fewest lymphocytes in the blood."
    case .lowestNeutrophils: "The fewest neutrophils in the blood."
    case .peakInterleukin6: "The highest IL-6 in the blood, a teaching surrogate."
    case .cytokineRelease:
      "A word for the highest IL-6 that could act. It is no grade of medicine: those go by fever, "
        + "blood pressure and oxygen."
    case .lowLymphocyteDays:
      "The days since enrolment with fewer than 0.5 (10^9 per litre) lymphocytes in the blood: the third "
        + "grade of CTCAE v5."
    case .lowNeutrophilDays:
      "The days since enrolment with fewer than 1 (10^9 per litre) neutrophils in the blood: the third "
        + "grade of CTCAE v5. Infections threaten then."
    case .alarmDays:
      "The days since enrolment on which the IL-6 that can act was at il6.moderate_pg_per_ml or above: "
        + "those of a moderate or severe alarm."
    case .treatmentDays: "The days on which something was given, taken or cut out."
    case .laboratoryDays:
      "The days on which cells that had been taken were not given back yet."
    }
  }

  /// What each of its words means, if it is one of some.
  public var meanings: [(word: String, meaning: String)] {
    switch self {
    case .response, .endResponse: LesionResponse.allCases.map { ($0.rawValue, $0.words) }
    case .phenotype: TumourPhenotype.allCases.map { ($0.rawValue, $0.words) }
    case .rechallenge: RechallengeFate.allCases.map { ($0.rawValue, $0.words) }
    default: []
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
