import Tissue

/// One virtual patient's tissue and body, running forward in time.
///
/// A run is a function of the setup and the seed; the number of threads does not change a bit.
/// The phases of a tick are in files of their own, in the order of ``tick()``.
public final class Simulation {
  /// The checked scenario that is simulated.
  public let setup: ModelSetup
  /// The scenario with the numbers of this virtual patient.
  let individual: ModelSetup
  /// The seed of all chance in the run.
  public let seed: UInt64

  let rhythm: Rhythm
  let domain: Domain
  let draw: Draw
  let crew: Crew
  let mechanics: Mechanics
  let law: ContactLaw
  let checkpoint: Checkpoint
  let recognition: Recognition
  /// The names of the antigens, and the chance that a daughter cell loses each.
  let antigenNames: [String]
  let lossChances: [Float]
  /// Whether there can be regulatory T cells.
  let hasRegulators: Bool
  /// Whether anything makes TGF-β.
  let makesTransforming: Bool
  let rules: Rules

  /// Tumour and healthy cells, sorted when they have moved.
  let residents: Cells
  let residentGrid: BinGrid
  /// T cells, sorted after each move.
  let crawlers: Cells
  let crawlerGrid: BinGrid
  let oxygen: Field
  let interferon: Field
  let chemokine: Field
  let interleukin: Field
  let transforming: Field
  var vessels: Vessels
  var body: Body
  var courses: Courses
  // The workers read these for every cell; only one thread changes them, between phases, so that no
  // access needs to be watched.
  /// The numbers of all populations.
  ///
  /// Only receptors of products whose target is chosen during the run change; they follow from the
  /// treatments.
  @exclusivity(unchecked) var rows: [KindRow]
  /// The same numbers, where loops over cells read them.
  let table: RowTable
  /// What drugs do to dividing cells at present; it follows from the treatments.
  @exclusivity(unchecked) var poison = Poison()
  @exclusivity(unchecked) var ticks: UInt32 = 0

  var residentsMoved: Float = 0
  /// Bins with a T cell nearby that hit in this tick.
  var struckBins: [UInt8]
  var anyHits = false
  var tallies: [Tally]
  var failures: [Int]
  /// Tumour cells with each antigen when they were last counted.
  var carriers: [Double]
  /// Hits since they were last booked.
  var hits = 0
  var ledger: [LedgerEntry] = []

  /// Places the cells of the first day.
  ///
  /// - Parameters:
  ///   - setup: The checked scenario.
  ///   - seed: The seed of all chance in the run.
  ///   - threads: The number of threads; results do not depend on it.
  public convenience init(_ setup: ModelSetup, seed: UInt64, threads: Int) {
    self.init(setup, seed: seed, threads: threads, rhythm: .standard)
  }

  /// Places the cells of the first day, with a rhythm of its own for tests of convergence.
  convenience init(_ setup: ModelSetup, seed: UInt64, threads: Int, rhythm: Rhythm) {
    self.init(empty: setup, seed: seed, threads: threads, rhythm: rhythm)
    found()
  }

