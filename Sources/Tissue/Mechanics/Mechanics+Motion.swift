extension Mechanics {
  /// Moves all cells by one step: x ← x + Δt·v.
  ///
  /// No cell moves further than a limit in one step, which matters only right after a division.
  /// Walls hold cells back at once. A periodic rim lets them out until the next sort: the bins,
  /// which still say where each cell was, stay right that way.
  ///
  /// - Parameters:
  ///   - cells: The cells; their velocities are in µm/min.
  ///   - minutes: The step in minutes.
  ///   - limit: The longest way in µm.
  ///   - domain: The box.
  /// - Returns: The longest way that a cell moved, in µm.
  @discardableResult
  public func advance(
    _ cells: Cells, minutes: Float, limit: Float, in domain: Domain
  ) -> Float {
    advance(cells, by: EulerRule(), minutes: minutes, limit: limit, in: domain)
  }

  /// Moves all cells by one step, by the velocities that a rule says.
  func advance<R: MotionRule>(
    _ cells: Cells, by rule: R, minutes: Float, limit: Float, in domain: Domain
  ) -> Float {
    domain.isSolid
      ? advance(cells, rule, minutes, limit, domain, in: Solid.self)
      : advance(cells, rule, minutes, limit, domain, in: Flat.self)
  }

  private func advance<S: Space, R: MotionRule>(
    _ cells: Cells, _ rule: R, _ minutes: Float, _ limit: Float, _ domain: Domain,
    in space: S.Type
  ) -> Float {
    let loop = MotionLoop<S, R>(cells, rule, minutes, limit, domain)
    let size = 4096
    let chunks = (cells.count + size - 1) / size
    reserveWays(chunks)
    let longest = longestWays.stretch
    crew.forEachChunk(of: cells.count, size: size) { range, chunk, _ in
      longest[chunk] = loop.run(range)
    }
    var farthest: Float = 0
    for chunk in 0..<chunks { farthest = max(farthest, longest[chunk]) }
    return farthest.squareRoot()
  }
}
