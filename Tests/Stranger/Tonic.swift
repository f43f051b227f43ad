import Tissue

extension TherapyKind {
  /// A tonic.
  public static let tonic = TherapyKind(word: "tonic")
}

extension ParameterKey {
  package static let tonicDose = ParameterKey("tonic.dose_drops")
  package static let tonicHalfLife = ParameterKey("tonic.half_life_days")
}

/// A treatment that a stranger adds: it slows T cells for a while.
struct Tonic: Therapy {
  private var drops = 0.0
  private let dose: Double
  private let halfLife: Double

  static let form = TherapyForm(
    kind: .tonic, noun: "tonic", title: "Tonic", school: .support,
    about: "Drops that slow the divisions of T cells for a while.", approach: "slows T cells",
    considerations: "does nothing else",
    parameters: [
      Parameter(
        .tonicDose, 20, in: 0...1000, unit: "drops", "The drops of each dose.", source: "chosen",
        .assumption),
      Parameter(
        .tonicHalfLife, 2, in: 0.1...100, unit: "days", "How fast the drops wear off.",
        source: "chosen", .assumption),
    ],
    sections: ["tonic"], standard: DoseSchedule(firstDay: 0, everyDays: 1, doses: 1))

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.parameters[.tonicDose] <= 0 || treatment.schedule.doses < 1
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    dose = treatment.parameters[.tonicDose]
    halfLife = treatment.parameters[.tonicHalfLife]
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    drops += dose
    return DoseNote(.given, "\(Int(dose)) drops")
  }

  mutating func advance(days: Double, in patient: World) {
    drops *= Elementary.exp(-0.693_147_180_559_945_3 * days / halfLife)
  }

  func act(on levers: inout Levers) { levers.division *= 1 / (1 + drops / 10) }

  var columns: [(name: String, value: Double)] { [("tonic_drops", drops)] }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&drops)
  }
}
