import Tissue

extension Draws {
  /// The most cells whose draws are made at once: with eight more, their numbers take less than a
  /// kilobyte, the most that is taken from the stack.
  static let most = 48

  /// Gives a body the draws of some cells, at most ``most``, for one purpose in a tick.
  static func make(
    of cells: Range<Int>, _ lineages: Column<UInt64>, _ purpose: Purpose, in world: World,
    _ body: (Draws) -> Void
  ) {
    world.draw.withUniforms(
      of: cells, lineages, tick: world.ticks, purpose: purpose.rawValue, body)
  }
}

extension Range<Int> {
  /// Calls a body for each run of neighbouring cells of one population.
  @inline(__always)
  func forEachRun(in types: Column<UInt8>, _ body: (Range<Int>, Int) -> Void) {
    var first = lowerBound
    while first < upperBound {
      let type = types[first]
      var end = first &+ 1
      while end < upperBound && types[end] == type { end &+= 1 }
      body(first..<end, Int(type))
      first = end
    }
  }
}
