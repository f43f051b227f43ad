/// What local steps know of each cell.
final class LocalColumns {
  /// The step in which a cell is looked at next, in a byte.
  let due: Column<UInt8>
  /// The cells of each chunk that are due, that wake others, and that must be listed anew.
  let dues: Column<UInt32>
  let wakers: Column<UInt32>
  let movers: Column<UInt32>
  /// Which of their neighbours those who wake others overlap, as in ``LocalBench/overlaps``.
  let overlaps: Column<UInt32>
  /// Where the cells were before the step, as ``RowForces`` reads it.
  let rows: UnsafeMutablePointer<Float>
  /// The cells as they are now.
  let now: UnsafeMutablePointer<LocalCell>
  /// What makes a cell crawl, in µm/min; only those of ``LocalCell/isDriven`` are looked at.
  let drives: UnsafeMutablePointer<SIMD4<Float>>

  static var bytesPerCell: Int { 1 + 4 * 4 + 16 + MemoryLayout<LocalCell>.stride + 16 }

  /// - Parameters:
  ///   - cells: The cells.
  ///   - step: The step in which all were looked at last.
  ///   - margin: How far they may go from where they are listed, in µm.
  init(_ cells: Cells, step: UInt8, margin: Float) {
    let capacity = cells.capacity
    due = Column(capacity: capacity, filledWith: step &+ 1)
    func words() -> Column<UInt32> { Column(capacity: capacity, filledWith: 0) }
    (dues, wakers, movers, overlaps) = (words(), words(), words(), words())
    rows = RowRoom.allocate(capacity)
    now = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<LocalCell>.stride * capacity, alignment: 64
    ).bindMemory(to: LocalCell.self, capacity: capacity)
    drives = .allocate(capacity: capacity)
    drives.initialize(repeating: .zero, count: capacity)
    for cell in 0..<cells.count {
      let velocity = SIMD3(cells.priorX[cell], cells.priorY[cell], cells.priorZ[cell])
      (now + cell).initialize(
        to: LocalCell(
          place: cells.position(cell), velocity: velocity, step: step, margin: margin))
    }
  }

  deinit {
    due.deallocate()
    for column in [dues, wakers, movers, overlaps] { column.deallocate() }
    rows.deallocate()
    now.deallocate()
    drives.deallocate()
  }

  /// Writes all rows.
  func copyRows<S: Space>(
    _ cells: Cells, _ law: ContactLaw, in domain: Domain, _ space: S.Type
  ) {
    let forces = RowForces<S>(ForceLaw(law, strength: 1), cells, in: domain, rows: rows)
    forces.copyRows(0..<cells.count)
    forces.copyNobody(cells.count)
  }

  /// Writes where some cells are, and what they felt when they were looked at last.
  func write(_ range: Range<Int>, to cells: Cells) {
    for cell in range {
      let it = now[cell]
      (cells.x[cell], cells.y[cell], cells.z[cell]) = (it.place.x, it.place.y, it.place.z)
      (cells.velocityX[cell], cells.priorX[cell]) = (it.velocity.x, it.velocity.x)
      (cells.velocityY[cell], cells.priorY[cell]) = (it.velocity.y, it.velocity.y)
      (cells.velocityZ[cell], cells.priorZ[cell]) = (it.velocity.z, it.velocity.z)
      (cells.pressure[cell], cells.contacts[cell]) = (it.told.w, it.contacts)
    }
  }
}
