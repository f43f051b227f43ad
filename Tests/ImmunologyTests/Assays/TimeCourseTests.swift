import Testing

@testable import Immunology

struct TimeCourseTests {
  private let course = TimeCourse(stepDays: 0.5, values: [1, 2, 8, 4, 2, 1])

  @Test func `values stand at the end of their steps`() {
    #expect(course.value(onDay: 0.5) == 1 && course.value(onDay: 1.5) == 8)
    #expect(course.value(onDay: 0) == 1 && course.value(onDay: 100) == 1)
    #expect(TimeCourse(stepDays: 1).value(onDay: 3) == 0)
  }

  @Test func `peaks, lows and crossings have days`() {
    #expect(course.peak == (1.5, 8))
    #expect(course.lowest == (0.5, 1))
    #expect(course.firstDay(above: 3) == 1.5)
    #expect(course.firstDay(above: 8) == nil)
  }

  @Test func `a halving in half a day is a rate of minus two logarithms of two`() {
    #expect(abs(course.rate(from: 1.5, to: 2) + 2 * 0.693_147_180_559_945) < 1e-12)
  }

  @Test func `points keep the last value`() {
    #expect(course.points(2).map(\.value) == [8, 1])
    #expect(course.points(100).map(\.value) == course.values)
    #expect(course.points(4).last?.day == 3)
  }
}
