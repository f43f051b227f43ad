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

/// What some neighbours do to one cell.
struct ForceSums<S: Space, A: ForceAdder> {
  private var x = A()
  private var y = A()
  private var z = A()
  private var overlap = A()
  private var contacts = LaneCounts()

  @inline(__always) init() {}

  /// Adds what eight cells do.
  @inline(__always)
  mutating func add(_ forces: PairForces<S, Lanes8>, _ law: ForceLaw<A>) {
    add(forces.x, forces.y, forces.z, forces.push, forces.near, law)
  }

  /// Adds what eight cells do to each of two.
  @inline(__always)
  static func add(
    _ forces: PairForces<S, LanePair<Lanes8>>, to first: inout Self, _ second: inout Self,
    _ law: ForceLaw<A>
  ) {
    first.add(
      forces.x.low, forces.y.low, forces.z.low, forces.push.low, forces.near.low, law)
    second.add(
      forces.x.high, forces.y.high, forces.z.high, forces.push.high, forces.near.high, law)
  }

  @inline(__always)
  private mutating func add(
    _ forceX: Lanes8, _ forceY: Lanes8, _ forceZ: Lanes8, _ push: Lanes8, _ near: Lanes8,
    _ law: ForceLaw<A>
  ) {
    x.add(forceX)
    y.add(forceY)
    if S.isSolid { z.add(forceZ) }
    overlap.add(push * law.overlapUnits)
    contacts.count(near, above: Lanes8(0))
  }

  /// The velocities along x and y, the pressure and the velocity along z, and the contacts.
  @inline(__always)
  func feeling(oneself: Int32, _ law: ForceLaw<A>) -> (SIMD4<Float>, contacts: Int32) {
    A.feeling(x, y, z, overlap: overlap, contacts, oneself: oneself, law)
  }
}

/// How the parts of a force are added up.
protocol ForceAdder {
  /// The units in which forces under a law are added, of a speed of 1 µm/min.
  static func units(for law: ContactLaw) -> Float
  /// The units of the relative overlap.
  static var overlapUnits: Float { get }

  init()
  /// Adds eight numbers.
  mutating func add(_ numbers: Lanes8)
  /// The velocities along x and y, the pressure and the velocity along z, and the contacts, of sums
  /// under a law, less those of a cell with itself.
  static func feeling(
    _ x: Self, _ y: Self, _ z: Self, overlap: Self, _ contacts: LaneCounts, oneself: Int32,
    _ law: ForceLaw<Self>
  ) -> (SIMD4<Float>, contacts: Int32)
}

/// Sums of floats, lane by lane, in the order of the bins.
struct FloatAdder: ForceAdder {
  private var lanes = Lanes8(0)

  static func units(for law: ContactLaw) -> Float { 1 }
  static var overlapUnits: Float { 1 }

  @inline(__always) mutating func add(_ numbers: Lanes8) { lanes = lanes + numbers }

  @inline(__always)
  static func feeling(
    _ x: Self, _ y: Self, _ z: Self, overlap: Self, _ contacts: LaneCounts, oneself: Int32,
    _ law: ForceLaw<Self>
  ) -> (SIMD4<Float>, contacts: Int32) {
    let totals =
      Lanes8.totals(x.lanes, y.lanes, overlap.lanes, z.lanes) - SIMD4(0, 0, Float(oneself), 0)
    return (totals * law.scale, contacts.total &- oneself)
  }
}
