import Testing
import Tissue

@testable import Immunology

/// IL-6 and its blockade, IL-2, steroids and lymphodepletion (science.md A11, A13, B15).
struct SupportTests {
  private let values = ParameterValues()
  private let tick = 1.0 / 240

  private func course(
    days: Double, step: Double, signals: (Double) -> CytokineRelease.Signals
  ) -> CytokineRelease {
    var release = CytokineRelease(values)
    for index in 0..<Int((days / step).rounded()) {
      release.advance(days: step, signals(Double(index) * step))
    }
    return release
  }

  @Test func `more fighting cells mean more IL-6, up to a limit`() {
    let levels = [0, 1e9, 1e10, 1e11, 1e13].map { cells in
      course(days: 3, step: tick) { _ in .init(activatedCells: cells) }.level
    }
    #expect(levels == levels.sorted())
    #expect(levels[0] == values[.cytokineBase])
    // The limit is production over decay.
    let limit = values[.cytokineProduction] / (5.545) + values[.cytokineBase]
    #expect(abs(levels[4] / limit - 1) < 0.01)
  }

  @Test func `the words follow the highest level`() {
    let words = [0, 1e9, 4e9, 1e11].map { cells in
      course(days: 3, step: tick) { _ in .init(activatedCells: cells) }.severity
    }
    #expect(words == [.none, .mild, .moderate, .severe])
    // The word stays when the level has fallen again.
    let past = course(days: 10, step: tick) { .init(activatedCells: $0 < 3 ? 1e11 : 0) }
    #expect(past.severity == .severe && past.level < 5)
  }

  @Test func `blocking the receptor raises the level and takes its effect`() {
    let free = course(days: 5, step: tick) { _ in .init(activatedCells: 1e10) }
    let blocked = course(days: 5, step: tick) {
      .init(activatedCells: 1e10, blockade: $0 < 2 ? 0 : 0.95)
    }
    #expect(free.level < blocked.level)
    #expect(blocked.effective < 0.2 * free.effective)
    // Early enough, the course stays milder.
    let early = course(days: 5, step: tick) { _ in .init(activatedCells: 1e11, blockade: 0.95) }
    #expect(early.highestEffective < 500)
    #expect(1000 < early.highestLevel)
  }

  @Test func `steroids and a lack of myeloid cells lower IL-6`() {
    let usual = course(days: 3, step: tick) { _ in .init(activatedCells: 1e10) }.level
    let steroid = course(days: 3, step: tick) { _ in .init(activatedCells: 1e10, steroid: 0.8) }
    let empty = course(days: 3, step: tick) { _ in .init(activatedCells: 1e10, myeloidLevel: 0.1) }
    #expect(steroid.level < 0.3 * usual && empty.level < 0.3 * usual)
  }

  @Test func `IL-6 is exact whatever the step and quiet to the last bit without a cause`() {
    let coarse = course(days: 3, step: 1) { _ in .init(activatedCells: 1e10) }
    let fine = course(days: 3, step: tick) { _ in .init(activatedCells: 1e10) }
    #expect(abs(coarse.level / fine.level - 1) < 1e-9)
    #expect(course(days: 30, step: tick) { _ in .init() } == CytokineRelease(values))
  }

  @Test(arguments: FadingDrug.Substance.allCases)
  func `a supporting drug fades by half in its half-life`(substance: FadingDrug.Substance) {
    let hours: ParameterKey =
      switch substance {
      case .interleukin2: .interleukin2HalfLife
      case .steroid: .steroidHalfLife
      case .tocilizumab: .tocilizumabHalfLife
      }
    var drug = FadingDrug(substance, values)
    drug.give(40)
    drug.advance(days: values[hours] / 24)
    #expect(abs(drug.amount - 20) < 1e-9)
    #expect((0...1).contains(drug.effect))
    var nothing = FadingDrug(substance, values)
    nothing.give(0)
    nothing.advance(days: 5)
    #expect(nothing == FadingDrug(substance, values) && nothing.effect == 0)
  }

  @Test func `the mean effect of a fading dose is that of many small steps`() {
    var drug = FadingDrug(.interleukin2, values)
    drug.give(42)
    let mean = drug.meanEffect(days: 1.0 / 3)
    var sum = 0.0
    for _ in 0..<8000 {
      let before = drug.effect
      drug.advance(days: 1.0 / 24_000)
      sum += (before + drug.effect) / 2
    }
    #expect(abs(mean - sum / 8000) < 1e-5)
  }

  @Test func `doses of IL-2 every eight hours act most of the time`() {
    // 600,000 IU/kg for 70 kg.
    var drug = FadingDrug(.interleukin2, values)
    drug.give(42)
    #expect(0.9 < drug.effect)
    #expect(0.6 < drug.meanEffect(days: 1.0 / 3))
    drug.advance(days: 2)
    #expect(drug.effect < 1e-6)
  }

  @Test func `lymphodepletion leaves fewer than 100 lymphocytes in a microlitre`() {
    for (regimen, survival) in [
      (Lymphodepletion.Regimen.fludarabineCyclophosphamide, 0.05), (.cyclophosphamide, 0.2),
    ] {
      var course = Lymphodepletion(values)
      course.begin(regimen)
      var (blood, tissue) = (1.0, 1.0)
      for _ in 0..<5 * 240 {
        let losses = course.advance(days: tick)
        blood *= 1 - losses.blood
        tissue *= 1 - losses.tissue
      }
      #expect(abs(blood / survival - 1) < 1e-6)
      #expect(blood < tissue && tissue < 1)
      #expect(course.daysLeft == 0)
      #expect(course.advance(days: 1) == Lymphodepletion.Losses())
    }
    #expect(values[.lymphodepletionSurvival] * values[.lymphocyteNormal] < 0.1)
  }

  @Test func `a course takes the same in one step as in many`() {
    var (one, many) = (Lymphodepletion(values), Lymphodepletion(values))
    one.begin(.cyclophosphamide)
    many.begin(.cyclophosphamide)
    var blood = 1.0
    for _ in 0..<10 { blood *= 1 - many.advance(days: 0.4).blood }
    #expect(abs(1 - one.advance(days: 4).blood - blood) < 1e-12)
  }
}
