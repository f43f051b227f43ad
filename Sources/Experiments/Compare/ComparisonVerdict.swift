/// What may be said about two arms and one number.
public enum ComparisonVerdict: Sendable, Equatable {
  /// All runs of both arms are the same to the last bit.
  case identical
  /// There are too few runs, or chance alone could have made the difference.
  case tooClose
  /// The second arm has less: in each run, or on average by more than chance would make.
  case lower
  /// The second arm has more.
  case higher

  /// The fewest runs of each arm with which a difference is called at all: with three, chance alone
  /// parts two equal arms completely once in ten comparisons.
  public static let fewestRuns = 4
  /// The fewest runs from which on intervals by the bootstrap are trusted.
  static let fewestForIntervals = 6

  /// Judges a number.
  ///
  /// With few runs the ranges of the arms must not touch. With more, the 95 % interval of the mean
  /// difference must not hold zero; of the differences of virtual patients, where both arms have
  /// the same ones.
  static func of(_ first: [Double], _ second: [Double], arePaired: Bool) -> ComparisonVerdict {
    guard fewestRuns <= min(first.count, second.count), let a = Spread(first),
      let b = Spread(second)
    else { return .tooClose }
    if min(first.count, second.count) < fewestForIntervals {
      if b.highest < a.lowest { return .lower }
      return a.highest < b.lowest ? .higher : .tooClose
    }
    let interval =
      arePaired
      ? PairedDifference(from: first, to: second)?.interval
      : Bootstrap.differenceInterval(first, second)
    guard let interval, !interval.contains(0) else { return .tooClose }
    return interval.upper < 0 ? .lower : .higher
  }
}
