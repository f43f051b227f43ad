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

  @inline(__always)
  static func feeling(
    _ x: Self, _ y: Self, _ z: Self, overlap: Self, _ contacts: LaneCounts, oneself: Int32,
    _ law: ForceLaw<Self>
  ) -> (SIMD4<Float>, contacts: Int32) {
    var totals =
      LaneCounts.totals(x.lanes, y.lanes, overlap.lanes, contacts)
      &- SIMD4(0, 0, oneself &<< 21, oneself)
    let touching = totals[3]
    totals[3] = z.lanes.total
    return (LaneCounts.scaled(totals, by: law.scale), touching)
  }
}

/// A contact law in the units of its sums.
struct ForceLaw<A: ForceAdder> {
  let repulsion: Float
  let inverseRange: Float
  fileprivate let overlapUnits: Lanes8
  private let units: Float
  /// What makes velocities along x and y, a pressure and a velocity along z of sums.
  fileprivate let scale: SIMD4<Float>

  /// Expresses a law that acts with a strength.
  init(_ law: ContactLaw, strength: Float) {
    units = A.units(for: law)
    let speed = strength / units
    repulsion = law.repulsion * units
    inverseRange = 1 / law.range
    overlapUnits = Lanes8(A.overlapUnits)
    scale = SIMD4(speed, speed, 1 / A.overlapUnits, speed)
  }

  /// What a cell's stickiness adds to a pair, in units.
  @inline(__always) func grip(_ stickiness: Float) -> Float { stickiness * units }
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
