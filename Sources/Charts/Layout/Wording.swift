import Basics

/// Sentences about numbers, for subtitles, titles and alt texts.
enum Wording {
  /// The longest alt text.
  static let altTextLimit = 250

  /// Returns what a course of values does: where it starts, peaks and ends.
  static func course(_ days: [Double], _ values: [Double]) -> String {
    let pairs = Array(zip(days, values))
    guard let first = pairs.first, let last = pairs.last else { return "has no values" }
    if pairs.count == 1 { return "is \(Numbers.grouped(first.1))" }
    var peak = first
    for pair in pairs where peak.1 < pair.1 { peak = pair }
    let (start, end, top) = (first.1, last.1, peak.1)
    if start == end && top == start {
      return start == 0 ? "stays at 0" : "stays at \(Numbers.grouped(start))"
    }
    let gone = pairs.first { $0.0 > peak.0 && $0.1 == 0 }
    let ending =
      end == 0
      ? "falls to 0 by day \(Numbers.grouped(gone?.0 ?? last.0))"
      : "falls to \(Numbers.grouped(end))"
    let range = "\(Numbers.grouped(start)) to \(Numbers.grouped(end))"
    // A peak that is hardly above both ends is not worth a sentence.
    if top <= 1.1 * max(start, end) {
      if start < end { return "rises from \(range)" }
      return end == 0 ? "\(ending) from \(Numbers.grouped(start))" : "falls from \(range)"
    }
    return "rises to \(Numbers.grouped(top)) by day \(Numbers.grouped(peak.0)) and \(ending)"
  }

  /// Returns how many runs series have: “one run”, “12 runs”, “10 to 12 runs”.
  static func runs(_ counts: [Int]) -> String {
    // An arm that has no such cells has no runs of them.
    let counts = counts.filter { 0 < $0 }
    guard let low = counts.min(), let high = counts.max() else { return "no runs" }
    if low == high { return low == 1 ? "one run" : "\(Numbers.grouped(Double(low))) runs" }
    return "\(low) to \(high) runs"
  }

  /// Returns how many runs of each arm something is true of: “A 3, B 9 of 12 runs”.
  static func tally(_ arms: [(letter: String, count: Int, total: Int)]) -> String {
    guard let total = arms.first?.total else { return "no data" }
    if arms.allSatisfy({ $0.total == total }) {
      let counts = arms.map { "\($0.letter) \($0.count)" }.joined(separator: ", ")
      return "\(counts) of \(Numbers.count(total, "run"))"
    }
    return arms.map { "\($0.letter) \($0.count) of \($0.total)" }.joined(separator: ", ")
  }

  /// Returns a sentence with as many of the parts as fit into an alt text.
  static func altText(_ opening: String, parts: [String]) -> String {
    let cleaned = parts.map(Lettering.cleaned)
    for kept in stride(from: cleaned.count, through: 0, by: -1) {
      var list = Array(cleaned.prefix(kept))
      let rest = cleaned.count - kept
      if 0 < rest && 0 < kept { list.append("\(rest) more") }
      let text =
        Lettering.cleaned(opening) + (list.isEmpty ? "" : " " + Enumeration.text(list)) + "."
      if text.count <= altTextLimit { return text }
    }
    return Lettering.cleaned(opening).prefix(altTextLimit - 1) + "…"
  }

  /// Returns a name that leaves room for other things.
  static func short(_ name: String, limit: Int = 32) -> String {
    let cleaned = Lettering.cleaned(name)
    return cleaned.count <= limit ? cleaned : cleaned.prefix(limit - 1) + "…"
  }
}

extension Wording {
  /// Returns a text with a capital at the beginning.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Returns a text without a capital at the beginning, unless its first word is an abbreviation.
  static func uncapitalized(_ text: String) -> String {
    guard let second = text.dropFirst().first, !second.isUppercase, second != "-" else {
      return text
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
