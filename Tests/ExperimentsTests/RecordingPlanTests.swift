import Immunology
import Testing

@testable import Experiments
@testable import Outcomes

struct RecordingPlanTests {
  private func setup(days: Double, firstDose: Double? = nil) -> ModelSetup {
    let treatments = firstDose.map { day in
      [
        Treatment(
          .antiPD1, schedule: DoseSchedule(firstDay: day, everyDays: 21, doses: 2),
          milligrams: 200, drug: "pembrolizumab")
      ]
    }
    return ModelSetup(treatments: treatments ?? [], durationDays: days)
  }

  @Test(arguments: [7.0, nil, 0, 42, 60])
  func `key days are seven, from the first to the last`(firstDose: Double?) {
    let days = RecordingPlan.keyDays(of: setup(days: 42, firstDose: firstDose))
    #expect(days.count == 7)
    #expect(days.first == 0)
    #expect(days.last == 42)
    #expect(days == days.sorted())
  }

  @Test func `the day of the first dose is a key day`() {
    #expect(
      RecordingPlan.keyDays(of: setup(days: 42, firstDose: 7)) == [0, 7, 14, 21, 28, 35, 42])
    #expect(RecordingPlan.keyDays(of: setup(days: 42, firstDose: 10))[1] == 10)
  }

  @Test func `all frames are evenly spaced and end with the last day`() {
    let plan = RecordingPlan(frames: .all, everyDays: 4)
    #expect(plan.frameDays(of: setup(days: 10)) == [0, 4, 8, 10])
    #expect(RecordingPlan(frames: .none).frameDays(of: setup(days: 10)).isEmpty)
  }

  @Test func `a rounding error is no row of its own`() {
    let plan = RecordingPlan(countsEveryDays: 0.1)
    let days = plan.countDays(of: setup(days: 0.3))
    #expect(days.count == 4)
    #expect(days.last == 0.3)
  }

  @Test func `a scenario of no days has one row`() {
    #expect(RecordingPlan().countDays(of: setup(days: 0)) == [0])
    #expect(RecordingPlan().frameDays(of: setup(days: 0)) == [0])
  }

  @Test func `rows and frames of the same moment are one stop`() {
    let stops = RunStop.stops(counting: [0, 1, 2, 2], picturing: [0, 1.5, 2 + 1e-9])
    #expect(stops.map(\.day) == [0, 1, 1.5, 2])
    #expect(stops.map(\.isCounted) == [true, true, false, true])
    #expect(stops.map(\.frame) == [0, nil, 1, 2])
  }
}
