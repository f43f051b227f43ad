import Testing
import Tissue

@testable import Immunology

/// What killers see on the cells that they touch (the factor a of equation B8).
struct SightTests {
  /// What the first killer of a dish finds.
  private func look(_ dish: Dish) -> Targets.Found? {
    guard let kind = dish.world.kinds[Int(dish.crawlers.type[0])] as? any KillerKind,
      let killers = KillerSheet(dish.world)
    else { return nil }
    return Targets(dish.world, killers).nearest(
      to: 0, at: killers.position(0), radius: killers.radius[0], kind.killer)
  }

  private func dish(
    _ kind: CellKind, mhc: Double = 1, facing other: CellKind = .tumour,
    changing change: (inout ParameterValues) -> Void = { _ in },
    adjusting adjust: (inout ModelSetup) -> Void = { _ in }
  ) -> Dish {
    let dish = Dish([.tumour, .healthy, kind]) { values in
      values[.tumourMHC] = mhc
      change(&values)
    } adjusting: {
      adjust(&$0)
    }
    dish.put(of: other)
    dish.put(of: kind)
    return dish
  }

  @Test func `IFN-gamma raises MHC-I, so T cells see more and NK cells less`() throws {
    func seen(_ kind: CellKind, _ picomolar: Float) -> Double {
      let dish = dish(kind, mhc: 0.2)
      dish.world.interferon.fill(with: picomolar)
      return Double(look(dish)?.affinity ?? 0)
    }
    // At 3 pM half of what is missing is there: 0.6 instead of 0.2.
    #expect(isNear(seen(.effector, 3), 3 * seen(.effector, 0), share: 0.01))
    #expect(isNear(seen(.naturalKiller, 0), 0.8, share: 0.01))
    #expect(isNear(seen(.naturalKiller, 3), 0.4, share: 0.01))
  }

  @Test func `NK cells attack what lost MHC-I and leave what shows it`() {
    let whole = dish(.naturalKiller)
    #expect(look(whole)?.target == nil)
    let bare = dish(.naturalKiller)
    bare.residents.lost[0] = Recognition.mhcBit
    #expect(look(bare)?.affinity == 1)
  }

  @Test func `a cell that is not seen has little MHC-I, or lost its antigen`() {
    func reason(mhc: Double, lost: UInt32) -> AttackFailure? {
      let dish = dish(.effector, mhc: mhc)
      dish.residents.lost[0] = lost
      return look(dish)?.unseen
    }
    #expect(reason(mhc: 1, lost: Recognition.bit(of: 0)) == .noAntigen)
    #expect(reason(mhc: 0.1, lost: Recognition.bit(of: 0)) == .noMHC)
    #expect(reason(mhc: 1, lost: Recognition.mhcBit) == .noMHC)
  }

  @Test func `of two targets of a CAR one is enough, and both are more`() {
    func seen(lost: UInt32) -> Double {
      let dish = dish(.engineered) { _ in
      } adjusting: { setup in
        setup.antigens = ["first", "second"].map { name in
          // As many copies as give half.
          Antigen(
            name: name, form: .surface,
            copies: [CellKind.tumour.rawValue: setup.parameters[.surfaceHalf]],
            parameters: setup.parameters)
        }
        setup.populations[2].receptor = .chimeric(targets: [0, 1])
      }
      dish.residents.lost[0] = lost
      return Double(look(dish)?.affinity ?? 0)
    }
    #expect(isNear(seen(lost: 0), 0.75, share: 0.01))
    #expect(isNear(seen(lost: Recognition.bit(of: 0)), 0.5, share: 0.01))
    #expect(seen(lost: Recognition.bit(of: 0) | Recognition.bit(of: 1)) == 0)
  }

  @Test func `a block of CTLA-4 lets T cells attack healthy cells more readily`() throws {
    func readiness(_ block: Double) throws -> Double {
      let dish = dish(.effector, facing: .healthy) { $0[.healthySelf] = 0.01 }
      dish.world.body.levers.primingBlock = block
      let found = try #require(look(dish))
      #expect(found.target != nil && block == 0 || 1 < dish.world.body.breadth)
      #expect(isNear(Double(found.readiness), 0.01 * dish.world.body.breadth, share: 0.01))
      return Double(found.readiness)
    }
    #expect(try 1.2 * readiness(0) < readiness(1000))
  }
}
