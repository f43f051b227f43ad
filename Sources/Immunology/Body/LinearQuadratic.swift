import Tissue

/// How many cells of a kind survive a dose of radiation (equation B12).
///
/// S = exp(−α·D − β·G·D²). G is 1 for a dose given at once; cells repair during a longer one
/// (Lea and Catcheside).
public struct LinearQuadratic: Sendable, Equatable {
  /// The damage that no repair undoes, per Gy.
  public let alpha: Double
  /// The damage of two hits that meet, per Gy².
  public let beta: Double

  /// Creates a kind of cell.
  ///
  /// - Parameters:
  ///   - alpha: α per Gy.
  ///   - beta: β per Gy².
  /// - Precondition: Both are positive.
  public init(alpha: Double, beta: Double) {
    precondition(0 < alpha && 0 < beta, "Radiation harms every kind of cell.")
    self.alpha = alpha
    self.beta = beta
  }

  /// The dose at which both kinds of damage are alike, α/β in Gy.
  public var alphaOverBeta: Double { alpha / beta }

  /// Returns the share of cells that survive one dose, 0 to 1.
  ///
  /// - Parameters:
  ///   - gray: The dose in Gy.
  ///   - modification: The share of the dose that acts; less than 1 without oxygen.
  ///   - protraction: G, from ``protraction(hours:repairHalfTime:)``.
  /// - Returns: The surviving share.
  public func survival(
    gray: Double, modification: Double = 1, protraction: Double = 1
  ) -> Double {
    let dose = gray * modification
    return Elementary.exp(-alpha * dose - beta * protraction * dose * dose)
  }

  /// Returns the dose that would do the same in very many small fractions, BED in Gy.
  ///
  /// - Parameters:
  ///   - fractions: The number of fractions.
  ///   - gray: The dose of each, in Gy.
  /// - Returns: n·d·(1 + d/(α/β)).
  public func biologicallyEffectiveDose(fractions: Int, gray: Double) -> Double {
    Double(fractions) * gray * (1 + gray / alphaOverBeta)
  }

  /// Returns the dose that would do the same in fractions of 2 Gy, EQD2 in Gy.
  ///
  /// - Parameters:
  ///   - fractions: The number of fractions.
  ///   - gray: The dose of each, in Gy.
  /// - Returns: n·d·(d + α/β)/(2 + α/β).
  public func equivalentDose(fractions: Int, gray: Double) -> Double {
    Double(fractions) * gray * (gray + alphaOverBeta) / (2 + alphaOverBeta)
  }

  /// Returns how much of the quadratic damage is left when a dose takes its time, 0 to 1.
  ///
  /// - Parameters:
  ///   - hours: How long the dose is given.
  ///   - repairHalfTime: In how many hours cells repair half of the damage.
  /// - Returns: G = 2/x²·(x − 1 + e^(−x)) with x = ln 2·hours/repairHalfTime.
  public static func protraction(hours: Double, repairHalfTime: Double) -> Double {
    let x = 0.693_147_180_559_945_3 * hours / repairHalfTime
    // Below 0.001 the series is exact and the closed form loses digits.
    return x < 0.001 ? 1 - x / 3 + x * x / 12 : 2 / (x * x) * (x - 1 + Elementary.exp(-x))
  }
}
