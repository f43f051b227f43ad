import Testing
import Tissue

@testable import Immunology

struct KillingTests {
  /// Twenty T cells in a packed mass of five hundred targets that do not divide.
  private func assay(tCells: Int, without: [Mechanism], seed: UInt64 = 21) -> Simulation {
    let setup = Setups.small(
      width: 460, tumourCells: 500, tCells: 0,
      without: [.exhaustion, .expansion, .contraction, .recruitment, .hypoxia] + without
    ) { values in
      values[.tumourCycle] = 2000
      values[.tumourLoss] = 0
      values[.effectorDeath] = 0
    }
    var targets = setup
    targets.populations.remove(at: 1)
    targets.populations[1].count = tCells
    targets.populations[1].placement = .ring(inner: 0, outer: 150)
    let simulation = Simulation(targets, seed: seed, threads: 1)
    simulation.advance(toDay: 1)
    return simulation
  }

  @Test func `a T cell kills two to sixteen targets a day when nothing holds it back`() throws {
    // Halle 2016: 2–16 per day in vivo.
    let killed = try #require(assay(tCells: 20, without: [.checkpoint]).census()["tumour_killed"])
    #expect((2...16).contains(killed / 20))
  }

  @Test func `PD-1 slows killing`() throws {
    let free = try #require(assay(tCells: 20, without: [.checkpoint]).census()["tumour_killed"])
    let held = try #require(assay(tCells: 20, without: []).census()["tumour_killed"])
    #expect(held < free)
  }

  @Test func `T cells together kill more each than alone`() throws {
    // Several attackers on one target outrun its repair (Weigelin 2021). One dish of ten T cells has
    // 37 kills or so, too few to tell.
    func killed(by tCells: Int) -> Double {
      (21...24).map { seed in
        assay(tCells: tCells, without: [.checkpoint], seed: seed).census()["tumour_killed"] ?? 0
      }.reduce(0, +)
    }
    #expect(killed(by: 80) / 80 > killed(by: 10) / 10)
  }

  @Test func `cells that show no antigen are not attacked`() {
    let setup = Setups.small(tCells: 60, without: [.autoimmunity]) { $0[.tumourAntigen] = 0 }
    let simulation = Simulation(setup, seed: 21, threads: 1)
    simulation.advance(toDay: 2)
    #expect(simulation.census()["tumour_killed"] == 0)
    #expect(simulation.census()["t_engaged"] == 0)
  }

  @Test func `two hits at once are repaired and three within fifty minutes kill`() {
    let rules = Rules(Setups.small(), rhythm: .standard)
    func left(after minutes: Double) -> Float {
      var damage: Float = 1
      for _ in 0..<Int(minutes / Double(rules.residentMinutes)) { damage *= rules.damageLeft }
      return damage
    }
    #expect(2 < rules.damageThreshold)
    // Three hits 48 min apart: the oldest has decayed for 96, the second for 48 minutes.
    #expect(rules.damageThreshold <= left(after: 96) + left(after: 48) + 1)
    #expect(left(after: 120) + left(after: 60) + 1 < rules.damageThreshold)
  }
}
