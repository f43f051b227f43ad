import Testing
import Tissue

@testable import Immunology

/// What cells make and take up, at the place where they lie.
struct SecretionTests {
  /// What is made of a factor, or taken up, in the voxel in the middle.
  private func middle(of dish: Dish, _ column: (Field) -> Column<Float>, _ factor: Factor) -> Double
  {
    Exchange(world: dish.world).settle()
    let field = dish.world.factors[factor]
    return Double(column(field)[field.mesh.index(at: Dish.middle)])
  }

  /// What one molecule per second adds to a voxel in a minute, in nM.
  private func perSecond(_ dish: Dish) -> Double {
    60 / 0.602_214 / Double(dish.world.interferon.mesh.volume)
  }

  @Test func `killers at a synapse make IFN-gamma and IL-2 as far as nothing silences them`() {
    func made(_ factor: Factor, inhibition: Float = 0, exhaustion: Float = 0) -> Double {
      let dish = Dish([.tumour, .effector])
      dish.put(of: .effector)
      let cells = dish.crawlers
      (cells.state[0], cells.affinity[0]) = (CrawlerState.engaged, 1)
      (cells.inhibition[0], cells.exhaustion[0]) = (inhibition, exhaustion)
      return middle(of: dish, \.source, factor) / perSecond(dish)
    }
    // 4.5 molecules a second, in pM; 5 in nM.
    #expect(isNear(made(.interferon), 4500, share: 0.01))
    #expect(isNear(made(.interleukin2), 5, share: 0.01))
    for factor in [Factor.interferon, .interleukin2] {
      #expect(isNear(made(factor, inhibition: 0.75), made(factor) / 4, share: 0.01))
      #expect(isNear(made(factor, exhaustion: 1), made(factor) / 5, share: 0.01))
    }
  }

  @Test func `regulatory cells take up IL-2 and make TGF-beta`() {
    let dish = Dish([.tumour, .regulatory])
    dish.put(2, of: .regulatory)
    #expect(isNear(middle(of: dish, \.uptake, .interleukin2), 2 * 3, share: 0.01))
    let made = middle(of: dish, \.source, .transforming) / perSecond(dish)
    #expect(isNear(made, 2 * 5, share: 0.01))
  }

  @Test func `tumour cells call more T cells where IFN-gamma alarms them`() {
    func call(_ picomolar: Float) -> Double {
      let dish = Dish([.tumour])
      dish.put(of: .tumour)
      dish.world.interferon.fill(with: picomolar)
      return middle(of: dish, \.source, .chemokine)
    }
    let values = ParameterValues()
    let (basal, induced) = (values[.chemokineBasal], values[.chemokineInduced])
    #expect(0 < basal && 0 < induced)
    #expect(isNear(call(3), call(0) * (basal + induced / 2) / basal, share: 0.02))
  }

  @Test func `macrophages that help call T cells, and those that hold back make TGF-beta`() {
    func made(_ factor: Factor, helping: Float) -> Double {
      let dish = Dish([.tumour, .macrophage])
      dish.put(of: .macrophage)
      dish.column("polarity")[0] = helping
      return middle(of: dish, \.source, factor)
    }
    #expect(made(.transforming, helping: 1) == 0 && 0 < made(.transforming, helping: 0))
    #expect(made(.chemokine, helping: 0) == 0 && 0 < made(.chemokine, helping: 1))
    let quarter = made(.transforming, helping: 0.75)
    #expect(isNear(quarter, made(.transforming, helping: 0) / 4, share: 0.01))
  }
}
