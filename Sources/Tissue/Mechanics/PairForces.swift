/// Lanes in which forces are computed: eight, or eight for each of two cells.
///
/// One step of a force waits for the one before, some sixty cycles in all, and the processor looks
/// ahead by hardly more than one vector. Two cells at a time wait together.
protocol ForceLanes: LaneVector {
  /// The lanes with negative numbers replaced by 0.
  var positivePart: Self { get }
  /// A first guess of one divided by the square root of each lane.
  var guessedInverseRoot: Self { get }
}

extension Lanes8: ForceLanes {}

extension LanePair: ForceLanes where Half: ForceLanes {
  @inline(__always) var positivePart: Self { Self(low.positivePart, high.positivePart) }

  @inline(__always) var guessedInverseRoot: Self {
    Self(low.guessedInverseRoot, high.guessedInverseRoot)
  }
}

extension ForceLanes {
  /// One divided by the square root of each lane, to 1 part in 10⁶; a large number for 0.
  ///
  /// A guess from the bits of the number and two Newton steps whose constants make the largest
  /// error smallest (Walczyk, Moroz, Cieśliński 2021, doi 10.3390/e23010086). It takes a third of
  /// the time of a square root and a division, and unlike the instruction for it the result is
  /// the same on each processor.
  @inline(__always) func inverseRoot() -> Self {
    let half = self * Self(0.5)
    let guess = guessedInverseRoot
    let better = guess * (Self(1.500_878_96) - half * guess * guess)
    return better * (Self(1.500_000_57) - half * better * better)
  }
}

/// What neighbours do to a cell each, in the units of a law.
struct PairForces<S: Space, V: ForceLanes> {
  /// The forces.
  let x, y, z: V
  /// The squares of the relative overlaps.
  let push: V
  /// Above 0 for those in contact.
  let near: V

  /// Computes the forces.
  ///
  /// With w = d²·R² one inverse root gives all that the law needs: 1/(d·R) = w^(−½), so
  /// d/R = d²·w^(−½) and 1/d = R·w^(−½). At distance 0, w^(−½) is large but finite and the force
  /// that times a zero vector; so a cell that meets itself feels no force and counts as one contact
  /// of full overlap.
  ///
  /// - Parameters:
  ///   - wayX: From the neighbours to the cell, in µm.
  ///   - wayY: From the neighbours to the cell, in µm.
  ///   - wayZ: From the neighbours to the cell, in µm; not looked at in one layer.
  ///   - radii: The sums of the radii in µm.
  ///   - grip: The products of the stickiness, in units of the law.
  ///   - law: The law.
  @inline(__always)
  init<A: ForceAdder>(
    wayX: V, wayY: V, wayZ: V, radii: V, grip: V, _ law: ForceLaw<A>
  ) {
    let one = V(1)
    var square = wayX * wayX + wayY * wayY
    if S.isSolid { square = square + wayZ * wayZ }
    let inverse = (square * (radii * radii)).inverseRoot()
    let relative = square * inverse
    let squeeze = (one - relative).positivePart
    near = (one - relative * V(law.inverseRange)).positivePart
    push = squeeze * squeeze
    let force = (push * V(law.repulsion) - near * near * grip) * (radii * inverse)
    x = force * wayX
    y = force * wayY
    z = S.isSolid ? force * wayZ : wayZ
  }
}
