import Testing
import Tissue

@testable import Immunology

/// TIL: T cells of this tumour, out and back.
struct TILTests {
  /// A tumour with two peptides, T cells inside it, and a product of them.
  private func setup(
    tCells: Int = 40, changing change: (inout ParameterValues) -> Void = { _ in }
  )
    -> ModelSetup
  {
    var setup = Setups.small(width: 300, tumourCells: 200, tCells: tCells) {
      $0[.arrivalRate] = 0
      $0[.tilLabDays] = 4
      $0[.tilDose] = 1e9
      $0[.tilHoming] = 1
      $0[.tilBodyCells] = 1e8
      $0[.engineeredArrival] = 400
      change(&$0)
    }
    setup.populations[2].placement = .disc
    var second = setup.knownAntigens[0]
    second.name = "second"
    setup.antigens = setup.knownAntigens + [second]
    setup.populations.append(
      Population(
        name: "til", kind: .engineered, count: 0, placement: .scatter,
        parameters: setup.parameters))
    setup.treatments = [
      Treatment(
        .til, schedule: DoseSchedule(firstDay: 0.2, everyDays: 1, doses: 1),
        parameters: setup.parameters, product: 3)
    ]
    return setup
  }

  private func run(_ setup: ModelSetup, days: Double) -> Simulation {
    let simulation = Simulation(setup, seed: 9, threads: 2)
    simulation.advance(toDay: days)
    return simulation
  }

  private func column(_ name: String, _ simulation: Simulation) -> Double {
    let readout = simulation.bodyReadout()
    return readout.columns.firstIndex(of: name).map { readout.values[$0] } ?? -1
  }

  @Test func `T cells leave the tumour, grow outside, come back and arrive`() {
    let simulation = run(setup(), days: 0.25)
    let removed = simulation.drainLedger().count {
      $0.event == .removal && $0.cause == "surgery"
        && $0.populationName(of: simulation.populationNames) == "t"
    }
    #expect(0 < removed)
    let begun = column("til_in_laboratory", simulation)
    #expect(begun >= Double(removed) * 1e8)
    simulation.advance(toDay: 4)
    #expect(2 * begun < column("til_in_laboratory", simulation))
    simulation.advance(toDay: 7)
    #expect(column("til_in_laboratory", simulation) == 0)
    #expect(0 < column("til_in_body", simulation))
    #expect(0 < (simulation.census()["til_arrived"] ?? 0))
  }

  @Test func `the clones of the tissue are those of the product`() throws {
    var setup = setup()
    // Only the second antigen has T cells; the first clone cannot be sampled.
    setup.antigens[0].parameters[.antigenPrimed] = 0
    setup.antigens[1].parameters[.antigenPrimed] = 1
    let simulation = run(setup, days: 6)
    let clones = (0..<simulation.world.crawlers.count).filter {
      simulation.setup.populations[Int(simulation.world.crawlers.type[$0])].name == "til"
    }.map { Int(simulation.world.crawlers[KillerColumns.clone][$0]) }
    #expect(!clones.isEmpty)
    #expect(clones.allSatisfy { $0 == 1 })
    let given = try #require(
      simulation.drainLedger().last { $0.event == .dose && $0.cause == "til" })
    #expect(given.dose?.sentences.first?.contains("100.0 % know second") == true)
  }

  @Test func `a tumour without T cells gives a product of nothing, and says so`() throws {
    let simulation = run(setup(tCells: 0), days: 6)
    let given = try #require(simulation.drainLedger().last { $0.event == .dose })
    #expect(given.dose?.sentences.first?.contains("no T cells") == true)
    #expect(column("til_in_body", simulation) == 0)
  }

  @Test func `tired clones are outgrown in culture`() {
    var values = ParameterValues()
    values[.tilFitnessLoss] = 0.02
    var cells = [Double](repeating: 0, count: TumourCulture.clones)
    var fitness = cells
    (cells[0], cells[1], fitness[0], fitness[1]) = (100, 100, 1, 0.3)
    var culture = TumourCulture(cells: cells, fitness: fitness, values)
    var halves = culture
    culture.advance(days: 10)
    for _ in 0..<2 { halves.advance(days: 5) }
    #expect(20 * culture.cells[1] < culture.cells[0])
    #expect(abs(halves.cells[0] / culture.cells[0] - 1) < 1e-12)
    let bag = culture.harvest(dose: 1e3)
    #expect(abs(bag.reduce(0, +) / 1e3 - 1) < 1e-12)
  }

  @Test func `without MHC-I they see nothing`() {
    let killed = { (mhc: Double) in
      var setup = setup { $0[.tumourMHCVariants] = 1 - mhc }
      setup.populations[2].count = 40
      let simulation = run(setup, days: 8)
      return simulation.census()["tumour_killed"] ?? -1
    }
    #expect(killed(0) == 0)
    #expect(0 < killed(1))
  }
}

