/// A line with a decay that differs from voxel to voxel.
struct VaryingLine {
  let decayFactor: Float
  let baseline: Float
  let coupling: Float
  let rimCoupling: Float
  let upper: UnsafeMutablePointer<Lanes8>

  /// Solves eight lines in place.
  @inline(__always)
  func solve<L: Lines>(_ x: L, _ decay: L, length: Int) {
    let inner = Lanes8(baseline + 2 * coupling)
    let end = Lanes8(length == 1 ? baseline + 2 * rimCoupling : baseline + coupling + rimCoupling)
    let (one, coupling, factor) = (Lanes8(1), Lanes8(coupling), Lanes8(decayFactor))
    var (before, slope) = (Lanes8(0), Lanes8(0))
    for element in 0..<length {
      let atEnd = element == 0 || element == length &- 1
      let diagonal = (atEnd ? end : inner) + decay[element] * factor
      let inverse = one / (diagonal - slope * coupling)
      before = (x[element] + before * coupling) * inverse
      slope = inverse * coupling
      upper[element] = slope
      x[element] = before
    }
    for element in (0..<max(0, length &- 1)).reversed() {
      before = x[element] + upper[element] * before
      x[element] = before
    }
  }
}
