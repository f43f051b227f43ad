/// For each pattern of eight bits, the numbers of the set ones.
final class LaneOrders {
  /// Eight numbers for each pattern: those of the set bits, then 0.
  let start: UnsafePointer<UInt8>

  init() {
    let orders = UnsafeMutablePointer<UInt8>.allocate(capacity: 256 * 8)
    orders.initialize(repeating: 0, count: 256 * 8)
    for pattern in 0..<256 {
      var place = 8 * pattern
      for lane in 0..<8 where pattern >> lane & 1 == 1 {
        orders[place] = UInt8(lane)
        place += 1
      }
    }
    start = UnsafePointer(orders)
  }

  deinit { start.deallocate() }

  /// The lanes that a pattern names.
  @inline(__always) subscript(pattern: Int) -> LaneOrder { LaneOrder(at: start + 8 &* pattern) }
}
