import Testing

@testable import Immunology

struct TwoCompartmentTests {
  private func pembrolizumab() -> TwoCompartment {
    let values = ParameterValues()
    return TwoCompartment(
      clearance: values[.pembrolizumabClearance],
      centralVolume: values[.pembrolizumabCentralVolume],
      exchange: values[.pembrolizumabExchange],
      peripheralVolume: values[.pembrolizumabPeripheralVolume])
  }

  @Test func `the terminal half-life is the published one`() {
    // Ahamadi 2017 as computed in the catalogue: 25.8 days.
    #expect(abs(pembrolizumab().terminalHalfLife - 25.8) < 0.1)
  }

  @Test(arguments: [(200.0, 57.0, 29.5), (140, 40, 20.6)])
  func `peak and trough of dosing every three weeks are the published ones`(
    dose: Double, peak: Double, trough: Double
  ) {
    var drug = pembrolizumab()
    drug.infuse(milligrams: dose)
    #expect(abs(drug.concentration - peak) < 0.02 * peak)
    for _ in 0..<12 {
      drug.advance(days: 21)
      drug.infuse(milligrams: dose)
    }
    drug.advance(days: 21)
    #expect(abs(drug.concentration - trough) < 0.15 * trough)
  }

  @Test func `a step is exact whatever its length`() {
    var whole = pembrolizumab()
    whole.infuse(milligrams: 200)
    var parts = whole
    whole.advance(days: 30)
    for _ in 0..<7200 { parts.advance(days: 30.0 / 7200) }
    // Each exact step rounds at 1e-16 of the amount.
    #expect(abs(whole.concentration - parts.concentration) < 1e-10)
  }

  @Test func `what leaves is what is cleared`() {
    var drug = pembrolizumab()
    drug.infuse(milligrams: 200)
    var area = 0.0
    let step = 0.001
    for _ in 0..<Int(500 / step) {
      let before = drug.concentration
      drug.advance(days: step)
      area += (before + drug.concentration) / 2 * step
    }
    // dose = clearance × area under the curve, to the error of the trapezoids.
    #expect(abs(area * 0.22 - 200) < 0.05)
  }
}
