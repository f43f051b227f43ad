import Tissue

/// How much a setting moves an outcome, from the elementary effects of some walks.
///
/// An *elementary effect* is the change of the outcome when the setting alone is moved, divided by the
/// share of its interval that it was moved by: the change along the whole interval, as that one step
/// lets expect. Each step is lived by the same virtual patients before and after.
package struct Influence: Sendable, Equatable {
  /// The mean size of the effects, whatever their sign: how much the setting matters (Campolongo 2007,
  /// Environ Model Softw 22:1509).
  package let size: Double
  /// Their mean: which way it moves the outcome.
  package let mean: Double
  /// Their standard deviation; not a number for fewer than two.
  ///
  /// It is how much the effect differs from place to place, because of other settings, a bent
  /// response, other patients, and chance.
  package let spread: Double
  /// The number of walks that had an effect.
  package let count: Int
  /// The size that chance alone would show in the mean; nothing where each point has one patient.
  package let noise: Double?
  /// The chance of effects at least so large if the setting did nothing.
  package let chance: Double?
}

extension Influence {
  /// Measures the influence of a setting; there is none without effects.
  ///
  /// - Parameter effects: The effects of each walk, one for each virtual patient; those that are no
  ///   numbers are left out.
  package init?(_ effects: [[Double]]) {
    let walks = effects.map { $0.filter { $0.isFinite } }.filter { !$0.isEmpty }
    guard !walks.isEmpty else { return nil }
    let means = walks.map { $0.reduce(0, +) / Double($0.count) }
    let moments = Moments(means)
    count = means.count
    mean = moments.mean
    size = means.reduce(0) { $0 + abs($1) } / Double(count)
    spread = count < 2 ? .nan : moments.variance.squareRoot()
    // What chance does to the mean of a walk is seen from how much its patients differ.
    let many = walks.filter { 1 < $0.count }
    guard !many.isEmpty else {
      (noise, chance) = (nil, nil)
      return
    }
    let ofMeans =
      many.reduce(0) { $0 + Moments($1).variance / Double($1.count) }
      / Double(many.count)
    let squares = means.reduce(0) { $0 + $1 * $1 } / Double(count)
    // The mean size of normal numbers around 0 is √(2/π) of their standard deviation.
    noise = (2 / Double.pi * ofMeans).squareRoot()
    guard 0 < squares else {
      chance = 1
      return
    }
    let freedom = many.reduce(0) { $0 + $1.count - 1 }
    chance =
      0 < ofMeans
      ? VarianceRatio.upperTail(
        squares / ofMeans, above: Double(count), below: Double(freedom)) : 0
  }

  /// Below this chance an influence counts as told apart from chance; of a hundred settings that do
  /// nothing about one gets past it.
  package static let leastChance = 0.01

  /// Whether the effects are more than chance shows; nothing where that is not known.
  package var isToldApart: Bool? { chance.map { $0 < Self.leastChance } }

  /// Which way the outcome goes when the setting goes up.
  package enum Direction: String, Sendable, CaseIterable {
    /// More of the setting, more of the outcome.
    case more
    /// More of the setting, less of the outcome.
    case less
    /// Now more, now less.
    case either
    /// It does not move.
    case none
  }

  /// Which way the outcome goes: one way if at least three quarters of the sizes point there.
  package var direction: Direction {
    guard 0 < size else { return .none }
    return abs(mean) < size / 2 ? .either : 0 < mean ? .more : .less
  }
}
