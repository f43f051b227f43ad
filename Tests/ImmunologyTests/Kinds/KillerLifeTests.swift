import Testing
import Tissue

@testable import Immunology

/// How T cells tire, divide, remember and die (equation B9).
struct KillerLifeTests {
  private static let many = 2000
  /// The decisions of a day.
  private static let day = 144

  private func dish(
    _ kind: CellKind = .effector, count: Int = many, remembering: Double = 0,
    changing change: (inout ParameterValues) -> Void = { _ in }
  ) -> Dish {
    let dish = Dish([.tumour, kind]) { values in
      values[.effectorDeath] = 0
      values[.effectorProgenitors] = 0
      change(&values)
    } adjusting: { setup in
      guard let index = setup.populations.firstIndex(where: { $0.kind == .engineered }) else {
        return
      }
      setup.populations[index].receptor = .inserted(target: 0)
    }
    dish.put(count, of: kind, remembering: remembering)
    return dish
  }

  private func count(_ fate: Fate, in dish: Dish) -> Int {
    (0..<dish.world.crawlers.count).count { dish.crawlers.fate[$0] == fate.rawValue }
  }

  @Test func `half of the memory T cells die within their half-life`() {
    let dish = dish(remembering: 1) { $0[.memoryHalfLife] = 1 }
    dish.rest()
    dish.decide(times: Self.day)
    #expect(isNear(Double(count(.attrition, in: dish)), Double(Self.many) / 2, share: 0.1))
  }

  @Test func `T cells at rest contract or remember, and those in the fight do neither`() {
    func lives(_ begin: (Dish) -> Void) -> (died: Int, remember: Int) {
      let dish = dish { values in
        values[.effectorContraction] = 2
        values[.effectorMemory] = 0.5
      }
      begin(dish)
      dish.decide(times: Self.day)
      return (count(.contraction, in: dish), count(.memory, in: dish))
    }
    let (rested, fought) = (lives { $0.rest() }, lives { $0.stimulate() })
    // Both hazards are 2 a day: nearly all leave, half of them each way.
    #expect(isNear(Double(rested.died), Double(Self.many) / 2, share: 0.12))
    #expect(isNear(Double(rested.remember), Double(Self.many) / 2, share: 0.12))
    #expect(fought.died == 0 && fought.remember == 0)
  }

  /// Exhaustion and its fixed part after one decision of ten minutes.
  private func tire(
    _ exhaustion: Float, _ fixation: Float = 0, inhibition: Float = 0, progenitors: Double = 0,
    inFight: Bool
  ) -> (exhaustion: Double, fixation: Double) {
    let dish = dish(count: 1) { $0[.effectorProgenitors] = progenitors }
    if inFight { dish.stimulate() } else { dish.rest() }
    let cells = dish.crawlers
    (cells.exhaustion[0], cells.fixation[0]) = (exhaustion, fixation)
    cells.inhibition[0] = inhibition
    dish.decide()
    return (
      Double(dish.crawlers.exhaustion[0] - exhaustion),
      Double(dish.crawlers.fixation[0] - fixation)
    )
  }

  @Test func `exhaustion follows its equation, in the fight and at rest`() {
    // 0.1 a day, a gain of 3 by PD-1, recovery 0.2 a day; ten minutes are 1/144 of a day.
    let step = 1.0 / 144
    let fought = tire(0.4, inhibition: 0.5, inFight: true)
    #expect(isNear(fought.exhaustion, step * 0.1 * 2.5 * 0.6, share: 0.01))
    #expect(isNear(fought.fixation, step * 0.4 / 21, share: 0.01))
    #expect(isNear(tire(0.4, inFight: true).exhaustion, step * 0.1 * 0.6, share: 0.01))
    let rested = tire(0.4, 0.25, inFight: false)
    #expect(isNear(rested.exhaustion, -step * 0.2 * 0.75 * 0.4, share: 0.01))
    // Those that renew themselves tire at three tenths of the rate.
    let progenitor = tire(0.4, progenitors: 1, inFight: true)
    #expect(isNear(progenitor.exhaustion, step * 0.1 * 0.3 * 0.6, share: 0.01))
  }

  /// The stages of the cycle that many cells passed.
  private func stages(
    _ hours: Double = 5, stimulus: Float = 1, _ hold: (Dish) -> Void = { _ in }
  ) -> Double {
    let dish = dish { $0[.effectorContraction] = 0 }
    dish.stimulate()
    dish.forEachCrawler { cells, cell in cells.stimulus[cell] = stimulus }
    hold(dish)
    dish.decide(times: Int(hours * 6))
    return dish.sum { $0.stage[$1] }
  }

