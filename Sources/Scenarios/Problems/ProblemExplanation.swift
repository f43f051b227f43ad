/// What `thymus explain` says about a code.
struct ProblemExplanation {
  /// What the problem is, in a few words.
  let title: String
  /// What it means and why it is a problem.
  let text: String
  /// How it looks when it is wrong.
  let wrong: String
  /// How it looks when it is right.
  let right: String

  init(title: String, text: String, wrong: String, right: String) {
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
  }

  init(_ code: ProblemCode) {
    guard let found = Self.files(code) ?? Self.values(code) ?? Self.meaning(code) else {
      preconditionFailure("\(code.rawValue) has no explanation.")
    }
    self = found
  }
}

extension ProblemCode {
  /// What the problem is, in a few words.
  package var title: String { ProblemExplanation(self).title }

  /// A long explanation: what it means, why, and an example, wrong and right.
  package var explanation: String {
    let all = ProblemExplanation(self)
    func block(_ text: String) -> String {
      text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }
    return """
      \(rawValue): \(all.title)

      \(Words.wrapped(all.text, width: 80))

      Wrong:
      \(block(all.wrong))

      Right:
      \(block(all.right))
      """
  }
}
