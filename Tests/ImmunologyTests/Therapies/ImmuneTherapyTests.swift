import Testing
import Tissue

@testable import Immunology

/// Antibodies, vaccines and support: which mechanism each of them takes hold of.
struct ImmuneTherapyTests {
  private func run(_ treatments: [Treatment], days: Double) -> Simulation {
    let simulation = Simulation(
      Setups.small(width: 300, tumourCells: 120, treatments: treatments), seed: 3, threads: 2)
    simulation.advance(toDay: days)
    return simulation
  }

  @Test func `each antibody holds its own target`() {
    let expected: [(TherapyKind, KeyPath<Body, Double>)] = [
      (.antiPD1, \.occupancy), (.antiPDL1, \.ligandOccupancy), (.antiCTLA4, \.primingOccupancy),
    ]
    for (kind, target) in expected {
      let body = run([TherapyTests.treatment(kind, from: 0)], days: 0.5).world.body
      for (_, other) in expected {
        #expect(other == target ? 0.5 < body[keyPath: other] : body[keyPath: other] == 0)
      }
    }
  }

  @Test func `anti-CTLA-4 primes more T cells, and opens more gaps in tolerance`() {
    let (without, with) = (
      run([], days: 5), run([TherapyTests.treatment(.antiCTLA4, from: 0)], days: 5)
    )
    #expect(
      without.world.body.families[0].node.responding < with.world.body.families[0].node.responding)
    #expect(without.world.body.breadth == 1)
    #expect(1 < with.world.body.breadth)
  }

  @Test func `a vaccine primes T cells for its antigen alone`() {
    var setup = Setups.small(width: 300, tumourCells: 60, without: [.recruitment])
    var first = setup.knownAntigens[0]
    first.parameters[.antigenPrimed] = 0
    var second = first
    second.name = "second"
    setup.antigens = [first, second]
    setup.treatments = [TherapyTests.treatment(.vaccine, from: 0) { $0.targets = [1] }]
    let simulation = Simulation(setup, seed: 3, threads: 1)
    simulation.advance(toDay: 6)
    let families = simulation.world.body.families
    #expect(10 * families[0].node.responding < families[1].node.responding)
  }

  @Test func `the adjuvant of a vaccine alarms the lymph node for days`() {
    let dish = Dish([.tumour, .effector])
    let treatment = TherapyTests.treatment(.vaccine)
    var course = VaccineCourse(treatment, in: dish.world.setup)
    func alarm() -> Double {
      var levers = Levers()
      course.act(on: &levers)
      return levers.inflammation
    }
    #expect(alarm() == 0)
    _ = course.give(step: 0, to: dish.world)
    let values = treatment.parameters
    #expect(0 < values[.vaccineAdjuvant] && alarm() == values[.vaccineAdjuvant])
    course.advance(days: values[.vaccineAdjuvantDays], in: dish.world)
    #expect(isNear(alarm(), values[.vaccineAdjuvant] * Elementary.exp(-1), share: 1e-6))
  }

  @Test func `lymphodepletion empties the blood, and the marrow feels it`() {
    let simulation = run([TherapyTests.treatment(.lymphodepletion, from: 1)], days: 5)
    #expect(simulation.world.body.lymphocytes.level < 0.2)
    #expect(
      simulation.world.body.marrow.neutrophils < run([], days: 5).world.body.marrow.neutrophils)
    #expect(
      simulation.drainLedger().contains { $0.event == .death && $0.cause == "depleted" })
  }

  @Test func `a steroid takes away hits, divisions and priming, and IL-2 helps divisions`() {
    let steroid = run([TherapyTests.treatment(.steroid, from: 0)], days: 0.2).world.body.levers
    #expect(steroid.killing < 0.6 && steroid.division < 0.6 && steroid.priming < 0.6)
    let help = run([TherapyTests.treatment(.interleukin2, from: 0)], days: 0.1).world.body.levers
    #expect(0.1 < help.helpInNode && 0 < help.interleukin)
    let block = run([TherapyTests.treatment(.interleukin6Blockade, from: 0)], days: 0.2).world.body
    #expect(0.5 < block.levers.interleukin6Block)
    #expect(block.cytokines.effective < block.cytokines.level)
  }
}

