import Testing
import Tissue

@testable import Immunology

struct ReproducibilityTests {
  /// A run with births, deaths, arrivals, kills and a dose.
  private func run(depth: Double, threads: Int, seed: UInt64 = 5) -> Simulation {
    var setup = Setups.everything(width: depth == 0 ? 400 : 200, depth: depth)
    setup.treatments = [Setups.antiPD1(from: 1)]
    let simulation = Simulation(setup, seed: seed, threads: threads)
    simulation.advance(toDay: 2)
    return simulation
  }

  @Test(arguments: [0.0, 160])
  func `the number of threads does not change a bit`(depth: Double) {
    let reference = run(depth: depth, threads: 1)
    let events = Set(reference.drainLedger().map(\.event))
    #expect(
      events.isSuperset(of: [
        .division, .death, .removal, .arrival, .dose, .failedAttack, .hit, .mutation, .memory,
      ]))
    for threads in [2, 3, 8] {
      let other = run(depth: depth, threads: threads)
      #expect(other.digest() == reference.digest())
      #expect(other.census() == reference.census())
    }
  }

  @Test func `a run repeats itself and another seed is another patient`() {
    #expect(run(depth: 0, threads: 1).digest() == run(depth: 0, threads: 1).digest())
    #expect(run(depth: 0, threads: 1).digest() != run(depth: 0, threads: 1, seed: 6).digest())
  }

  @Test func `a single changed bit changes the digest`() {
    let simulation = run(depth: 0, threads: 1)
    let before = simulation.digest()
    let x = simulation.world.residents.x
    x[3] = x[3].nextUp
    #expect(simulation.digest() != before)
  }

  @Test func `advancing in pieces is advancing at once`() {
    let whole = run(depth: 0, threads: 1)
    let pieces = Simulation(whole.setup, seed: 5, threads: 1)
    for day in stride(from: 0.25, through: 2, by: 0.25) { pieces.advance(toDay: day) }
    #expect(pieces.digest() == whole.digest())
  }
}
