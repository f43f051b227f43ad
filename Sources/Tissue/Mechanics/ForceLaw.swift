/// A contact law in the units of its sums.
struct ForceLaw<A: ForceAdder> {
  let repulsion: Float
  let inverseRange: Float
  let overlapUnits: Lanes8
  private let units: Float
  /// What makes velocities along x and y, a pressure and a velocity along z of sums.
  let scale: SIMD4<Float>

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
