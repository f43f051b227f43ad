extension Cells {
  /// Puts the cells in the order of their bins and sweeps away the removed ones.
  ///
  /// A counting sort: cells of one bin keep their order, so the result depends on the cells alone.
  /// Each chunk of cells counts its bins, the counts are added up bin by bin and chunk by chunk,
  /// and each chunk then writes to places that no other chunk writes to. In a periodic box, cells
  /// that have left since the last sort come back in on the other side.
  ///
  /// - Parameters:
  ///   - grid: The grid; it learns where the cells of each bin start.
  ///   - crew: The workers.
  /// - Complexity: O(*n* + *b*), where *n* is the number of cells and *b* of bins.
  public func sort(into grid: BinGrid, crew: Crew) {
    beginEdition()
    // Every chunk has a counter for every bin, so the number of chunks is bounded.
    let chunkSize = max(1 << 16, (count + 7) / 8)
    let chunks = max(1, (count + chunkSize - 1) / chunkSize)
    let bins = grid.count
    if grid.cursors.count < chunks * bins {
      grid.cursors = Array(repeating: 0, count: chunks * bins)
    }
    if grid.domain.edges == .periodic { confine(to: grid.domain, crew: crew) }
    let (state, bin, order) = (state.start, bin.start, order.start)
    let finder = BinFinder(self, grid)
    let total = count
    var kept = 0
    grid.withStarts { starts, cursors in
      crew.forEachChunk(of: total, size: chunkSize) { cells, chunk, _ in
        let counts = cursors + chunk * bins
        counts.update(repeating: 0, count: bins)
        finder.find(cells)
        for cell in cells where state[cell] != Cells.removedState {
          counts[Int(bin[cell])] &+= 1
        }
      }
      if total == 0 { cursors.update(repeating: 0, count: bins) }
      var next: UInt32 = 0
      for place in 0..<bins {
        starts[place] = next
        for chunk in 0..<chunks {
          let here = cursors[chunk * bins + place]
          cursors[chunk * bins + place] = next
          next &+= here
        }
      }
      starts[bins] = next
      kept = Int(next)
      crew.forEachChunk(of: total, size: chunkSize) { cells, chunk, _ in
        let cursor = cursors + chunk * bins
        for cell in cells where state[cell] != Cells.removedState {
          let place = Int(bin[cell])
          order[Int(cursor[place])] = UInt32(truncatingIfNeeded: cell)
          cursor[place] &+= 1
        }
      }
    }
    rearrange(kept, isSolid: grid.domain.isSolid, crew: crew)
  }

  /// Lets the cells that have left a periodic box in on the other side.
  private func confine(to domain: Domain, crew: Crew) {
    let (x, y, z) = (x.start, y.start, z.start)
    crew.forEachChunk(of: count, size: 1 << 16) { cells, _, _ in
      for cell in cells {
        let place = domain.confine(SIMD3(x[cell], y[cell], z[cell]))
        (x[cell], y[cell], z[cell]) = (place.x, place.y, place.z)
      }
    }
  }

  /// Moves the columns into the new order, but for velocities, which the next forces make anew.
  private func rearrange(_ kept: Int, isSolid: Bool, crew: Crew) {
    gather(&x, through: &spareFloat, kept, crew)
    gather(&y, through: &spareFloat, kept, crew)
    if isSolid { gather(&z, through: &spareFloat, kept, crew) }
    gather(&radius, through: &spareFloat, kept, crew)
    gather(&stickiness, through: &spareFloat, kept, crew)
    if remembersMotion {
      gather(&priorX, through: &spareFloat, kept, crew)
      gather(&priorY, through: &spareFloat, kept, crew)
      if isSolid { gather(&priorZ, through: &spareFloat, kept, crew) }
    }
    gather(&pressure, through: &spareFloat, kept, crew)
    for index in numbers.indices { gather(&numbers[index], through: &spareFloat, kept, crew) }
    gather(&type, through: &spareByte, kept, crew)
    gather(&state, through: &spareByte, kept, crew)
    gather(&contacts, through: &spareShort, kept, crew)
    gather(&divisions, through: &spareShort, kept, crew)
    gather(&bin, through: &spareWord, kept, crew)
    gather(&lineage, through: &spareName, kept, crew)
    for index in names.indices { gather(&names[index], through: &spareName, kept, crew) }
    count = kept
  }

  private func gather<Element: BitwiseCopyable>(
    _ column: inout Column<Element>, through spare: inout Column<Element>, _ kept: Int,
    _ crew: Crew
  ) {
    let (old, new, order) = (column.start, spare.start, order.start)
    crew.forEachChunk(of: kept, size: 1 << 16) { cells, _, _ in
      for cell in cells { new[cell] = old[Int(order[cell])] }
    }
    column.swap(with: &spare)
  }
}
