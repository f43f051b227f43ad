/// Moves cells that are due, eight at a time.
struct LocalMotion<S: Space, R: Rim> {
  private let rhythm: LocalRhythm
  private let bench: LocalBench
  private let now: UnsafeMutablePointer<LocalCell>
  private let floats: UnsafeMutablePointer<Float>
  private let due: UnsafeMutablePointer<UInt8>
  private let size: SIMD3<Float>

  init(_ columns: LocalColumns, _ rhythm: LocalRhythm, _ bench: LocalBench, in domain: Domain) {
    (self.rhythm, self.bench, size) = (rhythm, bench, domain.size)
    (now, due) = (columns.now, columns.due.start)
    floats = UnsafeMutableRawPointer(columns.now).assumingMemoryBound(to: Float.self)
  }

  /// Moves eight cells for the time since their last look, and says when the next will be.
  ///
  /// - Parameters:
  ///   - cells: The cells; some may be the same.
  ///   - place: Where on the bench they stand.
  /// - Returns: A bit for each that is far from where it woke its neighbours last, and for each that
  ///   is out of its margin.
  @inline(__always)
  func move(_ cells: UnsafePointer<UInt32>, at place: Int) -> (far: Int, away: Int) {
    let starts = SIMD8<UInt32>(
      cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7])
    return withUnsafePointer(to: starts &* UInt32(LocalCell.floats)) {
      $0.withMemoryRebound(to: UInt32.self, capacity: 8) { move(cells, $0, at: place) }
    }
  }

  @inline(__always)
  private func move(
    _ cells: UnsafePointer<UInt32>, _ starts: UnsafePointer<UInt32>, at place: Int
  ) -> (far: Int, away: Int) {
    let from = LaneColumns(of: floats, at: starts)
    let before = LaneColumns(of: floats + 4, at: starts)
    let velocityX = Lanes8(at: bench.velocityX + place)
    let velocityY = Lanes8(at: bench.velocityY + place)
    let velocityZ = Lanes8(at: bench.velocityZ + place)
    let steps = Lanes8(at: bench.steps + place)
    let weight = Lanes8(1) / steps - Lanes8(0.5)
    let nextWeight = Lanes8(1) + weight
    let time = Lanes8(rhythm.minutes) * steps
    let steadySteps = Lanes8(at: bench.steadySteps + place)
    let steadyTime = Lanes8(rhythm.minutes) * steadySteps
    @inline(__always) func way(_ velocity: Lanes8, _ before: Lanes8) -> Lanes8 {
      (velocity * nextWeight - before * weight) * time + before * steadyTime
    }
    var (wayX, wayY) = (way(velocityX, before.first), way(velocityY, before.second))
    var wayZ = S.isSolid ? way(velocityZ, before.third) : wayX
    let square = Self.square(wayX, wayY, wayZ)
    let limit = Lanes8(rhythm.limit) * (steps + steadySteps)
    if square.bits(above: limit * limit) != 0 {
      let factor = (limit / square.squareRoot()).where(
        square, isAbove: limit * limit, else: Lanes8(1))
      (wayX, wayY, wayZ) = (wayX * factor, wayY * factor, wayZ * factor)
    }
    let x = confine(from.first + wayX, size.x)
    let y = confine(from.second + wayY, size.y)
    let z = S.isSolid ? confine(from.third + wayZ, size.z) : from.third
    let turn = Self.square(
      velocityX - before.first, velocityY - before.second, velocityZ - before.third)
    let fourth = rhythm.fourthPower(
      speed: Self.square(velocityX, velocityY, velocityZ), change: turn, steps: steps)
    let listed = LaneColumns(of: floats + 8, at: starts)
    let gone = Self.square(x - listed.first, y - listed.second, z - listed.third)
    // A place that is no number is never near to its list.
    let near = (listed.fourth * listed.fourth).bits(above: gone)
    let told = LaneColumns(of: floats + 12, at: starts)
    let since = Self.square(x - told.first, y - told.second, z - told.third)
    let far = Lanes8(rhythm.farSquare)
    let rows = bench.rows
    LaneColumns.store(x, y, z, Lanes8(at: bench.bits + place), at: rows)
    LaneColumns.store(velocityX, velocityY, velocityZ, before.fourth, at: rows + 32)
    LaneColumns.store(
      x.where(since, isAbove: far, else: told.first),
      y.where(since, isAbove: far, else: told.second),
      z.where(since, isAbove: far, else: told.third), Lanes8(at: bench.pressure + place),
      at: rows + 64)
    fourth.store(at: rows + 96)
    rows.withMemoryRebound(to: SIMD4<Float>.self, capacity: 32) { rows in
      for lane in 0..<8 {
        let cell = Int(cells[lane])
        let wait = rhythm.wait(ofFourthPower: rows[24 &+ lane / 4][lane % 4])
        due[cell] = rhythm.step &+ wait
        var place = rows[lane]
        place.w = LocalBits(rawValue: place.w.bitPattern).waiting(wait)
        now[cell].place = place
        now[cell].velocity = rows[8 &+ lane]
        now[cell].told = rows[16 &+ lane]
      }
    }
    return (since.bits(above: far), ~near & 0xFF)
  }

  @inline(__always)
  private func confine(_ place: Lanes8, _ size: Float) -> Lanes8 {
    R.isOpen ? place : place.larger(Lanes8(0)).smaller(Lanes8(size))
  }

  /// The squares of lengths.
  @inline(__always)
  private static func square(_ x: Lanes8, _ y: Lanes8, _ z: Lanes8) -> Lanes8 {
    let square = x * x + y * y
    return S.isSolid ? square + z * z : square
  }
}
