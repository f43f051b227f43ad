/// One treatment of a scenario.
public enum Treatment: Sendable, Equatable {
  /// An antibody that blocks PD-1.
  case antiPD1(AntiPD1)
}

/// An antibody against PD-1: how much, and when.
public struct AntiPD1: Sendable, Equatable {
  /// The amount of each dose, in mg.
  public var doseMilligrams: Double
  /// The days on which it is given.
  public var schedule: DoseSchedule

  /// Creates a course of treatment.
  public init(doseMilligrams: Double, schedule: DoseSchedule) {
    self.doseMilligrams = doseMilligrams
    self.schedule = schedule
  }
}

/// The days on which something is given.
public struct DoseSchedule: Sendable, Equatable {
  /// The day of the first dose; day 0 is the start.
  public var firstDay: Double
  /// The days from one dose to the next.
  public var everyDays: Double
  /// The number of doses.
  public var doses: Int

  /// Creates a schedule.
  public init(firstDay: Double, everyDays: Double, doses: Int) {
    self.firstDay = firstDay
    self.everyDays = everyDays
    self.doses = doses
  }

  /// The days of all doses up to and including a day.
  public func days(until end: Double) -> [Double] {
    (0..<max(0, doses)).map { firstDay + Double($0) * everyDays }.filter { $0 <= end }
  }
}
