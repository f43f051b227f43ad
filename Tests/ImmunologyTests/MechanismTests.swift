import Testing
import Tissue

@testable import Immunology

struct MechanismTests {
  /// The run in which every mechanism has something to do, with which all others are compared.
  private static let everything = digest(Setups.everything())

  private static func digest(_ setup: ModelSetup) -> String {
    let simulation = Simulation(setup, seed: 8, threads: 1)
    simulation.advance(toDay: 2)
    return simulation.digest()
  }

  @Test(arguments: Mechanism.allCases)
  func `each mechanism changes something when it is left out`(mechanism: Mechanism) {
    let isShared = mechanism != .fratricide
    var setup = isShared ? Setups.everything() : brothers()
    let whole = isShared ? Self.everything : Self.digest(setup)
    setup.without = [mechanism]
    #expect(Self.digest(setup) != whole)
  }

  /// Everything, with a product whose cells carry their own target.
  private func brothers() -> ModelSetup {
    var setup = Setups.everything()
    var marker = setup.antigens[0]
    (marker.name, marker.form) = ("cd7", .surface)
    marker.parameters[.antigenOnTCells] = 30_000
    setup.antigens.append(marker)
    setup.treatments = [
      Treatment(
        .carT, schedule: DoseSchedule(firstDay: 0.5, everyDays: 1, doses: 1),
        parameters: setup.parameters, targets: [1], product: setup.populations.count)
    ]
    setup.populations.append(
      Population(
        name: "car_t", kind: .engineered, count: 0, placement: .scatter,
        parameters: setup.parameters, receptor: .chimeric(targets: [1])))
    return setup
  }

  /// A tumour that is dense, short of oxygen and under attack.
  private func crowded() -> ModelSetup {
    Setups.small(width: 400, tumourCells: 250, tCells: 40) { values in
      values[.oxygenSupply] = 20
      values[.tumourCycle] = 16
    }
  }

  private func census(_ setup: ModelSetup, days: Double = 5) -> Census {
    let simulation = Simulation(setup, seed: 8, threads: 1)
    simulation.advance(toDay: days)
    return simulation.census()
  }

  @Test func `IFN-gamma of attacking T cells raises PD-L1`() throws {
    let with = try #require(census(crowded())["tumour_pdl1"])
    var setup = crowded()
    setup.without = [.adaptiveResistance]
    #expect(census(setup)["tumour_pdl1"] == 20_000)
    #expect(20_500 < with)
  }

  @Test func `the drug lets T cells kill more`() throws {
    // So many targets that they do not run out.
    func killed(_ treatments: [Treatment]) throws -> Double {
      let setup = Setups.small(
        width: 600, tumourCells: 700, tCells: 60, treatments: treatments)
      return try #require(census(setup, days: 3)["tumour_killed"])
    }
    #expect(try killed([]) < killed([Setups.antiPD1(from: 0)]))
  }

  @Test func `the drug does nothing where there are no T cells`() {
    func alone(_ treatments: [Treatment]) -> Simulation {
      var setup = Setups.small(treatments: treatments, without: [.recruitment])
      setup.populations.removeLast()
      let simulation = Simulation(setup, seed: 8, threads: 1)
      simulation.advance(toDay: 3)
      return simulation
    }
    let (untreated, treated) = (alone([]), alone([Setups.antiPD1(from: 0)]))
    #expect(untreated.census() == treated.census())
    #expect(untreated.world.residents.count == treated.world.residents.count)
  }

  @Test func `T cells tire in the fight and less under the drug`() throws {
    func tired(_ treatments: [Treatment]) throws -> Double {
      let setup = Setups.small(
        width: 500, tumourCells: 400, tCells: 60, treatments: treatments,
        without: [.recruitment]
      ) { $0[.tumourLoss] = 0 }
      let simulation = Simulation(setup, seed: 8, threads: 1)
      simulation.advance(toDay: 3)
      let cells = simulation.world.crawlers
      let total = (0..<cells.count).reduce(0.0) {
        $0 + Double(cells[KillerColumns.exhaustion][$1])
      }
      return total / Double(cells.count)
    }
    let untreated = try tired([])
    #expect(0.2 < untreated)
    #expect(try tired([Setups.antiPD1(from: 0)]) < untreated)
  }

  @Test func `a dense tumour runs short of oxygen, stops dividing and dies inside`() throws {
    let starving = Setups.small(width: 400, tumourCells: 400, tCells: 0) {
      $0[.oxygenSupply] = 12
    }
    let result = census(starving, days: 4)
    #expect(try #require(result["tumour_hypoxic"]) > 100)
    #expect(try #require(result["tumour_necrotic"]) > 0)
    var plenty = starving
    plenty.without = [.hypoxia]
    #expect(census(plenty, days: 4)["tumour_necrotic"] == 0)
  }

  @Test func `dying cells stay visible for hours`() throws {
    // With 8.6 h of dying and a loss rate h, dying ÷ living settles near h × 8.6 h.
    let setup = Setups.small(width: 600, tumourCells: 800, tCells: 0) { values in
      values[.tumourLoss] = 0.5
      values[.tumourCycle] = 2000
    }
    let result = census(setup, days: 2)
    let ratio =
      try #require(result["tumour_dying"]) / (try #require(result["tumour_cells"]))
    // 0.5/day × 0.358 day = 0.18; a binomial of 300 cells allows ± 0.06.
    #expect((0.12...0.26).contains(ratio))
  }

  @Test func `healthy tissue keeps itself`() throws {
    var setup = Setups.small(width: 500, tumourCells: 0, tCells: 0)
    setup.populations.removeFirst()
    let simulation = Simulation(setup, seed: 1, threads: 1)
    let before = try #require(simulation.census()["healthy_cells"])
    simulation.advance(toDay: 10)
    let after = try #require(simulation.census()["healthy_cells"])
    // It fills its gaps but does not grow without end: packed tissue holds about four times 0.3.
    #expect(0.9 * before < after && after < 4 * before)
  }
}
