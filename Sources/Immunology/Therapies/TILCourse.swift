import Tissue

extension TherapyKind {
  /// T cells from inside the tumour, multiplied.
  public static let til = TherapyKind(word: "til")
}

/// TIL: T cells that were inside this tumour, multiplied in the laboratory (science.md A10).
///
/// On the first day T cells leave the tumour with the clones and the exhaustion that they have on
/// that day. The laboratory puts nothing into them: each recognises what it did before, a peptide
/// on MHC-I, or nothing of this tumour. What cannot be undone of their exhaustion comes back with
/// them. Lymphodepletion and IL-2 are treatments of their own. The tissue stands for one of several
/// tumours, so the operation takes T cells out of it and leaves its tumour cells. Each dose is a
/// course of its own, with an operation and an infusion.
struct TILCourse: Therapy {
  /// The cells of a course in the laboratory.
  private struct Batch: Sendable {
    var course: Int
    var culture: TumourCulture
    /// The exhaustion of those that were taken which no rest undoes, 0 to 1.
    var fixation: Double
  }

  private var batches: [Batch] = []
  /// The cells in the body, by clone; the last one knows none of the antigens.
  private var pools: [EngineeredPool]
  /// That exhaustion of the cells in the body, 0 to 1; of the first ones from the operation on.
  private var fixation = 0.0

  private let population: Int
  private let names: [String]
  private let values: ParameterValues

  static let form = TherapyForm(
    kind: .til, noun: "TIL",
    title: "Tumour-infiltrating T cells (TIL)",
    about: "T cells from inside the tumour that are multiplied in the laboratory.",
    approach: "multiplies the T cells that found the tumour",
    considerations:
      "needs an operation and T cells in the tumour; takes weeks, with lymphodepletion and IL-2; "
      + "needs MHC-I",
    sections: ["til", "engineered"], product: .own, scheduleSource: "given once")

