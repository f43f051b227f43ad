import Testing
import Tissue

@testable import Immunology

/// The mean-field mirror against its fixed points (science.md B17; target P13).
struct KuznetsovTests {
  private let model = Kuznetsov(ParameterValues())

  @Test func `the fixed points are the published ones`() throws {
    let points = model.fixedPoints
    let published: [(Double, Double, Kuznetsov.FixedPoint.Nature)] = [
      (0.316, 0, .saddle), (1.609, 8.19, .stableSpiral), (0.760, 267.8, .saddle),
      (0.173, 447.1, .stable),
    ]
    try #require(points.count == published.count)
    for (point, (effectors, tumour, nature)) in zip(points, published) {
      #expect(abs(point.state.effectors - effectors) <= 0.01 * effectors)
      #expect(abs(point.state.tumour - tumour) <= 0.01 * tumour)
      #expect(point.nature == nature)
      let change = model.change(at: point.state)
      #expect(abs(change.effectors) < 1e-9 && abs(change.tumour) < 1e-6)
    }
    // Dormancy: eigenvalues −0.050 ± 0.576i, a period of about 99 days.
    #expect(abs(points[1].growth + 0.050) < 0.001)
    #expect(abs(points[1].frequency - 0.576) < 0.001)
    let period = 2 * 3.141_592_653_589_793 / points[1].frequency * model.unitDays
    #expect(abs(period - 99) < 1)
  }

  @Test func `a small tumour becomes dormant and a large one escapes`() {
    let (dormant, escaped) = (model.fixedPoints[1].state, model.fixedPoints[3].state)
    let small = model.advanced(from: .init(effectors: 1.5, tumour: 20), units: 300)
    #expect(abs(small.tumour - dormant.tumour) < 0.01 * dormant.tumour)
    let large = model.advanced(from: .init(effectors: 0.5, tumour: 300), units: 300)
    #expect(abs(large.tumour - escaped.tumour) < 0.01 * escaped.tumour)
  }

  @Test func `the steps keep the tolerance`() {
    // In a spiral of several turns, against steps a thousand times as exact.
    let start = Kuznetsov.State(effectors: 0.3, tumour: 2)
    let usual = model.advanced(from: start, units: 20)
    let fine = model.advanced(from: start, units: 20, tolerance: 1e-12)
    #expect(abs(usual.tumour / fine.tumour - 1) < 1e-5)
    #expect(abs(usual.effectors / fine.effectors - 1) < 1e-5)
  }

  @Test func `a course is the same for any number of parts`() throws {
    let start = Kuznetsov.State(effectors: 1, tumour: 5)
    let coarse = model.course(from: start, units: 10, parts: 2)
    let fine = model.course(from: start, units: 10, parts: 20)
    #expect(coarse.count == 3 && fine.count == 21)
    #expect(coarse[0] == start)
    #expect(abs(coarse[2].tumour / fine[20].tumour - 1) < 1e-6)
  }

  @Test func `cells stay positive and no tumour comes from none`() {
    var state = Kuznetsov.State(effectors: 30, tumour: 400)
    for _ in 0..<50 {
      state = model.advanced(from: state, units: 2)
      #expect(0 < state.effectors && 0 < state.tumour)
    }
    let clean = model.advanced(from: .init(effectors: 1, tumour: 0), units: 100)
    #expect(clean.tumour == 0)
    #expect(abs(clean.effectors - model.fixedPoints[0].state.effectors) < 1e-6)
  }
}