  @Test func `PD-1 slows divisions and IL-2 hastens them`() {
    let whole = stages()
    // Four stages in 24 hours: 0.83 in five.
    #expect(isNear(whole, Double(Self.many) * 20 / 24, share: 0.1))
    let held = stages { dish in
      dish.forEachCrawler { cells, cell in cells.inhibition[cell] = 0.75 }
    }
    #expect(isNear(held, whole / 4, share: 0.2))
    let helped = stages { $0.world.body.levers.interleukin = 1e6 }
    #expect(isNear(helped, 2 * whole, share: 0.15))
  }

  @Test func `T cells feel IL-2 as far as they are stimulated`() {
    // At rest the signal fades with a time of a day, so it is still about a quarter.
    func slow(_ interleukin: Double) -> Double {
      stages(2, stimulus: 0.25) { dish in
        dish.forEachCrawler { cells, cell in cells.state[cell] = CrawlerState.searching }
        dish.world.body.levers.interleukin = interleukin
      }
    }
    let plain = slow(0)
    #expect(0 < plain)
    // 1 + 0.25, not 1 + 1.
    #expect((1.0...1.6).contains(slow(1e6) / plain))
  }

  @Test func `a memory T cell that meets its antigen waits before it divides`() throws {
    let dish = dish(count: 1, remembering: 1)
    #expect(dish.count("\(CellKind.effector.rawValue)_memory") == 1)
    #expect(dish.count("\(CellKind.effector.rawValue)_active") == 0)
    dish.stimulate()
    dish.decide(every: 10)
    // 60 hours of a cycle of 24 hours with four stages.
    #expect(dish.crawlers.stage[0] == -10)
    Turnover(world: dish.world).run()
    let booked = dish.simulation.drainLedger().map(\.event)
    #expect(booked.contains(.recall) && !booked.contains(.memory))
  }

  @Test(arguments: [false, true])
  func `tiring and recovering stand in the ledger under their names`(recovers: Bool) {
    let dish = dish(count: 1)
    if recovers { dish.rest() } else { dish.stimulate() }
    dish.crawlers.exhaustion[0] = recovers ? 0.5001 : 0.4999
    dish.decide(every: 10)
    Turnover(world: dish.world).run()
    let booked = dish.simulation.drainLedger().filter {
      [.exhaustion, .recovery].contains($0.event)
    }
    #expect(booked.map(\.event) == [recovers ? .recovery : .exhaustion])
    #expect(booked.first?.cause == (recovers ? "rest" : "chronic_stimulation"))
    #expect(dish.count("\(CellKind.effector.rawValue)_tired_ever") == (recovers ? 0 : 1))
  }

  @Test func `a chimeric receptor is taken in at the synapse and comes back at rest`() {
    // Nothing binds it but what the test says.
    let dish = dish(.engineered, count: 1) { $0[.effectorAttach] = 0 }
    dish.put(of: .tumour)
    let cells = dish.crawlers
    (cells.state[0], cells.stimulus[0]) = (CrawlerState.engaged, 1)
    (cells.target[0], cells.clock[0]) = (dish.residents.lineage[0], 1e9)
    cells.affinity[0] = 0
    for _ in 0..<Self.day { dish.decide() }
    // It goes at 0.02 and comes at 0.04 an hour, towards two thirds.
    let aim = 2.0 / 3
    let engaged = Double(dish.column("receptor")[0])
    #expect(isNear(engaged, aim + (1 - aim) * Elementary.exp(-0.06 * 24), share: 0.01))
    dish.rest()
    for _ in 0..<Self.day { dish.decide() }
    let rested = Double(dish.column("receptor")[0])
    #expect(isNear(rested, 1 + (engaged - 1) * Elementary.exp(-0.04 * 24), share: 0.01))
  }

  @Test func `daughters have a division less before them`() {
    let dish = dish(count: 1)
    let before = dish.crawlers.destiny[0]
    Births(world: dish.world).divideCrawler(0)
    #expect([0, 1].map { dish.crawlers.destiny[$0] } == [before - 1, before - 1])
  }

  @Test func `of the daughters of a progenitor one renews it and the other fights`() {
    let dish = dish(count: 1) { $0[.effectorProgenitors] = 1 }
    Births(world: dish.world).divideCrawler(0)
    #expect(dish.count("\(CellKind.effector.rawValue)_cells") == 2)
    #expect(dish.count("\(CellKind.effector.rawValue)_progenitor") == 1)
  }
}
