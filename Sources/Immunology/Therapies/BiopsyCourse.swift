import Tissue

extension TherapyKind {
  /// A few tumour cells are taken out to be looked at.
  public static let biopsy = TherapyKind(word: "biopsy")
}

/// A biopsy: a needle takes a few tumour cells out, which are looked at one by one.
///
/// It goes to a place that chance picks, at a set part of the way from the middle of the tumour to
/// its rim, and takes the tumour cells around its tip. What one needle misses it does not know: a
/// clone at the other end of the tumour is not seen. Treatments with `target: from-biopsy` choose by
/// what it found.
struct BiopsyCourse: Therapy {
  private let wanted: Int
  private let offCenter: Float
  private let names: [String]

  static let form = TherapyForm(
    kind: .biopsy, noun: "biopsy",
    title: "Biopsy",
    school: .support,
    about: "A needle takes a few tumour cells out, to see what they carry.",
    approach: "looks at what this tumour is like",
    considerations: "one needle sees one place; the tumour may differ elsewhere or later",
    sections: ["biopsy"], scheduleSource: "taken once")

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.schedule.doses < 1 || treatment.parameters[.biopsyCells] <= 0
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    wanted = Int(treatment.parameters[.biopsyCells])
    offCenter = Float(treatment.parameters[.biopsyOffCenter])
    names = setup.knownAntigens.map { $0.name }
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    var sample = TumourSample(antigens: names.count)
    sample.day = patient.day
    for cell in cellsAtNeedle(of: patient) {
      patient.look(at: cell, for: &sample)
      patient.cutOut(resident: cell)
    }
    patient.body.sample = sample
    guard 0 < sample.cells else {
      return DoseNote(.sampled, "0 cells", sentences: ["The biopsy found no tumour cells."])
    }
    patient.closeWound()
    let found = names.indices.filter { 0 < sample.carriers[$0] }
      .map { "\(names[$0]) on \(sample.carriers[$0])" }
    let mhc = sample.withoutMHC == 0 ? "" : "; \(sample.withoutMHC) had no MHC-I"
    return DoseNote(
      .sampled, "\(sample.cells) cells",
      sentences: [
        "Of \(sample.cells) sampled tumour cells: "
          + (found.isEmpty ? "none carried a known antigen" : found.joined(separator: ", "))
          + "\(mhc)."
      ])
  }

  /// The living tumour cells around the tip of the needle, the nearest first.
  private func cellsAtNeedle(of patient: World) -> [Int] {
    guard let middle = patient.middleOfTumour() else { return [] }
    let u = patient.draw.uniforms(0, patient.ticks, .needle)
    let walk = PersistentWalk(persistence: 1, bias: 0, isSolid: patient.domain.isSolid)
    let way = walk.turned(u, .zero) * (offCenter * patient.reachOfTumour(from: middle))
    let tip = patient.domain.confine(middle + way)
    var found: [(distance: Float, cell: Int)] = []
    for cell in 0..<patient.residents.count
    where patient.residents.state[cell] == ResidentState.alive {
      guard patient.isHarmful(cell) else { continue }
      let way = patient.residents.position(cell) - tip
      found.append((way.x * way.x + way.y * way.y + way.z * way.z, cell))
    }
    return found.sorted { ($0.distance, $0.cell) < ($1.distance, $1.cell) }.prefix(wanted)
      .map { $0.cell }
  }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    // What was found is kept by the body, where other treatments look for it.
  }
}

extension World {
  /// Adds what a tumour cell carries to a sample.
  fileprivate func look(at cell: Int, for sample: inout TumourSample) {
    let type = Int(residents.type[cell])
    let lost = residents[Resident.lost][cell]
    sample.cells += 1
    if lost & Recognition.mhcBit != 0 { sample.withoutMHC += 1 }
    for (index, antigen) in setup.knownAntigens.enumerated()
    where model.recognition.carries(index, type) && lost & Recognition.bit(of: index) == 0 {
      sample.carriers[index] += 1
      sample.copies[index] += antigen.copies[setup.populations[type].name] ?? 0
    }
  }
}
