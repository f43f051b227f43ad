extension Mechanics {
  /// Adds what the cells of a sheet do to each other, by a list of who may touch whom.
  ///
  /// The same as ``push(_:in:by:in:law:strength:replacing:)`` but for rounding: sums are exact here,
  /// so the result depends on where the cells are and not on when the list was made. It is made
  /// anew when the sheet was sorted since, or cells have come.
  ///
  /// - Parameters:
  ///   - cells: The cells, sorted into the grid.
  ///   - grid: Their bins; its skin is the margin of the list, so the sheet must be sorted again
  ///     before two cells together have moved by more.
  ///   - law: The form of the force.
  ///   - strength: A factor on the force.
  ///   - replacing: Whether what is in the columns is replaced, as after ``rest(_:)``.
  ///   - list: The list, which belongs to this sheet alone.
  public func push(
    _ cells: Cells, in grid: BinGrid, law: ContactLaw, strength: Float = 1,
    replacing: Bool = false, listing list: ContactList
  ) {
    guard 0 < cells.count else { return }
    if grid.domain.isSolid {
      push(cells, grid, law, strength, replacing, list, in: Solid.self)
    } else {
      push(cells, grid, law, strength, replacing, list, in: Flat.self)
    }
  }

  private func push<S: Space>(
    _ cells: Cells, _ grid: BinGrid, _ law: ContactLaw, _ strength: Float, _ replacing: Bool,
    _ list: ContactList, in space: S.Type
  ) {
    let size = Self.binsPerChunk
    let makesAnew = !list.holds(cells, law)
    if makesAnew { list.prepare(for: cells, in: grid, law, chunks: (grid.count + size - 1) / size) }
    let loop = ForceLoop<S, ExactAdder>(cells, law: law, strength: strength)
    let listLoop = ListLoop<S>(
      loop, cells, in: grid.domain, list, replacing: replacing)
    crew.forEachChunk(of: cells.count, size: 1 << 13) { range, _, _ in
      listLoop.rows.copyRows(range)
    }
    listLoop.rows.copyNobody(cells.count)
    let starts = grid.starts.stretch
    let maker = ListMaker<S>(loop, cells, in: grid, starts: starts, law, benches, list)
    let bins = BinLoop(
      loop, on: cells, by: SheetColumns(cells), in: grid, starts: (starts, starts),
      benches: benches,
      oneself: 1, replacing: replacing)
    let fits = list.fits
    crew.forEachChunk(of: grid.count, size: size) { range, chunk, worker in
      if makesAnew { fits[chunk] = maker.run(range, chunk: chunk, worker: worker) }
      if fits[chunk] == .listed {
        let cells = Int(starts[range.lowerBound])..<Int(starts[range.upperBound])
        listLoop.run(cells, first: list.first(ofCell: cells.lowerBound, chunk: chunk))
      } else {
        bins.run(range, worker: worker)
      }
    }
  }
}
