import Testing
import Tissue

@testable import Immunology

/// Chemotherapy and the marrow against closed forms and published numbers (science.md A13; P14).
struct ChemotherapyTests {
  private let values = ParameterValues()
  private let tick = 1.0 / 240

  @Test func `one compartment fades by half in its half-life`() {
    var drug = Chemotherapy(.generic, values)
    drug.infuse(milligrams: 100)
    drug.advance(days: 1.0 / 24)
    let peak = drug.concentration
    // While it runs in for an hour a little leaves already; 100 mg in 40 L of 400 g/mol is 6.25 µM.
    #expect((0.9 * 6.25...6.25).contains(peak))
    drug.advance(days: values[.chemotherapyHalfLife] / 24)
    #expect(abs(drug.concentration / peak - 0.5) < 1e-9)
  }

  @Test func `what leaves is what docetaxel is cleared of`() {
    var drug = Chemotherapy(.docetaxel, values)
    drug.infuse(milligrams: 135)
    var area = 0.0
    for _ in 0..<20_000 {
      let before = drug.concentration
      drug.advance(days: 0.0005)
      area += (before + drug.concentration) / 2 * 0.0005
    }
    // Dose = clearance × area; 1 µM is 0.8079 mg/L.
    let cleared = area * 0.8079 * values[.docetaxelK10] * values[.docetaxelVolume]
    #expect(abs(cleared / 135 - 1) < 0.005)
  }

  @Test func `docetaxel peaks at a few micromoles per litre and is gone in days`() {
    var drug = Chemotherapy(.docetaxel, values)
    drug.infuse(milligrams: 135)
    drug.advance(days: 1.0 / 24)
    // Nearly the steady state of an infusion: dose per day over clearance, 4.3 µM.
    #expect((3...4.4).contains(drug.concentration))
    drug.advance(days: 2)
    #expect(drug.concentration < 0.02)
    drug.advance(days: 60)
    #expect(drug.isAbsent)
  }

  @Test(arguments: ChemotherapyDrug.allCases)
  func `a step is right whatever its length, and never negative`(kind: ChemotherapyDrug) {
    var whole = Chemotherapy(kind, values)
    whole.infuse(milligrams: 100)
    var parts = whole
    whole.advance(days: 1)
    for _ in 0..<480 {
      parts.advance(days: tick / 2)
      #expect(0 <= parts.concentration && 0 <= parts.hazard)
    }
    #expect(abs(whole.concentration / parts.concentration - 1) < 1e-9)
  }

  @Test(arguments: ChemotherapyDrug.allCases)
  func `the kill levels off with the concentration`(kind: ChemotherapyDrug) {
    func hazard(_ milligrams: Double) -> Double {
      var drug = Chemotherapy(kind, values)
      drug.infuse(milligrams: milligrams)
      drug.advance(days: 1.0 / 24)
      return drug.hazard
    }
    // Gardner 2000: more drug helps less and less.
    #expect(hazard(1) < hazard(100))
    #expect(hazard(1e6) < 1.05 * hazard(1e4))
    let most = values[kind == .docetaxel ? .docetaxelKill : .chemotherapyKill]
    #expect(hazard(1e8) <= most)
  }

  @Test(arguments: ChemotherapyDrug.allCases)
  func `a dose of nothing leaves every bit as it was`(kind: ChemotherapyDrug) {
    var drug = Chemotherapy(kind, values)
    let untouched = drug
    drug.infuse(milligrams: 0)
    drug.advance(days: 30)
    #expect(drug == untouched)
    #expect(drug.hazard == 0 && drug.lymphocyteHazard == 0)
    var (before, after) = (Digest(), Digest())
    drug.visitState(&before)
    drug.infuse(milligrams: 1)
    drug.visitState(&after)
    #expect(before.text != after.text)
  }

  /// The neutrophils after one dose of docetaxel.
  private func neutrophils(transit: Double, step: Double) -> TimeCourse {
    var values = values
    values[.marrowTransit] = transit
    // 75 mg/m² for 1.8 m².
    return MarrowAssay(values).neutrophils(milligrams: 135, step: step)
  }

  @Test(arguments: [89.3, 133])
  func `neutrophils are lowest after a week or so and recover within three`(transit: Double) {
    // Target P14.
    let course = neutrophils(transit: transit, step: tick)
    #expect((6...14).contains(course.lowest.day))
    #expect((0.6...2.5).contains(course.lowest.value))
    #expect(0.8 * values[.marrowNeutrophils] <= course.value(onDay: 21))
  }

  @Test func `halving the step changes nothing that can be seen`() {
    let (whole, half) = (
      neutrophils(transit: 89.3, step: tick), neutrophils(transit: 89.3, step: tick / 2)
    )
    #expect(abs(whole.lowest.value / half.lowest.value - 1) < 0.01)
  }

  @Test func `a healthy marrow stays as it is to the last bit`() {
    var marrow = Marrow(values)
    let healthy = marrow
    marrow.advance(days: 100, drug: 0)
    marrow.deplete(dividing: 0)
    #expect(marrow == healthy)
  }

  @Test func `no amount of drug makes counts negative`() {
    var marrow = Marrow(values)
    for _ in 0..<300 {
      marrow.advance(days: 0.5, drug: 1000)
      #expect(0 <= marrow.neutrophils && 0 <= marrow.stages.min())
      #expect(marrow.neutrophils.isFinite)
    }
    #expect(marrow.lowest < 0.01)
  }
}
