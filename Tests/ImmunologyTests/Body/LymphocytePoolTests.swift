import Testing
import Tissue

@testable import Immunology

struct LymphocytePoolTests {
  private let values = ParameterValues()

  @Test func `lost lymphocytes come back over months`() {
    var blood = LymphocytePool(values)
    blood.deplete(share: 0.9)
    #expect(abs(blood.level - 0.1) < 1e-12)
    blood.advance(days: 30)
    #expect(blood.level < 0.5)
    blood.advance(days: 700)
    #expect(0.95 < blood.level)
    #expect(abs(blood.lowest - 0.15) < 1e-12)
  }

  @Test func `a step is exact whatever its length`() {
    var whole = LymphocytePool(values)
    whole.deplete(share: 0.5)
    var parts = whole
    whole.advance(days: 30)
    for _ in 0..<7200 { parts.advance(days: 1.0 / 240) }
    #expect(abs(whole.concentration - parts.concentration) < 1e-10)
  }

  @Test func `healthy blood stays as it is to the last bit`() {
    var blood = LymphocytePool(values)
    let healthy = blood
    blood.deplete(share: 0)
    blood.advance(days: 100)
    #expect(blood == healthy)
  }
}
