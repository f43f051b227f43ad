/// How velocities become places.
public enum MotionScheme: Sendable {
  /// x ← x + Δt·v: first order, stable for twice as long steps; for tissue that only relaxes.
  case euler
  /// x ← x + Δt·(3/2·v − 1/2·v′) with the velocity v′ of the step before: second order.
  case adamsBashforth
}

extension Mechanics {
  /// Moves all cells by one step.
  ///
  /// No cell moves further than a limit in one step, which matters only right after a division.
  /// Walls hold cells back at once. A periodic rim lets them out until the next sort: the bins,
  /// which still say where each cell was, stay right that way.
  ///
  /// - Parameters:
  ///   - cells: The cells; their velocities are in µm/min.
  ///   - minutes: The step in minutes.
  ///   - limit: The longest way in µm.
  ///   - scheme: How velocities become places.
  ///   - domain: The box.
  /// - Returns: The longest way that a cell moved, in µm.
  @discardableResult
  public func advance(
    _ cells: Cells, minutes: Float, limit: Float, scheme: MotionScheme = .adamsBashforth,
    in domain: Domain
  ) -> Float {
    let remembers = scheme == .adamsBashforth
    if remembers { cells.remembersMotion = true }
    return switch (domain.isSolid, remembers) {
    case (true, true): advance(cells, minutes, limit, domain, in: Solid.self, Remembering.self)
    case (true, false): advance(cells, minutes, limit, domain, in: Solid.self, Forgetting.self)
    case (false, true): advance(cells, minutes, limit, domain, in: Flat.self, Remembering.self)
    case (false, false): advance(cells, minutes, limit, domain, in: Flat.self, Forgetting.self)
    }
  }

  private func advance<S: Space, M: Memory>(
    _ cells: Cells, _ minutes: Float, _ limit: Float, _ domain: Domain, in space: S.Type,
    _ memory: M.Type
  ) -> Float {
    let loop = MotionLoop<S, M>(cells, minutes, limit, domain)
    let size = 4096
    let chunks = (cells.count + size - 1) / size
    if longestWays.count < chunks { longestWays = Array(repeating: 0, count: chunks) }
    longestWays.withUnsafeMutableBufferPointer { longest in
      nonisolated(unsafe) let longest = longest
      crew.forEachChunk(of: cells.count, size: size) { range, chunk, _ in
        longest[chunk] = loop.run(range)
      }
    }
    var farthest: Float = 0
    for chunk in 0..<chunks { farthest = max(farthest, longestWays[chunk]) }
    return farthest.squareRoot()
  }
}
