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
