import CLanes

/// Four columns of eight rows.
struct LaneColumns {
  let first, second, third, fourth: Lanes8

  /// Picks eight rows of four numbers that lie anywhere; rows begin at multiples of four floats.
  @inline(__always)
  init(of rows: UnsafePointer<Float>, at starts: UnsafePointer<UInt32>) {
    first = Lanes8(lanes_pick_column(rows, starts, 0))
    second = Lanes8(lanes_pick_column(rows, starts, 1))
    third = Lanes8(lanes_pick_column(rows, starts, 2))
    fourth = Lanes8(lanes_pick_column(rows, starts, 3))
  }

  /// Reads eight rows of four numbers that lie side by side.
  @inline(__always)
  init(at rows: UnsafePointer<Float>) {
    first = Lanes8(lanes_column(rows, 0))
    second = Lanes8(lanes_column(rows, 1))
    third = Lanes8(lanes_column(rows, 2))
    fourth = Lanes8(lanes_column(rows, 3))
  }

  /// Writes four columns of eight numbers as eight rows.
  @inline(__always)
  static func store(
    _ a: Lanes8, _ b: Lanes8, _ c: Lanes8, _ d: Lanes8,
    at rows: UnsafeMutablePointer<Float>
  ) {
    lanes_store_rows(rows, a.vector, b.vector, c.vector, d.vector)
  }
}

extension Lanes8 {
  /// Eight numbers that belong to rows, of which it is known where they begin.
  @inline(__always) init(
    of numbers: UnsafePointer<Float>, besideRowsAt starts: UnsafePointer<UInt32>
  ) {
    vector = lanes_pick_beside_rows(numbers, starts)
  }

  /// The square root of each lane.
  @inline(__always) func squareRoot() -> Lanes8 { Lanes8(lanes_root(vector)) }

  /// The lanes for which one number is above another, and those of a third elsewhere.
  @inline(__always) func `where`(
    _ number: Lanes8, isAbove other: Lanes8, else third: Lanes8
  ) -> Lanes8 {
    Lanes8(lanes_choose(vector, number.vector, other.vector, third.vector))
  }
}

extension Lanes8 {
  /// Eight numbers that lie side by side.
  @inline(__always) init(at address: UnsafePointer<Float>) { vector = lanes_load(address) }

  /// Stores the lanes side by side.
  @inline(__always) func store(at address: UnsafeMutablePointer<Float>) {
    lanes_store(address, vector)
  }
}

extension LaneOrder {
  /// Stores the numbers of the lanes, counted from one on, side by side.
  @inline(__always) func store(numbersFrom first: Int, at address: UnsafeMutablePointer<UInt32>) {
    lanes_store_numbers_in_order(address, UInt32(truncatingIfNeeded: first), order)
  }
}

extension LaneCounts {
  /// Adds the nearest whole numbers; they must fit.
  @inline(__always) mutating func add(nearestTo numbers: Lanes8) {
    vector = lanes_add_nearest(vector, numbers.vector)
  }

  /// The sums of the lanes of four vectors.
  @inline(__always) static func totals(
    _ a: LaneCounts, _ b: LaneCounts, _ c: LaneCounts, _ d: LaneCounts
  ) -> SIMD4<Int32> {
    lanes_sum_four(a.vector, b.vector, c.vector, d.vector)
  }

  /// Four whole numbers as floats, times four others.
  @inline(__always)
  static func scaled(_ numbers: SIMD4<Int32>, by factors: SIMD4<Float>) -> SIMD4<Float> {
    lanes_scaled(numbers, factors)
  }
}

extension LaneIndices {
  /// Eight indices that lie side by side.
  @inline(__always) init(at address: Stretch<UInt32>) {
    vector = lanes_load_indices(address.place(0, for: 8))
  }

  /// Stores where the rows of four with these indices begin, of those that an order names.
  @inline(__always) func storeRowStarts(
    at address: UnsafeMutablePointer<UInt32>, inOrder order: LaneOrder
  ) {
    lanes_store_row_starts_in_order(address, vector, order.order)
  }
}
