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
    let memory: Float = scheme == .euler ? 0 : 0.5
    return if domain.isSolid {
      advance(cells, minutes, limit, memory, domain, in: Solid.self)
    } else {
      advance(cells, minutes, limit, memory, domain, in: Flat.self)
    }
  }

  private func advance<S: Space>(
    _ cells: Cells, _ minutes: Float, _ limit: Float, _ memory: Float, _ domain: Domain,
    in space: S.Type
  ) -> Float {
    let (x, y, z) = (cells.x.start, cells.y.start, cells.z.start)
    let (nowX, nowY, nowZ) = (
      cells.velocityX.start, cells.velocityY.start, cells.velocityZ.start
    )
    let (oldX, oldY, oldZ) = (cells.priorX.start, cells.priorY.start, cells.priorZ.start)
    let weight = 1 + memory
    let size = 4096
    let chunks = (cells.count + size - 1) / size
    let room = SIMD3<Float>(repeating: domain.edges == .walls ? 0 : .infinity)
    let (least, most) = (SIMD3<Float>.zero - room, domain.size + room)
    if longestWays.count < chunks { longestWays = Array(repeating: 0, count: chunks) }
    longestWays.withUnsafeMutableBufferPointer { longest in
      nonisolated(unsafe) let longest = longest
      crew.forEachChunk(of: cells.count, size: size) { range, chunk, _ in
        var farthest: Float = 0
        for cell in range {
          var wayX = (weight * nowX[cell] - memory * oldX[cell]) * minutes
          var wayY = (weight * nowY[cell] - memory * oldY[cell]) * minutes
          var wayZ = S.isSolid ? (weight * nowZ[cell] - memory * oldZ[cell]) * minutes : 0
          (oldX[cell], oldY[cell]) = (nowX[cell], nowY[cell])
          if S.isSolid { oldZ[cell] = nowZ[cell] }
          var square = wayX * wayX + wayY * wayY
          if S.isSolid { square += wayZ * wayZ }
          if square > limit * limit {
            let factor = limit / square.squareRoot()
            wayX *= factor
            wayY *= factor
            wayZ *= factor
            square = limit * limit
          }
          farthest = max(farthest, square)
          x[cell] = min(max(x[cell] + wayX, least.x), most.x)
          y[cell] = min(max(y[cell] + wayY, least.y), most.y)
          if S.isSolid { z[cell] = min(max(z[cell] + wayZ, least.z), most.z) }
        }
        longest[chunk] = farthest
      }
    }
    var farthest: Float = 0
    for chunk in 0..<chunks { farthest = max(farthest, longestWays[chunk]) }
    return farthest.squareRoot()
  }
}
