import Tissue

/// Draws of some cells that stand next to each other, looked up by their indices.
///
/// **Safety:** valid only in the body that it is handed to, for the cells that it was made for.
struct Draws {
  private let start: UnsafeMutablePointer<SIMD4<Float>>
  private let first: Int

  /// The most cells whose draws are made at once: with eight more, their numbers take less than a
  /// kilobyte, the most that is taken from the stack.
  static let most = 48

  /// Gives a body the draws of some cells, at most ``most``, for one purpose in a tick.
  static func make(
    of cells: Range<Int>, _ lineages: Column<UInt64>, _ purpose: Purpose, in world: World,
    _ body: (Draws) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: most + 8) { draws in
      guard let start = draws.baseAddress else { return }
      world.draw.writeUniforms(
        lineages: lineages.start + cells.lowerBound, count: cells.count, tick: world.ticks,
        purpose: purpose.rawValue, into: start)
      body(Draws(start: start, first: cells.lowerBound))
    }
  }

  /// The four numbers of a cell.
  @inline(__always)
  subscript(cell: Int) -> SIMD4<Float> { start[cell &- first] }
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
