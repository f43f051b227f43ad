/// Where the columns of the model that come next in a state stand in a sheet; those without a place
/// are passed over, and columns that nothing names become 0.
public struct ColumnPlaces: Sendable {
  /// The columns of numbers.
  public var numbers: [Int?]
  /// The columns of small whole numbers.
  public var codes: [Int?]
  /// The columns of sets.
  public var sets: [Int?]
  /// The columns of names.
  public var names: [Int?]

  /// Creates the places of columns.
  public init(numbers: [Int?], codes: [Int?], sets: [Int?], names: [Int?]) {
    (self.numbers, self.codes, self.sets, self.names) = (numbers, codes, sets, names)
  }

  /// All columns of a sheet, in their order.
  init(all cells: Cells) {
    self.init(
      numbers: cells.numbers.indices.map { $0 }, codes: cells.codes.indices.map { $0 },
      sets: cells.sets.indices.map { $0 }, names: cells.names.indices.map { $0 })
  }
}

extension Cells {
  /// Visits all cells with all their columns.
  ///
  /// - Parameters:
  ///   - visitor: The visitor.
  ///   - places: Where the columns of the model stand that are visited; all in their order if nothing
  ///     is said. One that only looks must be led to all.
  /// - Throws: What the visitor throws, such as a reader that finds no such cells.
  public func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor, _ places: ColumnPlaces? = nil
  ) throws(Visitor.Failure) {
    let model = places ?? ColumnPlaces(all: self)
    let count = try visitor.visit(count: count, bytesEach: stateBytesPerCell(model))
    beginEdition()
    reserve(count)
    self.count = count
    for column in self.places { try column.visitState(&visitor, count: count) }
    try pressure.visitState(&visitor, count: count)
    try visit(numbers, at: model.numbers, spare: spareFloat, &visitor)
    for column in [contacts, divisions] { try column.visitState(&visitor, count: count) }
    for column in [type, state] { try column.visitState(&visitor, count: count) }
    try visit(codes, at: model.codes, spare: spareByte, &visitor)
    try bin.visitState(&visitor, count: count)
    try visit(sets, at: model.sets, spare: spareWord, &visitor)
    try lineage.visitState(&visitor, count: count)
    try visit(names, at: model.names, spare: spareName, &visitor)
  }

  private func visit<Number: StateNumber, Visitor: StateVisitor>(
    _ columns: [Column<Number>], at places: [Int?], spare: Column<Number>, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    for (place, column) in columns.enumerated() where !places.contains(place) {
      column.stretch.update(repeating: .zero, count: count)
    }
    for place in places {
      try (place.map { columns[$0] } ?? spare).visitState(&visitor, count: count)
    }
  }

  /// Where and how large cells are, and where they go.
  private var places: [Column<Float>] {
    [x, y, z, radius, stickiness, velocityX, velocityY, velocityZ]
  }

  private func stateBytesPerCell(_ model: ColumnPlaces) -> Int {
    (places.count + 1 + model.numbers.count) * 4 + 2 * 2 + (2 + model.codes.count)
      + (1 + model.sets.count) * 4 + (1 + model.names.count) * 8
  }
}

extension BinGrid {
  /// Visits where the cells of each bin lie.
  public func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try starts.visitState(&visitor, count: count + 1)
  }
}

extension Field {
  /// Visits the concentrations and the reactions, without the padding of the rows.
  public func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    for column in [values, uptake, source] {
      for row in 0..<mesh.shape.y * mesh.shape.z {
        try column.visitState(&visitor, from: row * mesh.rowStride, count: mesh.shape.x)
      }
    }
  }
}

// MARK: - What a state must hold to be safe

extension Cells {
  /// Whether all cells lie where a grid can find them and have a type that the model knows.
  ///
  /// The loops of the engine do not check what they rely on, so this stands between them and a
  /// damaged file.
  public func isSound(in grid: BinGrid, types: Int) -> Bool {
    // A periodic box lets cells out until the next sort.
    let most = grid.domain.size + SIMD3(repeating: 1000)
    for cell in 0..<count {
      for axis in 0..<3 {
        let place = position(cell)[axis]
        guard -1000 <= place, place <= most[axis] else { return false }
      }
      guard 0.1 <= radius[cell], radius[cell] <= 1000, abs(stickiness[cell]) <= 1000,
        Int(bin[cell]) < grid.count,
        Int(type[cell]) < types
      else { return false }
    }
    guard grid.isSound(for: count) else { return false }
    // The cells of a bin lie in its run, where the loops count on from one to the next.
    return (0..<grid.count).allSatisfy { number in
      grid.cells(in: number).allSatisfy { Int(bin[$0]) == number }
    }
  }
}

extension Field {
  /// Whether there is nowhere less than nothing of it.
  public var isSound: Bool {
    var least: Float = 0
    forEachRow { start in
      for voxel in start..<start + mesh.shape.x {
        least = min(least, values[voxel], uptake[voxel], source[voxel])
      }
    }
    return 0 <= least
  }
}

extension BinGrid {
  /// Whether each bin begins where the one before ends, and none goes past the last cell.
  func isSound(for cells: Int) -> Bool {
    guard starts[0] == 0, Int(starts[count]) <= cells else { return false }
    return (0..<count).allSatisfy { starts[$0] <= starts[$0 + 1] }
  }
}
