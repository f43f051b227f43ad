/// Whether a scheme uses the velocity of the step before, as a type.
protocol Memory {
  static var remembers: Bool { get }
}

/// The scheme uses the velocity of the step before.
enum Remembering: Memory {
  static var remembers: Bool { true }
}

/// The scheme uses the present velocity only.
enum Forgetting: Memory {
  static var remembers: Bool { false }
}

/// The inner loop of a step: velocities become places.
struct MotionLoop<S: Space, M: Memory> {
  private let x, y, z: UnsafeMutablePointer<Float>
  private let nowX, nowY, nowZ: UnsafeMutablePointer<Float>
  private let oldX, oldY, oldZ: UnsafeMutablePointer<Float>
  private let minutes: Float
  private let limit: Float
  private let least: SIMD3<Float>
  private let most: SIMD3<Float>

  init(_ cells: Cells, _ minutes: Float, _ limit: Float, _ domain: Domain) {
    (x, y, z) = (cells.x.start, cells.y.start, cells.z.start)
    (nowX, nowY, nowZ) = (
      cells.velocityX.start, cells.velocityY.start, cells.velocityZ.start
    )
    (oldX, oldY, oldZ) = (cells.priorX.start, cells.priorY.start, cells.priorZ.start)
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
    let wayX = way(nowX, oldX, cell)
    let wayY = way(nowY, oldY, cell)
    let wayZ = S.isSolid ? way(nowZ, oldZ, cell) : Lanes8(0)
    var square = wayX * wayX + wayY * wayY
    if S.isSolid { square = square + wayZ * wayZ }
    guard square.bits(above: Lanes8(limit * limit)) == 0 else {
      for each in cell..<cell &+ 8 { _ = move(each) }
      return square
    }
    place(x, wayX, cell, least.x, most.x)
    place(y, wayY, cell, least.y, most.y)
    if S.isSolid { place(z, wayZ, cell, least.z, most.z) }
    if M.remembers {
      Lanes8(at: nowX + cell).store(at: oldX + cell)
      Lanes8(at: nowY + cell).store(at: oldY + cell)
      if S.isSolid { Lanes8(at: nowZ + cell).store(at: oldZ + cell) }
    }
    return square
  }

  @inline(__always)
  private func way(
    _ now: UnsafeMutablePointer<Float>, _ old: UnsafeMutablePointer<Float>, _ cell: Int
  ) -> Lanes8 {
    var velocity = Lanes8(at: now + cell)
    if M.remembers {
      velocity = velocity * Lanes8(1.5) - Lanes8(at: old + cell) * Lanes8(0.5)
    }
    return velocity * Lanes8(minutes)
  }

  @inline(__always)
  private func place(
    _ places: UnsafeMutablePointer<Float>, _ way: Lanes8, _ cell: Int, _ least: Float,
    _ most: Float
  ) {
    (Lanes8(at: places + cell) + way).larger(Lanes8(least)).smaller(Lanes8(most))
      .store(at: places + cell)
  }

  /// Moves one cell and returns the square of its way.
  private func move(_ cell: Int) -> Float {
    var (wayX, wayY) = (nowX[cell], nowY[cell])
    var wayZ = S.isSolid ? nowZ[cell] : 0
    if M.remembers {
      wayX = 1.5 * wayX - 0.5 * oldX[cell]
      wayY = 1.5 * wayY - 0.5 * oldY[cell]
      (oldX[cell], oldY[cell]) = (nowX[cell], nowY[cell])
      if S.isSolid {
        wayZ = 1.5 * wayZ - 0.5 * oldZ[cell]
        oldZ[cell] = nowZ[cell]
      }
    }
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