/// Biopsies and the treatments that choose by them.
struct BiopsyTests {
  /// Two kinds of tumour cells: the first antigen is on few, the second on all, the third on healthy
  /// cells too.
  private func setup(_ treatments: [Treatment], form: Antigen.Form = .peptide) -> ModelSetup {
    var setup = Setups.small(width: 300, tumourCells: 150, treatments: treatments)
    func antigen(_ name: String, lost: Double, healthy: Double = 0) -> Antigen {
      var antigen = setup.knownAntigens[0]
      antigen.name = name
      antigen.form = form
      let copies: Double = form == .peptide ? 100 : 20_000
      antigen.copies = ["tumour": copies, "healthy": healthy * copies]
      antigen.parameters[.antigenVariants] = lost
      return antigen
    }
    setup.antigens = [
      antigen("branch", lost: 0.8), antigen("trunk", lost: 0),
      antigen("shared", lost: 0, healthy: 1),
    ]
    return setup
  }

  private func biopsy(cells: Double = 40) -> Treatment {
    TherapyTests.treatment(.biopsy, from: 0.5) { $0.parameters[.biopsyCells] = cells }
  }

  private func run(_ setup: ModelSetup, seed: UInt64 = 4, days: Double = 1.5) -> Simulation {
    let simulation = Simulation(setup, seed: seed, threads: 2)
    simulation.advance(toDay: days)
    return simulation
  }

