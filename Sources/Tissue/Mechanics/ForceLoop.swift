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

  /// Adds the forces of a neighbourhood to a run of cells.
  ///
  /// A cell meets itself at distance 0. A tiny number under the root keeps that finite; the force
  /// is then a finite number times a zero vector, and the pressure is masked.
  @inline(__always)
  func add(_ receivers: Range<Int>, _ around: Neighbourhood) {
    around.seal(in: S.self)
    let (zero, one) = (Lanes8(0), Lanes8(1))
    let (tiny, itself) = (Lanes8(1e-12), Lanes8(1e-10))
    let (repulsion, inverseRange) = (Lanes8(law.repulsion), Lanes8(1 / law.range))
    for cell in receivers {
      let (cellX, cellY) = (Lanes8(x[cell]), Lanes8(y[cell]))
      let cellZ = S.isSolid ? Lanes8(z[cell]) : zero
      let (cellRadius, grip) = (Lanes8(radius[cell]), Lanes8(stickiness[cell]))
      var (forceX, forceY, forceZ) = (zero, zero, zero)
      var (squeeze, touching) = (zero, zero)
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
        let distance = (square + tiny).squareRoot()
        // One division gives both 1/d and 1/R.
        let inverse = one / (distance * sum)
        let relative = distance * distance * inverse
        let overlap = (one - relative).positivePart
        let near = (one - relative * inverseRange).positivePart
        let push = overlap * overlap
        let pull = near * near * (Lanes8(at: around.stickiness + next) * grip)
        let force = (push * repulsion - pull) * (sum * inverse)
        forceX = forceX + force * wayX
        forceY = forceY + force * wayY
        if S.isSolid { forceZ = forceZ + force * wayZ }
        squeeze = squeeze + push.where(square, isAbove: itself)
        touching = touching + one.where(square, isAbove: itself).where(near, isAbove: zero)
        next &+= Neighbourhood.lanes
      }
      velocityX[cell] += forceX.total * strength
      velocityY[cell] += forceY.total * strength
      if S.isSolid { velocityZ[cell] += forceZ.total * strength }
      pressure[cell] += squeeze.total
      contacts[cell] &+= UInt16(truncatingIfNeeded: Int(touching.total))
    }
  }
}
