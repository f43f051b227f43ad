import Basics
import Experiments
import Foundation
import Immunology

/// Numbers as people read them.
enum Numbers {
  /// A whole number with a comma after each three digits.
  static func count(_ number: Double) -> String {
    guard number.isFinite else { return "–" }
    return (number < -0.5 ? "−" : "") + NumberText.grouped(Int(nearest: number).magnitude)
  }

  /// A number with at most four digits that matter, for reading.
  static func readable(_ number: Double) -> String {
    let size = abs(number)
    if size >= 1000 { return count(number) }
    return String(format: "%.4g", number)
  }

  /// A number of days, with the word.
  static func days(_ number: Double) -> String {
    number == 1 ? "1 day" : "\(NumberText.text(number)) days"
  }

  /// A time, in the two units that say most about it.
  static func seconds(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "–" }
    if seconds < 0.0995 { return String(format: "%.0f ms", max(0, seconds * 1000)) }
    if seconds < 99.95 { return String(format: "%.1f s", seconds) }
    if seconds < 3599.5 { return pair(seconds, "min", 60, "s") }
    if seconds < 48 * 3600 - 30 { return pair(seconds / 60, "h", 60, "min") }
    if seconds < year - 1800 { return days(hours: (seconds / 3600).rounded()) }
    let years = seconds / year
    return years < 99.95 ? String(format: "%.1f years", years) : "\(count(years)) years"
  }

  private static let year = 365.25 * 86_400

  /// Days, and the hours beyond them as long as they matter.
  private static func days(hours: Double) -> String {
    let (days, left) = (Int(hours) / 24, Int(hours) % 24)
    return days < 14 ? "\(days) days \(left) h" : "\(Int((hours / 24).rounded())) days"
  }

  /// A whole number of small units as large ones and what is left.
  private static func pair(_ small: Double, _ large: String, _ each: Int, _ unit: String) -> String
  {
    let whole = Int(small.rounded())
    return String(format: "%d \(large) %02d \(unit)", whole / each, whole % each)
  }

  /// An amount of memory or of room on a disk.
  static func bytes(_ bytes: Double) -> String { AmountText.bytes(bytes) }
}
