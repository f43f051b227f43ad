/// The counter-based generator Philox4x32-10.
///
/// A block of four words is a function of a counter and a key alone: nothing is stored, so no
/// order of calls and no number of threads can change a draw. Salmon, Moraes, Dror, Shaw 2011,
/// "Parallel random numbers: as easy as 1, 2, 3", doi 10.1145/2063384.2063405.
public enum Philox {
  /// Returns the block of random words that belongs to a counter and a key.
  @inlinable
  public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    var word = counter
    var round = key
    for _ in 0..<10 {
      let first = UInt64(word.x) &* 0xD251_1F53
      let second = UInt64(word.z) &* 0xCD9E_8D57
      word = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ word.y ^ round.x,
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ word.w ^ round.y,
        UInt32(truncatingIfNeeded: first))
      round.x &+= 0x9E37_79B9
      round.y &+= 0xBB67_AE85
    }
    return word
  }
}
