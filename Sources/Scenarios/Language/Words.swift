import Basics

/// Small helpers for sentences.
enum Words {
  /// `1 space`, `2 spaces`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// A text in which numbers have thousands commas, for reading only.
  static func large(_ number: Double) -> String {
    guard abs(number) < 1e15 else { return "\(number)" }
    let whole = Int64(number.rounded())
    return (whole < 0 ? "-" : "") + NumberText.grouped(whole.magnitude)
  }

  /// A text broken into lines of a width.
  static func wrapped(_ text: String, width: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
