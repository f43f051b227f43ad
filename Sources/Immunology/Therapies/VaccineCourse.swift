import Tissue

extension TherapyKind {
  /// A vaccine against chosen antigens.
  public static let vaccine = TherapyKind(word: "vaccine")
}

/// A vaccine: dendritic cells loaded with chosen antigens, and an adjuvant (equation B10).
///
/// It feeds the lymph node as dying tumour cells do, only with what was chosen. T cells take days
/// to weeks to become many, so a vaccine does most against a tumour that is still small.
struct VaccineCourse: Therapy {
  private var targets: [Int]
  private let choices: Int
  private let cells: Double
  private let adjuvant: Double
  private let adjuvantDays: Double
  private var alarm = 0.0

  static let form = TherapyForm(
    kind: .vaccine, noun: "vaccine dose",
    title: "Vaccine",
    about: "Chosen peptide antigens and an adjuvant, which prime T cells in the lymph node.",
    approach: "teaches T cells what to look for",
    considerations: "needs time and the right antigens; does little against a large tumour",
    sections: ["vaccine"], targets: 1...Antigen.most,
    standard: DoseSchedule(firstDay: 0, everyDays: 7, doses: 3),
    scheduleSource: "a prime and boosts; number chosen", mechanisms: [.priming])

  init(_ treatment: Treatment, in setup: ModelSetup) {
    targets = treatment.targets
    choices = treatment.fromBiopsy
    cells = treatment.parameters[.vaccineCells]
    adjuvant = treatment.parameters[.vaccineAdjuvant]
    adjuvantDays = treatment.parameters[.vaccineAdjuvantDays]
  }

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.parameters[.vaccineCells] <= 0 || treatment.schedule.doses < 1
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    alarm = 1
    var choice: TargetChoice?
    if 0 < choices, targets.isEmpty {
      let made = TargetChoice(
        choices, .peptide, needsOwnCells: true, sample: patient.body.sample, in: patient.setup)
      targets = made.targets
      choice = made
    }
    for antigen in targets { patient.body.vaccinate(against: antigen, cells: cells) }
    return DoseNote(
      .given, "\(cells) dendritic cells for each of \(targets.count) antigens", choice)
  }

  mutating func advance(days: Double, in patient: World) {
    guard 0 < alarm else { return }
    let after = alarm * Elementary.exp(-days / adjuvantDays)
    alarm = after < 1e-6 ? 0 : after
  }

  func act(on levers: inout Levers) {
    levers.inflammation = max(levers.inflammation, adjuvant * alarm)
  }

  var columns: [(name: String, value: Double)] { [("vaccine_adjuvant", adjuvant * alarm)] }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&alarm)
    try visitor.visit(&targets)
  }
}
