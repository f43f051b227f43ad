import Testing
import Tissue

@testable import Immunology

/// Contraction and memory against published decays (science.md A5; targets P6 and X14).
struct TCellPoolTests {
  private let values = ParameterValues()
  private let tick = 1.0 / 240

  @Test func `effectors last while antigen calls and contract when it is gone`() {
    for (signal, rate) in [(1.0, 0.05), (0.0, 0.5 + 0.5 / 19)] {
      var pool = TCellPool(values)
      pool.add(effectors: 1e6)
      for _ in 0..<4 * 240 { pool.advance(days: tick, arrivals: 0, antigenSignal: signal) }
      #expect(abs(pool.effectors / (1e6 * Elementary.exp(-rate * 4)) - 1) < 1e-6)
    }
  }

  @Test func `one contracting effector in twenty becomes memory`() {
    var pool = TCellPool(values)
    pool.add(effectors: 1e8)
    for _ in 0..<20 * 240 { pool.advance(days: tick, arrivals: 0, antigenSignal: 0) }
    // Some of the memory has already decayed: 2 to 10 % of the peak (De Boer 2001).
    #expect(abs(pool.memory / 5e6 - 1) < 0.05)
  }

  @Test func `no memory forms while antigen calls`() {
    var pool = TCellPool(values)
    for _ in 0..<240 { pool.advance(days: tick, arrivals: 1e4, antigenSignal: 1) }
    #expect(0 < pool.effectors)
    #expect(pool.memory == 0)
  }

  @Test func `memory decays like a power of time over thirty years`() {
    let course = ResponseAssay(values).memoryDecay()
    let points = (365...30 * 365).map { day in
      (time: Double(day), number: course.value(onDay: Double(day)))
    }
    let oneYear = points[0].number / 1e6
    // Exponential-equivalent half-life in the first year about 450 days.
    let halfLife = 365 * Elementary.log(2) / -Elementary.log(oneYear)
    #expect((350...550).contains(halfLife))
    // X14: slope of log N against log t, and a better line than log N against t.
    let logs = points.map { (Elementary.log($0.time), Elementary.log($0.number)) }
    let plain = points.map { ($0.time / 365, Elementary.log($0.number)) }
    let (power, exponential) = (line(logs), line(plain))
    #expect((-1.5 ... -0.5).contains(power.slope))
    #expect(power.error < exponential.error)
  }

  private func line(_ points: [(Double, Double)]) -> (slope: Double, error: Double) {
    let count = Double(points.count)
    let (meanX, meanY) = (
      points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count
    )
    let slope =
      points.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
      / points.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let error = points.reduce(0) { sum, point in
      let rest = point.1 - meanY - slope * (point.0 - meanX)
      return sum + rest * rest
    }
    return (slope, error)
  }

  @Test func `the level is one at the reference number and memory counts for less`() {
    var pool = TCellPool(values)
    pool.add(effectors: values[.poolReference])
    #expect(pool.level == 1)
    pool.add(memory: values[.poolReference])
    #expect(abs(pool.memoryLevel - values[.poolMemoryPatrol]) < 1e-12)
  }

  @Test func `recall and depletion take what they are told and never more than there is`() {
    var pool = TCellPool(values)
    pool.add(effectors: 100)
    pool.add(memory: 1000)
    pool.recall(memoryCells: 250)
    #expect(abs(pool.memory - 750) < 1e-9)
    pool.deplete(effectors: 0.5, memory: 0.2)
    #expect(abs(pool.effectors - 50) < 1e-9)
    #expect(abs(pool.memory - 600) < 1e-9)
    pool.recall(memoryCells: 1e9)
    #expect(pool.memory == 0)
  }

  @Test func `halving the step changes nothing that can be seen`() {
    func memory(step: Double) -> Double {
      var pool = TCellPool(values)
      for index in 0..<Int((60 / step).rounded()) {
        let day = Double(index) * step
        pool.advance(
          days: step, arrivals: day < 10 ? 1e5 * step : 0, antigenSignal: day < 12 ? 0.7 : 0)
      }
      return pool.memory
    }
    #expect(abs(memory(step: 1.0 / 240) / memory(step: 1.0 / 480) - 1) < 1e-4)
  }

  @Test(arguments: [0.001, 1, 50])
  func `nothing becomes negative for any step`(step: Double) {
    var pool = TCellPool(values)
    for index in 0..<50 {
      pool.advance(
        days: step, arrivals: index % 5 == 0 ? 1e9 : 0, antigenSignal: index % 2 == 0 ? 1 : 0)
      #expect(0 <= pool.effectors && 0 <= pool.memory)
    }
  }

  @Test func `an empty pool stays empty to the last bit`() {
    var pool = TCellPool(values)
    let empty = pool
    pool.recall(memoryCells: 10)
    pool.advance(days: 10, arrivals: 0, antigenSignal: 0.5)
    #expect(pool == empty)
  }
}
