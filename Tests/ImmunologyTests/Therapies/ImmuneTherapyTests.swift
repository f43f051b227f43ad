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
      let body = run([TherapyTests.treatment(kind, from: 0)], days: 0.5).body
      for (_, other) in expected {
        #expect(other == target ? 0.5 < body[keyPath: other] : body[keyPath: other] == 0)
      }
    }
  }

  @Test func `anti-CTLA-4 primes more T cells, and opens more gaps in tolerance`() {
    let (without, with) = (
      run([], days: 5), run([TherapyTests.treatment(.antiCTLA4, from: 0)], days: 5)
    )
    #expect(without.body.families[0].node.responding < with.body.families[0].node.responding)
    #expect(without.body.breadth == 1)
    #expect(1 < with.body.breadth)
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
    let families = simulation.body.families
    #expect(10 * families[0].node.responding < families[1].node.responding)
  }

  @Test func `lymphodepletion empties the blood, and the marrow feels it`() {
    let simulation = run([TherapyTests.treatment(.lymphodepletion, from: 1)], days: 5)
    #expect(simulation.body.lymphocytes.level < 0.2)
    #expect(simulation.body.marrow.neutrophils < run([], days: 5).body.marrow.neutrophils)
    #expect(
      simulation.drainLedger().contains { $0.event == .death && $0.cause == "depleted" })
  }

  @Test func `a steroid takes away hits, divisions and priming, and IL-2 helps divisions`() {
    let steroid = run([TherapyTests.treatment(.steroid, from: 0)], days: 0.2).body.levers
    #expect(steroid.killing < 0.6 && steroid.division < 0.6 && steroid.priming < 0.6)
    let help = run([TherapyTests.treatment(.interleukin2, from: 0)], days: 0.1).body.levers
    #expect(0.1 < help.helpInNode && 0 < help.interleukin)
    let block = run([TherapyTests.treatment(.interleukin6Blockade, from: 0)], days: 0.2).body
    #expect(0.5 < block.levers.interleukin6Block)
    #expect(block.cytokines.effective < block.cytokines.level)
  }
}
