/// The inner loop of the mechanics: some cells against a neighbourhood.
struct ForceLoop<S: Space, A: ForceAdder> {
  private let x: Stretch<Float>
  private let y: Stretch<Float>
  private let z: Stretch<Float>
  private let radius: Stretch<Float>
  private let stickiness: Stretch<Float>
  private let velocityX: Stretch<Float>
  private let velocityY: Stretch<Float>
  private let velocityZ: Stretch<Float>
  private let pressure: Stretch<Float>
  private let contacts: Stretch<UInt16>
  let law: ForceLaw<A>
  private let range: Float

  init(_ cells: Cells, law: ContactLaw, strength: Float) {
    (x, y, z) = (cells.x.stretch, cells.y.stretch, cells.z.stretch)
    (radius, stickiness) = (cells.radius.stretch, cells.stickiness.stretch)
    (velocityX, velocityY) = (cells.velocityX.stretch, cells.velocityY.stretch)
    velocityZ = cells.velocityZ.stretch
    (pressure, contacts) = (cells.pressure.stretch, cells.contacts.stretch)
    self.law = ForceLaw(law, strength: strength)
    range = law.range
  }

  /// Sets what a run of cells feels to nothing.
  func rest(_ receivers: Range<Int>) {
    for cell in receivers {
      (velocityX[cell], velocityY[cell]) = (0, 0)
      if S.isSolid { velocityZ[cell] = 0 }
      (pressure[cell], contacts[cell]) = (0, 0)
    }
  }

  /// The box that cells must be near to touch one of a run, or come nearer than a margin to it.
  @inline(__always)
  func surroundings(of receivers: Range<Int>, margin: Float = 0) -> Surroundings {
    let first = receivers.lowerBound
    var (lowX, lowY, lowZ) = (x[first], y[first], S.isSolid ? z[first] : 0)
    var (highX, highY, highZ) = (lowX, lowY, lowZ)
    var largest = radius[first]
    var cell = first &+ 1
    // Comparisons become one instruction each, which the library's min and max do not.
    @inline(__always) func lower(_ a: Float, _ b: Float) -> Float { b < a ? b : a }
    @inline(__always) func higher(_ a: Float, _ b: Float) -> Float { b > a ? b : a }
    while cell < receivers.upperBound {
      (lowX, highX) = (lower(lowX, x[cell]), higher(highX, x[cell]))
      (lowY, highY) = (lower(lowY, y[cell]), higher(highY, y[cell]))
      if S.isSolid { (lowZ, highZ) = (lower(lowZ, z[cell]), higher(highZ, z[cell])) }
      largest = higher(largest, radius[cell])
      cell &+= 1
    }
    return Surroundings(
      low: (lowX, lowY, lowZ), high: (highX, highY, highZ), radius: largest, range: range,
      margin: margin)
  }

  /// Adds the forces of a neighbourhood to a run of cells.
  ///
  /// - Parameters:
  ///   - receivers: The cells that feel the forces.
  ///   - around: The cells that exert them.
  ///   - oneself: How many times a cell is among those around it and not counted yet, 1 or 0.
  ///   - replacing: Whether what is in the columns is replaced.
  @inline(never)
  func add(
    _ receivers: Range<Int>, _ around: Neighbourhood, oneself: Int, replacing: Bool
  ) {
    around.seal(in: S.self)
    let oneself = Int32(truncatingIfNeeded: oneself)
    var cell = receivers.lowerBound
    while cell &+ 1 < receivers.upperBound {
      addToTwo(cell, around, oneself: oneself, replacing: replacing)
      cell &+= 2
    }
    if cell < receivers.upperBound {
      let (cellX, cellY) = (Lanes8(x[cell]), Lanes8(y[cell]))
      let cellZ = Lanes8(S.isSolid ? z[cell] : 0)
      let (cellRadius, grip) = (Lanes8(radius[cell]), Lanes8(law.grip(stickiness[cell])))
      var sums = ForceSums<S, A>()
      var next = 0
      while next < around.count {
        sums.add(
          PairForces(
            wayX: cellX - Lanes8(at: around.x + next), wayY: cellY - Lanes8(at: around.y + next),
            wayZ: S.isSolid ? cellZ - Lanes8(at: around.z + next) : cellZ,
            radii: cellRadius + Lanes8(at: around.radius + next),
            grip: Lanes8(at: around.stickiness + next) * grip, law), law)
        next &+= Neighbourhood.lanes
      }
      write(sums, to: cell, oneself: oneself, replacing: replacing)
    }
  }

  /// Adds the forces of a neighbourhood to two cells that lie side by side.
  @inline(__always)
  private func addToTwo(
    _ cell: Int, _ around: Neighbourhood, oneself: Int32, replacing: Bool
  ) {
    typealias Two = LanePair<Lanes8>
    @inline(__always) func both(_ column: Stretch<Float>) -> Two {
      Two(Lanes8(column[cell]), Lanes8(column[cell &+ 1]))
    }
    @inline(__always) func each(_ column: Stretch<Float>, _ next: Int) -> Two {
      let lanes = Lanes8(at: column + next)
      return Two(lanes, lanes)
    }
    let (cellX, cellY) = (both(x), both(y))
    let cellZ = S.isSolid ? both(z) : cellX
    let cellRadius = both(radius)
    let grip = Two(
      Lanes8(law.grip(stickiness[cell])), Lanes8(law.grip(stickiness[cell &+ 1])))
    var (first, second) = (ForceSums<S, A>(), ForceSums<S, A>())
    var next = 0
    while next < around.count {
      ForceSums.add(
        PairForces(
          wayX: cellX - each(around.x, next), wayY: cellY - each(around.y, next),
          wayZ: S.isSolid ? cellZ - each(around.z, next) : cellZ,
          radii: cellRadius + each(around.radius, next),
          grip: each(around.stickiness, next) * grip, law),
        to: &first, &second, law)
      next &+= Neighbourhood.lanes
    }
    write(first, to: cell, oneself: oneself, replacing: replacing)
    write(second, to: cell &+ 1, oneself: oneself, replacing: replacing)
  }

  /// Writes what a cell feels into its columns, or adds it.
  @inline(__always)
  func write(_ sums: ForceSums<S, A>, to cell: Int, oneself: Int32, replacing: Bool) {
    let (feeling, touching) = sums.feeling(oneself: oneself, law)
    let others = UInt16(truncatingIfNeeded: touching)
    if replacing {
      (velocityX[cell], velocityY[cell]) = (feeling[0], feeling[1])
      if S.isSolid { velocityZ[cell] = feeling[3] }
      (pressure[cell], contacts[cell]) = (feeling[2], others)
    } else {
      velocityX[cell] += feeling[0]
      velocityY[cell] += feeling[1]
      if S.isSolid { velocityZ[cell] += feeling[3] }
      pressure[cell] += feeling[2]
      contacts[cell] &+= others
    }
  }
}
