import Testing
import Tissue

@testable import Immunology

/// Macrophages turn by IFN-γ.
struct MacrophageTests {
  @Test func `a macrophage turns towards helping where there is IFN-gamma, and back without it`() {
    let dish = Dish([.tumour, .macrophage]) { $0[.macrophageLife] = 365 }
    dish.put(of: .macrophage)
    dish.world.interferon.fill(with: 9)
    dish.decide(times: 144)
    // dp/dt = (c/(c + 3) − p)/24 h for a day from 0.
    let turned = Double(dish.column("polarity")[0])
    #expect(isNear(turned, 0.75 * (1 - Elementary.exp(-1)), share: 0.01))
    dish.world.interferon.fill(with: 0)
    dish.decide(times: 144)
    #expect(isNear(Double(dish.column("polarity")[0]), turned * Elementary.exp(-1), share: 0.01))
  }
}

/// Regulatory T cells live on very little IL-2.
struct RegulatoryTests {
  @Test func `regulatory cells divide at half of their rate on a hundredth of a killer's IL-2`() {
    func stages(_ nanomolar: Double) -> Double {
      let dish = Dish([.tumour, .regulatory]) { values in
        values[.effectorDeath] = 0
        values[.regulatoryDivision] = 20
      }
      dish.put(4000, of: .regulatory)
      dish.world.body.levers.interleukin = nanomolar
      dish.decide(times: 12)
      return dish.sum { $0.stage[$1] }
    }
    let half = ParameterValues()[.interleukinHalfEffect] / 100
    // Four stages in 20 hours: 0.4 in two.
    #expect(isNear(stages(1e6), 4000 * 0.4, share: 0.1))
    #expect(isNear(stages(half), 4000 * 0.2, share: 0.12))
    #expect(stages(0) == 0)
  }
}

/// What decides whether resident cells divide, and what IFN-γ lets them show.
struct ResidentLifeTests {
  /// How many of many tumour cells pass the stage that waits for room and oxygen.
  private func begun(
    without: [Mechanism] = [], _ hold: (Dish) -> Void = { _ in }
  ) -> Double {
    let dish = Dish([.tumour], without: without) { $0[.tumourLoss] = 0 }
    dish.put(4000, of: .tumour)
    dish.forEachResident { cells, cell in
      (cells.stage[cell], cells.pressure[cell]) = (0, 0)
    }
    dish.world.oxygen.fill(with: dish.world.rules.oxygenSupply)
    hold(dish)
    dish.decide(every: dish.world.model.rhythm.residentTicks)
    return Double((0..<4000).count { 0 < dish.residents.stage[$0] })
  }

  @Test func `tumour cells wait for room`() {
    let free = begun()
    #expect(100 < free)
    let most = Float(ParameterValues()[.tumourMaximalPressure])
    func crowded(_ share: Float, without: [Mechanism] = []) -> Double {
      begun(without: without) { dish in
        dish.forEachResident { cells, cell in cells.pressure[cell] = share * most }
      }
    }
    #expect(isNear(crowded(0.5), free / 2, share: 0.25))
    #expect(crowded(1) == 0)
    #expect(isNear(crowded(1, without: [.crowding]), free, share: 0.25))
  }

  @Test func `tumour cells wait for oxygen`() {
    let plenty = begun()
    func short(_ share: Float) -> Double {
      begun { dish in
        let rules = dish.world.rules
        dish.world.oxygen.fill(with: rules.necrosis + share * (rules.oxygenSupply - rules.necrosis))
      }
    }
    #expect(isNear(short(0.5), plenty / 2, share: 0.25))
    #expect(short(0) == 0)
  }

  @Test(arguments: [CellKind.tumour, .healthy])
  func `PD-L1 follows IFN-gamma (equation B5)`(kind: CellKind) {
    func ligands(_ picomolar: Float) -> (before: Double, after: Double) {
      let dish = Dish([kind]) { values in
        values[.tumourLoss] = 0
        values[.healthyTurnover] = 3000
      }
      dish.put(of: kind)
      let before = Double(dish.residents.ligand[0])
      dish.world.interferon.fill(with: picomolar)
      dish.decide(every: dish.world.model.rhythm.residentTicks)
      return (before, Double(dish.residents.ligand[0]))
    }
    let values = ParameterValues()
    let (basal, most) =
      kind == .tumour
      ? (values[.tumourLigandBasal], values[.tumourLigandInduced])
      : (values[.healthyLigand], 5 * values[.healthyLigand])
    let calm = ligands(0)
    #expect(isNear(calm.before, basal, share: 1e-4) && isNear(calm.after, basal, share: 1e-4))
    // Half of the way at 3 pM, of which 40 minutes at 1 a day bring a thirty-sixth.
    let alarmed = ligands(3)
    let gain = (most - basal) / 2 * (1 - Elementary.exp(-1.0 / 36))
    #expect(isNear(alarmed.after - basal, gain, share: 0.02))
  }
}
