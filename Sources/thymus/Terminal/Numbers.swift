import Foundation

/// Numbers as people read them.
enum Numbers {
  /// A whole number with a comma after each three digits.
  static func count(_ number: Double) -> String {
    guard number.isFinite else { return "–" }
    let digits = String(Int64(abs(number).rounded()))
    var output = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { output += "," }
      output.append(digit)
    }
    return (number < -0.5 ? "−" : "") + output
  }

  /// The shortest text of a number, without `.0`.
  static func short(_ number: Double) -> String {
    if let whole = Int64(exactly: number), abs(whole) < 1_000_000_000_000_000 {
      return String(whole)
    }
    return "\(number)"
  }

  /// A number with at most four digits that matter, for reading.
  static func readable(_ number: Double) -> String {
    let size = abs(number)
    if size >= 1000 { return count(number) }
    return String(format: "%.4g", number)
  }

  /// A number of days, with the word.
  static func days(_ number: Double) -> String {
    number == 1 ? "1 day" : "\(short(number)) days"
  }

  /// A time in seconds or minutes.
  static func seconds(_ seconds: Double) -> String {
    if seconds < 99.95 { return String(format: "%.1f s", seconds) }
    let whole = Int(seconds.rounded())
    return String(format: "%d min %02d s", whole / 60, whole % 60)
  }

  /// An amount of memory.
  static func bytes(_ bytes: Double) -> String {
    if bytes < 1e6 { return String(format: "%.0f kB", max(1, bytes / 1e3)) }
    return bytes < 1e9
      ? String(format: "%.0f MB", bytes / 1e6) : String(format: "%.1f GB", bytes / 1e9)
  }
}
