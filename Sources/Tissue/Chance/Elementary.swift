/// Elementary functions that give the same bits wherever the engine runs.
///
/// The system's versions differ between libraries and even between processors (some choose a
/// fused multiply-add at run time). These use only IEEE additions, multiplications, divisions and
/// square roots in a written order.
public enum Elementary {
  /// Returns e to the power x, to about 1 part in 10¹⁵; 0 below −700 and infinity above 709.
  public static func exp(_ x: Double) -> Double {
    guard -700 < x && x < 709 else { return x.isNaN ? x : x < 0 ? 0 : .infinity }
    let doublings = (x * 1.442_695_040_888_963_4).rounded(.toNearestOrEven)
    // ln 2 in two parts, so that the difference stays exact to the last bits.
    let rest = (x - doublings * 0.693_147_180_369_123_8) - doublings * 1.908_214_929_270_587_7e-10
    // Taylor's series for |rest| ≤ 0.35, even and odd powers side by side, so that one does not
    // wait for the other: the term after n = 13 is below 1e-17.
    let square = rest * rest
    var sums = SIMD2(1.0 / 479_001_600, 1.0 / 6_227_020_800)
    sums = SIMD2(1.0 / 3_628_800, 1.0 / 39_916_800) + square * sums
    sums = SIMD2(1.0 / 40_320, 1.0 / 362_880) + square * sums
    sums = SIMD2(1.0 / 720, 1.0 / 5040) + square * sums
    sums = SIMD2(1.0 / 24, 1.0 / 120) + square * sums
    sums = SIMD2(1.0 / 2, 1.0 / 6) + square * sums
    sums = SIMD2(1, 1) + square * sums
    let sum = sums.x + rest * sums.y
    return sum * Double(sign: .plus, exponent: Int(doublings), significand: 1)
  }

  /// Returns the natural logarithm of a positive number, to about 1 part in 10¹⁵.
  ///
  /// - Precondition: `x` is positive, finite and normal.
  public static func log(_ x: Double) -> Double {
    // Taken out of the bits: what the standard library offers for this is a call.
    let bits = x.bitPattern
    var exponent = Double(Int(bits >> 52) &- 1023)
    var significand = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    if significand > 1.414_213_562_373_095_1 {
      significand *= 0.5
      exponent += 1
    }
    // ln m = 2 artanh s with s = (m−1)/(m+1), |s| ≤ 0.172: the term s²⁵ is below 1e-19.
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    // Every second term in each of two sums, so that one does not wait for the other.
    let fourth = square * square
    var sums = SIMD2(1.0 / 21, 1.0 / 23)
    sums = SIMD2(1.0 / 17, 1.0 / 19) + fourth * sums
    sums = SIMD2(1.0 / 13, 1.0 / 15) + fourth * sums
    sums = SIMD2(1.0 / 9, 1.0 / 11) + fourth * sums
    sums = SIMD2(1.0 / 5, 1.0 / 7) + fourth * sums
    sums = SIMD2(1, 1.0 / 3) + fourth * sums
    let sum = sums.x + square * sums.y
    return exponent * 0.693_147_180_559_945_3 + 2 * s * sum
  }

  /// Returns the sine and cosine of an angle given in turns.
  ///
  /// - Parameter turns: The angle; one is a full circle.
  /// - Returns: The sine and the cosine, to about 1 part in 10¹⁵.
  public static func sineAndCosine(turns: Double) -> (sine: Double, cosine: Double) {
    let quarters = (turns * 4).rounded(.toNearestOrEven)
    let angle = (turns * 4 - quarters) * 1.570_796_326_794_896_6
    let square = angle * angle
    // Taylor's series for |angle| ≤ π/4, of the sine and the cosine side by side, and every second
    // term of each in a sum of its own: the terms after n = 17 are below 1e-17.
    let fourth = square * square
    var sums = SIMD4(1.0 / 355_687_428_096_000, 0, 1.0 / 20_922_789_888_000, 0)
    sums =
      SIMD4(
        1.0 / 6_227_020_800, -1.0 / 1_307_674_368_000, 1.0 / 479_001_600, -1.0 / 87_178_291_200)
      + fourth * sums
    sums =
      SIMD4(1.0 / 362_880, -1.0 / 39_916_800, 1.0 / 40_320, -1.0 / 3_628_800) + fourth * sums
    sums = SIMD4(1.0 / 120, -1.0 / 5040, 1.0 / 24, -1.0 / 720) + fourth * sums
    sums = SIMD4(1, -1.0 / 6, 1, -1.0 / 2) + fourth * sums
    let sine = (sums.x + square * sums.y) * angle
    let cosine = sums.z + square * sums.w
    switch Int(quarters) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }

  /// Returns a positive base to a power, through exp and log; 0 for any other base.
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : exp(exponent * log(base))
  }
}
