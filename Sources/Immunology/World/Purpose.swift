import Tissue

/// What a cell draws random numbers for; one cell may draw for several purposes in one tick.
enum Purpose: UInt32 {
  /// Where a cell starts, and how it is.
  case founding
  /// The fate of a resident cell: cycle, death.
  case fate
  /// The direction in which a cell divides.
  case division
  /// How long dying takes.
  case dying
  /// A synapse: attaching, hits, its length.
  case synapse
  /// How long a T cell waits after a synapse.
  case refractory
  /// The life of a T cell: division, death.
  case life
  /// Arrivals at a vessel.
  case arrival
  /// What a daughter cell loses for good.
  case mutation
  /// What radiation does to a cell.
  case beam
  /// What a drug does to a cell.
  case drug
  /// Which cells a needle or a knife meets.
  case sample
  /// How a virtual patient differs from others.
  case patient
  /// Where a needle goes, and which T cells an operation takes.
  case needle
  /// The first turn of a crawling cell in a tick; later turns count on from here.
  case walk = 1000
}

extension Draw {
  /// Returns four uniforms for a purpose.
  @inline(__always)
  func uniforms(_ lineage: UInt64, _ tick: UInt32, _ purpose: Purpose) -> SIMD4<Float> {
    uniforms(lineage: lineage, tick: tick, purpose: purpose.rawValue)
  }

  /// Returns a waiting time of three exponential stages in a row, with the given mean (B0).
  func erlang(mean: Float, _ lineage: UInt64, _ tick: UInt32, _ purpose: Purpose) -> Float {
    let u = uniforms(lineage, tick, purpose)
    let product = (1 - Double(u.x)) * (1 - Double(u.y)) * (1 - Double(u.z))
    return Float(-Elementary.log(max(product, 1e-30)) / 3) * mean
  }

  /// Returns the number of events of a Poisson process with an expected number.
  static func poisson(expected: Float, uniform: Float) -> Int {
    guard 0 < expected else { return 0 }
    var term = Elementary.exp(-Double(expected))
    var sum = term
    var count = 0
    // With 24-bit uniforms the tail beyond a few hundred cannot be reached for small expectations.
    while Double(uniform) >= sum && count < 1000 {
      count += 1
      term *= Double(expected) / Double(count)
      sum += term
    }
    return count
  }
}
