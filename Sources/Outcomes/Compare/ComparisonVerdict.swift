/// What may be said about two arms and one number.
package enum ComparisonVerdict: String, Sendable, Equatable {
  /// All runs of both arms are the same to the last bit.
  case identical
  /// The arms begin in different tissues, so their numbers are not held against each other.
  case otherTissue = "other_tissue"
  /// There are too few runs, or chance alone could have made the difference.
  case tooClose = "too_close_to_call"
  /// There is a difference, but a smaller one than is worth telling.
  case small = "below_least_difference"
  /// The second arm has less.
  case lower
  /// The second arm has more.
  case higher

  /// The least difference of numbers that is stated, as a share of the larger mean.
  package static let leastShare = 0.1
  /// The least difference of shares that is stated: ten points.
  package static let leastPoints = 0.1

  /// Whether a difference may be stated.
  package var isDifference: Bool { self == .lower || self == .higher }
}
