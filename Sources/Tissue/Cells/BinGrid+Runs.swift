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
