import CLanes

/// Eight floats that are worked on at once.
struct Lanes8 {
  let vector: lanes_f8

  @inline(__always) init(_ vector: lanes_f8) { self.vector = vector }

  /// The same number in all lanes.
  @inline(__always) init(_ number: Float) { vector = lanes_all(number) }

  /// Eight numbers that lie side by side; the address need not be aligned.
  @inline(__always) init(at address: Stretch<Float>) {
    vector = unsafe lanes_load(address.place(0, for: 8))
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

  /// The lanes for which one number is above another, and 0 elsewhere.
  @inline(__always) func `where`(_ number: Lanes8, isAbove other: Lanes8) -> Lanes8 {
    Lanes8(lanes_where_above(vector, number.vector, other.vector))
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

  /// Copies eight rows of eight so that they are columns.
  ///
  /// - Parameters:
  ///   - rows: Where the first row begins.
  ///   - way: How far it is from one row to the next.
  ///   - columns: Where the first column goes.
  ///   - next: How far it is from one column's line to the next.
  @inline(__always)
  static func transpose(
    _ rows: Stretch<Float>, _ way: Int, into columns: Stretch<Float>, _ next: Int
  ) {
    unsafe lanes_transpose(
      rows.place(0, for: 7 * way + 8), way, columns.place(0, for: 7 * next + 8), next)
  }

  /// Stores the lanes that an order names, side by side.
  @inline(__always) func store(
    at address: Stretch<Float>, inOrder order: LaneOrder
  ) {
    unsafe lanes_store_in_order(address.place(0, for: 8), vector, order.order)
  }

  /// Stores the lanes side by side.
  @inline(__always) func store(at address: Stretch<Float>) {
    unsafe lanes_store(address.place(0, for: 8), vector)
  }
}

/// Eight lane numbers by which lanes are picked.
@safe
struct LaneOrder {
  let order: lanes_order

  /// Reads eight lane numbers.
  @inline(__always) init(at address: Stretch<UInt8>) {
    unsafe order = lanes_load_order(address.place(0, for: 8))
  }

  /// Stores the numbers of the lanes, counted from one on, side by side.
  @inline(__always) func store(numbersFrom first: Int, at address: Stretch<UInt32>) {
    unsafe lanes_store_numbers_in_order(
      address.place(0, for: 8), UInt32(truncatingIfNeeded: first), order)
  }
}

/// Eight whole numbers that are counted up.
///
/// Sums of whole numbers are the same in any order, to the last bit.
struct LaneCounts {
  var vector = lanes_no_counts()

  /// Adds 1 to each count whose lane is above that of another number.
  @inline(__always) mutating func count(_ number: Lanes8, above other: Lanes8) {
    vector = lanes_count_above(vector, number.vector, other.vector)
  }

  /// The sum of the lanes.
  @inline(__always) var total: Int32 { lanes_sum_counts(vector) }
}

/// Eight indices.
struct LaneIndices {
  let vector: lanes_i8

  @inline(__always) init(_ vector: lanes_i8) { self.vector = vector }

  /// Eight numbers without their fractions; they must fit.
  @inline(__always) init(_ numbers: Lanes8) { vector = lanes_whole(numbers.vector) }

  /// These and a multiple of others.
  @inline(__always) func plus(_ others: LaneIndices, times factor: Int) -> LaneIndices {
    LaneIndices(lanes_add_multiple(vector, others.vector, Int32(truncatingIfNeeded: factor)))
  }

  /// Stores the indices side by side.
  @inline(__always) func store(at address: Stretch<UInt32>) {
    unsafe lanes_store_indices(address.place(0, for: 8), vector)
  }
}

/// For each pattern of eight bits, the numbers of the set ones.
final class LaneOrders {
  /// Eight numbers for each pattern: those of the set bits, then 0.
  var all: Stretch<UInt8> { memory.stretch }
  private let memory = Scratch<UInt8>(256 * 8, filledWith: 0)

  init() {
    for pattern in 0..<256 {
      var place = 8 * pattern
      for lane in 0..<8 where pattern >> lane & 1 == 1 {
        all[place] = UInt8(lane)
        place += 1
      }
    }
  }

  /// The lanes that a pattern names.
  @inline(__always) subscript(pattern: Int) -> LaneOrder { LaneOrder(at: all + 8 &* pattern) }
}
