import CLanes

/// Eight floats that are worked on at once.
struct Lanes8 {
  private let vector: lanes_f8

  @inline(__always) private init(_ vector: lanes_f8) { self.vector = vector }

  /// The same number in all lanes.
  @inline(__always) init(_ number: Float) { vector = lanes_all(number) }

  /// Eight numbers that lie side by side; the address need not be aligned.
  @inline(__always) init(at address: UnsafePointer<Float>) { vector = lanes_load(address) }

  /// Eight numbers that lie a stride apart.
  @inline(__always) init(at address: UnsafePointer<Float>, stride: Int) {
    vector = lanes_gather(address, stride)
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

  /// The lanes with negative numbers replaced by 0.
  @inline(__always) var positivePart: Lanes8 { self.where(self, isAbove: Lanes8(0)) }

  /// The sum of the lanes, in a fixed order.
  @inline(__always) var total: Float { lanes_sum(vector) }

  /// Stores the lanes side by side.
  @inline(__always) func store(at address: UnsafeMutablePointer<Float>) {
    lanes_store(address, vector)
  }

  /// Stores the lanes a stride apart.
  @inline(__always) func store(at address: UnsafeMutablePointer<Float>, stride: Int) {
    lanes_scatter(address, stride, vector)
  }
}
