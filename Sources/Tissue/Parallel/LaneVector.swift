/// Vectors of lanes that are worked on together.
///
/// The loops along lines wait for the result of one step before they can begin the next, so several
/// vectors at a time take hardly longer than one.
protocol LaneVector {
  /// The number of lanes.
  static var lanes: Int { get }

  /// The same number in all lanes.
  init(_ number: Float)
  /// Numbers that lie side by side; the address need not be aligned.
  init(at address: Stretch<Float>)
  /// Stores the lanes side by side.
  func store(at address: Stretch<Float>)

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
}

extension Lanes8: LaneVector {
  static var lanes: Int { 8 }
}

/// Two vectors side by side.
struct LanePair<Half: LaneVector>: LaneVector {
  let low, high: Half

  static var lanes: Int { 2 * Half.lanes }

  @inline(__always) init(_ low: Half, _ high: Half) { (self.low, self.high) = (low, high) }

  @inline(__always) init(_ number: Float) {
    low = Half(number)
    high = low
  }

  @inline(__always) init(at address: Stretch<Float>) {
    low = Half(at: address)
    high = Half(at: address + Half.lanes)
  }

  @inline(__always) func store(at address: Stretch<Float>) {
    low.store(at: address)
    high.store(at: address + Half.lanes)
  }

  @inline(__always) static func + (left: Self, right: Self) -> Self {
    Self(left.low + right.low, left.high + right.high)
  }

  @inline(__always) static func - (left: Self, right: Self) -> Self {
    Self(left.low - right.low, left.high - right.high)
  }

  @inline(__always) static func * (left: Self, right: Self) -> Self {
    Self(left.low * right.low, left.high * right.high)
  }

  @inline(__always) static func / (left: Self, right: Self) -> Self {
    Self(left.low / right.low, left.high / right.high)
  }
}

/// Sixteen floats that are worked on at once.
typealias Lanes16 = LanePair<Lanes8>
/// Thirty-two floats that are worked on at once.
typealias Lanes32 = LanePair<Lanes16>
