import Tissue

extension TherapyKind {
  /// A steroid, which slows the immune system down.
  public static let steroid = TherapyKind(word: "steroid")
}

/// A steroid, which slows the immune system down.
struct SteroidCourse: Therapy {
  private var drug: FadingDrug
  private let dose: Double

  static let form = TherapyForm(
    kind: .steroid, noun: "steroid dose",
    title: "Steroid",
    school: .support,
    about: "A steroid, which slows the immune system down.",
    approach: "switches the immune response down",
    considerations: "protects tumour cells as well as healthy ones",
    sections: ["steroid"], standard: DoseSchedule(firstDay: 0, everyDays: 1, doses: 7))

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.parameters[.steroidDose] <= 0 || treatment.schedule.doses < 1
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    drug = FadingDrug(.steroid, treatment.parameters)
    dose = treatment.parameters[.steroidDose]
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    drug.give(dose)
    return DoseNote(.given, "\(dose) mg")
  }

  mutating func advance(days: Double, in patient: World) { drug.advance(days: days) }

  func act(on levers: inout Levers) {
    let left = 1 - drug.effect
    levers.steroid = max(levers.steroid, drug.effect)
    levers.division *= left
    levers.priming *= left
    levers.killing *= left
  }

  var columns: [(name: String, value: Double)] { [("steroid_effect", drug.effect)] }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try drug.visitState(&visitor)
  }
}
