/// By which velocity cells go in a step.
protocol MotionRule {
  /// The velocities of eight cells along an axis, of those that forces gave them now.
  func velocities(_ now: Stretch<Float>, from cell: Int, along axis: Int) -> Lanes8
  /// The velocity of one cell along an axis.
  func velocity(_ now: Stretch<Float>, of cell: Int, along axis: Int) -> Float
  /// Notes that eight cells have gone.
  func note(_ now: Stretch<Float>, eightFrom cell: Int, along axis: Int)
  /// Notes that a cell has gone.
  func note(_ now: Stretch<Float>, _ cell: Int, along axis: Int)
}

/// By that which they have now: x ← x + Δt·v.
struct EulerRule: MotionRule {
  @inline(__always)
  func velocities(_ now: Stretch<Float>, from cell: Int, along axis: Int) -> Lanes8 {
    Lanes8(at: now + cell)
  }

  @inline(__always)
  func velocity(_ now: Stretch<Float>, of cell: Int, along axis: Int) -> Float {
    now[cell]
  }

  @inline(__always)
  func note(_ now: Stretch<Float>, eightFrom cell: Int, along axis: Int) {}

  @inline(__always)
  func note(_ now: Stretch<Float>, _ cell: Int, along axis: Int) {}
}

/// The inner loop of a step: velocities become places.
struct MotionLoop<S: Space, R: MotionRule> {
  private let x, y, z: Stretch<Float>
  private let nowX, nowY, nowZ: Stretch<Float>
  private let rule: R
  private let minutes: Float
  private let limit: Float
  private let least: SIMD3<Float>
  private let most: SIMD3<Float>

  init(_ cells: Cells, _ rule: R, _ minutes: Float, _ limit: Float, _ domain: Domain) {
    (x, y, z) = (cells.x.stretch, cells.y.stretch, cells.z.stretch)
    (nowX, nowY, nowZ) = (
      cells.velocityX.stretch, cells.velocityY.stretch, cells.velocityZ.stretch
    )
    self.rule = rule
    (self.minutes, self.limit) = (minutes, limit)
    let room = SIMD3<Float>(repeating: domain.edges == .walls ? 0 : .infinity)
    (least, most) = (SIMD3<Float>.zero - room, domain.size + room)
  }

  /// Moves a run of cells and returns the square of the longest way.
  func run(_ cells: Range<Int>) -> Float {
    var farthest = Lanes8(0)
    var longest: Float = 0
    var cell = cells.lowerBound
    while cell &+ 8 <= cells.upperBound {
      let square = move(eightFrom: cell)
      if square.bits(above: Lanes8(limit * limit)) == 0 {
        farthest = farthest.larger(square)
      } else {
        longest = limit * limit
      }
      cell &+= 8
    }
    while cell < cells.upperBound {
      longest = max(longest, move(cell))
      cell &+= 1
    }
    return max(longest, farthest.largest)
  }

  /// Moves eight cells, or each on its own when one is too fast.
  ///
  /// - Returns: The squares of their ways before any limit.
  @inline(__always)
  private func move(eightFrom cell: Int) -> Lanes8 {
    let wayX = way(nowX, cell, 0)
    let wayY = way(nowY, cell, 1)
    let wayZ = S.isSolid ? way(nowZ, cell, 2) : Lanes8(0)
    var square = wayX * wayX + wayY * wayY
    if S.isSolid { square = square + wayZ * wayZ }
    guard square.bits(above: Lanes8(limit * limit)) == 0 else {
      for each in cell..<cell &+ 8 { _ = move(each) }
      return square
    }
    place(x, wayX, cell, least.x, most.x)
    place(y, wayY, cell, least.y, most.y)
    if S.isSolid { place(z, wayZ, cell, least.z, most.z) }
    rule.note(nowX, eightFrom: cell, along: 0)
    rule.note(nowY, eightFrom: cell, along: 1)
    if S.isSolid { rule.note(nowZ, eightFrom: cell, along: 2) }
    return square
  }

  @inline(__always)
  private func way(_ now: Stretch<Float>, _ cell: Int, _ axis: Int) -> Lanes8 {
    rule.velocities(now, from: cell, along: axis) * Lanes8(minutes)
  }

  @inline(__always)
  private func place(
    _ places: Stretch<Float>, _ way: Lanes8, _ cell: Int, _ least: Float,
    _ most: Float
  ) {
    (Lanes8(at: places + cell) + way).larger(Lanes8(least)).smaller(Lanes8(most))
      .store(at: places + cell)
  }

  /// Moves one cell and returns the square of its way.
  private func move(_ cell: Int) -> Float {
    var wayX = rule.velocity(nowX, of: cell, along: 0)
    var wayY = rule.velocity(nowY, of: cell, along: 1)
    var wayZ = S.isSolid ? rule.velocity(nowZ, of: cell, along: 2) : 0
    rule.note(nowX, cell, along: 0)
    rule.note(nowY, cell, along: 1)
    if S.isSolid { rule.note(nowZ, cell, along: 2) }
    wayX *= minutes
    wayY *= minutes
    wayZ *= minutes
    var square = wayX * wayX + wayY * wayY
    if S.isSolid { square += wayZ * wayZ }
    if square > limit * limit {
      let factor = limit / square.squareRoot()
      wayX *= factor
      wayY *= factor
      wayZ *= factor
      square = limit * limit
    }
    x[cell] = min(max(x[cell] + wayX, least.x), most.x)
    y[cell] = min(max(y[cell] + wayY, least.y), most.y)
    if S.isSolid { z[cell] = min(max(z[cell] + wayZ, least.z), most.z) }
    return square
  }
}