  static func steps(of treatment: Treatment) -> [TreatmentStep] {
    CellSchedule.steps(of: treatment, labDays: treatment.parameters[.tilLabDays])
  }

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.schedule.doses < 1 || treatment.parameters[.tilDose] <= 0
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    values = treatment.parameters
    population = treatment.product ?? -1
    names = setup.knownAntigens.map { $0.name }
    pools = Array(repeating: EngineeredPool(values), count: TumourCulture.clones)
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    let course = CellSchedule.course(of: step)
    if !CellSchedule.givesBack(step) {
      let taken = takeCells(of: patient, course: course)
      return taken == 0
        ? DoseNote(.noneTaken, "T cells, for none were found in the tumour")
        : DoseNote(.taken, "\(taken) T cells from inside the tumour")
    }
    guard let index = batches.firstIndex(where: { $0.course == course }) else {
      return DoseNote(.noneGivenBack)
    }
    let batch = batches.remove(at: index)
    let grown = batch.culture
    let bag = grown.harvest(dose: values[.tilDose])
    let all = bag.reduce(0, +)
    guard 0 < all else {
      return DoseNote(
        .noneGivenBack,
        sentences: [
          "The tumour held no T cells on the day of the operation, so there was no product."
        ])
    }
    let before = inBody
    fixation =
      before == 0
      ? batch.fixation : fixation + (batch.fixation - fixation) * all / (before + all)
    for clone in bag.indices {
      pools[clone].infuse(cells: bag[clone], fitness: grown.fitness[clone])
    }
    return DoseNote(
      .givenBack, "\((all / 1e6).rounded()) million T cells", sentences: [mixture(bag, of: all)])
  }

  /// What the product is made of, as a sentence.
  private func mixture(_ bag: [Double], of all: Double) -> String {
    let parts = bag.indices.filter { 0 < bag[$0] }.map { clone in
      let share = "\((1000 * bag[clone] / all).rounded() / 10) %"
      return clone < names.count
        ? "\(share) know \(names[clone])" : "\(share) know none of this tumour's antigens"
    }
    return "The product grew from T cells of this tumour: \(parts.joined(separator: ", "))."
  }

  /// Takes a share of the T cells in the tumour out.
  ///
  /// - Returns: How many were taken.
  private mutating func takeCells(of patient: World, course: Int) -> Int {
    var taken = [Double](repeating: 0, count: TumourCulture.clones)
    var fitness = taken
    var fixed = 0.0
    if let middle = patient.middleOfTumour() {
      let reach = patient.reachOfTumour(from: middle)
      let crawlers = patient.crawlers
      for cell in 0..<patient.crawlers.count {
        guard patient.model.role(of: Int(patient.crawlers.type[cell])) == .killerT,
          patient.crawlers.state[cell] != CrawlerState.dying,
          patient.lies(patient.crawlers.position(cell), within: reach, of: middle)
        else { continue }
        let u = patient.draw.uniforms(patient.crawlers.lineage[cell], patient.ticks, .needle)
        guard Double(u.x) < values[.tilHarvest] else { continue }
        let clone = Int(crawlers[KillerColumns.clone][cell])
        taken[clone] += 1
        fitness[clone] += 1 - Double(crawlers[KillerColumns.exhaustion][cell])
        fixed += Double(crawlers[KillerColumns.fixation][cell])
        patient.cutOut(crawler: cell)
      }
      patient.closeWound()
    }
    let all = taken.reduce(0, +)
    let fixedShare = 0 < all ? fixed / all : 0
    if course == 0 { fixation = fixedShare }
    for clone in taken.indices where 0 < taken[clone] { fitness[clone] /= taken[clone] }
    let culture = TumourCulture(
      cells: taken.map { $0 * values[.tilBodyCells] }, fitness: fitness, values)
    batches.append(Batch(course: course, culture: culture, fixation: fixedShare))
    return Int(all)
  }

  mutating func advance(days: Double, in patient: World) {
    for index in batches.indices { batches[index].culture.advance(days: days) }
    let all = inBody
    guard 0 < all else { return }
    for clone in pools.indices where 0 < pools[clone].cells {
      pools[clone].advance(
        days: days,
        EngineeredPool.Signals(
          antigenCells: clone < names.count ? patient.carriers[clone] : 0,
          lymphocyteLevel: patient.body.lymphocytes.level,
          interleukin2: min(1, patient.body.levers.helpInNode),
          suppression: patient.body.levers.steroid, otherCells: all - pools[clone].cells))
    }
  }

  private var inBody: Double { pools.reduce(0) { $0 + $1.cells } }

  func act(on levers: inout Levers) {
    guard 0 < inBody else { return }
    let levels = pools.map { $0.level * values[.tilHoming] }
    levers.productLevels[population] = levels.reduce(0, +)
    levers.productClones[population] = levels
    levers.productFixation[population] = fixation
  }

  var columns: [(name: String, value: Double)] {
    let knowing = pools.indices.filter { $0 < names.count }.reduce(0) { $0 + pools[$1].cells }
    return [
      ("til_in_body", inBody), ("til_in_body_know_tumour", knowing),
      ("til_in_laboratory", batches.reduce(0) { $0 + $1.culture.all }),
    ]
  }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    // The first course alone, as nearly always, is a flag and its cells; several are a list.
    let isFirstAlone =
      batches.count == 1 && batches[0].course == 0 && batches[0].fixation == fixation
    var form: UInt8 = batches.isEmpty ? 0 : isFirstAlone ? 1 : 2
    try visitor.visit(&form)
    let blank = Batch(course: 0, culture: TumourCulture(values), fixation: 0)
    switch form {
    case 0: batches = []
    case 1:
      batches = [batches.first ?? blank]
      batches[0].course = 0
      try batches[0].culture.visitState(&visitor)
    default:
      try visitor.visit(&batches, blank: blank, bytesEach: 8) {
        visitor, batch throws(Visitor.Failure) in
        try visitor.visit(&batch.course)
        try batch.culture.visitState(&visitor)
        try visitor.visit(&batch.fixation)
      }
    }
    for clone in pools.indices { try pools[clone].visitState(&visitor) }
    try visitor.visit(&fixation)
    if form == 1 { batches[0].fixation = fixation }
  }
}
