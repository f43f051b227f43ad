extension Cells {
  /// Visits all cells with all their columns.
  public func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    let count = try visitor.visit(count: count, bytesEach: stateBytesPerCell)
    reserve(count)
    self.count = count
    for column in floats { try visitor.visit(column.start, count: count) }
    for column in [contacts, divisions] { try visitor.visit(column.start, count: count) }
    for column in [type, state] { try visitor.visit(column.start, count: count) }
    try visitor.visit(bin.start, count: count)
    for column in [lineage] + names { try visitor.visit(column.start, count: count) }
    // A state that was read may hold prior velocities, which sorts must then move along.
    remembersMotion = remembersMotion || hasPriorVelocities
  }

  private var hasPriorVelocities: Bool {
    [priorX, priorY, priorZ].contains { column in
      (0..<count).contains { column[$0] != 0 }
    }
  }

  /// All columns of floating-point numbers.
  private var floats: [Column<Float>] {
    [
      x, y, z, radius, stickiness, velocityX, velocityY, velocityZ, priorX, priorY, priorZ,
      pressure,
    ] + numbers
  }

  private var stateBytesPerCell: Int {
    floats.count * 4 + 2 * 2 + 2 * 1 + 4 + (1 + names.count) * 8
  }
}

extension BinGrid {
  /// Visits where the cells of each bin lie.
  public func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(elementsOf: &starts)
  }
}

extension Field {
  /// Visits the concentrations and the reactions, without the padding of the rows.
  public func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    for column in [values, uptake, source] {
      for row in 0..<mesh.shape.y * mesh.shape.z {
        try visitor.visit(column.start + row * mesh.rowStride, count: mesh.shape.x)
      }
    }
  }
}
