/// Solves tridiagonal systems along the lines of a mesh, eight lines at a time.
///
/// Thomas's algorithm: one pass forward, one back. Lines do not depend on each other, so they fill
/// the lanes of a vector and are shared among the workers without changing a bit.
final class LineSolver {
  let mesh: Mesh
  let crew: Crew
  // The upper coefficients and the second solution of eight lines for each worker.
  private let scratch: UnsafeMutablePointer<Lanes8>
  private let longest: Int

  init(mesh: Mesh, crew: Crew) {
    self.mesh = mesh
    self.crew = crew
    longest = max(mesh.shape.x, mesh.shape.y, mesh.shape.z)
    scratch = .allocate(capacity: crew.workers * 2 * longest)
    scratch.initialize(repeating: Lanes8(0), count: crew.workers * 2 * longest)
  }

  deinit { scratch.deallocate() }

  /// The groups of eight lines along an axis, and how the elements of a group lie in memory.
  private func bundles(along axis: Int) -> (count: Int, laneStride: Int, step: Int, length: Int) {
    let plane = mesh.shape.y * mesh.rowStride
    switch axis {
    case 0:
      return ((mesh.shape.y * mesh.shape.z + 7) / 8, mesh.rowStride, 1, mesh.shape.x)
    case 1:
      return (mesh.rowStride / 8 * mesh.shape.z, 1, mesh.rowStride, mesh.shape.y)
    default:
      return (plane / 8, 1, plane, mesh.shape.z)
    }
  }

  /// Where a group of lines starts.
  private func start(ofBundle bundle: Int, along axis: Int) -> Int {
    switch axis {
    case 0: return bundle * 8 * mesh.rowStride
    case 1:
      let perPlane = mesh.rowStride / 8
      return bundle / perPlane * mesh.shape.y * mesh.rowStride + bundle % perPlane * 8
    default: return bundle * 8
    }
  }

  /// Solves lines whose coefficients are the same everywhere: (b − r·neighbours)·x = x₀, in place.
  func solve(_ values: UnsafeMutablePointer<Float>, along axis: Int, with line: UniformLine) {
    let (count, laneStride, step, length) = bundles(along: axis)
    crew.forEachChunk(of: count, size: 8) { bundles, _, _ in
      for bundle in bundles {
        let first = values + start(ofBundle: bundle, along: axis)
        if laneStride == 1 {
          line.solve(AdjacentLines(first: first, step: step), length: length)
        } else {
          line.solve(StridedLines(first: first, stride: laneStride), length: length)
        }
      }
    }
  }

  /// Solves lines with a decay that differs from voxel to voxel, in place.
  ///
  /// (1 + Δt·(κ/n) + 2r)·x − r·(left + right) = x₀, with ends that are sealed, held at 0 or, in a
  /// periodic box, neighbours.
  func solve(
    _ values: UnsafeMutablePointer<Float>, along axis: Int, decay: UnsafeMutablePointer<Float>,
    decayFactor: Float, baseline: Float, coupling: Float, rimCoupling: Float
  ) {
    let (count, laneStride, step, length) = bundles(along: axis)
    let (scratch, longest) = (scratch, longest)
    let periodic = mesh.domain.edges == .periodic
    // The two voxels of a periodic line of two touch on both sides.
    let coupling = periodic && length == 2 ? 2 * coupling : coupling
    crew.forEachChunk(of: count, size: 8) { bundles, _, worker in
      let own = scratch + worker * 2 * longest
      let line = VaryingLine(
        decayFactor: decayFactor, baseline: baseline, coupling: coupling,
        rimCoupling: rimCoupling, upper: own, closing: own + longest)
      @inline(__always)
      func solve<L: Lines>(_ x: L, _ decay: L) {
        if periodic && 2 < length {
          line.solvePeriodic(x, decay, length: length)
        } else {
          line.solve(x, decay, length: length)
        }
      }
      for bundle in bundles {
        let offset = start(ofBundle: bundle, along: axis)
        if laneStride == 1 {
          solve(
            AdjacentLines(first: values + offset, step: step),
            AdjacentLines(first: decay + offset, step: step))
        } else {
          solve(
            StridedLines(first: values + offset, stride: laneStride),
            StridedLines(first: decay + offset, stride: laneStride))
        }
      }
    }
  }
}

/// Eight lines whose elements can be loaded and stored together.
protocol Lines {
  subscript(element: Int) -> Lanes8 { get nonmutating set }
}

/// Eight lines side by side in memory: along y or z.
struct AdjacentLines: Lines {
  let first: UnsafeMutablePointer<Float>
  let step: Int

  subscript(element: Int) -> Lanes8 {
    @inline(__always) get { Lanes8(at: first + element &* step) }
    @inline(__always) nonmutating set { newValue.store(at: first + element &* step) }
  }
}

/// Eight rows of the mesh: along x.
struct StridedLines: Lines {
  let first: UnsafeMutablePointer<Float>
  let stride: Int

  subscript(element: Int) -> Lanes8 {
    @inline(__always) get { Lanes8(at: first + element, stride: stride) }
    @inline(__always) nonmutating set { newValue.store(at: first + element, stride: stride) }
  }
}
