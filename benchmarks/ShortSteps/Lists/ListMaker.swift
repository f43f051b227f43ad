/// The loop that writes a ``ContactList``.
struct ListMaker<S: Space> {
  private let loop: ForceLoop<S, ExactAdder>
  private let sheet: SheetColumns
  private let grid: BinGrid
  private let starts: Stretch<UInt32>
  private let benches: Benches
  private let list: ContactList
  private let neighbours: UnsafeMutablePointer<UInt32>
  private let blocks: UnsafeMutablePointer<UInt8>
  private let nobody: UInt32
  private let range: Lanes8
  private let margin: Lanes8

  /// Prepares the loop; the list has room already.
  init(
    _ loop: ForceLoop<S, ExactAdder>, _ cells: Cells, in grid: BinGrid,
    starts: Stretch<UInt32>,
    _ law: ContactLaw, _ benches: Benches, _ list: ContactList
  ) {
    (self.loop, self.grid, self.starts, self.benches) = (loop, grid, starts, benches)
    sheet = SheetColumns(cells)
    self.list = list
    (neighbours, blocks) = (list.neighbours, list.blocks)
    nobody = UInt32(truncatingIfNeeded: 4 &* cells.count)
    (range, margin) = (Lanes8(law.range * Surroundings.caution), Lanes8(grid.skin))
  }

  /// Lists the neighbours of the cells in some bins.
  ///
  /// - Returns: Whether they are listed.
  func run(_ bins: Range<Int>, chunk: Int, worker: Int) -> ContactList.Fit {
    let runs = benches.runs(of: worker)
    var around = benches.neighbourhood(of: worker)
    let shape = grid.shape
    var place = BinPlace(bins.lowerBound, in: shape)
    var next = list.first(ofCell: Int(starts[bins.lowerBound]), chunk: chunk)
    let end = list.first(ofCell: Int(starts[bins.upperBound]), chunk: chunk &+ 1)
    for bin in bins {
      defer { place.advance(in: shape) }
      let here = Int(starts[bin])..<Int(starts[bin &+ 1])
      guard !here.isEmpty else { continue }
      let count = grid.writeRuns(around: bin, at: place, starts: starts, into: runs, in: S.self)
      guard CellRun.total(of: runs, count) <= Neighbourhood.room else { return .tooDense }
      let box = loop.surroundings(of: here, margin: grid.skin)
      around.count = 0
      var rim: UInt8 = 0
      for index in 0..<count {
        around.append(
          runs[index].first, runs[index].end, of: sheet, shift: runs[index].shift, near: box,
          numbered: true, in: S.self)
        if runs[index].shift != .zero { rim = ContactList.rimBit }
      }
      around.seal(in: S.self)
      // The cells of the bin lie side by side among those around it.
      let lowest = UInt32(truncatingIfNeeded: here.lowerBound)
      guard var oneself = (0..<around.count).first(where: { around.numbers[$0] == lowest }) else {
        // A place that is no number is near to nothing, not even to itself.
        return .tooDense
      }
      for cell in here {
        guard next &+ around.count &+ 2 &* Neighbourhood.lanes <= end else {
          return .lacksRoom
        }
        let listed = list(around, of: cell, oneself, at: neighbours + next)
        let count = (listed &+ 7) / 8
        guard count <= ContactList.mostBlocks else { return .tooDense }
        (neighbours + (next &+ listed)).update(repeating: nobody, count: Neighbourhood.lanes)
        blocks[cell] = UInt8(truncatingIfNeeded: count) | rim
        next &+= Neighbourhood.lanes &* count
        oneself &+= 1
      }
    }
    return .listed
  }

  /// Writes down those of a neighbourhood that may touch a cell.
  ///
  /// - Returns: Their number.
  @inline(__always)
  private func list(
    _ around: Neighbourhood, of cell: Int, _ oneself: Int,
    at neighbours: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let (cellX, cellY) = (Lanes8(sheet.x[cell]), Lanes8(sheet.y[cell]))
    let cellZ = Lanes8(S.isSolid ? sheet.z[cell] : 0)
    let cellRadius = Lanes8(sheet.radius[cell])
    var listed = 0
    var next = 0
    while next < around.count {
      let wayX = cellX - Lanes8(at: around.x + next)
      let wayY = cellY - Lanes8(at: around.y + next)
      var square = wayX * wayX + wayY * wayY
      if S.isSolid {
        let wayZ = cellZ - Lanes8(at: around.z + next)
        square = square + wayZ * wayZ
      }
      let reach = (cellRadius + Lanes8(at: around.radius + next)) * range + margin
      var near = (reach * reach).bits(above: square)
      let own = oneself &- next
      if 0 <= own && own < Neighbourhood.lanes { near &= ~(1 &<< own) }
      LaneIndices(at: around.numbers + next).storeRowStarts(
        at: neighbours + listed, inOrder: benches.orders[near])
      listed &+= near.nonzeroBitCount
      next &+= Neighbourhood.lanes
    }
    return listed
  }
}
