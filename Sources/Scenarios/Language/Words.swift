/// Small helpers for sentences.
enum Words {
  /// `1 space`, `2 spaces`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// `a, b and c`.
  static func list(_ items: [String], last: String = "and") -> String {
    guard items.count > 1, let final = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  /// A text in which numbers have thousands commas, for reading only.
  static func large(_ number: Double) -> String {
    guard abs(number) < 1e15 else { return "\(number)" }
    var digits = Array(String(Int64(number.rounded())))
    var index = digits.count - 3
    while index > 0, digits[index - 1] != "-" {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
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
