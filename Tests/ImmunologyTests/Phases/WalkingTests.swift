import Testing
import Tissue

@testable import Immunology

/// How chemokine leads T cells, and how TGF-β holds them back.
struct WalkingTests {
  /// T cells far from each other, before they walk for one tick.
  private func dish(bias: Double, persistence: Double) -> Dish {
    let dish = Dish([.tumour, .effector]) { values in
      values[.effectorBias] = bias
      values[.effectorPersistence] = persistence
    }
    for row in 0..<9 {
      for column in 0..<9 {
        dish.put(of: .effector, at: SIMD3(Float(30 + 30 * column), Float(30 + 30 * row), 0))
      }
    }
    return dish
  }

  private func walk(_ dish: Dish) {
    dish.world.ticks = 2
    Motion(world: dish.world, mechanics: Mechanics(crew: dish.world.crew)).run()
  }

  @Test func `TGF-beta slows T cells`() {
    func way(_ nanomolar: Float) -> Double {
      let dish = dish(bias: 0, persistence: 30)
      dish.world.transforming.fill(with: nanomolar)
      let before = (0..<dish.world.crawlers.count).map { dish.crawlers.position($0) }
      walk(dish)
      return dish.mean { cells, cell in
        let way = cells.position(cell) - before[cell]
        return (way.x * way.x + way.y * way.y).squareRoot()
      }
    }
    // speed × (1 − 0.9·c/(c + EC₅₀)): at 0.3 nM half of the effect.
    #expect(isNear(way(0.3), 0.55 * way(0), share: 0.03))
  }

  @Test func `T cells turn towards chemokine, and TGF-beta hides the way`() {
    func towards(_ nanomolar: Float) -> Double {
      let dish = dish(bias: 0.5, persistence: 0.1)
      let field = dish.world.chemokine
      for y in 0..<field.mesh.shape.y {
        for x in 0..<field.mesh.shape.x { field.values[field.mesh.index(x, y, 0)] = Float(x) }
      }
      dish.world.transforming.fill(with: nanomolar)
      walk(dish)
      return dish.mean { $0.directionX[$1] }
    }
    // A fresh direction and a slope of equal weight: half of any angle, 2/π on average.
    #expect((0.5...0.75).contains(towards(0)))
    #expect(abs(towards(100)) < 0.3)
  }
}
