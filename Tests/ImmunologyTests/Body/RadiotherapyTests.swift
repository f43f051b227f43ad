import Testing
import Tissue

@testable import Immunology

/// Survival after radiation against closed forms and published numbers (science.md A14; target P12).
struct RadiotherapyTests {
  private let radiation = Radiotherapy(ParameterValues())

  @Test(arguments: [(1.0, 0.7189237), (2, 0.4867523), (8, 0.0132999), (24, 2.3360e-11)])
  func `tumour cells survive as the closed form says`(gray: Double, survival: Double) {
    // exp(−0.3·D − 0.03·D²), computed elsewhere.
    #expect(abs(radiation.tumour.survival(gray: gray) / survival - 1) < 1e-3)
  }

  @Test func `two grays spare half of the tumour cells and three fifths of late tissue`() {
    #expect(abs(radiation.tumour.survival(gray: 2) - 0.487) < 0.001)
    #expect(abs(radiation.lateTissue.survival(gray: 2) - 0.607) < 0.001)
    // 30 fractions: 9.4 logs.
    let logs = -30 * Elementary.log(radiation.tumour.survival(gray: 2)) / Elementary.log(10)
    #expect(abs(logs - 9.4) < 0.05)
    #expect(abs(radiation.tumour.alphaOverBeta - 10) < 1e-12)
    #expect((2...4).contains(radiation.lateTissue.alphaOverBeta))
  }

  @Test func `equivalent doses agree with each other and with survival`() {
    let tumour = radiation.tumour
    #expect(abs(tumour.equivalentDose(fractions: 30, gray: 2) - 60) < 1e-9)
    // 3 × 8 Gy at 10 Gy: 24·18/12.
    #expect(abs(tumour.equivalentDose(fractions: 3, gray: 8) - 36) < 1e-9)
    // −ln S = α·BED for any schedule.
    let bed = tumour.biologicallyEffectiveDose(fractions: 5, gray: 4.8)
    let logs = -5 * Elementary.log(tumour.survival(gray: 4.8))
    #expect(abs(logs - tumour.alpha * bed) < 1e-9)
  }

  @Test func `few large fractions cost late tissue more for the same tumour effect`() {
    func cost(_ fractions: Int, _ gray: Double) -> Double {
      radiation.lateTissue.biologicallyEffectiveDose(fractions: fractions, gray: gray)
        / radiation.tumour.biologicallyEffectiveDose(fractions: fractions, gray: gray)
    }
    #expect(1.3 * cost(30, 2) < cost(3, 8))
  }

  @Test func `without oxygen two to three times the dose is needed`() {
    let without = radiation.modification(oxygen: 0)
    #expect((2.5...3).contains(1 / without))
    #expect(radiation.modification(oxygen: 38) == 1)
    #expect(radiation.modification(oxygen: 100) == 1)
    #expect(without < radiation.modification(oxygen: 3))
    #expect(radiation.modification(oxygen: 3) < radiation.modification(oxygen: 15))
    let starved = radiation.tumour.survival(gray: 2, modification: without)
    #expect(radiation.tumour.survival(gray: 2 * without) == starved)
  }

  @Test func `a slow dose leaves time for repair`() {
    let slow = LinearQuadratic.protraction(hours: 6, repairHalfTime: 1)
    #expect((0.3...0.5).contains(slow))
    #expect(LinearQuadratic.protraction(hours: 0, repairHalfTime: 1) == 1)
    // The series and the closed form meet.
    let (below, above) = (
      LinearQuadratic.protraction(hours: 0.00143, repairHalfTime: 1),
      LinearQuadratic.protraction(hours: 0.00145, repairHalfTime: 1)
    )
    #expect(abs(below - above) < 1e-5)
    #expect(
      radiation.tumour.survival(gray: 8)
        < radiation.tumour.survival(gray: 8, protraction: slow))
  }

  @Test func `the same dose in more fractions costs more lymphocytes of the blood`() {
    // MacLennan 1978: 24 Gy in 5, 12 and 20 fractions left 1.84, 1.12 and 0.64 · 10⁹/L.
    func left(_ fractions: Int) -> Double {
      var blood = 1.0
      for _ in 0..<fractions { blood *= radiation.survivalOfBlood(gray: 24 / Double(fractions)) }
      return blood
    }
    let scale = 1.84 / left(5)
    #expect(abs(left(12) * scale - 1.12) < 0.2)
    #expect(abs(left(20) * scale - 0.64) < 0.1)
  }

  @Test func `T cells in tissue stand more than those in blood`() {
    #expect(abs(radiation.survivalOfTissueTCells(gray: 2.4) - Elementary.exp(-1)) < 1e-12)
  }

  @Test func `a dose of nothing harms nobody`() {
    #expect(radiation.tumour.survival(gray: 0) == 1)
    #expect(radiation.survivalOfBlood(gray: 0) == 1)
    #expect(radiation.survivalOfTissueTCells(gray: 0) == 1)
  }

  @Test func `doomed cells die at one of the next three divisions`() {
    #expect([0, 0.34, 0.67, 0.9999].map(radiation.divisionOfDeath(chance:)) == [1, 2, 3, 3])
  }
}
