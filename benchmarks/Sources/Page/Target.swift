/// A target of speed, and how today's figures stand to it.
struct Target {
  /// What the figures say.
  enum Verdict: String {
    case held
    case missed = "**missed**"
    case unknown = "not measured"
  }

  /// The number of the target.
  let id: String
  /// What is measured.
  let quantity: String
  /// What it should come to.
  let goal: String
  /// What it comes to.
  let today: String
  /// Whether it is held.
  let verdict: Verdict
  /// What to type to measure it.
  let command: String
}

extension Target {
  /// A target that some values are at most.
  init(
    _ id: String, _ quantity: String, goal: String, atMost limit: Double, _ values: [Double?],
    unit: String = "", command: String
  ) {
    self.init(
      id, quantity, goal: goal, values, unit: unit, command: command, holds: { $0 <= limit })
  }

  /// A target that some values are at least.
  init(
    _ id: String, _ quantity: String, goal: String, atLeast limit: Double, _ values: [Double?],
    unit: String = "", command: String
  ) {
    self.init(
      id, quantity, goal: goal, values, unit: unit, command: command, holds: { limit <= $0 })
  }

  private init(
    _ id: String, _ quantity: String, goal: String, _ values: [Double?], unit: String,
    command: String, holds: (Double) -> Bool
  ) {
    let known = values.compactMap(\.self)
    let isKnown = !known.isEmpty && known.count == values.count
    self.init(
      id: id, quantity: quantity, goal: goal,
      today: isKnown ? known.map(\.text).joined(separator: " / ") + unit : "–",
      verdict: isKnown ? (known.allSatisfy(holds) ? .held : .missed) : .unknown,
      command: command)
  }
}

extension Double {
  /// The number with two to three digits.
  var text: String {
    let factor = self < 10 ? 100.0 : self < 100 ? 10.0 : 1
    let text = String(describing: (self * factor).rounded() / factor)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
