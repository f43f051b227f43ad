/// The small generator that tests draw with, so that they repeat.
///
/// Other rooms have this file by a link.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns a number from 0 up to 1.
  mutating func uniform() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// Returns a place in a box.
  mutating func place(in size: SIMD3<Float>) -> SIMD3<Float> {
    SIMD3(uniform() * size.x, uniform() * size.y, uniform() * size.z)
  }
}
