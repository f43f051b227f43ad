/// A run of cells that lie side by side in memory, seen from a bin.
struct CellRun: BitwiseCopyable {
  /// The first cell.
  let first: Int
  /// One past the last cell.
  let end: Int
  /// What to add to the places of the cells: the width of the box, through a periodic rim.
  let shift: SIMD3<Float>

  /// The most runs around a bin: nine rows, each cut in two by a rim.
  static let most = 18

  /// The number of cells in some runs.
  @inline(__always)
  static func total(of runs: Stretch<CellRun>, _ count: Int) -> Int {
    var total = 0
    var index = 0
    while index < count {
      total &+= runs[index].end &- runs[index].first
      index &+= 1
    }
    return total
  }
}

extension BinGrid {
  /// Writes down the runs of cells in the bins around a bin, itself included.
  ///
  /// Written down first, they are gone through by one short loop, which holds its numbers in
  /// registers; a body for each case of ``forEachRun(around:at:_:)`` does not.
  ///
  /// - Parameters:
  ///   - bin: The bin in the middle.
  ///   - place: Its place.
  ///   - starts: The index of the first cell of each bin, and one past the last.
  ///   - runs: Room for ``CellRun/most`` runs.
  ///   - space: Whether there are planes.
  /// - Returns: The number of runs.
  @inline(__always)
  func writeRuns<S: Space>(
    around bin: Int, at place: BinPlace, starts: Stretch<UInt32>,
    into runs: Stretch<CellRun>, in space: S.Type
  ) -> Int {
    var count = 0
    let shape = shape
    guard place.isInside(shape, in: S.self) else {
      forEachRun(around: bin, at: place) { first, last, shift in
        runs[count] = CellRun(
          first: Int(starts[first]), end: Int(starts[last &+ 1]), shift: shift)
        count &+= 1
      }
      return count
    }
    let plane = shape.x &* shape.y
    var row = bin &- 1 &- shape.x &- (S.isSolid ? plane : 0)
    let planes = S.isSolid ? 3 : 1
    while count < 3 &* planes {
      runs[count] = CellRun(first: Int(starts[row]), end: Int(starts[row &+ 3]), shift: .zero)
      count &+= 1
      row &+= shape.x
      if S.isSolid && (count == 3 || count == 6) { row &+= plane &- 3 &* shape.x }
    }
    return count
  }
}

extension BinPlace {
  /// Whether no bin around the bin lies beyond a rim.
  @inline(__always)
  func isInside<S: Space>(_ shape: SIMD3<Int>, in space: S.Type) -> Bool {
    let flat = 0 < column && column < shape.x &- 1 && 0 < row && row < shape.y &- 1
    return S.isSolid ? flat && 0 < plane && plane < shape.z &- 1 : flat
  }
}
