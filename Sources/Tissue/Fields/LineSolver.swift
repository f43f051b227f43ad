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
