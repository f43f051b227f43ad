import Testing
import Tissue

@testable import Immunology

/// Vessels: how they collapse, and whom they let in.
struct VesselTests {
  @Test func `flow falls with the fourth power of the pressure`() {
    func flow(_ relative: Float) -> Double {
      let dish = Dish([.tumour])
      let place = dish.world.vessels.positions[0]
      dish.put(of: .tumour, at: place)
      dish.world.residents.pressure[0] =
        relative * Float(dish.world.setup.parameters[.vesselCollapsePressure])
      dish.world.vessels.respond(
        to: dish.world.residents, in: dish.world.residentGrid, minutes: 1e6)
      return Double(dish.world.vessels.flows[0])
    }
    #expect(isNear(flow(1), 1 / 2, share: 1e-3))
    #expect(isNear(flow(2), 1 / 17, share: 1e-3))
    #expect(isNear(flow(0.5), 16 / 17, share: 1e-3))
  }

  /// The T cells that come within a day.
  private func arrivals(_ hold: (World) -> Void) -> Double {
    let dish = Dish([.tumour, .effector]) { $0[.arrivalRate] = 10_000 }
    hold(dish.world)
    for _ in 0..<72 {
      dish.world.ticks += UInt32(dish.world.model.rhythm.turnoverTicks)
      _ = Arrivals(world: dish.world).admit()
    }
    return Double(dish.world.crawlers.count)
  }

  @Test func `T cells come where vessels flow and chemokine calls`() {
    let called = arrivals { $0.chemokine.fill(with: 1e6) }
    // 10,000 a day and mm² on 0.09 mm².
    #expect(isNear(called, 900, share: 0.12))
    let uncalled = arrivals { $0.chemokine.fill(with: 0) }
    #expect(isNear(uncalled, 0.1 * 900, share: 0.35))
    let half = arrivals { world in
      world.chemokine.fill(with: 1e6)
      for index in world.vessels.flows.indices { world.vessels.flows[index] = 0.5 }
    }
    #expect(isNear(half, 450, share: 0.16))
  }
}
