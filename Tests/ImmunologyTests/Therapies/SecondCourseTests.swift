import Testing
import Tissue

@testable import Immunology

/// Products of cells that are given more than once: each dose is a course with its own collection.
struct SecondCourseTests {
  private static let kinds: [TherapyKind] = [.carT, .tcrT, .til]

  private func setup(_ kind: TherapyKind, doses: Int) -> ModelSetup {
    var setup = Setups.small(width: 300, tumourCells: 150, tCells: 60) {
      $0[.productLabDays] = 2
      $0[.tilLabDays] = 2
    }
    setup.populations[2].placement = .disc
    let mark = Antigen(
      name: "mark", form: .surface, copies: ["tumour": 20000], parameters: setup.parameters)
    setup.antigens = setup.knownAntigens + [mark]
    let receptor: Receptor =
      switch kind {
      case .carT: .chimeric(targets: [1])
      case .tcrT: .inserted(target: 0)
      default: .clonal
      }
    setup.populations.append(
      Population(
        name: "product", kind: .engineered, count: 0, placement: .scatter,
        parameters: setup.parameters, receptor: receptor))
    setup.treatments = [
      Treatment(
        kind, schedule: DoseSchedule(firstDay: 0.2, everyDays: 1, doses: doses),
        parameters: setup.parameters, targets: kind == .til ? [] : [kind == .carT ? 1 : 0],
        product: 3)
    ]
    return setup
  }

  private func run(_ kind: TherapyKind, doses: Int, days: Double) -> Simulation {
    let simulation = Simulation(setup(kind, doses: doses), seed: 9, threads: 1)
    simulation.advance(toDay: days)
    return simulation
  }

  private func inBody(_ simulation: Simulation) throws -> Double {
    let readout = simulation.bodyReadout()
    let column = try #require(readout.columns.firstIndex { $0.hasSuffix("_in_body") })
    return readout.values[column]
  }

  @Test(arguments: kinds)
  func `each course is taken and given back on its days`(kind: TherapyKind) {
    let doses = run(kind, doses: 2, days: 3.5).drainLedger().filter { $0.event == .dose }
    #expect(doses.map { ($0.day * 10).rounded() } == [2, 12, 22, 32])
    #expect(doses.map { $0.dose?.act } == [.taken, .taken, .givenBack, .givenBack])
  }

  @Test(arguments: kinds)
  func `a second course brings more cells than one alone`(kind: TherapyKind) throws {
    let one = try inBody(run(kind, doses: 1, days: 3.25))
    let two = try inBody(run(kind, doses: 2, days: 3.25))
    #expect(0 < one)
    #expect(1.15 * one < two)
  }

  @Test(arguments: kinds)
  func `a state with two courses in the laboratory is saved whole`(kind: TherapyKind) throws {
    let whole = run(kind, doses: 2, days: 1.5)
    let copy = Simulation(
      empty: setup(kind, doses: 2), seed: 9, threads: 1, rhythm: whole.world.model.rhythm)
    var writer = StateWriter()
    whole.world.visitState(&writer)
    whole.world.visitLedger(&writer)
    try copy.restore(from: writer.bytes)
    // The past of an arm with more courses is the same, so the next one is its own.
    let branch = run(kind, doses: 1, days: 1).branched(into: setup(kind, doses: 2), threads: 1)
    for simulation in [whole, copy, branch] { simulation.advance(toDay: 3.3) }
    #expect(copy.digest() == whole.digest())
    #expect(branch.digest() == whole.digest())
  }
}
