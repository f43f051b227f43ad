import Testing
import Tissue

@testable import Immunology

struct FadingDamageTests {
  @Test func `damage that is nearly gone is rounded as the processor rounds products`() {
    let simulation = Simulation(Setups.small(), seed: 1, threads: 1)
    let cells = ResidentSheet(simulation.residents)
    let normal = Float.leastNormalMagnitude
    // The smallest numbers one by one, some in between, and both sides of where they begin.
    let damages =
      (1...300).map { Float(bitPattern: $0) }
      + (1...300).map { Float(bitPattern: normal.bitPattern / 300 * $0) }
      + [normal.nextDown, normal, normal.nextUp, 1e-30, 0.7, 3]
    for left in [simulation.rules.damageLeft, 0.5, 0.997, 1 - Float.ulpOfOne, 1] {
      for damage in damages {
        cells.damage[0] = damage
        simulation.fadeDamage(of: 0, cells, left: left)
        #expect(cells.damage[0].bitPattern == (damage * left).bitPattern)
      }
    }
  }
}
