import Immunology
import Scenarios
import Testing

@testable import Experiments

struct LesionCourseTests {
  /// One tumour that is treated on day 7, in a flat tissue.
  private static let rules = OutcomeRules(
    ModelSetup(
      populations: [
        Population(
          name: "tumour", kind: .tumour, count: 100, placement: .disc,
          parameters: ParameterValues())
      ],
      treatments: [
        Treatment(
          .antiPD1, schedule: DoseSchedule(firstDay: 7, everyDays: 14, doses: 2), milligrams: 200)
      ], durationDays: 84))

  /// A course with a diameter each week, and as many cells as fill it unless they are given.
  private func course(_ diameters: [Double], cells: [Double]? = nil) -> LesionCourse {
    LesionCourse(
      days: diameters.indices.map { Double($0) * 7 }, diameters: diameters,
      cells: cells ?? diameters.map { $0 * $0 / 100 }, rules: Self.rules)
  }

  @Test func `a lesion that stays within the rules is stable`() {
    let course = course([400, 500, 590, 360, 400, 430])
    #expect(course.response == .stable)
    #expect(course.isConfirmed)
    #expect(course.progressionDay == nil)
    #expect(course.clearedDay == nil)
  }

  @Test func `a tumour that is left in blood is not cleared`() {
    func course(_ blood: [Bool]) -> LesionCourse {
      LesionCourse(
        days: [0, 7, 14, 21, 28], diameters: [400, 420, 200, 0, 0], cells: [160, 170, 30, 0, 0],
        blood: blood, rules: Self.rules)
    }
    #expect(course([]).clearedDay == 21)
    #expect(course([true, true, true, true, false]).clearedDay == 28)
    let left = course([true, true, true, true, true])
    #expect(left.clearedDay == nil)
    #expect(left.response == .partial)
  }

  @Test func `growth before the first treatment says nothing`() {
    #expect(course([100, 500, 520, 540]).response == .stable)
  }

  @Test func `the diameter counts, not the number of cells`() {
    // Half of the cells are 71 in 100 of the diameter: not yet a response; 49 in 100 are.
    #expect(course([400, 400, 400 * 0.51.squareRoot()]).response == .stable)
    #expect(course([400, 400, 400 * 0.48.squareRoot()]).response == .partial)
  }

  @Test func `a response is confirmed after four weeks`() {
    let short = course([400, 400, 200, 200, 200])
    #expect(short.response == .partial)
    #expect(!short.isConfirmed)
    let long = course([400, 400, 200, 200, 200, 200, 200])
    #expect(long.isConfirmed)
    let broken = course([400, 400, 200, 200, 390, 200, 200, 200])
    #expect(broken.response == .partial)
    #expect(!broken.isConfirmed)
  }

  @Test func `a cleared lesion is a complete response from its first day without cells`() {
    let course = course(
      [400, 400, 200, 150, 100, 80, 60], cells: [1600, 1600, 300, 0, 0, 0, 0])
    #expect(course.response == .complete)
    #expect(course.clearedDay == 21)
    #expect(!course.isConfirmed)
    #expect(course.progressionDay == nil)
  }

  @Test func `growth at the end is progression, unconfirmed until it went on for four weeks`() {
    let short = course([400, 400, 450, 500, 560])
    #expect(short.response == .progression)
    #expect(short.progressionDay == 21)
    #expect(!short.progressionIsConfirmed)
    #expect(!short.isConfirmed)
    let long = course([400, 400, 450, 500, 510, 520, 530, 560])
    #expect(long.progressionDay == 21)
    #expect(long.progressionIsConfirmed)
    #expect(long.isConfirmed)
  }

  @Test func `a few cells more are no progression however small the lesion`() {
    #expect(course([100, 60, 75, 90]).response == .stable)
    #expect(course([100, 60, 75, 101]).response == .progression)
  }

  @Test func `growth of the tumour that turns back is a late response, not pseudo-progression`() {
    let course = course([400, 400, 520, 540, 300, 200])
    #expect(course.response == .partial)
    #expect(course.progressionDay == nil)
    #expect(!course.hasPseudoProgression)
  }

  @Test func `growth of the scan alone that turns back is pseudo-progression`() {
    let course = course(
      [400, 400, 520, 540, 300, 200], cells: [1600, 1600, 1700, 1500, 500, 100])
    #expect(course.response == .partial)
    #expect(course.progressionDay == nil)
    #expect(course.hasPseudoProgression)
  }

  @Test func `growth of the scan alone that stays is progression`() {
    let course = course([400, 400, 520, 540, 560], cells: [1600, 1600, 1700, 1500, 1400])
    #expect(course.progressionDay == 14)
    #expect(!course.hasPseudoProgression)
  }

  @Test func `growth after a response is a relapse`() {
    let course = course([400, 400, 250, 150, 160, 200, 260])
    #expect(course.response == .partial)
    #expect(course.relapseDay == 35)
    #expect(course.progressionDay == 35)
    let slow = self.course([400, 400, 450, 500, 560])
    #expect(slow.relapseDay == nil)
  }

  @Test func `without a lesion there is nothing to judge`() {
    #expect(course([0, 0, 0]).response == .none)
    #expect(course([]).response == .none)
    let early = course([400, 100, 0], cells: [1600, 0, 0])
    #expect(early.response == .none)
    #expect(early.clearedDay == 7)
  }

  @Test func `in a tissue with depth the sizes of lesions add up as balls`() {
    var values = ParameterValues()
    values[.tissueDepth] = 300
    let rules = OutcomeRules(ModelSetup(parameters: values))
    #expect(abs(rules.together([3, 4, 5]) - 6) < 1e-12)
    #expect(abs(Self.rules.together([3, 4]) - 5) < 1e-12)
    #expect(rules.together([]) == 0)
  }
}
