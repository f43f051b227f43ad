extension Cells {
  /// Takes over all cells of another sheet with the same columns, bit for bit.
  ///
  /// - Parameter other: The sheet to copy.
  /// - Precondition: Both sheets have the same numbers of columns.
  public func copy(from other: Cells) {
    precondition(
      numbers.count == other.numbers.count && names.count == other.names.count,
      "A sheet cannot copy one with other columns.")
    reserve(other.count)
    count = other.count
    func copy<Element>(_ target: Column<Element>, _ source: Column<Element>) {
      target.start.update(from: source.start, count: other.count)
    }
    copy(x, other.x)
    copy(y, other.y)
    copy(z, other.z)
    copy(radius, other.radius)
    copy(stickiness, other.stickiness)
    copy(velocityX, other.velocityX)
    copy(velocityY, other.velocityY)
    copy(velocityZ, other.velocityZ)
    copy(priorX, other.priorX)
    copy(priorY, other.priorY)
    copy(priorZ, other.priorZ)
    remembersMotion = other.remembersMotion
    copy(pressure, other.pressure)
    copy(contacts, other.contacts)
    copy(type, other.type)
    copy(state, other.state)
    copy(lineage, other.lineage)
    copy(divisions, other.divisions)
    copy(bin, other.bin)
    for (target, source) in zip(numbers, other.numbers) { copy(target, source) }
    for (target, source) in zip(names, other.names) { copy(target, source) }
  }
}

extension BinGrid {
  /// Takes over where the cells of another grid of the same shape lie.
  public func copy(from other: BinGrid) {
    precondition(shape == other.shape, "A grid cannot copy one of another shape.")
    starts = other.starts
  }
}

extension Field {
  /// Takes over the concentrations and reactions of another field on the same mesh.
  public func copy(from other: Field) {
    precondition(mesh == other.mesh, "A field cannot copy one on another mesh.")
    values.start.update(from: other.values.start, count: mesh.count)
    uptake.start.update(from: other.uptake.start, count: mesh.count)
    source.start.update(from: other.source.start, count: mesh.count)
  }
}
