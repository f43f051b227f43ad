import Testing
import Tissue

@testable import Immunology

/// Antibodies against published pharmacokinetics (science.md A9; targets P8, P9 and P10).
struct AntibodyTests {
  private let values = ParameterValues()

  private func digest(_ antibody: Antibody) -> String {
    var (antibody, digest) = (antibody, Digest())
    antibody.visitState(&digest)
    return digest.text
  }

  // Half-lives and troughs: labels and population models, accepted within 15 and 30 %.
  @Test(arguments: [
    (AntibodyDrug.pembrolizumab, 25.8), (.ipilimumab, 15.4), (.atezolizumab, 27), (.nivolumab, 19),
  ])
  func `the first half-life is the published one`(drug: AntibodyDrug, days: Double) {
    #expect(abs(AntibodyAssay(drug, values).terminalHalfLife - days) < 0.15 * days)
  }

  @Test(arguments: [
    (AntibodyDrug.pembrolizumab, 200.0, 21.0, 29.5), (.pembrolizumab, 140, 21, 22.6),
    (.ipilimumab, 210, 21, 19.4), (.ipilimumab, 700, 21, 58.1), (.atezolizumab, 1200, 21, 179),
    (.nivolumab, 210, 14, 67),
  ])
  func `the steady trough is the published one`(
    drug: AntibodyDrug, milligrams: Double, every: Double, trough: Double
  ) {
    let last = AntibodyAssay(drug, values).trough(
      milligrams: milligrams, every: every, doses: 20)
    #expect(abs(last - trough) < (drug == .pembrolizumab ? 0.15 : 0.3) * trough)
  }

  @Test(arguments: [
    (AntibodyDrug.pembrolizumab, 0.595, 0.489), (.atezolizumab, 0.808, 0.559),
    (.ipilimumab, 0.642, 0.708), (.nivolumab, 0.566, 0.597),
  ])
  func `a body of twice the weight dilutes and clears more, by the published exponents`(
    drug: AntibodyDrug, clearance: Double, volume: Double
  ) {
    var heavy = values
    heavy[.bodyWeight] = 2 * values[.bodyWeight]
    // Without the fall over months, the exposure is the dose over the clearance.
    heavy[.nivolumabFall] = 0
    var usual = heavy
    usual[.bodyWeight] = values[.bodyWeight]
    func course(_ values: ParameterValues) -> (peak: Double, exposure: Double) {
      var antibody = Antibody(drug, values)
      antibody.infuse(milligrams: 200)
      let peak = antibody.concentration
      var exposure = 0.0
      for _ in 0..<40_000 {
        let before = antibody.concentration
        antibody.advance(days: 0.02)
        exposure += 0.01 * (before + antibody.concentration)
      }
      return (peak, exposure)
    }
    let (one, other) = (course(usual), course(heavy))
    #expect(abs(one.peak / other.peak / Elementary.power(2, volume) - 1) < 1e-6)
    #expect(abs(one.exposure / other.exposure / Elementary.power(2, clearance) - 1) < 1e-3)
  }

  @Test func `clearance of nivolumab falls by a quarter over months`() {
    let late = AntibodyAssay(.nivolumab, values)
      .clearance(milligrams: 240, every: 14, afterDoses: 40)
    #expect(abs(late / values[.nivolumabClearance] - 0.75) < 0.02)
    // The fall needs the time since the first dose, not the time since the last.
    var antibody = Antibody(.nivolumab, values)
    antibody.infuse(milligrams: 240)
    antibody.advance(days: 30)
    antibody.infuse(milligrams: 240)
    #expect(antibody.daysOfTreatment == 30)
  }

  @Test func `small doses of pembrolizumab leave faster than linear clearance lets them`() {
    // Elassaiss-Schaap 2017: kinetics are non-linear below 0.3 mg/kg.
    func daysToTenth(_ milligrams: Double) -> Double {
      var antibody = Antibody(.pembrolizumabLowDose, values)
      antibody.infuse(milligrams: milligrams)
      let tenth = antibody.concentration / 10
      var days = 0.0
      while tenth < antibody.concentration {
        antibody.advance(days: 0.1)
        days += 0.1
      }
      return days
    }
    let (tiny, low, usual, high) = (
      daysToTenth(0.02 * 70), daysToTenth(0.3 * 70), daysToTenth(140), daysToTenth(700)
    )
    #expect(tiny < 0.5 * low)
    #expect(low < 0.95 * usual)
    // Above the usual dose it hardly depends on the dose any more.
    #expect(abs(usual / high - 1) < 0.1)
  }

