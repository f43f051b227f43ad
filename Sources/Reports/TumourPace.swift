import Experiments
import Foundation
import Outcomes

/// How fast a tumour doubles before anything is done: the time scale that its days are to be read by.
///
/// A tumour of these tissues doubles in days, most human ones in months, so a day here is not a day
/// of a patient.
struct TumourPace {
  /// The days in which it doubles, or `nil` where it is not seen to grow before it is treated.
  let doublingDays: Double?
  /// Whether there is a tumour at the start.
  let hasTumour: Bool
  /// Which tumour it is; where arms begin in other tissues, it is that of one arm.
  var whose = "this tumour"

  /// What stands beside an axis of days.
  ///
  /// - Parameter name: What the days are, such as “Day”.
  /// - Returns: The name with the time scale.
  func axis(_ name: String = "Day") -> String { note.isEmpty ? name : "\(name) · \(note)" }

  /// The time scale in words; empty where there is no tumour.
  var note: String {
    guard hasTumour else { return "" }
    guard let doublingDays else { return "human tumours double in 30–300 days" }
    let days = max(1, Int(doublingDays.rounded()))
    return "\(whose) doubles in \(days) \(days == 1 ? "day" : "days"), human tumours in 30–300"
  }

  /// - Parameters:
  ///   - days: The recorded days.
  ///   - runs: The tumour cells of each run.
  ///   - end: The day on which something is done, or on which the tissue limits growth, if any.
  init(days: [Double], runs: [[Double]], until end: Double?) {
    hasTumour = runs.contains { 0 < ($0.first ?? 0) }
    let times = runs.compactMap { Self.doubling(days, $0, until: end ?? .infinity) }
    // A few runs that happen to grow are no pace of the tumour.
    doublingDays = runs.count < 2 * times.count ? Spread(times)?.median : nil
  }

  /// The days in which a run doubles first, or would at the pace of its untreated days.
  private static func doubling(_ days: [Double], _ cells: [Double], until end: Double) -> Double? {
    let past = zip(days, cells).prefix { $0.0 <= end + 1e-6 }
    guard let first = past.first, 0 < first.1, let last = past.last, 1 <= last.0 - first.0 else {
      return nil
    }
    if let twice = past.first(where: { 2 * first.1 <= $0.1 }) {
      return (twice.0 - first.0) * log(2) / log(twice.1 / first.1)
    }
    // Growth of less than a tenth is no pace.
    guard 1.1 <= last.1 / first.1 else { return nil }
    return (last.0 - first.0) * log(2) / log(last.1 / first.1)
  }
}
