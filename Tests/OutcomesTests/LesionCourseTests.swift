import Immunology
import Testing

@testable import Outcomes

struct LesionCourseTests {
  private static func setup(
    enrolled day: Double = -1, treatments: [Treatment] = [], inBlood: Bool = false
  ) -> ModelSetup {
    var values = ParameterValues()
    values[.responseEnrolDay] = day
    return ModelSetup(
      parameters: values,
      populations: [
        Population(
          name: "tumour", kind: .tumour, count: 100, placement: .disc, parameters: values,
          isMalignantT: inBlood)
      ], treatments: treatments, durationDays: 84)
  }

  /// A course with a size each week from enrolment on day 0, judged each week.
  private func course(
    _ sizes: [Double], gone: Set<Int> = [], rim: [Double] = [], operations: [Double] = [],
    rules: OutcomeRules = OutcomeRules(LesionCourseTests.setup())
  ) -> LesionCourse {
    LesionCourse(
      Findings(
        days: sizes.indices.map { Double($0) * 7 }, sizes: sizes,
        isThere: sizes.indices.map { !gone.contains($0) }, rim: rim, operations: operations),
      rules: rules)
  }

  @Test func `a tumour that neither grows nor shrinks is stable, after two weeks`() {
    let course = course([400, 420, 460, 360, 400])
    #expect(course.best == .stable && course.end == .stable)
    #expect(course.progressionDay == nil && course.watchedUntil == 28)
    #expect(self.course([400, 420]).best == .tooEarly)
    #expect(self.course([400]).best == .tooEarly)
    #expect(self.course([400]).watchedUntil == 0)
  }

  @Test func `progression is dated at first sight and needs confirmation two weeks later`() {
    let course = course([400, 490, 500, 510, 520])
    #expect(course.progressionDay == 7 && course.progressionIsConfirmed)
    #expect(course.best == .progression && course.watchedUntil == 7)
    // It was stable before.
    let late = self.course([400, 410, 420, 490, 500, 510])
    #expect(late.best == .stable && late.end == .progression)
    #expect(late.progressionDay == 21 && late.progressionIsConfirmed)
  }

  @Test func `growth at the last assessment counts, unconfirmed`() {
    let course = course([400, 410, 420, 440, 490])
    #expect(course.progressionDay == 28 && !course.progressionIsConfirmed)
    #expect(self.course([400, 410, 490, 430, 440]).progressionDay == nil)
  }

  @Test func `growth that shrinks by a tenth meanwhile has turned, however large it still is`() {
    // 700 to 620 is more than a tenth; then it is new growth.
    let course = course([400, 700, 620, 630, 640, 650])
    #expect(course.progressionDay == 14 && course.progressionIsConfirmed)
    let short = self.course([400, 700, 620, 630])
    #expect(short.progressionDay == 14 && !short.progressionIsConfirmed)
  }

  @Test func `a few cells more are no progression however small the tumour`() {
    #expect(course([100, 60, 75, 90, 90]).progressionDay == nil)
    #expect(course([100, 60, 75, 101, 101, 101]).progressionDay == 21)
  }

  @Test func `growth that is not confirmed and then is smaller than at enrolment grew at first`() {
    let course = course([400, 500, 390, 250, 200])
    #expect(course.grewAtFirst && course.progressionDay == nil && course.best == .partial)
    // Not smaller than at enrolment.
    #expect(!self.course([400, 500, 420, 430, 440]).grewAtFirst)
    // Confirmed: a late response is no pseudo-progression.
    let late = self.course([400, 500, 520, 540, 300, 200])
    #expect(!late.grewAtFirst && late.progressionDay == 7)
    #expect(late.best == .progression && late.laterResponseDay == 35 && late.end == .partial)
  }

  @Test func `what happens later does not change what was said before`() {
    // The same weeks with another end: the first sight of progression stays.
    for end in [[560.0, 600], [300, 100], [540, 20]] {
      #expect(course([400, 500, 520, 540] + end).progressionDay == 7)
    }
  }

  @Test func `growth after a response is a relapse, and the response lasted until then`() {
    let course = course([400, 250, 150, 160, 200, 210, 220])
    #expect(course.best == .partial && course.isConfirmed)
    #expect(course.responseDay == 7 && course.relapseDay == 28)
    #expect(course.end == .progression)
    let back = self.course([400, 200, 0, 0, 60, 90, 120], gone: [2, 3])
    #expect(back.best == .complete && back.relapseDay == 28)
    #expect(back.clearedDay == nil)
    let gone = self.course([400, 200, 90, 60, 0], gone: [2, 3, 4])
    #expect(gone.clearedDay == 14 && gone.best == .complete && gone.end == .complete)
  }

