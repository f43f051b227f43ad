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
    var sum = 1.0
    // Taylor's series for |rest| ≤ 0.35: the term after n = 14 is below 1e-18.
    for n in stride(from: 14.0, through: 1, by: -1) {
      sum = 1 + sum * (rest / n)
    }
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
    var sum = 1.0 / 23
    // Whole counters let the compiler unroll the loop and divide beforehand.
    var n = 21
    while 0 < n {
      sum = 1 / Double(n) + square * sum
      n &-= 2
    }
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
    // Taylor's series for |angle| ≤ π/4, of the sine and the cosine side by side.
    var sums = SIMD2(1.0, 1.0)
    var n = 16
    while 0 < n {
      sums = 1 - sums * square / SIMD2(Double(n &* (n &+ 1)), Double((n &- 1) &* n))
      n &-= 2
    }
    let sine = sums.x * angle
    let cosine = sums.y
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
