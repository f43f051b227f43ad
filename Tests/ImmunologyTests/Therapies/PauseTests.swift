import Testing
import Tissue

@testable import Immunology

/// When doses are given, and when a rule leaves them out.
struct PauseTests {
  @Test func `doses come every so many days`() {
    let schedule = DoseSchedule(firstDay: 2, everyDays: 7, doses: 5)
    #expect(schedule.days(until: 100) == [2, 9, 16, 23, 30])
    #expect(schedule.days(until: 16) == [2, 9, 16])
  }

  @Test func `a rule pauses on its side of the limit`() {
    let above = PauseRule(measure: .interleukin6, isAbove: true, limit: 100)
    #expect(above.pauses(at: 101) && !above.pauses(at: 99))
    let below = PauseRule(measure: .neutrophils, isAbove: false, limit: 1)
    #expect(below.pauses(at: 0.9) && !below.pauses(at: 1.1))
  }

  @Test func `each measure reads its own number`() {
    let dish = Dish([.tumour, .healthy])
    let world = dish.world
    world.body.lymphocytes.deplete(share: 0.9)
    #expect(world.toxicity(.neutrophils) == world.body.marrow.neutrophils)
    #expect(world.toxicity(.lymphocytes) == world.body.lymphocytes.concentration)
    #expect(world.toxicity(.interleukin6) == world.body.cytokines.effective)
    let all = Set(PauseRule.Measure.allCases.map { world.toxicity($0) })
    #expect(all.count == PauseRule.Measure.allCases.count)
  }

  @Test func `healthy cells that age takes are not harm`() {
    let dish = Dish([.tumour, .healthy])
    dish.put(10, of: .healthy)
    dish.world.bookStart(of: dish.world.residents, from: 0, cause: "scenario")
    dish.world.bookDeath(0, .turnover, of: dish.world.residents)
    #expect(dish.world.toxicity(.healthyLost) == 0)
    dish.world.bookDeath(1, .killed, of: dish.world.residents)
    dish.world.bookDeath(2, .crushed, of: dish.world.residents)
    #expect(dish.world.toxicity(.healthyLost) == 20)
  }
}
