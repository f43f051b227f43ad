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
