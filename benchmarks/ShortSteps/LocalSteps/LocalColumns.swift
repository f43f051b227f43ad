/// What local steps know of each cell.
final class LocalColumns {
  /// The step in which a cell is looked at next, in a byte.
  let due: Column<UInt8>
  /// The cells of each chunk that are due, that wake others, and that must be listed anew.
  let dues: Column<UInt32>
  let wakers: Column<UInt32>
  let movers: Column<UInt32>
  /// Which of their neighbours those who wake others push, as in ``LocalBench/pushed``.
  let pushed: Column<UInt32>
  /// Where the cells were before the step, as ``RowForces`` reads it.
  let rows: UnsafeMutablePointer<Float>
  /// The cells as they are now.
  let now: UnsafeMutablePointer<LocalCell>
  /// What makes cells crawl, in µm/min: first nothing, for those who never did, then one by one.
  private(set) var drives: UnsafeMutablePointer<SIMD4<Float>>
  private var driven = 1
  private var room = 64

  static var bytesPerCell: Int { 1 + 4 * 4 + 16 + MemoryLayout<LocalCell>.stride }

  /// - Parameters:
  ///   - cells: The cells.
  ///   - step: The step in which all were looked at last.
  ///   - margin: How far they may go from where they are listed, in µm.
  init(_ cells: Cells, step: UInt8, margin: Float) {
    let capacity = cells.capacity
    due = Column(capacity: capacity, filledWith: step &+ 1)
    func words() -> Column<UInt32> { Column(capacity: capacity, filledWith: 0) }
    (dues, wakers, movers, pushed) = (words(), words(), words(), words())
    rows = RowRoom.allocate(capacity)
    now = Room.allocate(capacity)
    drives = Room.allocate(room)
    drives.initialize(repeating: .zero, count: room)
    let prior = PriorVelocities(cells)
    for cell in 0..<cells.count {
      let velocity = SIMD3(prior.x[cell], prior.y[cell], prior.z[cell])
      (now + cell).initialize(
        to: LocalCell(
          place: cells.position(cell), velocity: velocity, step: step, margin: margin))
    }
  }

  deinit {
    due.deallocate()
    for column in [dues, wakers, movers, pushed] { column.deallocate() }
    rows.deallocate()
    now.deallocate()
    drives.deallocate()
  }

  /// Lets a cell crawl.
  ///
  /// - Returns: Whether it did not crawl like that before.
  func drive(_ cell: Int, at velocity: SIMD3<Float>) -> Bool {
    let drive = SIMD4(velocity, 0)
    guard drives[now[cell].drive] != drive else { return false }
    if now[cell].drive == 0 {
      if driven == room { makeRoom() }
      now[cell].drive = driven
      driven += 1
    }
    drives[now[cell].drive] = drive
    return true
  }

  private func makeRoom() {
    let more: UnsafeMutablePointer<SIMD4<Float>> = Room.allocate(2 * room)
    more.initialize(repeating: .zero, count: 2 * room)
    more.update(from: drives, count: room)
    drives.deallocate()
    (drives, room) = (more, 2 * room)
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
    let prior = PriorVelocities(cells)
    for cell in range {
      let it = now[cell]
      (cells.x[cell], cells.y[cell], cells.z[cell]) = (it.place.x, it.place.y, it.place.z)
      (cells.velocityX[cell], prior.x[cell]) = (it.velocity.x, it.velocity.x)
      (cells.velocityY[cell], prior.y[cell]) = (it.velocity.y, it.velocity.y)
      (cells.velocityZ[cell], prior.z[cell]) = (it.velocity.z, it.velocity.z)
      (cells.pressure[cell], cells.contacts[cell]) = (it.told.w, it.contacts)
    }
  }
}
