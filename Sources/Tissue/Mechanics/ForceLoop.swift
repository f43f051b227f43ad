/// The inner loop of the mechanics: some cells against a neighbourhood.
struct ForceLoop<S: Space> {
  private let x: UnsafeMutablePointer<Float>
  private let y: UnsafeMutablePointer<Float>
  private let z: UnsafeMutablePointer<Float>
  private let radius: UnsafeMutablePointer<Float>
  private let stickiness: UnsafeMutablePointer<Float>
  private let velocityX: UnsafeMutablePointer<Float>
  private let velocityY: UnsafeMutablePointer<Float>
  private let velocityZ: UnsafeMutablePointer<Float>
  private let pressure: UnsafeMutablePointer<Float>
  private let contacts: UnsafeMutablePointer<UInt16>
  private let law: ContactLaw
  private let strength: Float

  init(_ cells: Cells, law: ContactLaw, strength: Float) {
    (x, y, z) = (cells.x.start, cells.y.start, cells.z.start)
    (radius, stickiness) = (cells.radius.start, cells.stickiness.start)
    (velocityX, velocityY) = (cells.velocityX.start, cells.velocityY.start)
    velocityZ = cells.velocityZ.start
    (pressure, contacts) = (cells.pressure.start, cells.contacts.start)
    self.law = law
    self.strength = strength
  }

  /// Sets what a run of cells feels to nothing.
  func rest(_ receivers: Range<Int>) {
    for cell in receivers {
      (velocityX[cell], velocityY[cell]) = (0, 0)
      if S.isSolid { velocityZ[cell] = 0 }
      (pressure[cell], contacts[cell]) = (0, 0)
    }
  }

  /// The box that cells must be near to touch one of a run.
  @inline(__always)
  func surroundings(of receivers: Range<Int>) -> Surroundings {
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
      low: (lowX, lowY, lowZ), high: (highX, highY, highZ), radius: largest, range: law.range)
  }

  /// Adds the forces of a neighbourhood to a run of cells.
  ///
  /// With w = d²·R² one inverse root gives all that the law needs: 1/(d·R) = w^(−½), so
  /// d/R = d²·w^(−½) and 1/d = R·w^(−½). A cell that is its own neighbour meets itself at
  /// distance 0, where w^(−½) is large but finite and the force that times a zero vector; it counts
  /// as one contact of full overlap, which is taken off again.
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
    let (zero, one) = (Lanes8(0), Lanes8(1))
    let (repulsion, inverseRange) = (Lanes8(law.repulsion), Lanes8(1 / law.range))
    var cell = receivers.lowerBound
    while cell < receivers.upperBound {
      defer { cell &+= 1 }
      let (cellX, cellY) = (Lanes8(x[cell]), Lanes8(y[cell]))
      let cellZ = S.isSolid ? Lanes8(z[cell]) : zero
      let (cellRadius, grip) = (Lanes8(radius[cell]), Lanes8(stickiness[cell]))
      var (forceX, forceY, forceZ) = (zero, zero, zero)
      var squeeze = zero
      var touching = LaneCounts()
      var next = 0
      while next < around.count {
        let wayX = cellX - Lanes8(at: around.x + next)
        let wayY = cellY - Lanes8(at: around.y + next)
        var square = wayX * wayX + wayY * wayY
        var wayZ = zero
        if S.isSolid {
          wayZ = cellZ - Lanes8(at: around.z + next)
          square = square + wayZ * wayZ
        }
        let sum = cellRadius + Lanes8(at: around.radius + next)
        let inverse = (square * (sum * sum)).inverseRoot()
        let relative = square * inverse
        let overlap = (one - relative).positivePart
        let near = (one - relative * inverseRange).positivePart
        let push = overlap * overlap
        let pull = near * near * (Lanes8(at: around.stickiness + next) * grip)
        let force = (push * repulsion - pull) * (sum * inverse)
        forceX = forceX + force * wayX
        forceY = forceY + force * wayY
        if S.isSolid { forceZ = forceZ + force * wayZ }
        squeeze = squeeze + push
        touching.count(near, above: zero)
        next &+= Neighbourhood.lanes
      }
      let (pushX, pushY) = (forceX.total * strength, forceY.total * strength)
      let pressing = squeeze.total - Float(oneself)
      let others = UInt16(truncatingIfNeeded: touching.total &- oneself)
      if replacing {
        (velocityX[cell], velocityY[cell]) = (pushX, pushY)
        if S.isSolid { velocityZ[cell] = forceZ.total * strength }
        (pressure[cell], contacts[cell]) = (pressing, others)
      } else {
        velocityX[cell] += pushX
        velocityY[cell] += pushY
        if S.isSolid { velocityZ[cell] += forceZ.total * strength }
        pressure[cell] += pressing
        contacts[cell] &+= others
      }
    }
  }
}
