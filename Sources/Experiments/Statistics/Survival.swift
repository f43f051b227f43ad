/// What became of one run: the day it had an event, or the day until which it had none.
public struct Survival: Sendable, Equatable {
  /// The day.
  public let day: Double
  /// Whether the event happened on it; otherwise the run is censored.
  public let hasEvent: Bool

  /// Creates the outcome of a run.
  public init(day: Double, hasEvent: Bool) {
    self.day = day
    self.hasEvent = hasEvent
  }
}
