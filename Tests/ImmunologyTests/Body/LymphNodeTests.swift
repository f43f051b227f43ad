import Testing
import Tissue

@testable import Immunology

/// Priming against published times and factors (science.md A5, A8; targets P6 and P7; X13).
struct LymphNodeTests {
  private let tick = 1.0 / 240

  /// A node whose cells divide once, so that divided cells are twice the primed ones.
  private func nodeWithOneDivision() -> LymphNode {
    var values = ParameterValues()
    values[.nodeDivisions] = 1
    values[.nodeNaiveRenewal] = 10_000
    return LymphNode(values)
  }

  /// Runs a node and its pool for some days.
  private func response(
    days: Double, node: inout LymphNode, pool: inout TCellPool, step: Double = 1.0 / 240,
    signals: (Double) -> LymphNode.Signals,
    look: (Double, LymphNode, TCellPool) -> Void = { _, _, _ in }
  ) {
    for index in 0..<Int((days / step).rounded()) {
      var signal = signals(Double(index) * step)
      signal.memoryCells = pool.recallableMemory
      let output = node.advance(days: step, signal)
      pool.recall(memoryCells: output.recalledMemory)
      pool.advance(days: step, arrivals: output.effectors, antigenSignal: node.antigenSignal)
      look(Double(index + 1) * step, node, pool)
    }
  }

  @Test func `the first division is one to two days after the contact`() throws {
    let (contacts, divided) = ResponseAssay(ParameterValues()).firstDivisions()
    func half(_ course: TimeCourse) throws -> Double {
      try #require(course.firstDay(above: course.peak.value / 2))
    }
    // Mempel 2004; the catalogue says 30 hours.
    let hours = try (half(divided) - half(contacts)) * 24
    #expect((24...48).contains(hours))
    #expect(abs(hours - 30) < 3)
  }

  @Test func `hardly any effector is in the blood within two and a half days`() {
    let blood = ResponseAssay(ParameterValues()).effectorsAfterRelease()
    // Target P7, even in the setting with the fastest divisions.
    #expect(blood.value(onDay: 2.5) < 0.005 * blood.peak.value)
    #expect(1e5 < blood.peak.value)
  }

  @Test func `an acute response doubles, contracts and leaves memory as measured`() throws {
    let (all, effectors) = ResponseAssay(ParameterValues()).acuteInfection()
    // Target P6 (De Boer 2001): doubling 4-9 h, loss 0.3-0.7 per day, memory 2-10 % of the peak.
    let peak = all.peak
    let early = try #require(all.firstDay(above: peak.value / 300))
    let late = try #require(all.firstDay(above: peak.value / 10))
    let doublings = Elementary.log(30) / Elementary.log(2)
    #expect((4...9).contains((late - early) * 24 / doublings))
    // From the first to the fourth day after the peak; later a few late cells still arrive.
    #expect((0.3...0.7).contains(-effectors.rate(from: peak.day + 1, to: peak.day + 4)))
    #expect((0.02...0.1).contains((all.values.last ?? 0) / peak.value))
    #expect((5...10).contains(peak.day))
  }

  @Test func `tumour antigen makes cells double within a day`() throws {
    let course = ResponseAssay(ParameterValues()).tumourAntigen()
    let early = try #require(course.firstDay(above: course.peak.value / 100))
    let late = try #require(course.firstDay(above: course.peak.value / 10))
    #expect((late - early) * 24 / 3.32 < 24)
  }

  @Test func `blocking CTLA-4 doubles priming and lets in half as many clones again`() {
    let node = LymphNode(ParameterValues())
    let (usual, blocked) = (LymphNode.Signals(), LymphNode.Signals(ctla4Occupancy: 1))
    #expect(abs(node.help(blocked) / node.help(usual) - 2) < 1e-12)
    #expect(abs(node.breadth(blocked) / node.breadth(usual) - 1.5) < 0.01)
    #expect(node.help(.init(regulatoryLevel: 0)) == 1)
    // What comes of it: 1.3 to 4 times the effectors.
    func effectors(_ occupancy: Double) -> Double {
      var node = LymphNode(ParameterValues())
      var pool = TCellPool(ParameterValues())
      response(days: 21, node: &node, pool: &pool) { _ in
        .init(immunogenicDeaths: 10 * tick, ctla4Occupancy: occupancy)
      }
      return pool.effectors
    }
    #expect((1.3...4).contains(effectors(1) / effectors(0)))
  }

  @Test func `more regulatory T cells and suppression prime less`() {
    func primed(_ signals: LymphNode.Signals) -> Double {
      var node = LymphNode(ParameterValues())
      for _ in 0..<5 * 240 { _ = node.advance(days: tick, signals) }
      return node.responding
    }
    let deaths = 10 * tick
    let usual = primed(.init(immunogenicDeaths: deaths))
    #expect(primed(.init(immunogenicDeaths: deaths, regulatoryLevel: 3)) < 0.8 * usual)
    #expect(usual < primed(.init(immunogenicDeaths: deaths, regulatoryLevel: 0.3)))
    #expect(primed(.init(immunogenicDeaths: deaths, suppression: 0.5)) < 0.7 * usual)
    #expect(primed(.init(immunogenicDeaths: deaths, suppression: 1)) == 0)
  }

