/// The counter-based generator Philox4x32-10.
///
/// A block of four words is a function of a counter and a key alone: nothing is stored, so no
/// order of calls and no number of threads can change a draw. Salmon, Moraes, Dror, Shaw 2011,
/// "Parallel random numbers: as easy as 1, 2, 3", doi 10.1145/2063384.2063405.
public enum Philox {
  /// Returns the block of random words that belongs to a counter and a key.
  @inlinable @inline(__always)
  public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    // Four scalars instead of vectors: the multiplications are 32×32→64 bits, which the scalar
    // unit does at once.
    var (a, b, c, d) = (counter.x, counter.y, counter.z, counter.w)
    var (low, high) = (key.x, key.y)
    for _ in 0..<10 {
      let first = UInt64(a) &* 0xD251_1F53
      let second = UInt64(c) &* 0xCD9E_8D57
      a = UInt32(truncatingIfNeeded: second >> 32) ^ b ^ low
      b = UInt32(truncatingIfNeeded: second)
      c = UInt32(truncatingIfNeeded: first >> 32) ^ d ^ high
      d = UInt32(truncatingIfNeeded: first)
      low &+= 0x9E37_79B9
      high &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }
}
