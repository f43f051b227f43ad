extension Mechanics {
  /// Moves all cells by one step of the second-order Adams–Bashforth method.
  ///
  /// x ← x + Δt·(3/2·v − 1/2·v′), where v′ is the velocity of the step before. No cell moves
  /// further than a limit in one step, which matters only right after a division.
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
    if domain.isSolid {
      advance(cells, minutes, limit, domain, in: Solid.self)
    } else {
      advance(cells, minutes, limit, domain, in: Flat.self)
    }
  }

  private func advance<S: Space>(
    _ cells: Cells, _ minutes: Float, _ limit: Float, _ domain: Domain, in space: S.Type
  ) -> Float {
    let (x, y, z) = (cells.x.start, cells.y.start, cells.z.start)
    let (nowX, nowY, nowZ) = (
      cells.velocityX.start, cells.velocityY.start, cells.velocityZ.start
    )
    let (oldX, oldY, oldZ) = (cells.priorX.start, cells.priorY.start, cells.priorZ.start)
    let size = 4096
    let chunks = (cells.count + size - 1) / size
    if longestWays.count < chunks { longestWays = Array(repeating: 0, count: chunks) }
    longestWays.withUnsafeMutableBufferPointer { longest in
      nonisolated(unsafe) let longest = longest
      crew.forEachChunk(of: cells.count, size: size) { range, chunk, _ in
        var farthest: Float = 0
        for cell in range {
          var way = SIMD3<Float>(
            1.5 * nowX[cell] - 0.5 * oldX[cell], 1.5 * nowY[cell] - 0.5 * oldY[cell],
            S.isSolid ? 1.5 * nowZ[cell] - 0.5 * oldZ[cell] : 0)
          way *= minutes
          (oldX[cell], oldY[cell]) = (nowX[cell], nowY[cell])
          if S.isSolid { oldZ[cell] = nowZ[cell] }
          var square = way.x * way.x + way.y * way.y + way.z * way.z
          if square > limit * limit {
            way *= limit / square.squareRoot()
            square = limit * limit
          }
          farthest = max(farthest, square)
          let place = domain.confine(SIMD3(x[cell], y[cell], S.isSolid ? z[cell] : 0) + way)
          (x[cell], y[cell]) = (place.x, place.y)
          if S.isSolid { z[cell] = place.z }
        }
        longest[chunk] = farthest
      }
    }
    return longestWays.prefix(chunks).reduce(0, max).squareRoot()
  }
}