  @Test func `IL-2 raises the number of divisions and nothing else`() {
    func released(_ interleukin2: Double) -> Double {
      var node = nodeWithOneDivision()
      var sum = 0.0
      for index in 0..<40 * 240 {
        sum +=
          node.advance(
            days: tick,
            .init(vaccineCells: index == 0 ? 100 : 0, interleukin2: interleukin2, inflammation: 1)
          ).effectors
      }
      return sum
    }
    // 1 + 11·(3/11) = 4 divisions instead of 1.
    #expect(abs(released(3.0 / 11) / released(0) - 8) < 0.02)
  }

  @Test func `dividing once turns each primed cell into two effectors`() {
    var node = nodeWithOneDivision()
    let naive = node.naiveCells
    var released = 0.0
    for index in 0..<60 * 240 {
      released += node.advance(days: tick, .init(vaccineCells: index == 0 ? 1000 : 0)).effectors
    }
    // Renewal of naive cells, 1 in 10,000 per day, stays below the tolerance.
    #expect(abs(released / (2 * (naive - node.naiveCells)) - 1) < 0.01)
  }

  @Test func `dendritic cells hold no more than ten T cells each`() {
    var values = ParameterValues()
    values[.nodePrecursorFrequency] = 1e-3
    var node = LymphNode(values)
    for index in 0..<4 * 240 {
      _ = node.advance(days: tick, .init(vaccineCells: index == 0 ? 1e4 : 0, ctla4Occupancy: 1))
      // Cells that are held when a dendritic cell dies finish their clock.
      if node.dendriticCells < 5000 { continue }
      #expect(node.cellsInContact < 10.5 * node.dendriticCells)
    }
    #expect(1e4 < node.responding)
  }

  @Test func `memory answers with the lag of naive cells and more than ten times the number`() {
    let assay = ResponseAssay(ParameterValues())
    let (naive, memory) = (assay.recall(memory: 0), assay.recall(memory: 5e7))
    // X13, Whitmire 2008.
    #expect((0.7...1.3).contains(memory.lagDays / naive.lagDays))
    #expect(10 * naive.dayFive <= memory.dayFive)
    #expect(memory.memoryLeft < 5e7)
  }

  @Test func `halving the step changes nothing that can be seen`() {
    func effectors(step: Double) -> Double {
      var node = LymphNode(ParameterValues())
      var pool = TCellPool(ParameterValues())
      response(days: 20, node: &node, pool: &pool, step: step) { _ in
        .init(immunogenicDeaths: 20 * step, interleukin2: 0.3)
      }
      return pool.effectors
    }
    let (whole, half) = (effectors(step: 1.0 / 120), effectors(step: 1.0 / 240))
    #expect(abs(whole / half - 1) < 1e-3)
  }

  @Test(arguments: [0.001, 0.05, 3])
  func `nothing becomes negative or infinite for any step`(step: Double) {
    var values = ParameterValues()
    values[.nodeHalfContact] = 1
    values[.nodeVisits] = 10
    var node = LymphNode(values)
    for index in 0..<100 {
      let output = node.advance(
        days: step,
        .init(
          immunogenicDeaths: index % 3 == 0 ? 1e6 : 0, vaccineCells: 1e9, interleukin2: 1,
          memoryCells: 1e12))
      #expect(0 <= output.effectors && output.effectors.isFinite)
      #expect(0 <= output.recalledMemory && output.recalledMemory <= 1e12)
      #expect(0 <= node.naiveCells && 0 <= node.responding && 0 <= node.dendriticCells)
      #expect(node.responding.isFinite)
    }
  }

  @Test func `without antigen every bit stays as it was`() {
    var node = LymphNode(ParameterValues())
    var untouched = node
    let output = node.advance(days: 30, .init(ctla4Occupancy: 1, memoryCells: 1e6))
    #expect(node == untouched)
    #expect(output == LymphNode.Output())
    var (before, after) = (Digest(), Digest())
    untouched.visitState(&before)
    _ = node.advance(days: tick, .init(immunogenicDeaths: 1))
    node.visitState(&after)
    #expect(before.text != after.text)
  }

  @Test func `depletion takes the shares that it is told`() {
    var node = LymphNode(ParameterValues())
    for _ in 0..<5 * 240 { _ = node.advance(days: tick, .init(immunogenicDeaths: tick * 100)) }
    let before = node
    node.deplete(naive: 0.9, dividing: 0.5)
    #expect(abs(node.naiveCells - 0.1 * before.naiveCells) < 1e-6 * before.naiveCells)
    #expect(abs(node.responding - 0.5 * before.responding) < 1e-9 * before.responding)
    #expect(node.dendriticCells == before.dendriticCells)
  }
}
