extension Mechanics {
  /// Moves all cells by one step of second order: x ← x + Δt·(3/2·v − 1/2·v′), with the velocity v′ of
  /// the step before (Adams and Bashforth).
  ///
  /// Tissue that only relaxes takes steps of first order, which are stable for twice as long.
  ///
  /// - Parameters:
  ///   - cells: The cells; their velocities are in µm/min, and those of the step before stand where
  ///     ``PriorVelocities`` has them.
  ///   - minutes: The step in minutes.
  ///   - limit: The longest way in µm.
  ///   - domain: The box.
  /// - Returns: The longest way that a cell moved, in µm.
  @discardableResult
  public func advanceRemembering(
    _ cells: Cells, minutes: Float, limit: Float, in domain: Domain
  ) -> Float {
    advance(
      cells, by: RememberingRule(PriorVelocities(cells)), minutes: minutes, limit: limit, in: domain
    )
  }
}

/// The velocities of the step before, in µm/min: the last three of a sheet's numbers, so that a sort
/// moves them along.
struct PriorVelocities {
  let x, y, z: Column<Float>

  /// Finds them in a sheet.
  ///
  /// - Precondition: The sheet has three numbers at least.
  init(_ cells: Cells) {
    let numbers = cells.numbers
    precondition(3 <= numbers.count, "A sheet without room for the velocities of the step before.")
    (x, y, z) = (
      numbers[numbers.count - 3], numbers[numbers.count - 2], numbers[numbers.count - 1]
    )
  }
}

/// By what Adams and Bashforth make of the velocities now and in the step before.
private struct RememberingRule: MotionRule {
  private let x, y, z: Stretch<Float>

  init(_ prior: PriorVelocities) { (x, y, z) = (prior.x.stretch, prior.y.stretch, prior.z.stretch) }

  @inline(__always)
  private func prior(_ axis: Int) -> Stretch<Float> {
    axis == 0 ? x : axis == 1 ? y : z
  }

  @inline(__always)
  func velocities(_ now: Stretch<Float>, from cell: Int, along axis: Int) -> Lanes8 {
    Lanes8(at: now + cell) * Lanes8(1.5) - Lanes8(at: prior(axis) + cell) * Lanes8(0.5)
  }

  @inline(__always)
  func velocity(_ now: Stretch<Float>, of cell: Int, along axis: Int) -> Float {
    1.5 * now[cell] - 0.5 * prior(axis)[cell]
  }

  @inline(__always)
  func note(_ now: Stretch<Float>, eightFrom cell: Int, along axis: Int) {
    Lanes8(at: now + cell).store(at: prior(axis) + cell)
  }

  @inline(__always)
  func note(_ now: Stretch<Float>, _ cell: Int, along axis: Int) {
    prior(axis)[cell] = now[cell]
  }
}
