import Tissue

/// Cells on their way out of the body, through the laboratory and back (science.md A10, B11).
///
/// On the first day T cells leave the blood, with the fitness that they have on that day. In the
/// laboratory they get a receptor, perhaps lose a gene, and grow for days, while the tumour grows
/// too. What comes back grows in the body where it finds its antigen and room, releases cytokines,
/// and leaves the vessels of the tissue in proportion to its number in blood. Each dose is a course
/// of its own, which takes cells and gives them back.
struct ProductCourse: Sendable {
  /// The cells of a course in the laboratory, from extraction to reinfusion.
  private struct Batch: Sendable {
    var course: Int
    var culture: CellProduct
  }

  private var batches: [Batch] = []
  private var pool: EngineeredPool
  private var fratricide: Fratricide
  /// The target on cells that were just infused.
  private var freshTarget: Fratricide

  private let population: Int
  private var targets: [Int] = []
  private let dose: Double
  private let fits: Bool
  private var recipe: CellProduct.Recipe
  private let values: ParameterValues
  private let antigens: [Antigen]
  private let treatment: Treatment
  /// Whether engineered cells spare each other.
  private let spares: Bool

  /// Whether nothing is given back.
  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.schedule.doses < 1 || treatment.parameters[.productDose] <= 0
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    values = treatment.parameters
    self.treatment = treatment
    antigens = setup.knownAntigens
    spares = setup.without.contains(.fratricide)
    population = treatment.product ?? -1
    dose = values[.productDose]
    fits = 0 < values[.productHLA]
    pool = EngineeredPool(values)
    recipe = CellProduct.Recipe(values)
    fratricide = Fratricide(copies: 0, internalisation: 0, values)
    freshTarget = fratricide
    aim(at: treatment.targets)
  }

  /// Sets what the receptor of the product sees.
  private mutating func aim(at chosen: [Int]) {
    targets = chosen
    // Of several targets the one that T cells carry most of decides.
    let most = chosen.max {
      antigens[$0].parameters[.antigenOnTCells] < antigens[$1].parameters[.antigenOnTCells]
    }
    let copies = spares ? 0 : most.map { antigens[$0].parameters[.antigenOnTCells] } ?? 0
    let inward = most.map { antigens[$0].parameters[.antigenInternalised] } ?? 0
    let isCut = chosen.contains { treatment.knockouts.contains($0) }
    recipe = CellProduct.Recipe(
      values, isEdited: isCut, targetCopies: copies, internalisation: inward)
    freshTarget = Fratricide(copies: isCut ? 0 : copies, internalisation: inward, values)
    fratricide = freshTarget
  }

  /// Chooses by what a biopsy found, if the treatment asks for it.
  private mutating func choose(for patient: World) -> TargetChoice? {
    guard 0 < treatment.fromBiopsy, targets.isEmpty else { return nil }
    let choice = TargetChoice(
      treatment.fromBiopsy, isPeptide ? .peptide : .surface, needsOwnCells: false,
      sample: patient.body.sample, in: patient.setup)
    aim(at: choice.targets)
    return choice
  }

  private var isPeptide: Bool { treatment.kind.form.product == .inserted }

  /// Takes cells out, or gives them back.
  mutating func give(step: Int, to patient: World) -> DoseNote {
    let course = CellSchedule.course(of: step)
    if !CellSchedule.givesBack(step) {
      let choice = choose(for: patient)
      let taken = Self.extraction(from: patient, values)
      batches.append(
        Batch(course: course, culture: CellProduct(taken, recipe: recipe, values)))
      return DoseNote(.taken, "\(Self.text(taken.tCells)) T cells", choice)
    }
    guard let index = batches.firstIndex(where: { $0.course == course }) else {
      return DoseNote(.noneGivenBack)
    }
    let grown = batches.remove(at: index).culture
    let bag = grown.harvest(dose: dose)
    let useful = bag.engineered + bag.engineeredWithTarget
    // Receptors of earlier courses have taken some of their target inside already.
    fratricide =
      pool.cells == 0
      ? freshTarget : fratricide.mixed(with: freshTarget, share: useful / (pool.cells + useful))
    pool.infuse(cells: useful, fitness: grown.fitness)
    return DoseNote(
      .givenBack, "\(Self.text(useful)) engineered cells",
      sentences: contamination(bag, of: patient))
  }

  /// Gives back the harmful T cells that came along, and tells of them.
  private func contamination(_ bag: CellProduct.Cells, of patient: World) -> [String] {
    let all = bag.harmful + bag.harmfulEngineered
    guard 0 < all, !patient.body.malignant.isEmpty, let target = targets.first else { return [] }
    patient.body.malignant[0].add(
      plain: bag.harmful, masked: bag.harmfulEngineered, hiding: target)
    return [
      "Harmful T cells of the blood came along: \(Self.text(all)) were given back, and in "
        + "\(Self.text(bag.harmfulEngineered)) of them the new receptor hides their own target."
    ]
  }

  private static func extraction(
    from patient: World, _ values: ParameterValues
  ) -> Apheresis {
    var pools = patient.body.families.map { $0.pool }
    var harmful = patient.body.malignantCells
    let before = harmful
    let taken = Apheresis(
      from: &pools, lymphocytes: &patient.body.lymphocytes, harmfulCells: &harmful,
      fitness: patient.fitnessOfTCells(), values)
    for index in pools.indices { patient.body.families[index].pool = pools[index] }
    if 0 < before { patient.body.keepMalignant(share: harmful / before) }
    return taken
  }

  /// A number of cells in words that are the same on each machine.
  private static func text(_ cells: Double) -> String {
    "\((cells / 1e6).rounded()) million"
  }

  mutating func advance(days: Double, in patient: World) {
    for index in batches.indices { batches[index].culture.advance(days: days) }
    guard 0 < pool.cells else { return }
    pool.advance(
      days: days,
      EngineeredPool.Signals(
        antigenCells: antigenCells(in: patient),
        lymphocyteLevel: patient.body.lymphocytes.level,
        interleukin2: min(1, patient.body.levers.helpInNode), fratricide: fratricide.hazard,
        suppression: patient.body.levers.steroid))
    fratricide.advance(days: days)
    activated = pool.activatedCells(antigenCells: antigenCells(in: patient))
  }

  /// Engineered cells that have met antigen lately; it follows from the pool and the tissue.
  private var activated = 0.0

  private func antigenCells(in patient: World) -> Double {
    guard fits else { return 0 }
    return targets.map { patient.carriers[$0] + patient.body.carriersInBlood(of: $0) }.max() ?? 0
  }

  func act(on levers: inout Levers) {
    if 0 < treatment.fromBiopsy, fits, let first = targets.first {
      levers.receptors[population] =
        isPeptide ? .inserted(target: first) : .chimeric(targets: targets)
    }
    guard 0 < pool.cells else { return }
    levers.productLevels[population] = pool.level
    levers.activatedProduct += activated
    guard !isPeptide else { return }
    let strength = pool.effectors / (pool.effectors + values[.engineeredHalfHunters])
    levers.hunts.append(
      BloodHunt(targets: targets, hazard: values[.engineeredHunt] * strength))
  }

  /// The engineered cells in the body, and those in the laboratory.
  func columns(_ name: String) -> [(name: String, value: Double)] {
    let inLaboratory = batches.reduce(0) { $0 + $1.culture.cells.withReceptor }
    return [("\(name)_in_body", pool.cells), ("\(name)_in_laboratory", inLaboratory)]
  }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    var aims = targets
    try visitor.visit(&aims)
    if aims != targets { aim(at: aims.filter(antigens.indices.contains)) }
    try visitBatches(&visitor)
    try pool.visitState(&visitor)
    try fratricide.visitState(&visitor)
    try visitor.visit(&activated)
  }

  private mutating func visitBatches<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    // One course alone, as nearly always, is a flag and its cells; several are a list.
    let isFirstAlone = batches.count == 1 && batches[0].course == 0
    var form: UInt8 = batches.isEmpty ? 0 : isFirstAlone ? 1 : 2
    try visitor.visit(&form)
    let blank = Batch(course: 0, culture: Self.emptyCulture(recipe, values))
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
      }
    }
  }

  /// A culture to read another one into.
  private static func emptyCulture(
    _ recipe: CellProduct.Recipe, _ values: ParameterValues
  ) -> CellProduct {
    var pools: [TCellPool] = []
    var lymphocytes = LymphocytePool(values)
    lymphocytes.deplete(share: 1)
    var harmful = 0.0
    let nothing = Apheresis(
      from: &pools, lymphocytes: &lymphocytes, harmfulCells: &harmful, fitness: 0, values)
    return CellProduct(nothing, recipe: recipe, values)
  }
}

extension World {
  /// The fitness of T cells on this day: the share of those in the tissue that is not tired, 1 when
  /// there are none.
  func fitnessOfTCells() -> Double {
    var (all, fit) = (0.0, 0.0)
    for cell in 0..<crawlers.count where crawlers.state[cell] != CrawlerState.dying {
      guard model.role(of: Int(crawlers.type[cell])) == .killerT else { continue }
      all += 1
      if crawlers[KillerColumns.exhaustion][cell] <= rules.tiredAbove { fit += 1 }
    }
    return 0 < all ? fit / all : 1
  }
}