  @Test func `a needle takes as many tumour cells out as it looks at`() {
    let simulation = run(setup([biopsy()]), days: 0.55)
    #expect(simulation.world.body.sample.cells == 40)
    #expect(simulation.world.body.sample.carriers[1] == 40)
    #expect((1..<40).contains(simulation.world.body.sample.carriers[0]))
    let removed = simulation.drainLedger().filter {
      $0.event == .removal && $0.cause == "surgery"
    }
    #expect(
      removed.count == 40
        && removed.allSatisfy {
          $0.populationName(of: simulation.populationNames) == "tumour"
        })
  }

  @Test func `a small sample errs more than a large one`() {
    func spread(_ cells: Double) -> Double {
      let shares = (1...8).map { seed in
        let sample = run(setup([biopsy(cells: cells)]), seed: UInt64(seed), days: 0.55).world.body
          .sample
        return Double(sample.carriers[0]) / Double(sample.cells)
      }
      return (shares.max() ?? 0) - (shares.min() ?? 0)
    }
    #expect(spread(100) < spread(8))
  }

  @Test func `a vaccine of what was found aims at the trunk, and tells why`() throws {
    let vaccine = TherapyTests.treatment(.vaccine, from: 1) {
      ($0.targets, $0.fromBiopsy) = ([], 1)
    }
    let simulation = run(setup([biopsy(), vaccine]), days: 1.1)
    let given = try #require(
      simulation.drainLedger().last { $0.event == .dose && $0.cause == "vaccine" })
    let note = try #require(given.dose)
    #expect(note.candidates.filter(\.isChosen).map(\.antigen) == ["trunk"])
    #expect(note.candidates.filter(\.isOneSize).map(\.antigen) == ["branch"])
    #expect(note.candidates.map(\.antigen) == ["branch", "trunk", "shared"])
    #expect(note.sentences == ["Chosen for this virtual tumour: trunk. One size for all: branch."])
    simulation.advance(toDay: 2)
    let treated = simulation.world.body.families.map(\.node.dendriticCells)
    let untreated = run(setup([biopsy()]), days: 2).world.body.families.map(\.node.dendriticCells)
    #expect(2 * untreated[1] < treated[1])
    #expect(treated[0] < 1.1 * untreated[0] && treated[2] < 1.1 * untreated[2])
  }

  @Test func `a biopsy that finds no tumour leaves the first antigen, and says so`() throws {
    let vaccine = TherapyTests.treatment(.vaccine, from: 1) {
      ($0.targets, $0.fromBiopsy) = ([], 1)
    }
    var setup = setup([biopsy(), vaccine])
    setup.populations[0].count = 0
    let given = try #require(
      run(setup, days: 1.1).drainLedger().last { $0.event == .dose && $0.cause == "vaccine" })
    let note = try #require(given.dose)
    #expect(note.candidates.filter(\.isChosen).map(\.antigen) == ["branch"])
    #expect(note.sentences.first?.contains("found no tumour cells") == true)
  }

  @Test(arguments: [TherapyKind.carT, .tcrT])
  func `a receptor gets its target when the cells are taken, in a saved state too`(
    kind: TherapyKind
  ) throws {
    var setup = setup([], form: kind == .carT ? .surface : .peptide)
    setup.populations.append(
      Population(
        name: "product", kind: .engineered, count: 0, placement: .scatter,
        parameters: setup.parameters,
        receptor: kind == .carT ? .chimeric(targets: []) : .inserted(target: 0)))
    setup.treatments = [
      biopsy(),
      Treatment(
        kind, schedule: DoseSchedule(firstDay: 1, everyDays: 1, doses: 1),
        parameters: setup.parameters, fromBiopsy: 1, product: 3),
    ]
    func receptor(_ simulation: Simulation) -> Sight? {
      (simulation.world.kinds[3] as? Engineered)?.killer.receptor
    }
    let expected: Sight =
      kind == .carT ? .chimeric(Recognition.bit(of: 1)) : .inserted(1)
    let whole = run(setup, days: 0.9)
    #expect(receptor(whole) != expected)
    whole.advance(toDay: 1.2)
    #expect(receptor(whole) == expected)
    let copy = Simulation(empty: setup, seed: 4, threads: 1, rhythm: whole.world.model.rhythm)
    try copy.restore(from: whole.savedState())
    #expect(receptor(copy) == expected)
    let branch = whole.branched(into: setup, threads: 1)
    #expect(receptor(branch) == expected)
    for simulation in [whole, copy, branch] { simulation.advance(toDay: 1.5) }
    #expect(copy.digest() == whole.digest())
    #expect(branch.digest() == whole.digest())
  }

  @Test func `what was done and weighed is kept in a saved state until somebody asks`() throws {
    let vaccine = TherapyTests.treatment(.vaccine, from: 1) {
      ($0.targets, $0.fromBiopsy) = ([], 1)
    }
    let setup = setup([biopsy(), vaccine])
    let whole = run(setup, days: 1.1)
    let copy = Simulation(setup, seed: whole.seed, threads: 1)
    try copy.restore(from: whole.savedState())
    let entries = whole.drainLedger()
    #expect(entries.contains { $0.dose?.act == .sampled && $0.dose?.sentences.count == 1 })
    #expect(entries.contains { $0.dose?.candidates.count == 3 })
    #expect(entries.contains { $0.count != nil })
    #expect(copy.drainLedger() == entries)
  }
}
