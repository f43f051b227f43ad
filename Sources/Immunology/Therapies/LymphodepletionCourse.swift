import Tissue

extension TherapyKind {
  /// Most lymphocytes are taken away.
  public static let lymphodepletion = TherapyKind(word: "lymphodepletion")
}

/// Lymphodepletion: a short course that takes most lymphocytes away, to make room for others.
struct LymphodepletionCourse: Therapy {
  private var course: Lymphodepletion
  private let regimen: Lymphodepletion.Regimen

  static let form = TherapyForm(
    kind: .lymphodepletion, noun: "lymphodepletion",
    title: "Lymphodepletion",
    school: .support,
    about: "A short course that takes most lymphocytes away, to make room for infused cells.",
    approach: "makes room for infused T cells",
    considerations: "takes memory and protection against infections with it",
    sections: ["lymphodepletion"],
    drugs: [
      ("flu_cy", "Fludarabine with cyclophosphamide."),
      ("cy", "Cyclophosphamide alone, which takes fewer."),
    ])

  init(_ treatment: Treatment, in setup: ModelSetup) {
    course = Lymphodepletion(treatment.parameters)
    regimen = treatment.drug == "cy" ? .cyclophosphamide : .fludarabineCyclophosphamide
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    course.begin(regimen)
    return DoseNote(
      .given,
      regimen == .cyclophosphamide ? "cyclophosphamide" : "fludarabine, cyclophosphamide")
  }

  mutating func advance(days: Double, in patient: World) {
    let losses = course.advance(days: days)
    guard 0 < losses.blood else { return }
    patient.body.deplete(
      naive: losses.blood, dividing: losses.blood, effectors: losses.blood, memory: losses.blood)
    patient.body.marrow.deplete(dividing: losses.marrow)
    depleteTissue(of: patient, share: losses.tissue)
  }

  private func depleteTissue(of patient: World, share: Double) {
    let cells = CrawlerSheet(patient.crawlers)
    for cell in 0..<patient.crawlers.count
    where cells.state[cell] != CrawlerState.dying && cells.fate[cell] == 0 {
      let kind = patient.kinds[Int(cells.type[cell])]
      guard kind.isLymphocyte else { continue }
      let u = patient.draw.uniforms(cells.lineage[cell], patient.ticks, .drug)
      if Double(u.w) < share {
        patient.beginDying(crawler: cell, cells, .depleted, minutes: kind.dyingMinutes)
      }
    }
  }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try course.visitState(&visitor)
  }
}
