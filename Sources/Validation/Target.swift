package import Immunology

/// A published number that the model is held against: what it is, and how the model gives it.
package protocol Target: Sendable {
  /// What is written about it.
  var card: TargetCard { get }

  /// Measures the quantities of the card on the model.
  ///
  /// - Parameter laboratory: The numbers of the model, the chance and the threads.
  /// - Returns: A value for each criterion of the card, in the same order, and a figure.
  func measure(in laboratory: Laboratory) -> Measurement
}

/// What is written about a target.
package struct TargetCard: Sendable, Equatable {
  /// What a pass is worth.
  package enum Evidence: String, Sendable, CaseIterable {
    /// A closed form: it must hold to numerical accuracy.
    case unit = "U"
    /// It comes out of rules that were not fitted to it: evidence.
    case emergent = "E"
    /// Numbers of the model can be set so that it holds: only the pattern counts.
    case calibrated = "K"
  }

  /// The short name, such as `P8`.
  package var id: String
  /// What is measured, as a title.
  package var title: String
  /// What a pass is worth.
  package var evidence: Evidence
  /// What must hold; at least one.
  package var criteria: [Criterion]
  /// The settings that were taken from the same sources or tuned on them; none for real evidence.
  package var tuned: [ParameterKey]
  /// How the model is measured: conditions, sizes, numbers of runs.
  package var method: String
  /// What the measurement leaves out, and what a pass does not say.
  package var limits: String
  /// Whether it takes a few seconds at most.
  package var isFast: Bool

  /// Creates a card.
  package init(
    id: String, title: String, evidence: Evidence, criteria: [Criterion],
    tuned: [ParameterKey] = [],
    method: String, limits: String, isFast: Bool
  ) {
    self.id = id
    self.title = title
    self.evidence = evidence
    self.criteria = criteria
    self.tuned = tuned
    self.method = method
    self.limits = limits
    self.isFast = isFast
  }
}

/// One number that must lie in a range.
package struct Criterion: Sendable, Equatable {
  /// What it is.
  package let quantity: String
  /// The published value with its source.
  package let published: String
  /// The values that pass.
  package let acceptance: Acceptance
  /// The unit, or "" for a pure number.
  package let unit: String

  /// Creates a criterion.
  package init(
    _ quantity: String, published: String, _ acceptance: Acceptance, unit: String = ""
  ) {
    self.quantity = quantity
    self.published = published
    self.acceptance = acceptance
    self.unit = unit
  }

  /// A value with the unit.
  package func text(of value: Double) -> String {
    let number = ValueText.short(value)
    return unit.isEmpty ? number : "\(number) \(unit)"
  }

  /// The values that pass, with the unit.
  package var acceptedText: String {
    unit.isEmpty ? acceptance.text : "\(acceptance.text) \(unit)"
  }
}
