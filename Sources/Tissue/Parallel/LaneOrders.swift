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
