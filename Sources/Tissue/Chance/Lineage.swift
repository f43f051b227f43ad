/// Names of cells that depend on their ancestry and on nothing else.
///
/// A name is a hash of the parent's name and the number of its division, or of the place and time
/// of arrival: never a position in an array. So a death in one arm of a comparison does not shift
/// the draws of any other cell.
public enum Lineage {
  /// Returns the name of a founder.
  ///
  /// - Parameters:
  ///   - source: What it comes from: a population, a vessel, a dose.
  ///   - tick: When it appeared.
  ///   - ordinal: Its number among those that appeared from there then.
  /// - Returns: A name, never 0.
  @inlinable
  public static func founder(source: UInt64, tick: UInt32, ordinal: UInt32) -> UInt64 {
    nonZero(mix(mix(source &+ 0x9E37_79B9_7F4A_7C15) ^ (UInt64(tick) << 32 | UInt64(ordinal))))
  }

  /// Returns the name of a daughter.
  ///
  /// - Parameters:
  ///   - parent: The name of the mother.
  ///   - division: How many times the mother's line had divided before.
  ///   - daughter: 0 or 1.
  /// - Returns: A name, never 0.
  @inlinable
  public static func daughter(of parent: UInt64, division: UInt32, daughter: UInt32) -> UInt64 {
    nonZero(mix(parent ^ mix(UInt64(division) << 1 | UInt64(daughter & 1))))
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014), which spreads every bit over all.
  @inlinable
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  @inlinable
  static func nonZero(_ name: UInt64) -> UInt64 { name == 0 ? 1 : name }
}
