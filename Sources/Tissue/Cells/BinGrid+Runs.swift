/// The column, row and plane of a bin.
@usableFromInline struct BinPlace {
  @usableFromInline var column: Int
  @usableFromInline var row: Int
  @usableFromInline var plane: Int

  /// Finds the place of a bin.
  @inline(__always)
  init(_ bin: Int, in shape: SIMD3<Int>) {
    column = bin % shape.x
    row = (bin / shape.x) % shape.y
    plane = bin / (shape.x * shape.y)
  }

  /// Finds the place of the bin at a position; positions outside count to the nearest bin.
  @inlinable @inline(__always)
  init(at position: SIMD3<Float>, in grid: BinGrid) {
    let (perEdge, shape) = (grid.perEdge, grid.shape)
    column = min(max(Int(position.x * perEdge.x), 0), shape.x - 1)
    row = min(max(Int(position.y * perEdge.y), 0), shape.y - 1)
    plane = grid.domain.isSolid ? min(max(Int(position.z * perEdge.z), 0), shape.z - 1) : 0
  }

  /// The number of the bin.
  @inlinable @inline(__always)
  func bin(in shape: SIMD3<Int>) -> Int { (plane * shape.y + row) * shape.x + column }

  /// Goes on to the next bin; divisions would take longer than a cell's forces.
  @inline(__always)
  mutating func advance(in shape: SIMD3<Int>) {
    column &+= 1
    guard column == shape.x else { return }
    column = 0
    row &+= 1
    guard row == shape.y else { return }
    row = 0
    plane &+= 1
  }
}

extension BinGrid {
  /// Calls a body for each run of bins around a bin, itself included.
  ///
  /// Runs come in a fixed order: planes, then rows, then from left to right. Through a periodic
  /// rim a row has two runs, the far one moved by the width of the box.
  ///
  /// - Parameters:
  ///   - bin: The bin in the middle.
  ///   - body: Called with the first and the last bin of a run and the shift to add to the places
  ///     of its cells.
  @inline(__always)
  func forEachRun(around bin: Int, _ body: (Int, Int, SIMD3<Float>) -> Void) {
    forEachRun(around: bin, at: BinPlace(bin, in: shape), body)
  }

  /// The same for a bin whose place is known.
  @inline(__always)
  func forEachRun(
    around bin: Int, at place: BinPlace, _ body: (Int, Int, SIMD3<Float>) -> Void
  ) {
    let (column, row, plane) = (place.column, place.row, place.plane)
    let periodic = domain.edges == .periodic
    let inside = 0 < column && column < shape.x - 1 && 0 < row && row < shape.y - 1
    let planes = domain.isSolid ? -1...1 : 0...0
    if inside && (!domain.isSolid || (0 < plane && plane < shape.z - 1)) {
      for up in planes {
        for down in -1...1 {
          let middle = bin + (up * shape.y + down) * shape.x
          body(middle - 1, middle + 1, .zero)
        }
      }
      return
    }
    for up in planes {
      var shift = SIMD3<Float>.zero
      guard let z = Self.step(plane + up, shape.z, periodic, domain.size.z, &shift.z) else {
        continue
      }
      for down in -1...1 {
        guard let y = Self.step(row + down, shape.y, periodic, domain.size.y, &shift.y) else {
          continue
        }
        let start = (z * shape.y + y) * shape.x
        let first = max(0, column - 1)
        let last = min(shape.x - 1, column + 1)
        if periodic && column == 0 {
          var far = shift
          far.x = -domain.size.x
          body(start + shape.x - 1, start + shape.x - 1, far)
        }
        body(start + first, start + last, shift)
        if periodic && column == shape.x - 1 {
          var far = shift
          far.x = domain.size.x
          body(start, start, far)
        }
      }
    }
  }

  /// Returns where a step along an axis leads, or nil when it leads through a wall.
  @inline(__always)
  private static func step(
    _ index: Int, _ count: Int, _ periodic: Bool, _ length: Float, _ shift: inout Float
  ) -> Int? {
    shift = 0
    if 0 <= index && index < count { return index }
    guard periodic else { return nil }
    shift = index < 0 ? -length : length
    return index < 0 ? index + count : index - count
  }
}

extension BinGrid {
  /// Calls a body for each run of cells in the bins around a bin, itself included.
  ///
  /// - Parameters:
  ///   - bin: The bin in the middle.
  ///   - body: Called with the cells of a run and the shift to add to their places.
  public func forEachNeighbourRun(
    around bin: Int, _ body: (Range<Int>, SIMD3<Float>) -> Void
  ) {
    let starts = starts.stretch
    forEachRun(around: bin) { first, last, shift in
      let run = Int(starts[first])..<Int(starts[last + 1])
      if !run.isEmpty { body(run, shift) }
    }
  }
}

extension BinGrid {
  /// Calls a body for each bin around a bin, itself included.
  public func forEachNeighbourBin(around bin: Int, _ body: (Int) -> Void) {
    forEachRun(around: bin) { first, last, _ in
      for other in first...last { body(other) }
    }
  }
}

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
