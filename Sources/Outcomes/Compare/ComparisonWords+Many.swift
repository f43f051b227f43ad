// Of many arms there are too many pairs for a sentence each: pairs of one arm share one.

extension ComparisonWords {
  /// Whether there are so many arms that pairs are told together, by letters.
  var isCrowded: Bool { ComparisonTable.mostColumns < arms.count }

  /// What may be said of one number of many arms: a sentence for each arm that is lower than others,
  /// one for the differences that are too small to be told, and one for what is too close to call.
  func crowdedDifferences(
    _ what: String, _ verdict: (ComparisonPair) -> ComparisonVerdict, lower: String,
    least: String, tooClose: String, median: (ArmNumbers) -> String?
  ) -> [String] {
    let told = pairs.filter { pair in
      pair.letters.allSatisfy { letter in
        arms.first { $0.letter == letter }.flatMap(median) != nil
      }
    }
    var lines = arms.compactMap { arm -> String? in
      let others = told.compactMap { pair -> String? in
        switch verdict(pair) {
        case .lower: pair.letters[1] == arm.letter ? pair.letters[0] : nil
        case .higher: pair.letters[0] == arm.letter ? pair.letters[1] : nil
        default: nil
        }
      }
      guard !others.isEmpty, let own = median(arm) else { return nil }
      let theirs = others.compactMap { letter in
        arms.first { $0.letter == letter }.flatMap(median).map { "\(letter) (\($0))" }
      }
      return "\(what): \(lower) in \(arm.label) (\(own)) than in \(Self.list(theirs))"
        + "\(1 < arm.runs ? "; medians" : "")."
    }
    let small = told.filter { verdict($0) == .small }
    if !small.isEmpty {
      lines.append(
        "\(what): a smaller difference than is told (\(least)) between \(Self.partners(small)).")
    }
    let close = told.filter { verdict($0) == .tooClose }
    if !close.isEmpty {
      let which =
        close.count == pairs.count && 1 < pairs.count
        ? "all pairs of arms" : Self.partners(close)
      lines.append("\(what), \(which): \(tooClose).")
    }
    return lines
  }

  /// Pairs by letters: “A and B, C or D; B and C”.
  static func partners(_ pairs: [ComparisonPair]) -> String {
    let firsts = pairs.map { $0.letters[0] }.reduce(into: [String]()) { letters, letter in
      if !letters.contains(letter) { letters.append(letter) }
    }
    return firsts.map { first in
      let others = pairs.filter { $0.letters[0] == first }.map { $0.letters[1] }
      return "\(first) and \(list(others, joining: "or"))"
    }.joined(separator: "; ")
  }

  /// Returns parts as a list with a word before the last.
  static func list(_ parts: [String], joining word: String = "and") -> String {
    guard let last = parts.last, 1 < parts.count else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}
