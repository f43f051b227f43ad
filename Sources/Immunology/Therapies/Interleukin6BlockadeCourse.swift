import Tissue

extension TherapyKind {
  /// The receptor of IL-6 is blocked.
  public static let interleukin6Blockade = TherapyKind(word: "il6_blockade")
}

/// An antibody that blocks the receptor of IL-6 (tocilizumab).
struct Interleukin6BlockadeCourse: Therapy {
  private var drug: FadingDrug
  private let dose: Double

  static let form = TherapyForm(
    kind: .interleukin6Blockade, noun: "IL-6 blockade",
    title: "IL-6 blockade",
    school: .support,
    about: "An antibody that blocks the receptor of IL-6 (tocilizumab).",
    approach: "dampens cytokine release",
    considerations: "IL-6 in blood may rise while its effect falls",
    sections: ["tocilizumab"], standard: DoseSchedule(firstDay: 0, everyDays: 1, doses: 1))

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.parameters[.tocilizumabDose] <= 0 || treatment.schedule.doses < 1
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    drug = FadingDrug(.tocilizumab, treatment.parameters)
    dose = treatment.parameters[.tocilizumabDose]
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    drug.give(dose)
    return DoseNote(.given, "\(dose) mg")
  }

  mutating func advance(days: Double, in patient: World) { drug.advance(days: days) }

  func act(on levers: inout Levers) {
    levers.interleukin6Block = max(levers.interleukin6Block, drug.effect)
  }

  var columns: [(name: String, value: Double)] { [("tocilizumab_effect", drug.effect)] }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try drug.visitState(&visitor)
  }
}
