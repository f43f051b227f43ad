/// How two soft spheres push and pull each other (equation B2).
///
/// With R = rᵢ + rⱼ and d the distance, a cell moves along the line between the centers with
/// c_rep·(1 − d/R)² for d < R, less cᵢ·cⱼ·(1 − d/(a·R))² for d < a·R. The form and the default
/// coefficients are those of PhysiCell (Ghaffarizadeh 2018, doi 10.1371/journal.pcbi.1005991).
public struct ContactLaw: Sendable, Equatable {
  /// The speed at full overlap, c_rep, in µm/min.
  public let repulsion: Float
  /// The distance up to which cells attract each other, a, in sums of radii.
  public let range: Float

  /// Creates a law.
  ///
  /// - Precondition: The range is at least 1.
  public init(repulsion: Float, range: Float) {
    precondition(0 <= repulsion && 1 <= range, "A range of \(range) is not a contact.")
    self.repulsion = repulsion
    self.range = range
  }
}

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
