import Basics
import Foundation

/// Writes numbers the way they stand in charts and alt texts.
enum Numbers {
  /// Returns a number with commas between thousands; fractions only where they are visible.
  ///
  /// Numbers from 100 on are rounded to whole ones, smaller ones to one decimal, and those below
  /// 1 to two significant digits.
  static func grouped(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let size = abs(value)
    guard size < 1e15 else { return String(format: "%.1e", value) }
    let sign = value < 0 ? "−" : ""
    if size == size.rounded() || 100 <= size {
      return signed(sign, NumberText.grouped(Int(size.rounded()).magnitude))
    }
    if 1 <= size { return signed(sign, decimals(size, 1)) }
    if 0.1 <= size { return signed(sign, decimals(size, 2)) }
    if 0.001 <= size { return signed(sign, decimals(size, 4)) }
    return size == 0 ? "0" : String(format: "%.1e", value)
  }

  /// Returns a number of a list with the decimals that give the largest of the list three digits, so
  /// that the list can be read down.
  static func listed(_ value: Double, largest: Double) -> String {
    guard value.isFinite, 0.001 <= largest, largest < 100 else { return grouped(value) }
    let places = largest < 0.01 ? 5 : largest < 0.1 ? 4 : largest < 1 ? 3 : largest < 10 ? 2 : 1
    return String(format: "%.\(places)f", value)
  }

  /// Returns a number as it stands in a table for other programs: no commas, and the twelve digits
  /// that matter, without the rounding error of the last ones.
  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded() && abs(value) < 1e15 { return String(Int(value)) }
    return String(format: "%.12g", value)
  }

  /// Returns a share, 0 to 1, in whole percent.
  static func percent(_ share: Double) -> String { grouped((share * 100).rounded()) + " %" }

  /// Returns a number and a noun that agrees with it.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(NumberText.grouped(number.magnitude)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  private static func signed(_ sign: String, _ digits: String) -> String {
    digits == "0" ? digits : sign + digits
  }

  private static func decimals(_ value: Double, _ places: Int) -> String {
    NumberText.trimmed(String(format: "%.\(places)f", value))
  }
}

extension Numbers {
  /// Returns a relative change in percent with its sign.
  static func change(_ share: Double) -> String {
    let percent = (share * 100).rounded()
    return (0 < percent ? "+" : "") + grouped(percent) + " %"
  }
}
