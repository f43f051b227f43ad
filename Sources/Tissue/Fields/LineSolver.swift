/// Solves tridiagonal systems along the lines of a mesh, many lines at a time.
///
/// Thomas's algorithm: one pass forward, one back. Lines do not depend on each other, so they fill
/// the lanes of vectors and are shared among the workers without changing a bit.
final class LineSolver {
  let mesh: Mesh
  let crew: Crew
  // For each worker four times 32 lanes of the longest line, or twice 64: values, decays, and the upper
  // coefficients and the second solution of a line with varying decay.
  private let memory: Scratch<Float>
  var scratch: Stretch<Float> { memory.stretch }
  let floatsPerWorker: Int

  init(mesh: Mesh, crew: Crew) {
    self.mesh = mesh
    self.crew = crew
    // Rows are turned in blocks of eight voxels.
    let longest = (max(mesh.shape.x, mesh.shape.y, mesh.shape.z) + 7) / 8 * 8
    floatsPerWorker = 4 * Lanes32.lanes * longest
    memory = Scratch(crew.workers * floatsPerWorker, filledWith: 0)
  }

  /// Solves lines with a decay that differs from voxel to voxel, in place.
  ///
  /// (1 + Δt·(κ/n) + 2r)·x − r·(left + right) = x₀, with ends that are sealed, held at 0 or, in a
  /// periodic box, neighbours.
  func solve(
    _ values: Stretch<Float>, along axis: Int, decay: Stretch<Float>,
    decayFactor: Float, baseline: Float, coupling: Float, rimCoupling: Float
  ) {
    let layout = LineLayout(mesh, along: axis)
    let (scratch, floats) = (scratch, floatsPerWorker)
    let periodic = mesh.domain.edges == .periodic
    let length = layout.length
    // The two voxels of a periodic line of two touch on both sides.
    let line = VaryingLine(
      decayFactor: decayFactor, baseline: baseline,
      coupling: periodic && length == 2 ? 2 * coupling : coupling, rimCoupling: rimCoupling)
    crew.forEachChunk(of: layout.bundles, size: layout.chunk) { bundles, _, worker in
      let own = scratch + worker * floats
      @inline(__always)
      func solve<V: LaneVector>(_ bundle: Int, _ vector: V.Type) {
        let quarter = floats / 4
        let start = layout.start(of: bundle)
        let upper = Lines<V>(first: own + 2 * quarter, step: V.lanes)
        let closing = Lines<V>(first: own + 3 * quarter, step: V.lanes)
        @inline(__always)
        func solve(_ x: Lines<V>, _ decay: Lines<V>) {
          if periodic && 2 < length {
            line.solvePeriodic(x, decay, upper: upper, closing: closing, length: length)
          } else {
            line.solve(x, decay, upper: upper, length: length)
          }
        }
        guard layout.areRows else {
          return solve(
            Lines<V>(first: values + start, step: layout.step),
            Lines<V>(first: decay + start, step: layout.step))
        }
        layout.turn(rows: values + start, into: own, V.self)
        layout.turn(rows: decay + start, into: own + quarter, V.self)
        solve(
          Lines<V>(first: own, step: V.lanes), Lines<V>(first: own + quarter, step: V.lanes))
        layout.turn(back: own, into: values + start, V.self)
      }
      // More at a time would need more than the first cache for their coefficients.
      layout.forEachGroup(in: bundles, most: 4) { bundle, size in
        switch size {
        case 4: solve(bundle, Lanes32.self)
        case 2: solve(bundle, Lanes16.self)
        default: solve(bundle, Lanes8.self)
        }
      }
    }
  }
}

/// Lines side by side in memory whose elements are loaded and stored together.
struct Lines<Vector: LaneVector> {
  let first: Stretch<Float>
  let step: Int

  subscript(element: Int) -> Vector {
    @inline(__always) get { Vector(at: first + element &* step) }
    @inline(__always) nonmutating set { newValue.store(at: first + element &* step) }
  }
}

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
  /// The Sherman–Morrison formula: the corner entries −r are split off, and a
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
