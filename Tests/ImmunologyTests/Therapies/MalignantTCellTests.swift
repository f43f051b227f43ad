import Testing
import Tissue

@testable import Immunology

/// Cancers of T cells, and engineered cells against a target that T cells share.
struct MalignantTCellTests {
  /// Harmful T cells in tissue and blood with a marker that T cells may carry too.
  private func setup(
    onTCells: Double = 0, isCut: Bool = false, isTreated: Bool = true, loss: Double = 0,
    internalised: Double = 0, without: [Mechanism] = [],
    changing change: (inout ParameterValues) -> Void = { _ in }
  ) -> ModelSetup {
    var setup = Setups.small(
      width: 300, tumourCells: 60, tCells: 0, without: without + [.autoimmunity]
    ) {
      $0[.productLabDays] = 4
      $0[.arrivalRate] = 0
      $0[.malignantBlood] = 1e10
      $0[.tumourRadius] = 5.5
      change(&$0)
    }
    setup.populations[0].isMalignantT = true
    var marker = setup.knownAntigens[0]
    (marker.name, marker.form) = ("cd7", .surface)
    marker.copies = ["tumour": 30_000]
    marker.parameters[.antigenOnTCells] = onTCells
    marker.parameters[.antigenLoss] = loss
    marker.parameters[.antigenInternalised] = internalised
    setup.antigens = setup.knownAntigens + [marker]
    setup.populations.append(
      Population(
        name: "car_t", kind: .engineered, count: 0, placement: .scatter,
        parameters: setup.parameters, receptor: .chimeric(targets: [1])))
    guard isTreated else { return setup }
    setup.treatments = [
      Treatment(
        .carT, schedule: DoseSchedule(firstDay: 0.5, everyDays: 1, doses: 1),
        parameters: setup.parameters, targets: [1], knockouts: isCut ? [1] : [], product: 3)
    ]
    return setup
  }

  private func run(_ setup: ModelSetup, days: Double) -> Simulation {
    let simulation = Simulation(setup, seed: 2, threads: 2)
    simulation.advance(toDay: days)
    return simulation
  }

  private func column(_ name: String, _ simulation: Simulation) -> Double {
    let readout = simulation.bodyReadout()
    return readout.columns.firstIndex(of: name).map { readout.values[$0] } ?? -1
  }

  @Test func `the blood seeds the tissue, and the tissue the blood`() {
    let seeded = run(setup(isTreated: false) { $0[.malignantArrival] = 50 }, days: 2)
    let ledger = seeded.drainLedger().filter {
      $0.populationName(of: seeded.populationNames) == "tumour"
    }
    #expect(0 < ledger.count { $0.event == .arrival })
    let fed = run(
      setup(isTreated: false) {
        $0[.malignantBlood] = 0
        $0[.malignantShedding] = 0.1
      }, days: 1)
    #expect(1e6 < column("tumour_in_blood", fed))
  }

  @Test func `taking cells takes harmful ones along, and they come back`() throws {
    let before = run(setup(isTreated: false), days: 0.6)
    let taken = run(setup(), days: 0.6)
    #expect(column("tumour_in_blood", taken) < column("tumour_in_blood", before))
    let later = run(setup(), days: 4.6)
    let given = try #require(later.drainLedger().last { $0.event == .dose })
    #expect(given.dose?.sentences.contains { $0.contains("came along") } == true)
    #expect(0 < column("tumour_in_blood_hidden", later))
  }

  @Test func `engineered cells kill in the blood, healthy T cells with the target too`() {
    let (treated, untreated) = (run(setup(), days: 9), run(setup(isTreated: false), days: 9))
    #expect(column("tumour_in_blood", treated) < column("tumour_in_blood", untreated))
    #expect(column("healthy_t_cells_killed", treated) == 0)
    let shared = run(setup(onTCells: 30_000, isCut: true), days: 9)
    #expect(1e8 < column("healthy_t_cells_killed", shared))
    #expect(column("healthy_t_cells", shared) < column("healthy_t_cells", treated))
  }

  @Test func `fratricide costs the product; cutting, going inside or leaving it out rescues it`() {
    func inBody(_ setup: ModelSetup) -> Double { column("car_t_in_body", run(setup, days: 6)) }
    let brothers = inBody(setup(onTCells: 30_000))
    #expect(2 * brothers < inBody(setup(onTCells: 30_000, isCut: true)))
    #expect(2 * brothers < inBody(setup(onTCells: 30_000, internalised: 4)))
    #expect(2 * brothers < inBody(setup(onTCells: 30_000, without: [.fratricide])))
  }

  @Test func `what lost the target in the blood is not seen`() {
    var pool = MalignantPool(0, of: setup(loss: 1e-3) { $0[.malignantLoss] = 1e-2 })
    for _ in 0..<100 { pool.advance(days: 0.1, hazards: [1, 1, 0]) }
    #expect(pool.cells[0] < 1e7)
    #expect(1e7 < pool.cells[2])
    #expect(pool.carriers(of: 1) < pool.all)
    #expect(pool.cells[1] == 0)
  }

  @Test func `a saved state with malignant blood goes on as the run`() throws {
    let setup = setup(onTCells: 30_000, isCut: true, loss: 0.01)
    let whole = run(setup, days: 5)
    let copy = Simulation(empty: setup, seed: 2, threads: 1, rhythm: whole.world.model.rhythm)
    try copy.restore(from: whole.savedState())
    let branch = whole.branched(into: setup, threads: 1)
    for simulation in [whole, copy, branch] { simulation.advance(toDay: 5.6) }
    #expect(copy.digest() == whole.digest())
    #expect(branch.digest() == whole.digest())
  }
}
