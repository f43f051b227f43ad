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
