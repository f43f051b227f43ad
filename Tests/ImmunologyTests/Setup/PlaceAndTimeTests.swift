import Testing
import Tissue

@testable import Immunology

/// Cells stand where a scenario says, and come when it says.
struct PlaceAndTimeTests {
  private func setup(
    _ kind: CellKind, count: Int, center: SIMD2<Double>?, firstDay: Double = 0
  ) -> ModelSetup {
    var setup = Setups.small(width: 300, tumourCells: 40, tCells: 0) { $0[.arrivalRate] = 0 }
    setup.populations[1].placement = .fill(share: 0)
    setup.populations.append(
      Population(
        name: "placed", kind: kind, count: count, placement: .disc, parameters: setup.parameters,
        firstDay: firstDay, center: center))
    return setup
  }

  private func places(_ simulation: Simulation) -> [SIMD3<Float>] {
    [simulation.world.residents, simulation.world.crawlers].flatMap { sheet in
      (0..<sheet.count).filter { sheet.type[$0] == 3 }.map { sheet.position($0) }
    }
  }

  @Test(arguments: [CellKind.tumour, .healthy, .effector, .naturalKiller])
  func `a cell that is placed alone stands exactly there`(kind: CellKind) {
    let simulation = Simulation(
      setup(kind, count: 1, center: SIMD2(41.7, 203.3)), seed: 3, threads: 1)
    #expect(places(simulation) == [SIMD3(41.7, 203.3, 0)])
  }

  @Test func `a disc of several lies around its middle`() {
    let simulation = Simulation(
      setup(.tumour, count: 19, center: SIMD2(70, 200)), seed: 3, threads: 1)
    let all = places(simulation)
    let middle = all.reduce(SIMD3<Float>.zero, +) / 19
    #expect(all.count == 19)
    #expect(abs(middle.x - 70) < 9 && abs(middle.y - 200) < 9)
  }

  @Test(arguments: [0.503, 0.34, 1.0])
  func `an implant comes in the next tick`(day: Double) {
    let simulation = Simulation(
      setup(.tumour, count: 5, center: nil, firstDay: day), seed: 3, threads: 1)
    simulation.advance(toDay: 1.1)
    let all = simulation.drainLedger().filter { $0.event == .start && $0.cause == "implant" }
    #expect(all.count == 5)
    for start in all { #expect(day <= start.day + 1e-9 && start.day < day + 2.0 / 1440) }
  }
}
