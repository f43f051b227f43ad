import Tissue

extension TherapyKind {
  /// IL-2 in high doses.
  public static let interleukin2 = TherapyKind(word: "il2")
}

/// IL-2 as a drug, which lets T cells divide.
struct Interleukin2Course: Therapy {
  private var drug: FadingDrug
  private let dose: Double
  private let halfEffect: Double

  static let form = TherapyForm(
    kind: .interleukin2, noun: "IL-2 dose",
    title: "IL-2 in high doses",
    about: "IL-2 as a drug, which lets T cells divide.",
    approach: "helps T cells divide",
    considerations: "leaks from vessels and wakes regulatory T cells too",
    sections: ["high_dose_il2"], standard: DoseSchedule(firstDay: 0, everyDays: 0.34, doses: 15))

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.parameters[.interleukin2Dose] <= 0 || treatment.schedule.doses < 1
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    drug = FadingDrug(.interleukin2, treatment.parameters)
    dose = treatment.parameters[.interleukin2Dose]
    halfEffect = setup.parameters[.interleukinHalfEffect]
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    drug.give(dose)
    return DoseNote(.given, "\(dose) 10^6 IU")
  }

  mutating func advance(days: Double, in patient: World) { drug.advance(days: days) }

  func act(on levers: inout Levers) {
    let effect = drug.effect
    levers.helpInNode += effect
    // The concentration that has this effect on T cells.
    levers.interleukin += halfEffect * effect / max(1e-9, 1 - effect)
  }

  var columns: [(name: String, value: Double)] { [("il2_effect", drug.effect)] }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try drug.visitState(&visitor)
  }
}
