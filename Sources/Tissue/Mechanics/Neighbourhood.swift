/// The cells around one bin, copied into short contiguous columns.
///
/// Gathering once per bin lets each cell of the bin look at all its neighbours with full vectors,
/// and hides the rows of bins and the periodic rim from the force loop. A neighbourhood holds
/// ``room`` cells; more are handled in further rounds.
struct Neighbourhood {
  /// The number of cells that fit.
  static let room = 512
  /// The lanes of a vector.
  static let lanes = 8
  /// The floats of scratch memory that a neighbourhood needs.
  static let floats = 5 * (room + lanes)
  /// The place of the cells that fill up the last vector: too far to act, and finite when squared.
  static let nowhere: Float = 1e15

  let x: UnsafeMutablePointer<Float>
  let y: UnsafeMutablePointer<Float>
  let z: UnsafeMutablePointer<Float>
  let radius: UnsafeMutablePointer<Float>
  let stickiness: UnsafeMutablePointer<Float>
  var count = 0

  init(scratch: UnsafeMutablePointer<Float>) {
    let stride = Self.room + Self.lanes
    x = scratch
    y = scratch + stride
    z = scratch + 2 * stride
    radius = scratch + 3 * stride
    stickiness = scratch + 4 * stride
  }

  /// Copies a run of cells, moved by a shift through the periodic rim.
  ///
  /// Whole vectors are copied; what they copy past the end is overwritten by the next run or by
  /// ``seal()``, and columns are padded so that reading past their end is allowed.
  mutating func append<S: Space>(
    _ cells: Range<Int>, of sheet: SheetColumns, shift: SIMD3<Float>, in space: S.Type
  ) {
    let (shiftX, shiftY, shiftZ) = (Lanes8(shift.x), Lanes8(shift.y), Lanes8(shift.z))
    var source = cells.lowerBound
    var target = count
    while source < cells.upperBound {
      (Lanes8(at: sheet.x + source) + shiftX).store(at: x + target)
      (Lanes8(at: sheet.y + source) + shiftY).store(at: y + target)
      if S.isSolid { (Lanes8(at: sheet.z + source) + shiftZ).store(at: z + target) }
      Lanes8(at: sheet.radius + source).store(at: radius + target)
      Lanes8(at: sheet.stickiness + source).store(at: stickiness + target)
      source &+= Self.lanes
      target &+= Self.lanes
    }
    count += cells.count
  }

  /// Fills up the last vector with cells that are nowhere.
  func seal<S: Space>(in space: S.Type) {
    let far = Lanes8(Self.nowhere)
    far.store(at: x + count)
    far.store(at: y + count)
    if S.isSolid { far.store(at: z + count) }
    Lanes8(1).store(at: radius + count)
    Lanes8(0).store(at: stickiness + count)
  }
}

/// The columns of a sheet that forces need, for use inside a loop.
struct SheetColumns {
  let x: UnsafeMutablePointer<Float>
  let y: UnsafeMutablePointer<Float>
  let z: UnsafeMutablePointer<Float>
  let radius: UnsafeMutablePointer<Float>
  let stickiness: UnsafeMutablePointer<Float>

  init(_ cells: Cells) {
    (x, y, z) = (cells.x.start, cells.y.start, cells.z.start)
    (radius, stickiness) = (cells.radius.start, cells.stickiness.start)
  }
}
