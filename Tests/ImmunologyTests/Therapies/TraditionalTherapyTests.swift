import Testing
import Tissue

@testable import Immunology

/// Chemotherapy, radiotherapy and surgery: what they act on, and what they cost.
struct TraditionalTherapyTests {
  private func census(
    _ treatments: [Treatment], days: Double,
    changing change: (inout ParameterValues) -> Void = { _ in }
  ) -> (Simulation, Census) {
    let setup = Setups.small(
      width: 400, tumourCells: 200, tCells: 20, treatments: treatments,
      without: [.recruitment], changing: change)
    let simulation = Simulation(setup, seed: 12, threads: 2)
    simulation.advance(toDay: days)
    return (simulation, simulation.census())
  }

  private func deaths(_ simulation: Simulation, _ cause: String, _ population: String) -> Int {
    simulation.drainLedger().count {
      $0.event == .death && $0.cause == cause
        && $0.populationName(of: simulation.populationNames) == population
    }
  }

  @Test func `the poison of a drug spares cells that wait, and strikes by phase`() {
    var levers = Levers()
    levers.synthesisHazard = 14.4
    levers.mitosisHazard = 1.44
    let poison = Poison(levers)
    #expect(poison.hazard(stage: 0, of: 4) == 0)
    #expect(poison.hazard(stage: 1, of: 4) == 0.01)
    #expect(poison.hazard(stage: 3, of: 4) == 0.001)
  }

  @Test func `chemotherapy kills dividing tumour cells and costs neutrophils`() {
    let treatment = TherapyTests.treatment(.chemotherapy, from: 1)
    let (treated, census) = census([treatment], days: 4)
    let (_, untreated) = self.census([], days: 4)
    #expect((census["tumour_cells"] ?? 0) < (untreated["tumour_cells"] ?? 0))
    #expect(
      treated.world.body.marrow.neutrophils
        < Simulation(treated.setup, seed: 12, threads: 1).world.body.marrow.neutrophils)
    #expect(0 < deaths(treated, "drug", "tumour"))
  }

  @Test func `cells that radiation dooms die at a division and not at once`() {
    let treatment = TherapyTests.treatment(.radiotherapy, from: 1) {
      $0.parameters[.radiationDose] = 8
    }
    let (early, _) = census([treatment], days: 1.02)
    #expect(deaths(early, "radiation", "tumour") == 0)
    let doomed = (0..<early.world.residents.count).count {
      early.world.residents[Resident.doom][$0] != 0
    }
    #expect(100 < doomed)
    let (late, census) = census([treatment], days: 4)
    #expect(10 < deaths(late, "radiation", "tumour"))
    #expect((census["tumour_cells"] ?? 0) < (self.census([], days: 4).1["tumour_cells"] ?? 0))
    #expect(late.world.body.lymphocytes.level < 0.95)
  }

  @Test func `cells without oxygen stand almost three times the dose`() {
    func doomed(_ oxygen: Float) -> Double {
      let dish = Dish([.tumour])
      dish.put(2000, of: .tumour)
      dish.forEachResident { cells, cell in cells.oxygen[cell] = oxygen }
      let treatment = TherapyTests.treatment(.radiotherapy) { $0.parameters[.radiationDose] = 4 }
      var course = RadiotherapyCourse(treatment, in: dish.world.setup)
      _ = course.give(step: 0, to: dish.world)
      return Double((0..<2000).count { dish.residents.doom[$0] != 0 }) / 2000
    }
    let radiation = Radiotherapy(ParameterValues())
    for oxygen in [0.0, 38] {
      let survival = radiation.tumour.survival(
        gray: 4, modification: radiation.modification(oxygen: oxygen))
      #expect(isNear(doomed(Float(oxygen)), 1 - survival, share: 0.08))
    }
    #expect(1.5 * doomed(0) < doomed(38))
  }

  @Test func `surgery removes the mass, a rim of healthy cells, and books both`() {
    let treatment = TherapyTests.treatment(.surgery, from: 1) {
      $0.parameters[.surgeryLeftBehind] = 0.05
    }
    let (simulation, census) = census([treatment], days: 1.02)
    let (_, untreated) = self.census([], days: 1.02)
    let left = census["tumour_cells"] ?? 0
    #expect(0 < left && left < 0.2 * (untreated["tumour_cells"] ?? 0))
    #expect((census["healthy_lost"] ?? 0) > (untreated["healthy_lost"] ?? 0))
    let ledger = simulation.drainLedger()
    #expect(ledger.contains { $0.event == .removal && $0.cause == "surgery" })
    for population in simulation.setup.populations {
      func count(_ event: LedgerEntry.Event) -> Int {
        ledger.count {
          $0.event == event
            && $0.populationName(of: simulation.populationNames) == population.name
        }
      }
      let living = Int(census["\(population.name)_cells"] ?? -1)
      #expect(count(.start) + count(.division) + count(.arrival) - count(.death) == living)
    }
  }
}
