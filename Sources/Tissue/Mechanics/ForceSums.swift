/// How the parts of a force are added up.
protocol ForceAdder {
  /// The units in which forces under a law are added, of a speed of 1 µm/min.
  static func units(for law: ContactLaw) -> Float
  /// The units of the relative overlap.
  static var overlapUnits: Float { get }

  init()
  /// Adds eight numbers.
  mutating func add(_ numbers: Lanes8)
  /// The sum.
  var total: Float { get }
  /// The velocities along x and y and the pressure, and the contacts, of sums under a law, less
  /// those of a cell with itself.
  static func feeling(
    _ x: Self, _ y: Self, overlap: Self, _ contacts: LaneCounts, oneself: Int32,
    _ law: ForceLaw<Self>
  ) -> (SIMD4<Float>, contacts: Int32)
}

/// Sums of floats, lane by lane, in the order of the bins.
struct FloatAdder: ForceAdder {
  private var lanes = Lanes8(0)

  static func units(for law: ContactLaw) -> Float { 1 }
  static var overlapUnits: Float { 1 }

  @inline(__always) mutating func add(_ numbers: Lanes8) { lanes = lanes + numbers }

  @inline(__always) var total: Float { lanes.total }

  @inline(__always)
  static func feeling(
    _ x: Self, _ y: Self, overlap: Self, _ contacts: LaneCounts, oneself: Int32,
    _ law: ForceLaw<Self>
  ) -> (SIMD4<Float>, contacts: Int32) {
    (
      SIMD4(
        law.velocity(x.total), law.velocity(y.total), overlap.total - Float(oneself), 0),
      contacts.total &- oneself
    )
  }
}

/// Sums of whole multiples of a small unit, which are exact.
///
/// So a cell feels the same to the last bit in whichever order its neighbours come and whoever
/// else was looked at. A pair has at most 2²¹ units and a cell at most 512 neighbours in a sum; a
/// unit is less than a part in a million of the repulsion.
struct ExactAdder: ForceAdder {
  private var lanes = LaneCounts()

  static func units(for law: ContactLaw) -> Float {
    Float(sign: .plus, exponent: 20 - Int(max(1, law.repulsion).exponent), significand: 1)
  }
  static var overlapUnits: Float { 0x1p21 }

  @inline(__always) mutating func add(_ numbers: Lanes8) { lanes.add(nearestTo: numbers) }

  @inline(__always) var total: Float { Float(lanes.total) }

  @inline(__always)
  static func feeling(
    _ x: Self, _ y: Self, overlap: Self, _ contacts: LaneCounts, oneself: Int32,
    _ law: ForceLaw<Self>
  ) -> (SIMD4<Float>, contacts: Int32) {
    let totals =
      LaneCounts.totals(x.lanes, y.lanes, overlap.lanes, contacts)
      &- SIMD4(0, 0, oneself &<< 21, oneself)
    return (LaneCounts.scaled(totals, by: law.scale), totals[3])
  }
}

/// A contact law in the units of its sums.
struct ForceLaw<A: ForceAdder> {
  fileprivate let repulsion: Lanes8
  fileprivate let inverseRange: Lanes8
  fileprivate let overlapUnits: Lanes8
  private let units: Float
  private let speed: Float
  /// What makes velocities along x and y and a pressure of sums.
  fileprivate let scale: SIMD4<Float>

  /// Expresses a law that acts with a strength.
  init(_ law: ContactLaw, strength: Float) {
    units = A.units(for: law)
    speed = strength / units
    repulsion = Lanes8(law.repulsion * units)
    inverseRange = Lanes8(1 / law.range)
    overlapUnits = Lanes8(A.overlapUnits)
    scale = SIMD4(speed, speed, 1 / A.overlapUnits, 1)
  }

  /// The velocity of a sum in µm/min.
  @inline(__always) func velocity(_ sum: Float) -> Float { sum * speed }

  /// What a cell's stickiness adds to a pair, in units.
  @inline(__always) func grip(_ stickiness: Float) -> Lanes8 { Lanes8(stickiness * units) }
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
  ///
  /// With w = d²·R² one inverse root gives all that the law needs: 1/(d·R) = w^(−½), so
  /// d/R = d²·w^(−½) and 1/d = R·w^(−½). At distance 0, w^(−½) is large but finite and the force
  /// that times a zero vector; so a cell that meets itself feels no force and counts as one contact
  /// of full overlap.
  ///
  /// - Parameters:
  ///   - wayX: From them to the cell, in µm.
  ///   - wayY: From them to the cell, in µm.
  ///   - wayZ: From them to the cell, in µm; not looked at in one layer.
  ///   - radii: The sums of the radii in µm.
  ///   - grip: The products of the stickiness, in units of the law.
  ///   - law: The law.
  @inline(__always)
  mutating func add(
    wayX: Lanes8, wayY: Lanes8, wayZ: Lanes8, radii: Lanes8, grip: Lanes8, _ law: ForceLaw<A>
  ) {
    let (zero, one) = (Lanes8(0), Lanes8(1))
    var square = wayX * wayX + wayY * wayY
    if S.isSolid { square = square + wayZ * wayZ }
    let inverse = (square * (radii * radii)).inverseRoot()
    let relative = square * inverse
    let squeeze = (one - relative).positivePart
    let near = (one - relative * law.inverseRange).positivePart
    let push = squeeze * squeeze
    let force = (push * law.repulsion - near * near * grip) * (radii * inverse)
    x.add(force * wayX)
    y.add(force * wayY)
    if S.isSolid { z.add(force * wayZ) }
    overlap.add(push * law.overlapUnits)
    contacts.count(near, above: zero)
  }

  /// The velocities along x and y and the pressure, and the contacts.
  @inline(__always)
  func feeling(oneself: Int32, _ law: ForceLaw<A>) -> (SIMD4<Float>, contacts: Int32) {
    A.feeling(x, y, overlap: overlap, contacts, oneself: oneself, law)
  }

  /// The sum of forces along z.
  @inline(__always) var totalZ: Float { z.total }
}
