import CLanes

/// Eight floats that are worked on at once.
struct Lanes8 {
  fileprivate let vector: lanes_f8

  @inline(__always) fileprivate init(_ vector: lanes_f8) { self.vector = vector }

  /// The same number in all lanes.
  @inline(__always) init(_ number: Float) { vector = lanes_all(number) }

  /// Eight numbers that lie side by side; the address need not be aligned.
  @inline(__always) init(at address: UnsafePointer<Float>) { vector = lanes_load(address) }

  /// Eight numbers that belong to rows, of which it is known where they begin.
  @inline(__always) init(
    of numbers: UnsafePointer<Float>, besideRowsAt starts: UnsafePointer<UInt32>
  ) {
    vector = lanes_pick_beside_rows(numbers, starts)
  }

  @inline(__always) static func + (left: Lanes8, right: Lanes8) -> Lanes8 {
    Lanes8(lanes_add(left.vector, right.vector))
  }

  @inline(__always) static func - (left: Lanes8, right: Lanes8) -> Lanes8 {
    Lanes8(lanes_subtract(left.vector, right.vector))
  }

  @inline(__always) static func * (left: Lanes8, right: Lanes8) -> Lanes8 {
    Lanes8(lanes_multiply(left.vector, right.vector))
  }

  @inline(__always) static func / (left: Lanes8, right: Lanes8) -> Lanes8 {
    Lanes8(lanes_divide(left.vector, right.vector))
  }

  /// The square root of each lane.
  @inline(__always) func squareRoot() -> Lanes8 { Lanes8(lanes_root(vector)) }

  /// The lanes for which one number is above another, and 0 elsewhere.
  @inline(__always) func `where`(_ number: Lanes8, isAbove other: Lanes8) -> Lanes8 {
    Lanes8(lanes_where_above(vector, number.vector, other.vector))
  }

  /// The lanes for which one number is above another, and those of a third elsewhere.
  @inline(__always) func `where`(
    _ number: Lanes8, isAbove other: Lanes8, else third: Lanes8
  ) -> Lanes8 {
    Lanes8(lanes_choose(vector, number.vector, other.vector, third.vector))
  }

  /// The larger number of each lane.
  @inline(__always) func larger(_ other: Lanes8) -> Lanes8 {
    Lanes8(lanes_larger(vector, other.vector))
  }

  /// The smaller number of each lane.
  @inline(__always) func smaller(_ other: Lanes8) -> Lanes8 {
    Lanes8(lanes_smaller(vector, other.vector))
  }

  /// The largest lane.
  @inline(__always) var largest: Float { lanes_largest(vector) }

  /// The lanes with negative numbers replaced by 0.
  @inline(__always) var positivePart: Lanes8 { larger(Lanes8(0)) }

  /// A first guess of one divided by the square root of each lane, from the bits of the number.
  @inline(__always) var guessedInverseRoot: Lanes8 { Lanes8(lanes_guess_inverse_root(vector)) }

  /// A bit for each lane that is above that of another number, the first lane lowest.
  @inline(__always) func bits(above other: Lanes8) -> Int {
    Int(lanes_bits_above(vector, other.vector))
  }

  /// The sums of the lanes of four vectors, each in the same fixed order.
  @inline(__always)
  static func totals(_ a: Lanes8, _ b: Lanes8, _ c: Lanes8, _ d: Lanes8) -> SIMD4<Float> {
    lanes_sum_four_floats(a.vector, b.vector, c.vector, d.vector)
  }

  /// Stores the lanes that an order names, side by side.
  @inline(__always) func store(
    at address: UnsafeMutablePointer<Float>, inOrder order: LaneOrder
  ) {
    lanes_store_in_order(address, vector, order.order)
  }

  /// Stores the lanes side by side.
  @inline(__always) func store(at address: UnsafeMutablePointer<Float>) {
    lanes_store(address, vector)
  }
}

/// Eight lane numbers by which lanes are picked.
struct LaneOrder {
  fileprivate let order: lanes_order

  /// Reads eight lane numbers.
  @inline(__always) init(at address: UnsafePointer<UInt8>) { order = lanes_load_order(address) }

  /// Stores the numbers of the lanes, counted from one on, side by side.
  @inline(__always) func store(numbersFrom first: Int, at address: UnsafeMutablePointer<UInt32>) {
    lanes_store_numbers_in_order(address, UInt32(truncatingIfNeeded: first), order)
  }
}

/// Eight whole numbers that are counted up.
///
/// Sums of whole numbers are the same in any order, to the last bit.
struct LaneCounts {
  private var vector = lanes_no_counts()

  /// Adds 1 to each count whose lane is above that of another number.
  @inline(__always) mutating func count(_ number: Lanes8, above other: Lanes8) {
    vector = lanes_count_above(vector, number.vector, other.vector)
  }

  /// Adds the nearest whole numbers; they must fit.
  @inline(__always) mutating func add(nearestTo numbers: Lanes8) {
    vector = lanes_add_nearest(vector, numbers.vector)
  }

  /// The sum of the lanes.
  @inline(__always) var total: Int32 { lanes_sum_counts(vector) }

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

/// Eight indices.
struct LaneIndices {
  private let vector: lanes_i8

  @inline(__always) private init(_ vector: lanes_i8) { self.vector = vector }

  /// Eight indices that lie side by side.
  @inline(__always) init(at address: UnsafePointer<UInt32>) {
    vector = lanes_load_indices(address)
  }

  /// Stores where the rows of four with these indices begin, of those that an order names.
  @inline(__always) func storeRowStarts(
    at address: UnsafeMutablePointer<UInt32>, inOrder order: LaneOrder
  ) {
    lanes_store_row_starts_in_order(address, vector, order.order)
  }

  /// Eight numbers without their fractions; they must fit.
  @inline(__always) init(_ numbers: Lanes8) { vector = lanes_whole(numbers.vector) }

  /// These and a multiple of others.
  @inline(__always) func plus(_ others: LaneIndices, times factor: Int) -> LaneIndices {
    LaneIndices(lanes_add_multiple(vector, others.vector, Int32(truncatingIfNeeded: factor)))
  }

  /// Stores the indices side by side.
  @inline(__always) func store(at address: UnsafeMutablePointer<UInt32>) {
    lanes_store_indices(address, vector)
  }
}