  /// Prepares a tissue without cells.
  init(empty scenario: ModelSetup, seed: UInt64, threads: Int, rhythm: Rhythm) {
    self.setup = scenario
    let setup = scenario.individual(seed: seed)
    individual = setup
    self.seed = seed
    self.rhythm = rhythm
    let values = setup.parameters
    let size = SIMD3(
      Float(values[.tissueWidth]), Float(values[.tissueHeight]), Float(values[.tissueDepth]))
    domain = Domain(size: size, edges: setup.edges == .walls ? .walls : .periodic)
    draw = Draw(seed: seed)
    crew = Crew(workers: threads)
    mechanics = Mechanics(crew: crew)
    law = ContactLaw(
      repulsion: Float(values[.repulsion]), range: Float(values[.adhesionRange]))
    checkpoint = Checkpoint(values, isOn: !setup.without.contains(.checkpoint))
    rules = Rules(setup, rhythm: rhythm)
    let isSolid = domain.isSolid
    rows = setup.populations.map { KindRow($0, isSolid: isSolid, without: setup.without) }
    table = RowTable(rows)
    recognition = Recognition(setup)
    antigenNames = setup.knownAntigens.map(\.name)
    lossChances = setup.knownAntigens.map { Float($0.parameters[.antigenLoss]) }
    let kinds = setup.populations.filter { !setup.isLeftOut($0.kind) }
    hasRegulators = kinds.contains { $0.kind == .regulatory }
    makesTransforming =
      !setup.without.contains(.transformingGrowthFactor)
      && kinds.contains { population in
        switch population.kind {
        case .regulatory: 0 < population.parameters[.regulatoryTransforming]
        case .macrophage: 0 < population.parameters[.macrophageTransforming]
        case .tumour: 0 < population.parameters[.tumourTransforming]
        default: false
        }
      }
    let reach = Self.reach(of: rows, setup)
    residentGrid = BinGrid(domain: domain, reach: reach, skin: Self.skin)
    crawlerGrid = BinGrid(domain: domain, reach: reach, skin: Self.skin)
    residents = Cells(capacity: 4096, numbers: Resident.numbers, names: Resident.names)
    crawlers = Cells(capacity: 1024, numbers: Crawler.numbers, names: Crawler.names)
    let mesh = Mesh(
      domain: domain, voxel: Float(values[.tissueVoxel]), layer: Float(values[.tissueLayer]))
    oxygen = Field(
      mesh: mesh, diffusion: Float(values[.oxygenDiffusion]), decay: 0,
      filledWith: Float(values[.oxygenSupply]), crew: crew)
    let interferonDiffusion = Float(values[.interferonDiffusion])
    let interferonLength = Float(values[.interferonLength])
    interferon = Field(
      mesh: mesh, diffusion: interferonDiffusion,
      decay: interferonDiffusion / (interferonLength * interferonLength), crew: crew)
    let chemokineDiffusion = Float(values[.chemokineDiffusion])
    let chemokineLength = Float(values[.chemokineLength])
    chemokine = Field(
      mesh: mesh, diffusion: chemokineDiffusion,
      decay: chemokineDiffusion / (chemokineLength * chemokineLength), crew: crew)
    let interleukinDiffusion = Float(values[.interleukinDiffusion])
    let interleukinLength = Float(values[.interleukinLength])
    interleukin = Field(
      mesh: mesh, diffusion: interleukinDiffusion,
      decay: interleukinDiffusion / (interleukinLength * interleukinLength), crew: crew)
    transforming = Field(
      mesh: mesh, diffusion: Float(values[.transformingDiffusion]),
      decay: Float(values[.transformingDecay] / 1440), crew: crew)
    vessels = Vessels(setup, domain: domain, draw: draw)
    body = Body(setup)
    courses = Courses(setup)
    carriers = Array(repeating: 0, count: recognition.count)
    struckBins = Array(repeating: 0, count: residentGrid.count)
    tallies = setup.populations.map { _ in Tally() }
    failures = AttackFailure.allCases.map { _ in 0 }
  }

  /// The time in days.
  public var day: Double { Double(ticks) / rhythm.ticksPerDay }

  /// Runs forward to a day, in whole ticks.
  public func advance(toDay end: Double) {
    let last = (end * rhythm.ticksPerDay).rounded()
    while Double(ticks) < last { tick() }
  }

  /// Runs forward by one tick.
  func tick() {
    ticks += 1
    index()
    decide()
    interact()
    move()
    updateFields()
    turnOver()
    updateBody()
  }

  private func found() {
    var founding = Founding(individual, domain: domain, draw: draw, clones: body.clones)
    founding.place(
      setup.populations.indices.filter { setup.populations[$0].firstDay <= 0 }, rows: rows,
      residents: residents, crawlers: crawlers)
    residents.sort(into: residentGrid, crew: crew)
    crawlers.sort(into: crawlerGrid, crew: crew)
    bookFounders()
    countCarriers()
    treat(days: 0)
    settleFields()
    feelPressure()
  }

  /// Whether something with an interval is due in this tick.
  func isDue(every interval: Int) -> Bool { Int(ticks) % interval == 0 }
}
