import Tissue

/// The state of a virtual patient: the cells, what diffuses between them, vessels, body, treatments,
/// and what was booked.
///
/// Phases of a tick change it; ``visitState(_:)`` lists it. What follows from setup and seed is the
/// ``Model``; what only helps to compute is the ``Pipeline``.
final class World {
  let model: Model
  /// The workers that loops over cells and fields are shared between.
  let crew: Crew

  /// Tumour and healthy cells, sorted when they have moved.
  let residents: Cells
  let residentPlan: ColumnPlan
  let residentGrid: BinGrid
  /// Immune cells, sorted after each move.
  let crawlers: Cells
  let crawlerPlan: ColumnPlan
  let crawlerGrid: BinGrid
  /// What diffuses.
  let factors: Factors
  // Those that phases of each tick ask for.
  let oxygen: Field
  let interferon: Field
  let chemokine: Field
  let transforming: Field
  var vessels: Vessels
  var body: Body
  var courses: Courses
  /// The numbers and deeds of each population.
  ///
  /// Only receptors of products whose target is chosen during the run change; they follow from the
  /// treatments.
  private(set) var kinds: [any Kind]
  /// What loops look up of the cells of each population.
  let traits: Traits
  /// What drugs do to dividing cells at present; it follows from the treatments.
  private(set) var poison = Poison()
  var ticks: UInt32 = 0

  /// How far resident cells can have moved since they were sorted, in µm.
  var residentsMoved: Float = 0
  var tallies: [Tally]
  var failures: [Int]
  /// Tumour cells with each antigen when they were last counted.
  var carriers: [Double]
  /// Hits since they were last booked.
  var hits = 0
  /// What was booked and nobody has collected yet.
  var ledger: [LedgerEntry] = []

  /// Prepares a tissue without cells.
  init(_ model: Model, threads: Int) {
    self.model = model
    let setup = model.individual
    let domain = model.domain
    crew = Crew(workers: threads)
    let values = setup.parameters
    let mesh = Mesh(
      domain: domain, voxel: Float(values[.tissueVoxel]), layer: Float(values[.tissueLayer]))
    factors = Factors(setup, mesh: mesh, crew: crew)
    oxygen = factors[.oxygen]
    interferon = factors[.interferon]
    chemokine = factors[.chemokine]
    transforming = factors[.transforming]
    let plans = (residents: setup.residentPlan, crawlers: setup.crawlerPlan)
    (residentPlan, crawlerPlan) = plans
    let factors = factors
    kinds = setup.populations.map {
      let plan = $0.kind.crawls ? plans.crawlers : plans.residents
      return KindTable.make(
        $0,
        in: KindSetting(setup: setup, rules: model.rules, factors: factors, columns: plan))
    }
    traits = Traits(kinds, setup)
    let reach = Self.reach(of: setup)
    residentGrid = BinGrid(domain: domain, reach: reach, skin: Self.skin)
    crawlerGrid = BinGrid(domain: domain, reach: reach, skin: Self.skin)
    residents = plans.residents.sheet(capacity: 4096)
    crawlers = plans.crawlers.sheet(capacity: 1024)
    vessels = Vessels(setup, domain: domain, draw: model.draw)
    body = Body(setup)
    courses = Courses(setup)
    carriers = Array(repeating: 0, count: model.recognition.count)
    tallies = setup.populations.map { _ in Tally() }
    failures = AttackFailure.allCases.map { _ in 0 }
  }

  var setup: ModelSetup { model.setup }
  var domain: Domain { model.domain }
  var rules: Rules { model.rules }
  var draw: Draw { model.draw }

  /// The time in days.
  var day: Double { Double(ticks) / model.rhythm.ticksPerDay }

  /// Whether something with an interval is due in this tick.
  func isDue(every interval: Int) -> Bool { Int(ticks) % interval == 0 }

  /// Sorts the resident cells, which sweeps the removed ones away.
  func sortResidents() {
    residents.sort(into: residentGrid, crew: crew)
    residentsMoved = 0
  }

  /// Sorts the crawling cells.
  func sortCrawlers() { crawlers.sort(into: crawlerGrid, crew: crew) }

  /// Lets the body and the cells feel what treatments do.
  func pullLevers() {
    body.levers = courses.levers
    poison = Poison(courses.levers)
    for type in kinds.indices {
      if let receptor = courses.levers.receptors[type], let kind = kinds[type].with(receptor) {
        kinds[type] = kind
      }
    }
  }
}

/// What loops look up of the cells of each population, where they lie together.
struct Traits: Sendable {
  /// What receptors see on the cells.
  let surfaces: [Surface]
  /// How the cells hold killers back.
  let suppressors: [Suppressor?]
  /// Whether any do.
  let hasSuppressors: Bool
  /// Whether there are cells that kill.
  let hasKillers: Bool
  /// How the cells walk, if they do.
  let walks: [PersistentWalk?]
  /// How long dying cells can be seen, in minutes.
  let dyingMinutes: [Float]
  /// Whether the cells come from a product.
  let isProduct: [Bool]
  /// Whether the cells are left out with a mechanism.
  let isLeftOut: [Bool]

  fileprivate init(_ kinds: [any Kind], _ setup: ModelSetup) {
    surfaces = kinds.map { $0.surface }
    suppressors = kinds.map { $0.suppressor }
    isLeftOut = setup.populations.map { setup.isLeftOut($0.kind) }
    hasSuppressors = zip(kinds, isLeftOut).contains { $0.suppressor != nil && !$1 }
    hasKillers = setup.hasKillers
    walks = kinds.map { $0.crawl?.walk }
    dyingMinutes = kinds.map { $0.dyingMinutes }
    isProduct = setup.populations.map { $0.kind.role == .product }
  }
}

// MARK: - Reach

extension World {
  /// How far two cells together may move between sorts, in µm.
  ///
  /// A division moves two cells by 2 µm in one step; with less room every step would sort.
  static let skin: Float = 5

  /// The largest distance at which two cells of some populations act on each other, in µm.
  static func reach(of setup: ModelSetup) -> Float {
    let largest =
      setup.populations.map { population -> Float in
        let form = population.kind.form
        let radius = Float(population.parameters[form.radius])
        // Cells double their volume before they divide, so the reach is that of two grown cells.
        return form.role == .tumour ? radius * 1.26 : radius
      }.max() ?? 8
    return 2 * largest * Float(setup.parameters[.adhesionRange])
  }
}

extension ModelSetup {
  /// The least width, height and depth in µm of a tissue whose rim leads to the other side: what
  /// lies around a cell must not meet itself there.
  public var leastPeriodicWidth: Double {
    Double((3 * (World.reach(of: self) + World.skin)).rounded(.up))
  }
}
