/// A cycle of Euler steps of different lengths that goes further than equal steps can.
///
/// Relaxing cells are a stiff problem: an Euler step is stable only up to 2/λ, with λ the rate at
/// which the most crowded cells push each other apart. Steps of which the k-th is proportional to
/// 1/(w − cos((2k − 1)·π/2s)) make the factor of a whole cycle a Chebyshev polynomial of the rate,
/// which stays below 1 over a range that grows with the square of the number of steps s: long
/// steps for what is slow, short ones for what is stiff (Verwer 1996, doi
/// 10.1016/0168-9274(95)00109-3).
public struct StepCycle: Sendable, Equatable {
  /// The steps in minutes, the shortest first: what is stiff is at rest before the long step.
  public let minutes: [Float]
  /// The largest rate at which no motion is amplified, per minute.
  public let stiffness: Double

  /// Divides a time into steps.
  ///
  /// - Parameters:
  ///   - total: The time of the whole cycle in minutes.
  ///   - count: The number of steps s.
  ///   - damping: How far the cycle stays below the longest that is stable: w = 1 + damping/s².
  /// - Precondition: There is a step, and the damping is not negative.
  public init(total: Double, count: Int, damping: Double = 0.5) {
    precondition(0 < count && 0 <= damping && 0 < total, "\(count) steps in \(total) minutes.")
    let w = 1 + damping / Double(count * count)
    let weights = (1...count).map { step in
      1 / (w - Elementary.sineAndCosine(turns: Double(2 * step - 1) / Double(4 * count)).cosine)
    }
    let sum = weights.reduce(0, +)
    minutes = weights.map { Float(total * $0 / sum) }.sorted()
    stiffness = (1 + w) * sum / total
  }

  /// Returns what is left of a motion after a cycle.
  ///
  /// - Parameter rate: The rate per minute at which the motion would come to rest.
  /// - Returns: A share of the motion; below 0 it has overshot.
  public func left(ofRate rate: Double) -> Double {
    minutes.reduce(1) { $0 * (1 - rate * Double($1)) }
  }
}