/// Engineered T cells: out of the blood, through the laboratory, and back.
struct EngineeredTherapyTests {
  /// A tumour with a surface antigen that healthy cells carry too, and a product against it.
  private func setup(
    onHealthy: Double = 0, onTCells: Double = 0, isCut: Bool = false, mhc: Double = 1
  ) -> ModelSetup {
    var setup = Setups.small(width: 300, tumourCells: 120, tCells: 0, without: [.autoimmunity]) {
      $0[.tumourMHCVariants] = 1 - mhc
      $0[.productLabDays] = 2
      $0[.engineeredArrival] = 4000
      $0[.arrivalRate] = 0
    }
    var marker = setup.knownAntigens[0]
    marker.name = "cd19"
    marker.form = .surface
    marker.copies = ["tumour": 20_000, "healthy": onHealthy]
    marker.parameters[.antigenOnTCells] = onTCells
    setup.antigens = setup.knownAntigens + [marker]
    setup.populations.append(
      Population(
        name: "car_t", kind: .engineered, count: 0, placement: .scatter,
        parameters: setup.parameters, receptor: .chimeric(targets: [1])))
    setup.treatments = [
      Treatment(
        .carT, schedule: DoseSchedule(firstDay: 0.5, everyDays: 1, doses: 1),
        parameters: setup.parameters, targets: [1], knockouts: isCut ? [1] : [], product: 3)
    ]
    return setup
  }

  private func run(_ setup: ModelSetup, days: Double) -> Simulation {
    let simulation = Simulation(setup, seed: 9, threads: 2)
    simulation.advance(toDay: days)
    return simulation
  }

  private func inBody(_ simulation: Simulation) -> Double {
    let readout = simulation.bodyReadout()
    return readout.columns.firstIndex(of: "car_t_in_body").map { readout.values[$0] } ?? -1
  }

  @Test func `cells leave the blood, come back after the laboratory, grow and kill`() {
    let simulation = run(setup(), days: 0.6)
    #expect(simulation.world.body.lymphocytes.level < 1)
    #expect(inBody(simulation) == 0)
    simulation.advance(toDay: 7)
    #expect(1e6 < inBody(simulation))
    let census = simulation.census()
    #expect(0 < (census["car_t_arrived"] ?? 0))
    #expect(0 < (census["tumour_killed"] ?? 0))
    let steps = simulation.drainLedger().filter { $0.event == .dose }
    #expect(steps.map(\.day) == [0.5, 2.5])
  }

  @Test func `vessels let in thirty times the usual number at most, and few cells in proportion`()
    throws
  {
    let kinds = Simulation(setup(), seed: 1, threads: 1).world.kinds
    let row = try #require(kinds[3].crawl)
    #expect(abs(row.admitted(level: 0.01) - 0.01) < 1e-4)
    #expect(row.admitted(level: 30) == 15)
    #expect(row.admitted(level: 5000) < 30)
    // Other T cells follow their number in blood.
    #expect(kinds[2].crawl?.admitted(level: 50) == 50)
  }

  @Test func `a blood full of engineered cells does not flood the tissue`() {
    var setup = setup()
    for index in setup.populations.indices {
      setup.populations[index].parameters[.engineeredArrival] = 400
      setup.populations[index].parameters[.engineeredArrivalLimit] = 2
      setup.populations[index].parameters[.poolReference] = 1e5
    }
    for index in setup.treatments.indices {
      setup.treatments[index].parameters[.poolReference] = 1e5
    }
    setup.parameters[.poolReference] = 1e5
    let simulation = run(setup, days: 7)
    // Hundreds of times the reference number; vessels let in twice the usual 400 a day and mm² at most.
    #expect(100 * 1e5 < inBody(simulation))
    let most = 2 * 400 * 0.09 * 4.5
    let arrived = simulation.census()["car_t_arrived"] ?? 0
    #expect(20 < arrived && arrived < most + 4 * most.squareRoot())
  }

  @Test func `a chimeric receptor needs no MHC-I`() {
    #expect(0 < (run(setup(mhc: 0), days: 7).census()["tumour_killed"] ?? 0))
  }

  @Test func `without MHC-I a tumour shows its surface and no peptide, so only a CAR is called`() {
    let whole = run(setup(), days: 0.1).world.carriers
    let bare = run(setup(mhc: 0), days: 0.1).world.carriers
    #expect(whole[0] == 120 && bare[0] == 0)
    #expect(whole[1] == 120 && bare[1] == 120)
  }

  @Test func `healthy cells with the antigen are killed too`() {
    let cost = run(setup(onHealthy: 20_000), days: 7).census()["healthy_killed"] ?? 0
    #expect(0 < cost)
    #expect(run(setup(), days: 7).census()["healthy_killed"] == 0)
  }

  @Test func `a target on T cells costs the product, and cutting its gene saves it`() {
    let (plain, brothers, cut) = (
      inBody(run(setup(), days: 5)), inBody(run(setup(onTCells: 30_000), days: 5)),
      inBody(run(setup(onTCells: 30_000, isCut: true), days: 5))
    )
    #expect(brothers < 0.5 * plain)
    #expect(2 * brothers < cut)
  }
}
