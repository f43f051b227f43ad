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
    grid.reserveCursors(chunks * bins)
    if grid.domain.edges == .periodic { confine(to: grid.domain, crew: crew) }
    let (state, bin, order) = (state.stretch, bin.stretch, order.stretch)
    let finder = BinFinder(self, grid)
    let total = count
    var kept = 0
    do {
      let (starts, cursors) = (grid.starts.stretch, grid.cursors.stretch)
      crew.forEachChunk(of: total, size: chunkSize) { cells, chunk, _ in
        let counts = cursors + chunk * bins
        counts.update(repeating: 0, count: bins)
        finder.find(cells)
        for cell in cells where state[cell] != Cells.removedState {
          counts[Int(bin[cell])] &+= 1
        }
      }
      if total == 0 { cursors.update(repeating: 0, count: bins) }
      kept = Self.addUp(cursors, into: starts, bins: bins, chunks: chunks)
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

  /// Turns the counts of each bin and chunk into where the chunk's cells of the bin begin.
  ///
  /// - Returns: The number of cells.
  private static func addUp(
    _ cursors: Stretch<UInt32>, into starts: Stretch<UInt32>, bins: Int,
    chunks: Int
  ) -> Int {
    var next: UInt32 = 0
    if chunks == 1 {
      // A few crawling cells are sorted in each tick, and the bins are most of the work.
      for place in 0..<bins {
        let here = cursors[place]
        starts[place] = next
        cursors[place] = next
        next &+= here
      }
    } else {
      for place in 0..<bins {
        starts[place] = next
        for chunk in 0..<chunks {
          let here = cursors[chunk * bins + place]
          cursors[chunk * bins + place] = next
          next &+= here
        }
      }
    }
    starts[bins] = next
    return Int(next)
  }

  /// Lets the cells that have left a periodic box in on the other side.
  private func confine(to domain: Domain, crew: Crew) {
    let (x, y, z) = (x.stretch, y.stretch, z.stretch)
    crew.forEachChunk(of: count, size: 1 << 16) { cells, _, _ in
      for cell in cells {
        let place = domain.confine(SIMD3(x[cell], y[cell], z[cell]))
        (x[cell], y[cell], z[cell]) = (place.x, place.y, place.z)
      }
    }
  }

  /// Moves the columns into the new order, but for velocities, which the next forces make anew.
  private func rearrange(_ kept: Int, isSolid: Bool, crew: Crew) {
    // First, so that their spare buffer is free for the lengths of runs.
    gather(&bin, through: &spareWord, kept, nil, crew)
    for index in sets.indices { gather(&sets[index], through: &spareWord, kept, nil, crew) }
    let runs = writeRuns(kept)
    gather(&x, through: &spareFloat, kept, runs, crew)
    gather(&y, through: &spareFloat, kept, runs, crew)
    if isSolid { gather(&z, through: &spareFloat, kept, runs, crew) }
    gather(&radius, through: &spareFloat, kept, runs, crew)
    gather(&stickiness, through: &spareFloat, kept, runs, crew)
    gather(&pressure, through: &spareFloat, kept, runs, crew)
    for index in numbers.indices { gather(&numbers[index], through: &spareFloat, kept, runs, crew) }
    gather(&type, through: &spareByte, kept, runs, crew)
    gather(&state, through: &spareByte, kept, runs, crew)
    gather(&contacts, through: &spareShort, kept, runs, crew)
    gather(&divisions, through: &spareShort, kept, runs, crew)
    gather(&lineage, through: &spareName, kept, runs, crew)
    for index in codes.indices { gather(&codes[index], through: &spareByte, kept, runs, crew) }
    for index in names.indices { gather(&names[index], through: &spareName, kept, runs, crew) }
    count = kept
  }

  /// The most cells of a sheet that one worker moves.
  private static var chunkSize: Int { 1 << 16 }

  /// Replaces the order of the cells by where runs of cells that stay neighbours begin, with their
  /// lengths in the spare words.
  ///
  /// - Returns: The number of runs, or nil, and the order as it was, if cell by cell is faster or
  ///   several workers share the cells.
  private func writeRuns(_ kept: Int) -> Int? {
    guard 0 < kept && kept <= Self.chunkSize else { return nil }
    let (order, lengths) = (order.stretch, spareWord.stretch)
    var runs = 1
    for cell in 1..<kept { runs &+= order[cell] == order[cell &- 1] &+ 1 ? 0 : 1 }
    guard 4 * runs <= kept else { return nil }
    var run = 0
    var start = 0
    for cell in 1...kept where cell == kept || order[cell] != order[cell &- 1] &+ 1 {
      // A run is never written past the cells that have been read.
      order[run] = order[start]
      lengths[run] = UInt32(truncatingIfNeeded: cell &- start)
      run &+= 1
      start = cell
    }
    return runs
  }

  private func gather<Element: BitwiseCopyable>(
    _ column: inout Column<Element>, through spare: inout Column<Element>, _ kept: Int,
    _ runs: Int?, _ crew: Crew
  ) {
    let (old, new, order) = (column.stretch, spare.stretch, order.stretch)
    if let runs {
      let lengths = spareWord.stretch
      var next = new
      for run in 0..<runs {
        let length = Int(lengths[run])
        next.copyBlocks(from: old + Int(order[run]), count: length)
        next += length
      }
    } else {
      crew.forEachChunk(of: kept, size: Self.chunkSize) { cells, _, _ in
        for cell in cells { new[cell] = old[Int(order[cell])] }
      }
    }
    column.swap(with: &spare)
  }
}
