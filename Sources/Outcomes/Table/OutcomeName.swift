/// The name of a number of a whole run that promises and tables speak of, such as `day_cleared`.
package struct OutcomeName: RawRepresentable, Sendable, Hashable, CaseIterable {
  /// What the outcome of one run is.
  package enum Form: Sendable, Equatable {
    /// Yes or no, as 1 or 0.
    case truth
    /// A day; infinite in a run in which it never comes.
    case day
    /// A number with its unit, or "" for a pure number.
    case number(unit: String)
    /// One of some words; with `isRanked` from the least to the most.
    case words([String], isRanked: Bool)
  }

  /// All names, in the order in which they are listed.
  package static let allCases = OutcomeTable.numbers.indices.map { OutcomeName(place: $0) }

  private let place: Int

  private init(place: Int) { self.place = place }

  /// Creates a name, if there is an outcome that is called so.
  package init?(rawValue: String) {
    guard let place = OutcomeTable.numbers.firstIndex(where: { $0.name == rawValue }) else {
      return nil
    }
    self.init(place: place)
  }

  private var number: OutcomeNumber { OutcomeTable.numbers[place] }

  /// The name.
  package var rawValue: String { number.name }

  /// What the outcome of one run is.
  package var form: Form { number.form }

  /// What the outcome says, in one sentence or two.
  package var about: String { number.about }

  /// What each of its words means, if it is one of some.
  package var meanings: [(word: String, meaning: String)] { number.meanings }

  /// A promise about it, as an example.
  package var example: String {
    switch form {
    case .truth: "share(\(rawValue)) >= 0.5"
    case .day: "median(\(rawValue)) < 30"
    case .number: "median(\(rawValue)) < 100"
    case .words(let words, _): "share(\(rawValue) == \(words.last ?? "")) >= 0.5"
    }
  }
}

extension RunReadout {
  /// An outcome as a number, as promises compare it.
  ///
  /// - Parameter name: The outcome.
  /// - Returns: The number; 1 for yes, infinity for a day that never came, the rank of a word, and
  ///   not-a-number for what was not recorded.
  package func value(of name: OutcomeName) -> Double {
    OutcomeTable.numbers.first { $0.name == name.rawValue }?.value(self) ?? .nan
  }
}