  @Test(arguments: [(2.0, 0.9...1.0), (0.1, 0.0...0.8)])
  func `engagement in blood at trough saturates between 0.1 and 2 mg per kg`(
    milligramsPerKilogram: Double, range: ClosedRange<Double>
  ) {
    // Target P10, Elassaiss-Schaap 2017: the functional assay, in blood.
    let engagement = AntibodyAssay(.pembrolizumab, values).engagementAtTrough(
      milligrams: milligramsPerKilogram * 70, every: 21, doses: 12)
    #expect(range.contains(engagement))
  }

  @Test func `engagement needs more drug than binding alone`() {
    // Science.md E4: at 1 µg/mL in serum binding at 29 pM would give above 99.5 %.
    var antibody = Antibody(.pembrolizumab, values)
    antibody.infuse(milligrams: values[.pembrolizumabCentralVolume])
    #expect(abs(antibody.concentration - 1) < 1e-12)
    #expect(abs(antibody.occupancy - 0.2 / (0.2 + 0.535)) < 1e-12)
  }

  @Test func `the usual dose of atezolizumab holds nearly all PD-L1 in the tumour`() throws {
    var antibody = Antibody(.atezolizumab, values)
    antibody.infuse(milligrams: 1200)
    antibody.advance(days: 21)
    // 0.4 nM is 0.058 µg/mL; a fifth of the trough is far above it.
    #expect(0.99 < antibody.occupancy)
  }

  @Test func `ten milligrams of ipilimumab per kilogram hold more CTLA-4 than three and one`() {
    let occupancies = [1.0, 3, 10].map { dose in
      var antibody = Antibody(.ipilimumab, values)
      antibody.infuse(milligrams: dose * 70)
      antibody.advance(days: 21)
      return antibody.occupancy
    }
    #expect(occupancies == occupancies.sorted())
    #expect(0.1 < occupancies[2] - occupancies[0])
  }

  @Test(arguments: AntibodyDrug.allCases)
  func `halving the step changes nothing that can be seen`(drug: AntibodyDrug) {
    var whole = Antibody(drug, values)
    whole.infuse(milligrams: 10)
    var halves = whole
    for _ in 0..<42 * 240 { whole.advance(days: 1.0 / 240) }
    for _ in 0..<42 * 480 { halves.advance(days: 1.0 / 480) }
    #expect(abs(whole.concentration - halves.concentration) < 1e-6 * whole.concentration)
  }

  @Test(arguments: AntibodyDrug.allCases)
  func `amounts stay positive for years and for any step`(drug: AntibodyDrug) {
    for step in [0.004, 1.0, 100] {
      var antibody = Antibody(drug, values)
      antibody.infuse(milligrams: 0.001)
      for _ in 0..<20 {
        antibody.advance(days: step)
        #expect(0 <= antibody.concentration)
        #expect((0...1).contains(antibody.occupancy))
      }
    }
  }

  @Test(arguments: AntibodyDrug.allCases)
  func `a dose of nothing leaves every bit as it was`(drug: AntibodyDrug) {
    var treated = Antibody(drug, values)
    let untouched = treated
    treated.infuse(milligrams: 0)
    treated.advance(days: 30)
    #expect(treated == untouched)
    #expect(digest(treated) == digest(untouched))
    treated.infuse(milligrams: 1)
    #expect(digest(treated) != digest(untouched))
  }

  @Test(arguments: AntibodyDrug.allCases)
  func `the numbers of a drug stand in the section of its name`(drug: AntibodyDrug) {
    let keys = drug.compartmentKeys
    for key in [keys.clearance, keys.centralVolume, keys.exchange, keys.peripheralVolume] {
      #expect(key.section == drug.section)
    }
  }
}
