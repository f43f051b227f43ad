/// The factors of a tridiagonal system whose coefficients are the same in every voxel.
///
/// (1 + Δt·k/n + 2r)·x − r·(left + right) = x₀ with r = D·Δt/h². At a sealed end one neighbour is
/// missing; at a held end the rim lies half a voxel away. A periodic line is closed by the
/// Sherman–Morrison formula with one more solution that is computed once.
struct UniformLine {
  private let inverse: [Float]
  private let upper: [Float]
  private let coupling: Float
  private let rimTerm: Float
  private let closing: [Float]
  private let closingFactor: Float

  /// Factors the system of one axis.
  ///
  /// - Parameters:
  ///   - length: The number of voxels.
  ///   - coupling: r, without a unit.
  ///   - baseline: 1 + Δt·k/n.
  ///   - rim: What happens at the ends.
  ///   - periodic: Whether the ends are neighbours.
  init(length: Int, coupling: Float, baseline: Float, rim: Field.Rim, periodic: Bool) {
    // The two voxels of a periodic line of two touch on both sides.
    let coupling = periodic && length == 2 ? 2 * coupling : coupling
    self.coupling = coupling
    var diagonal = Array(repeating: baseline + 2 * coupling, count: length)
    var rimTerm: Float = 0
    var gamma: Float = 0
    if periodic && 2 < length {
      // The corner entries −r are split off; the standard choice keeps the rest well conditioned.
      gamma = -diagonal[0]
      diagonal[0] -= gamma
      diagonal[length - 1] -= coupling * coupling / gamma
    } else if case .held(let value) = rim {
      // The rim is half a voxel away, so it pulls twice as hard.
      diagonal[0] += coupling
      diagonal[length - 1] += coupling
      rimTerm = 2 * coupling * value
    } else {
      diagonal[0] -= coupling
      diagonal[length - 1] -= coupling
    }
    self.rimTerm = rimTerm
    var inverse: [Float] = []
    var upper: [Float] = []
    for index in 0..<length {
      inverse.append(1 / (diagonal[index] - (index == 0 ? 0 : upper[index - 1] * coupling)))
      upper.append(coupling * inverse[index])
    }
    self.inverse = inverse
    self.upper = upper
    guard gamma != 0 else {
      closing = []
      closingFactor = 0
      return
    }
    var corner = Array(repeating: Float(0), count: length)
    corner[0] = gamma
    corner[length - 1] = -coupling
    corner[0] *= inverse[0]
    for index in 1..<length {
      corner[index] = (corner[index] + coupling * corner[index - 1]) * inverse[index]
    }
    for index in (0..<length - 1).reversed() { corner[index] += upper[index] * corner[index + 1] }
    closing = corner
    closingFactor = -coupling / gamma
  }

  /// Solves lines in place.
  @inline(__always)
  func solve<V: LaneVector>(_ x: Lines<V>, length: Int) {
    let rim = V(rimTerm)
    inverse.withUnsafeBufferPointer { inverse in
      upper.withUnsafeBufferPointer { upper in
        if rimTerm != 0 {
          x[0] = x[0] + rim
          x[length - 1] = x[length - 1] + rim
        }
        var before = V(0)
        for element in 0..<length {
          // Multiplied out, each voxel waits for a product and a sum of the one before.
          before = x[element] * V(inverse[element]) + before * V(upper[element])
          x[element] = before
        }
        for element in (0..<max(0, length &- 1)).reversed() {
          before = x[element] + before * V(upper[element])
          x[element] = before
        }
      }
    }
    guard !closing.isEmpty else { return }
    let last = length - 1
    let ratio = V(closingFactor)
    let factor =
      (x[0] + x[last] * ratio) * V(1 / (1 + closing[0] + closing[last] * closingFactor))
    for element in 0..<length { x[element] = x[element] - factor * V(closing[element]) }
  }
}

/// Sixty-four floats that are worked on at once.
private typealias Lanes64 = LanePair<Lanes32>

extension LineSolver {
  /// Solves lines whose coefficients are the same everywhere: (b − r·neighbours)·x = x₀, in place.
  func solve(_ values: Stretch<Float>, along axis: Int, with line: UniformLine) {
    let layout = LineLayout(mesh, along: axis)
    let (scratch, floats) = (scratch, floatsPerWorker)
    crew.forEachChunk(of: layout.bundles, size: layout.chunk) { bundles, _, worker in
      let own = scratch + worker * floats
      @inline(__always)
      func solve<V: LaneVector>(_ bundle: Int, _ vector: V.Type) {
        let first = values + layout.start(of: bundle)
        guard layout.areRows else {
          return line.solve(Lines<V>(first: first, step: layout.step), length: layout.length)
        }
        let turned = Lines<V>(first: own, step: V.lanes)
        layout.turn(rows: first, into: own, V.self)
        line.solve(turned, length: layout.length)
        layout.turn(back: own, into: first, V.self)
      }
      layout.forEachGroup(in: bundles, most: 8) { bundle, size in
        switch size {
        case 8: solve(bundle, Lanes64.self)
        case 4: solve(bundle, Lanes32.self)
        case 2: solve(bundle, Lanes16.self)
        default: solve(bundle, Lanes8.self)
        }
      }
    }
  }
}
