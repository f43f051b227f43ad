import Tissue

extension TherapyKind {
  /// The tumour is cut out.
  public static let surgery = TherapyKind(word: "surgery")
}

/// Surgery: the mass is cut out with a margin, and a few tumour cells stay behind.
///
/// The cut is round: it reaches from the middle of the tumour as far as 95 in 100 of its cells do,
/// and a margin beyond. Everything in it is removed but a small share of the tumour cells.
struct SurgeryCourse: Therapy {
  private let margin: Float
  private let leftBehind: Float

  static let form = TherapyForm(
    kind: .surgery, noun: "operation",
    title: "Surgery",
    school: .traditional,
    about: "The tumour is cut out with a margin; a few cells stay behind.",
    approach: "removes the tumour",
    considerations: "takes healthy tissue with it; what is left behind may grow again",
    sections: ["surgery"])

  init(_ treatment: Treatment, in setup: ModelSetup) {
    margin = Float(treatment.parameters[.surgeryMargin])
    leftBehind = Float(treatment.parameters[.surgeryLeftBehind])
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    guard let middle = patient.middleOfTumour() else {
      return DoseNote(.given, "no tumour to cut out")
    }
    let reach = patient.reachOfTumour(from: middle) + margin
    var removed = 0
    for cell in 0..<patient.residents.count
    where patient.lies(patient.residents.position(cell), within: reach, of: middle) {
      if patient.isHarmful(cell) {
        let u = patient.draw.uniforms(patient.residents.lineage[cell], patient.ticks, .sample)
        if u.x < leftBehind { continue }
        removed += 1
      }
      patient.cutOut(resident: cell)
    }
    for cell in 0..<patient.crawlers.count
    where patient.lies(patient.crawlers.position(cell), within: reach, of: middle) {
      patient.cutOut(crawler: cell)
    }
    patient.closeWound()
    return DoseNote(.given, "\(removed) tumour cells removed")
  }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    // Nothing is left of the operation but what it removed.
  }
}
