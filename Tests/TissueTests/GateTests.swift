import Testing

@testable import Tissue

struct GateTests {
  @Test func `nobody gets in before it opens or after it is shut`() {
    let gate = Gate()
    #expect(gate.goIn() == (0, false))
    gate.open()
    #expect(gate.number == 1 && gate.isEmpty)
    #expect(gate.goIn() == (1, true))
    #expect(!gate.isEmpty)
    gate.shut()
    #expect(gate.goIn() == (1, false))
    #expect(gate.goOut())
    #expect(gate.isEmpty)
    gate.open()
    #expect(gate.goIn() == (2, true))
  }

  @Test func `only the last who goes out of a shut gate has somebody to wake`() {
    let gate = Gate()
    gate.open()
    for _ in 0..<3 { _ = gate.goIn() }
    #expect(!gate.goOut())
    gate.shut()
    #expect(!gate.goOut())
    #expect(!gate.isEmpty)
    #expect(gate.goOut())
    // Who leaves while it is open has nobody to wake: the loop is not over.
    gate.open()
    _ = gate.goIn()
    #expect(!gate.goOut())
  }
}
