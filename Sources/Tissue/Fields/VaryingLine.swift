/// A line with a decay that differs from voxel to voxel.
struct VaryingLine {
  let decayFactor: Float
  let baseline: Float
  let coupling: Float
  let rimCoupling: Float

  /// Solves lines in place.
  ///
  /// - Parameters:
  ///   - x: The right side, then the solution.
  ///   - decay: κ of each voxel.
  ///   - upper: Scratch memory for the upper coefficients.
  ///   - length: The number of voxels.
  @inline(__always)
  func solve<V: LaneVector>(_ x: Lines<V>, _ decay: Lines<V>, upper: Lines<V>, length: Int) {
    let inner = V(baseline + 2 * coupling)
    let end = V(length == 1 ? baseline + 2 * rimCoupling : baseline + coupling + rimCoupling)
    let (one, coupling, factor) = (V(1), V(coupling), V(decayFactor))
    var (before, slope) = (V(0), V(0))
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

  /// Solves lines whose ends are neighbours, in place.
  ///
  /// The Sherman–Morrison formula: the corner entries −r are split off as in ``UniformLine``, and a
  /// second solution with the split-off part on its right side takes them into account again. It is
  /// kept in `closing`.
  @inline(__always)
  func solvePeriodic<V: LaneVector>(
    _ x: Lines<V>, _ decay: Lines<V>, upper: Lines<V>, closing: Lines<V>, length: Int
  ) {
    let last = length &- 1
    let inner = V(baseline + 2 * coupling)
    let (zero, one) = (V(0), V(1))
    let (coupling, factor) = (V(coupling), V(decayFactor))
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
