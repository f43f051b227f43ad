import Testing
import Tissue

@testable import Immunology

/// Infused cells against published kinetics (science.md A10; target P11).
struct EngineeredPoolTests {
  private let values = ParameterValues()
  private let tick = 1.0 / 240

  /// Engineered cells that clear the antigen they feed on.
  private func course(
    cells: Double = 1e8, fitness: Double = 1, lymphocytes: Double = 0.05, fratricide: Double = 0,
    antigen: Double = 1e4, days: Double = 365, step: Double = 1.0 / 240
  ) -> TimeCourse {
    var conditions = EngineeredAssay.Conditions()
    conditions.cells = cells
    conditions.fitness = fitness
    conditions.lymphocytes = lymphocytes
    conditions.fratricide = fratricide
    conditions.targets = antigen
    conditions.days = days
    conditions.step = step
    return EngineeredAssay(values).cells(conditions)
  }

  @Test func `expansion, contraction and persistence are the published ones`() {
    let cells = course()
    let peak = cells.peak
    // Stein 2019 and Ogasawara 2021, in the ranges of target P11.
    #expect((7...12).contains(peak.day))
    #expect((100...1e5).contains(peak.value / 1e8))
    #expect((0.6...1.0).contains(Elementary.log(2) / cells.rate(from: 4, to: 6)))
    let fall = -cells.rate(from: peak.day + 5, to: peak.day + 15)
    #expect((3...7).contains(Elementary.log(2) / fall))
    #expect((120...650).contains(-Elementary.log(2) / cells.rate(from: 200, to: 360)))
  }

  @Test func `antigen calls memory back to the fight`() {
    var pool = EngineeredPool(values)
    pool.infuse(cells: 1e8, fitness: 1)
    var signals = EngineeredPool.Signals()
    signals.antigenCells = 1e9
    pool.advance(days: 10, signals)
    signals.antigenCells = 0
    pool.advance(days: 200, signals)
    let rested = pool
    #expect(1e4 < rested.memory && rested.effectors < 1e-3 * rested.memory)
    signals.antigenCells = 1e12
    pool.advance(days: 0.1, signals)
    // Those that were called have hardly divided yet.
    let called = rested.memory * values[.engineeredRecall] * 0.1
    #expect(isNear(pool.effectors - rested.effectors, called, share: 0.12))
  }

  @Test func `ten times the dose changes the peak far less than tenfold`() {
    let (low, high) = (course(cells: 1e7, days: 30).peak.value, course(days: 30).peak.value)
    #expect(high < 2 * low)
  }

  @Test func `without room or antigen there is hardly any expansion`() {
    let usual = course(days: 15).peak.value
    #expect(course(lymphocytes: 1, days: 15).peak.value < 0.05 * usual)
    #expect(course(antigen: 0, days: 15).peak.value <= 1e8 * (1 + 1e-6))
  }

  @Test func `a tired product and fratricide hold expansion back`() {
    let usual = course(days: 15).value(onDay: 6)
    #expect(course(fitness: 0.5, days: 15).value(onDay: 6) < 0.3 * usual)
    #expect(course(fratricide: 2, days: 15).value(onDay: 6) < 0.01 * usual)
  }

  @Test func `fitness is that of all infusions together`() {
    var pool = EngineeredPool(values)
    pool.infuse(cells: 1e6, fitness: 0.4)
    pool.infuse(cells: 1e6, fitness: 0.8)
    #expect(abs(pool.fitness - 0.6) < 1e-12)
    pool.deplete(share: 0.75)
    #expect(abs(pool.cells - 5e5) < 1e-6)
  }

  @Test func `IL-2 keeps cells alive`() {
    func left(_ interleukin2: Double) -> Double {
      var pool = EngineeredPool(values)
      pool.infuse(cells: 1e9, fitness: 1)
      for _ in 0..<10 * 240 { pool.advance(days: tick, .init(interleukin2: interleukin2)) }
      return pool.cells
    }
    #expect(1.3 * left(0) < left(1))
  }

  @Test func `halving the step changes nothing that can be seen`() {
    let (whole, half) = (course(days: 20), course(days: 20, step: tick / 2))
    #expect(abs(whole.peak.value / half.peak.value - 1) < 0.01)
  }

  @Test(arguments: [0.001, 1, 30])
  func `nothing becomes negative for any step`(step: Double) {
    var pool = EngineeredPool(values)
    pool.infuse(cells: 1e12, fitness: 1)
    for index in 0..<50 {
      pool.advance(
        days: step,
        .init(antigenCells: 1e9, lymphocyteLevel: 0, fratricide: index % 2 == 0 ? 100 : 0))
      #expect(0 <= pool.cells && pool.cells.isFinite && 0 <= pool.memory)
    }
  }

  @Test func `a dose of nothing leaves every bit as it was`() {
    var pool = EngineeredPool(values)
    let untouched = pool
    pool.infuse(cells: 0, fitness: 0.3)
    pool.advance(days: 10, .init(antigenCells: 1e4, lymphocyteLevel: 0))
    #expect(pool == untouched)
    var (before, after) = (Digest(), Digest())
    pool.visitState(&before)
    pool.infuse(cells: 1, fitness: 1)
    pool.visitState(&after)
    #expect(before.text != after.text)
  }
}
