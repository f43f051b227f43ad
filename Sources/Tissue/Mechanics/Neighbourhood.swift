/// The cells around one bin, copied into short contiguous columns.
///
/// Gathering once per bin lets each cell of the bin look at all its neighbours with full vectors,
/// and hides the rows of bins and the periodic rim from the force loop. Only cells that may touch
/// one of the bin's are taken: about half of those in the bins around. A neighbourhood holds
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

  let x: Stretch<Float>
  let y: Stretch<Float>
  let z: Stretch<Float>
  let radius: Stretch<Float>
  let stickiness: Stretch<Float>
  /// The indices of the cells, where they are asked for.
  let numbers: Stretch<UInt32>
  var count = 0

  // For each pattern of eight bits, the numbers of the set ones, then 0.
  private let orders: Stretch<UInt8>

  init(
    scratch: Stretch<Float>, numbers: Stretch<UInt32>,
    orders: Stretch<UInt8>
  ) {
    let stride = Self.room + Self.lanes
    x = scratch
    y = scratch + stride
    z = scratch + 2 * stride
    radius = scratch + 3 * stride
    stickiness = scratch + 4 * stride
    self.numbers = numbers
    self.orders = orders
  }

  /// Copies those of a run of cells that may touch a cell in a box, moved by a shift through the
  /// periodic rim, with their indices or without.
  ///
  /// Whole vectors are copied; what they copy past the end is overwritten by the next run or by
  /// ``seal(in:)``, and columns are padded so that reading past their end is allowed.
  @inline(__always)
  mutating func append<S: Space>(
    _ first: Int, _ end: Int, of sheet: SheetColumns, shift: SIMD3<Float>, near box: Surroundings,
    numbered: Bool = false, in space: S.Type
  ) {
    let (shiftX, shiftY, shiftZ) = (Lanes8(shift.x), Lanes8(shift.y), Lanes8(shift.z))
    // Kept here, so that the stores below cannot be thought to change it.
    var count = self.count
    var source = first
    while source < end {
      let placeX = Lanes8(at: sheet.x + source) + shiftX
      let placeY = Lanes8(at: sheet.y + source) + shiftY
      let placeZ = S.isSolid ? Lanes8(at: sheet.z + source) + shiftZ : shiftZ
      let sourceRadius = Lanes8(at: sheet.radius + source)
      let left = end &- source
      let mask = left < Self.lanes ? (1 &<< left) &- 1 : 0xFF
      let near = box.bits(placeX, placeY, placeZ, sourceRadius, in: S.self) & mask
      let order = LaneOrder(at: orders + Self.lanes &* near)
      placeX.store(at: x + count, inOrder: order)
      placeY.store(at: y + count, inOrder: order)
      if S.isSolid { placeZ.store(at: z + count, inOrder: order) }
      sourceRadius.store(at: radius + count, inOrder: order)
      Lanes8(at: sheet.stickiness + source).store(at: stickiness + count, inOrder: order)
      if numbered { order.store(numbersFrom: source, at: numbers + count) }
      count &+= near.nonzeroBitCount
      source &+= Self.lanes
    }
    self.count = count
  }

  /// Fills up the last vector with cells that are nowhere.
  @inline(__always)
  func seal<S: Space>(in space: S.Type) {
    let far = Lanes8(Self.nowhere)
    far.store(at: x + count)
    far.store(at: y + count)
    if S.isSolid { far.store(at: z + count) }
    Lanes8(1).store(at: radius + count)
    Lanes8(0).store(at: stickiness + count)
  }
}

/// What cells must be near to touch one of a run: the box around their middles.
struct Surroundings {
  private let lowX, lowY, lowZ, highX, highY, highZ: Lanes8
  private let radius: Lanes8
  private let range: Lanes8

  /// A little more than the range, so that rounding loses no neighbour.
  static let caution: Float = 1.0001

  /// Describes the box from its corners, the largest radius in it, the range of the law and a
  /// margin in µm.
  @inline(__always)
  init(
    low: (x: Float, y: Float, z: Float), high: (x: Float, y: Float, z: Float), radius: Float,
    range: Float, margin: Float
  ) {
    (lowX, lowY, lowZ) = (Lanes8(low.x), Lanes8(low.y), Lanes8(low.z))
    (highX, highY, highZ) = (Lanes8(high.x), Lanes8(high.y), Lanes8(high.z))
    self.range = Lanes8(range * Self.caution)
    self.radius = Lanes8(radius + margin / range)
  }

  /// A bit for each of eight cells that may touch one in the box.
  @inline(__always)
  func bits<S: Space>(
    _ x: Lanes8, _ y: Lanes8, _ z: Lanes8, _ radius: Lanes8, in space: S.Type
  ) -> Int {
    @inline(__always)
    func square(_ place: Lanes8, _ low: Lanes8, _ high: Lanes8) -> Lanes8 {
      let gap = (low - place).larger(place - high).positivePart
      return gap * gap
    }
    var distance = square(x, lowX, highX) + square(y, lowY, highY)
    if S.isSolid { distance = distance + square(z, lowZ, highZ) }
    let reach = (radius + self.radius) * range
    return (reach * reach).bits(above: distance)
  }
}

/// The columns of a sheet that forces need, for use inside a loop.
struct SheetColumns {
  let x: Stretch<Float>
  let y: Stretch<Float>
  let z: Stretch<Float>
  let radius: Stretch<Float>
  let stickiness: Stretch<Float>

  init(_ cells: Cells) {
    (x, y, z) = (cells.x.stretch, cells.y.stretch, cells.z.stretch)
    (radius, stickiness) = (cells.radius.stretch, cells.stickiness.stretch)
  }
}

/// The scratch memory of each worker, kept so that a step allocates nothing.
final class Benches {
  private let floats: Scratch<Float>
  private let numbers: Scratch<UInt32>
  private let allRuns: Scratch<CellRun>
  /// The lanes that patterns of bits name.
  let orders = LaneOrders()

  // Apart from each other, so that no two workers write to one line of the cache.
  private static let floatsEach = Neighbourhood.floats + 64
  private static let numbersEach = Neighbourhood.room + Neighbourhood.lanes + 64

  init(workers: Int) {
    floats = Scratch(workers * Self.floatsEach, filledWith: 0)
    numbers = Scratch(workers * Self.numbersEach, filledWith: 0)
    allRuns = Scratch(
      workers * CellRun.most, filledWith: CellRun(first: 0, end: 0, shift: .zero))
  }

  /// Room for the runs around a bin.
  func runs(of worker: Int) -> Stretch<CellRun> {
    allRuns.stretch + worker * CellRun.most
  }

  /// An empty neighbourhood.
  func neighbourhood(of worker: Int) -> Neighbourhood {
    Neighbourhood(
      scratch: floats.stretch + worker * Self.floatsEach,
      numbers: numbers.stretch + worker * Self.numbersEach,
      orders: orders.all)
  }
}
