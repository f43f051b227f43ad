import CLanes

/// Random numbers addressed by who draws, when and what for.
///
/// Common random numbers rest on this: a cell draws the same numbers in every arm of a
/// comparison, however many other cells were born or died in between.
public struct Draw: Sendable {
  @usableFromInline let key: SIMD2<UInt32>

  /// Creates the draws of one virtual patient.
  public init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// Returns four random words.
  ///
  /// - Parameters:
  ///   - lineage: Who draws.
  ///   - tick: When, in ticks of the engine.
  ///   - purpose: What for; the same cell may draw for several purposes in one tick.
  /// - Returns: Four independent words, the same for the same arguments.
  @inlinable @inline(__always)
  public func bits(lineage: UInt64, tick: UInt32, purpose: UInt32) -> SIMD4<UInt32> {
    Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: lineage), UInt32(truncatingIfNeeded: lineage >> 32), tick,
        purpose),
      key: key)
  }

  /// Returns four numbers from 0 up to but not including 1.
  ///
  /// All 32 bits of a word count: near 0, where it decides about rare events, a number has steps of
  /// 2⁻³². (Steps of 2⁻²⁴ would let an event with a chance of 10⁻⁸ happen six times too often.)
  @inlinable
  public func uniforms(lineage: UInt64, tick: UInt32, purpose: UInt32) -> SIMD4<Float> {
    let words = bits(lineage: lineage, tick: tick, purpose: purpose)
    return SIMD4(
      Self.uniform(words.x), Self.uniform(words.y), Self.uniform(words.z), Self.uniform(words.w))
  }

  @inlinable
  @inline(__always)
  static func uniform(_ word: UInt32) -> Float {
    // The largest words would be rounded up to 1.
    min(Float(word) * Float(sign: .plus, exponent: -32, significand: 1), Float(1).nextDown)
  }

  /// Returns four numbers from the normal distribution with mean 0 and variance 1.
  ///
  /// The Box–Muller transform of two pairs of uniforms.
  public func normals(lineage: UInt64, tick: UInt32, purpose: UInt32) -> SIMD4<Float> {
    let u = uniforms(lineage: lineage, tick: tick, purpose: purpose)
    let first = (-2 * Elementary.log(1 - Double(u.x))).squareRoot()
    let second = (-2 * Elementary.log(1 - Double(u.z))).squareRoot()
    let (sine, cosine) = Elementary.sineAndCosine(turns: Double(u.y))
    let (sine2, cosine2) = Elementary.sineAndCosine(turns: Double(u.w))
    return SIMD4(
      Float(first * cosine), Float(first * sine), Float(second * cosine2),
      Float(second * sine2))
  }
}

/// The chance of an event with a hazard.
public enum Hazard {
  /// Returns whether an event with a hazard happened within a step.
  ///
  /// The event happens when an exponential waiting time −ln(1−u) is shorter than the exposure
  /// h·Δt, that is with probability 1 − exp(−h·Δt) (equation B0). Since −ln(1−u) lies between
  /// u + u²/2 and u/(1−u), the logarithm is needed only for a few u.
  ///
  /// - Parameters:
  ///   - exposure: The hazard times the length of the step, without a unit.
  ///   - uniform: A uniform draw from 0 up to 1.
  /// - Returns: Whether the event happened.
  @inlinable
  public static func strikes(exposure: Float, uniform: Float) -> Bool {
    guard uniform < exposure else { return false }
    let (u, exposure) = (Double(uniform), Double(exposure))
    // Where the bounds decide they are further off than the last digits of the logarithm.
    if exposure * (1 + 1e-12) <= u * (1 + 0.5 * u) { return false }
    if u < exposure * (1 - u) * (1 - 1e-12) { return true }
    return -Elementary.log(1 - u) < exposure
  }
}

extension Draw {
  /// Writes the four numbers of each of many cells, eight cells at a time.
  ///
  /// The same numbers as those of ``uniforms(lineage:tick:purpose:)``, in a quarter of the time.
  ///
  /// - Parameters:
  ///   - lineages: Who draws; whole vectors are read, so there must be seven more that may be read.
  ///   - count: How many draw.
  ///   - tick: When, in ticks of the engine.
  ///   - purpose: What for.
  ///   - rows: Room for four floats of each cell and of seven more, at a multiple of 16 bytes.
  public func writeUniforms(
    lineages: UnsafePointer<UInt64>, count: Int, tick: UInt32, purpose: UInt32,
    into rows: UnsafeMutablePointer<SIMD4<Float>>
  ) {
    unsafe rows.withMemoryRebound(to: Float.self, capacity: 4 * (count + 7)) { rows in
      var cell = 0
      while cell < count {
        unsafe lanes_store_philox(rows + 4 * cell, lineages + cell, tick, purpose, key.x, key.y)
        cell &+= 8
      }
    }
  }
}

/// Draws of some cells that stand next to each other, looked up by their indices.
///
/// Valid only in the body that it is handed to, for the cells that it was made for.
@safe
public struct Draws {
  @usableFromInline let start: UnsafeMutablePointer<SIMD4<Float>>
  @usableFromInline let first: Int

  init(_ start: UnsafeMutablePointer<SIMD4<Float>>, first: Int) {
    unsafe self.start = start
    self.first = first
  }

  /// The four numbers of a cell.
  @inlinable @inline(__always)
  public subscript(cell: Int) -> SIMD4<Float> { unsafe start[cell &- first] }
}

extension Draw {
  /// Gives a body the draws of some cells.
  ///
  /// - Parameters:
  ///   - cells: Who draws, not many: their numbers are taken from the stack.
  ///   - lineages: The names of all cells.
  ///   - tick: When, in ticks of the engine.
  ///   - purpose: What for.
  ///   - body: Called once with the draws.
  public func withUniforms(
    of cells: Range<Int>, _ lineages: Column<UInt64>, tick: UInt32, purpose: UInt32,
    _ body: (Draws) -> Void
  ) {
    unsafe withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: cells.count + 8) { rows in
      guard let start = rows.baseAddress else { return }
      unsafe writeUniforms(
        lineages: lineages.start + cells.lowerBound, count: cells.count, tick: tick,
        purpose: purpose, into: start)
      unsafe body(Draws(start, first: cells.lowerBound))
    }
  }
}

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
