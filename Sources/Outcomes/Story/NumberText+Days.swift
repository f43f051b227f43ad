package import Basics

extension NumberText {
  /// A day of something that happened: whole days, but what happened within hours of the start did
  /// not happen on day 0.
  package static func day(_ day: Double) -> String {
    text(day < 0.95 ? (day * 10).rounded() / 10 : day.rounded())
  }

  /// The day of a picture, of which two may lie in one day: day 7.5 is neither 7 nor 8.
  package static func moment(_ day: Double) -> String { text((day * 10).rounded() / 10) }
}
