/// A line with a decay that differs from voxel to voxel.
struct VaryingLine {
  let decayFactor: Float
  let baseline: Float
  let coupling: Float
  let rimCoupling: Float
  /// Scratch memory for the upper coefficients of one line.
  let upper: UnsafeMutablePointer<Lanes8>
  /// Scratch memory for the second solution that a periodic line needs.
  let closing: UnsafeMutablePointer<Lanes8>

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

  /// Solves eight lines whose ends are neighbours, in place.
  ///
  /// The Sherman–Morrison formula: the corner entries −r are split off as in ``UniformLine``, and a
  /// second solution with the split-off part on its right side takes them into account again.
  @inline(__always)
  func solvePeriodic<L: Lines>(_ x: L, _ decay: L, length: Int) {
    let last = length &- 1
    let inner = Lanes8(baseline + 2 * coupling)
    let (zero, one) = (Lanes8(0), Lanes8(1))
    let (coupling, factor) = (Lanes8(coupling), Lanes8(decayFactor))
    let corner = inner + decay[0] * factor
    let ratio = coupling / corner
    var (before, beforeClosing, slope) = (zero, zero, zero)
    for element in 0..<length {
      var diagonal = inner + decay[element] * factor
      var side = zero
      if element == 0 {
        diagonal = diagonal + corner
        side = zero - corner
      } else if element == last {
        diagonal = diagonal + coupling * ratio
        side = zero - coupling
      }
      let inverse = one / (diagonal - slope * coupling)
      before = (x[element] + before * coupling) * inverse
      beforeClosing = (side + beforeClosing * coupling) * inverse
      slope = inverse * coupling
      upper[element] = slope
      x[element] = before
      closing[element] = beforeClosing
    }
    for element in (0..<last).reversed() {
      before = x[element] + upper[element] * before
      beforeClosing = closing[element] + upper[element] * beforeClosing
      x[element] = before
      closing[element] = beforeClosing
    }
    let share = (x[0] + x[last] * ratio) / (one + closing[0] + closing[last] * ratio)
    for element in 0..<length { x[element] = x[element] - share * closing[element] }
  }
}
