/// What became of one run: the day it had an event, or the day until which it had none.
package struct Survival: Sendable, Equatable {
  /// The day.
  package let day: Double
  /// Whether the event happened on it; otherwise the run is censored.
  package let hasEvent: Bool

  /// Creates the outcome of a run.
  package init(day: Double, hasEvent: Bool) {
    self.day = day
    self.hasEvent = hasEvent
  }
}
