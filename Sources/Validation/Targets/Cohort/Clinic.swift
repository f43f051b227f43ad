import Experiments
import Immunology
import Outcomes
import Scenarios
import Synchronization

/// Virtual patients of a trial: those of the bundled scenario `no-treatment`, each with a small piece
/// of tissue, who differ in growth, arrivals of T cells, PD-L1, clearance and repertoire.
///
/// All numbers are those of the scenario and the catalogue; the tissue is smaller, so that hundreds
/// of courses take minutes. The same seed is the same virtual patient in each arm, and arms share
/// their past until the first dose on day 7.
struct Clinic: Sendable {
  /// What is given.
  enum Arm: String, Sendable, CaseIterable {
    case antiPD1 = "anti-PD-1"
    case antiCTLA4 = "anti-CTLA-4"
    case both = "both antibodies"
    case chemotherapy
    case chemotherapyAndPD1 = "chemotherapy and anti-PD-1"
  }

  /// The course of one virtual patient in one arm, judged by the one set of rules that all runs are.
  struct Course: Sendable {
    /// What the assessments say.
    let lesion: LesionCourse
    /// Whether the last tumour cell died.
    let cleared: Bool
    /// The healthy cells that T cells killed.
    let healthyKilled: Double
    /// The change of the diameter at each assessment, as a share of that before the first dose.
    let changes: [Double]

    /// Whether the lesion shrank by 30 % or more before confirmed progression.
    var responded: Bool { lesion.best == .partial || lesion.best == .complete }

    /// The days from the first dose to progression, or to the last assessment without it.
    var watched: Survival {
      Survival(
        day: lesion.watchedUntil - Clinic.firstDose, hasEvent: lesion.progressionDay != nil)
    }
  }

  /// The conditions of the trial, as settings of the scenario.
  static let conditions = [
    "tissue.width_um=220", "tissue.height_um=220", "cells.tumour.count=30", "cells.t.count=2",
    "response.enrol_day=7", "response.assess_every_days=14",
  ]
  /// In words.
  static let words =
    "Virtual patients of the bundled scenario no-treatment (patients.variability 1) with a tissue of "
    + "220 µm, 30 tumour cells and 2 T cells on day 0; first dose on day 7, assessments every two "
    + "weeks for eight weeks by the rules of all runs (docs/outcomes.md), except that the limit by the "
    + "tissue, which is small here, is not looked at"

  static let firstDose = 7.0
  static let assessments = [21.0, 35, 49, 63]

  private let base: ModelSetup
  private let seed: UInt64

  /// Reads the scenario.
  init(_ laboratory: Laboratory) {
    let reader = ScenarioReader(overrides: ScenarioOverrides(set: Self.conditions))
    guard let scenario = try? reader.read("no-treatment") else {
      preconditionFailure("The bundled scenario no-treatment cannot be read.")
    }
    base = scenario.setup
    seed = laboratory.seed
  }

  /// The setup of an arm.
  func setup(_ arm: Arm, without: [Mechanism] = []) -> ModelSetup {
    var setup = base
    setup.durationDays = Self.assessments[Self.assessments.count - 1]
    setup.without += without
    let values = base.parameters
    func every3Weeks(_ kind: TherapyKind, _ milligrams: Double, _ drug: String) -> Treatment {
      Treatment(
        kind, schedule: DoseSchedule(firstDay: Self.firstDose, everyDays: 21, doses: 4),
        milligrams: milligrams, parameters: values, drug: drug)
    }
    let antiPD1 = every3Weeks(.antiPD1, 200, "pembrolizumab")
    // 3 mg/kg and 75 mg/m² for an adult of 70 kg and 1.8 m².
    let antiCTLA4 = every3Weeks(.antiCTLA4, 210, "ipilimumab")
    let docetaxel = every3Weeks(.chemotherapy, 135, "docetaxel")
    setup.treatments =
      switch arm {
      case .antiPD1: [antiPD1]
      case .antiCTLA4: [antiCTLA4]
      case .both: [antiPD1, antiCTLA4]
      case .chemotherapy: [docetaxel]
      case .chemotherapyAndPD1: [docetaxel, antiPD1]
      }
    return setup
  }

  /// Follows one virtual patient through some arms from their shared past on.
  func courses(ofPatient number: Int, _ arms: [Arm]) -> [Course] {
    let setups = arms.map { setup($0) }
    guard let first = setups.first else { return [] }
    let past = Simulation(first, seed: seed + UInt64(number), threads: 1)
    // The dose of day 7 is given in its tick, so the shared past ends before it.
    past.advance(toDay: Self.firstDose - 0.1)
    return setups.map { setup in
      let future = past.branched(into: setup, threads: 1)
      return Self.follow(future)
    }
  }

  /// Follows a course from before the first dose to clearance or the last assessment.
  private static func follow(_ patient: Simulation) -> Course {
    var (sizes, isThere) = ([patient.diameter], [0 < patient.livingTumour])
    let start = patient.day
    for day in assessments {
      // Of a tumour that is gone no cell can come back.
      if isThere[isThere.count - 1] { patient.advance(toDay: day) }
      isThere.append(0 < patient.livingTumour)
      sizes.append(0 < patient.livingTumour ? patient.diameter : 0)
    }
    let found = Findings(days: [start] + assessments, sizes: sizes, isThere: isThere)
    return Course(
      lesion: LesionCourse(found, rules: OutcomeRules(patient.setup)),
      cleared: isThere.last == false,
      healthyKilled: patient.census()["healthy_killed"] ?? 0,
      changes: sizes.dropFirst().map { sizes[0] == 0 ? 0 : $0 / sizes[0] - 1 })
  }
}

extension Simulation {
  /// The diameter of the lesion in µm, as a scan sees it.
  var diameter: Double { census()["tumour_diameter_um"] ?? 0 }

  /// The living tumour cells of day 0 and their descendants.
  var livingTumour: Double { census()["tumour_cells"] ?? 0 }
}

/// The courses of a trial, kept so that targets which share arms simulate them once.
final class ClinicRecords: Sendable {
  private let kept = Mutex<[Clinic.Arm: [Clinic.Course]]>([:])

  /// The courses of all virtual patients in some arms.
  func courses(of arms: [Clinic.Arm], in laboratory: Laboratory) -> [Clinic.Arm: [Clinic.Course]] {
    let missing = kept.withLock { kept in arms.filter { kept[$0] == nil } }
    if !missing.isEmpty {
      let clinic = Clinic(laboratory)
      let all = laboratory.each(of: laboratory.patients) { clinic.courses(ofPatient: $0, missing) }
      kept.withLock { kept in
        for (index, arm) in missing.enumerated() { kept[arm] = all.map { $0[index] } }
      }
    }
    return kept.withLock(\.self)
  }
}
