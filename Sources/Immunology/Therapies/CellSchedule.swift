/// The days on which cells are taken, and given back after their days in the laboratory.
///
/// Each dose of the schedule is a course of its own: the cells of a second course may be taken while
/// those of the first are still in the laboratory.
enum CellSchedule {
  /// The steps of all courses in order.
  ///
  /// Course n takes cells in step 2n and gives them back in step 2n + 1. On one day what is ready is given back before more is taken.
  static func steps(of treatment: Treatment, labDays: Double) -> [TreatmentStep] {
    treatment.schedule.days(until: .infinity).enumerated().flatMap { course, day in
      [
        TreatmentStep(day: day, number: 2 * course),
        TreatmentStep(day: day + labDays, number: 2 * course + 1),
      ]
    }.sorted { ($0.day, takes($0), $0.number) < ($1.day, takes($1), $1.number) }
  }

  /// The course that a step belongs to, from 0.
  static func course(of step: Int) -> Int { step / 2 }

  /// Whether a step gives cells back.
  static func givesBack(_ step: Int) -> Bool { step % 2 == 1 }

  private static func takes(_ step: TreatmentStep) -> Int { givesBack(step.number) ? 0 : 1 }
}