  @Test func `assessments follow the calendar, and the last day is one`() {
    let rules = OutcomeRules(Self.setup(enrolled: 3))
    let days = (0...40).map { Double($0) * 0.5 }
    #expect(rules.assessments(in: days).map(\.day) == [3, 10, 17, 20])
    // The baseline is what was there before anything was done on the day.
    #expect(days[rules.assessments(in: days)[0].row] == 2.5)
    #expect(rules.assessments(in: days)[1].row == 20)
  }

  @Test func `growth that is first seen once the tissue limits it is not judged`() {
    let rim = [0, 0, 0.05, 0.3, 0.5, 0.8]
    let late = course([700, 720, 740, 800, 860, 900], rim: rim)
    #expect(late.limitedDay == 21 && late.progressionDay == nil && late.watchedUntil == 21)
    #expect(late.best == .stable && late.end == .limited)
    let early = course([400, 500, 600, 700, 800, 900], rim: rim)
    #expect(early.progressionDay == 7 && early.progressionIsConfirmed)
    // What fills its box is not called stable.
    #expect(course([900, 910, 910, 910], rim: [0.3, 0.3, 0.3, 0.3]).best == .limited)
    // Shrinking is not limited by anything.
    #expect(course([900, 900, 500, 300], rim: [0.3, 0.3, 0, 0]).best == .partial)
  }

  @Test func `an operation is no response, and afterwards it comes back or does not`() {
    let free = course([400, 0, 0, 0, 0], gone: [1, 2, 3, 4], operations: [0])
    #expect(free.best == .free && free.end == .free && free.responseDay == nil)
    let back = course([400, 60, 70, 120, 160, 200, 240], operations: [0])
    #expect(back.best == .removed && back.end == .cameBack && back.progressionDay == 21)
    #expect(back.relapseDay == nil)
  }

  @Test func `without a tumour at enrolment it appears or does not`() {
    #expect(course([0, 0, 0], gone: [0, 1, 2]).best == .none)
    let later = course([0, 0, 30, 60, 90, 120], gone: [0, 1])
    #expect(later.best == .appeared && later.progressionDay == 21)
    #expect(course([]).best == .none)
  }

  @Test func `a cancer of the blood is in remission or not, whatever its diameter`() {
    let rules = OutcomeRules(Self.setup(inBlood: true))
    func course(_ burden: [Double], shares: [Double], neutrophils: Double) -> LesionCourse {
      LesionCourse(
        Findings(
          days: burden.indices.map { Double($0) * 7 }, sizes: burden,
          isThere: shares.map { 1e-4 <= $0 }, shares: shares,
          neutrophils: burden.map { _ in neutrophils }), rules: rules)
    }
    let burden = [1e9, 5e8, 1e7, 1e5, 1e5]
    let shares = [0.2, 0.1, 0.01, 1e-5, 1e-5]
    let good = course(burden, shares: shares, neutrophils: 3)
    #expect(good.best == .deepRemission && good.responseDay == 14)
    // Without neutrophils it is no remission.
    #expect(course(burden, shares: shares, neutrophils: 0.5).best == .stable)
    let back = course(
      [1e9, 1e7, 1e7, 7e8, 9e8, 2e9], shares: [0.2, 0.01, 0.01, 0.1, 0.2, 0.3], neutrophils: 3)
    #expect(back.best == .remission && back.relapseDay == 21)
    // Doubled, but not by half of the baseline.
    #expect(
      course([1e9, 1e8, 3e8], shares: [0.2, 0.2, 0.2], neutrophils: 3).progressionDay == nil)
  }

  @Test func `all arms are enrolled on the first day on which anything is done in any of them`() {
    func treated(on day: Double) -> ModelSetup {
      Self.setup(treatments: [
        Treatment(
          .antiPD1, schedule: DoseSchedule(firstDay: day, everyDays: 14, doses: 2), milligrams: 200)
      ])
    }
    #expect(Enrolment.day(of: [Self.setup()]) == 0)
    #expect(Enrolment.day(of: [Self.setup(), treated(on: 14), treated(on: 9)]) == 9)
    #expect(Enrolment.day(of: [Self.setup(enrolled: 5), treated(on: 14)]) == 5)
    #expect(Enrolment.problem(of: [Self.setup(), treated(on: 14)]) == nil)
    #expect(Enrolment.problem(of: [Self.setup(enrolled: 20), treated(on: 14)]) != nil)
    #expect(Enrolment.problem(of: [Self.setup(enrolled: 5), Self.setup(enrolled: 6)]) != nil)
    // What is never given enrols nobody.
    #expect(Enrolment.day(of: [Self.setup(), treated(on: 100)]) == 0)
  }

  @Test func `in a tissue with depth the sizes of lesions add up as balls`() {
    var values = ParameterValues()
    values[.tissueDepth] = 300
    let rules = OutcomeRules(ModelSetup(parameters: values))
    #expect(abs(rules.together([3, 4, 5]) - 6) < 1e-12)
    #expect(abs(OutcomeRules(Self.setup()).together([3, 4]) - 5) < 1e-12)
    #expect(rules.together([]) == 0)
  }
}
