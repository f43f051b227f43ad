import Testing

@testable import Tissue

struct StepCycleTests {
  @Test(arguments: [1, 2, 3, 5])
  func `the steps of a cycle add up to its time`(count: Int) {
    let cycle = StepCycle(total: 24, count: count)
    #expect(cycle.minutes.count == count)
    #expect(abs(Double(cycle.minutes.reduce(0, +)) - 24) < 1e-5)
    #expect(cycle.minutes == cycle.minutes.sorted())
  }

  @Test(arguments: [1, 2, 3, 5])
  func `no motion is amplified up to the stiffness of the cycle`(count: Int) {
    let cycle = StepCycle(total: 24, count: count)
    for step in 1...1000 {
      let rate = cycle.stiffness * Double(step) / 1000
      #expect(abs(cycle.left(ofRate: rate)) < 1, "\(rate) per minute")
    }
    // Not far beyond it motion is amplified, so the stiffness is not understated.
    #expect(1 < abs(cycle.left(ofRate: 1.5 * cycle.stiffness)))
  }

  @Test func `three steps bear more than equal steps of a sixth of their time`() {
    // An Euler step of h is stable up to 2/h.
    #expect(2 / 4.0 < StepCycle(total: 24, count: 3).stiffness)
  }

  @Test func `slow motion goes on as it would`() {
    let cycle = StepCycle(total: 24, count: 3)
    let rate = 0.002
    #expect(abs(cycle.left(ofRate: rate) - Elementary.exp(-rate * 24)) < 0.001)
  }
}
