/// Names in a sentence.
public enum Enumeration {
  /// `a, b and c`.
  public static func text(_ items: [String], last word: String = "and") -> String {
    guard 1 < items.count, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
