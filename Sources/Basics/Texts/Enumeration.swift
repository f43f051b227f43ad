/// Names in a sentence.
package enum Enumeration {
  /// `a, b and c`.
  package static func text(_ items: [String], last word: String = "and") -> String {
    guard 1 < items.count, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
