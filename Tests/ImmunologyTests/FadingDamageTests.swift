import Testing
import Tissue

@testable import Immunology

struct FadingDamageTests {
  @Test func `damage fades by its half-life and then is gone, never a denormal number`() {
    let simulation = Simulation(Setups.small(), seed: 1, threads: 1)
    let cells = ResidentSheet(simulation.world.residents)
    let left = simulation.world.rules.damageLeft
    let moment = Decision(world: simulation.world).moment
    cells.damage[0] = 3
    var (expected, decisions): (Float, Int) = (3, 0)
    while cells.damage[0] != 0 {
      #expect(cells.damage[0] == expected)
      moment.fadeDamage(of: 0, cells)
      (expected, decisions) = (expected * left, decisions + 1)
      #expect(decisions < 100)
    }
    #expect(expected < 1e-6 && 1e-6 <= expected / left)
  }
}
