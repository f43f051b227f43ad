import Testing

@testable import Immunology

struct ImmunogenicDeathTests {
  @Test func `each cause has the weight of its entry in the catalogue`() {
    var values = ParameterValues()
    for (index, cause) in ImmunogenicDeath.Cause.allCases.enumerated() {
      values[ImmunogenicDeath.key(of: cause)] = Double(index + 1) / 10
    }
    let death = ImmunogenicDeath(values)
    #expect(
      ImmunogenicDeath.Cause.allCases.map(death.weight) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
  }

  @Test func `radiation calls louder than a quiet death`() {
    let death = ImmunogenicDeath(ParameterValues())
    #expect(10 * death.weight(.apoptosis) < death.weight(.radiation))
    #expect(death.weight(.quietDrug) < death.weight(.visibleDrug))
  }
}
