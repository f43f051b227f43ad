/// A number of a run that promises and tables speak of, such as `day_cleared`.
package struct OutcomeNumber: Sendable {
  /// The word under which tables show it.
  package struct Title: Sendable, ExpressibleByStringLiteral {
    /// The word.
    package let title: String
    /// Where else it stands: in keys, tables and files, in other words that mean the same.
    package let names: [String]

    /// Creates a word.
    package init(_ title: String, _ names: [String] = []) {
      (self.title, self.names) = (title, names)
    }

    /// Creates a word without other names.
    package init(stringLiteral title: String) { self.init(title) }
  }

  /// The name.
  package let name: String
  /// What it is.
  package let form: OutcomeName.Form
  /// What it says, in one sentence or two.
  package let about: String
  /// What each of its words means, if it is one of some.
  package let meanings: [(word: String, meaning: String)]
  /// The word under which tables show it, if they do.
  package let shown: Title?
  /// The name behind which it stands in lists.
  package let after: String?
  /// The number of a run; 1 for yes, infinity for a day that never came, the rank of a word, and
  /// not-a-number for what was not recorded.
  package let value: @Sendable (RunReadout) -> Double

  /// Creates a number.
  package init(
    _ name: String, _ form: OutcomeName.Form, after: String? = nil,
    meanings: [(word: String, meaning: String)] = [], shown: Title? = nil, _ about: String,
    value: @escaping @Sendable (RunReadout) -> Double
  ) {
    (self.name, self.form, self.after, self.about) = (name, form, after, about)
    (self.meanings, self.shown, self.value) = (meanings, shown, value)
  }

  /// Creates a yes or no.
  package init(
    _ name: String, after: String? = nil, shown: Title? = nil, _ about: String,
    isSo: @escaping @Sendable (RunReadout) -> Bool
  ) {
    self.init(name, .truth, after: after, shown: shown, about) { isSo($0) ? 1 : 0 }
  }
}
