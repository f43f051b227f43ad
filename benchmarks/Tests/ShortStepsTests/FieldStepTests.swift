import Foundation
import ShortSteps
import Testing

struct FieldStepTests {
  static let boxes = [
    Domain(size: SIMD3(300, 260, 0)), Domain(size: SIMD3(300, 260, 0), edges: .periodic),
    Domain(size: SIMD3(180, 140, 220)), Domain(size: SIMD3(180, 140, 220), edges: .periodic),
  ]

  /// Fills a field with random values.
  static func scatter(_ field: Field, seed: UInt64) {
    var numbers = SplitMix(seed: seed)
    let shape = field.mesh.shape
    for z in 0..<shape.z {
      for y in 0..<shape.y {
        for x in 0..<shape.x {
          field.values[field.mesh.index(x, y, z)] = numbers.uniform() < 0.1 ? 100 : 0
        }
      }
    }
  }

  @Test(arguments: boxes, [Float(0.001), 0.1, 10])
  func `diffusion conserves the total and stays positive`(domain: Domain, minutes: Float) {
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    let field = Field(mesh: mesh, diffusion: 6000, decay: 0, crew: Crew(workers: 2))
    Self.scatter(field, seed: 1)
    let before = field.total
    let step = DiffusionStep(for: field, minutes: minutes)
    for _ in 0..<200 { field.advance(step) }
    var least = Float.infinity
    for voxel in 0..<mesh.voxels where voxel % mesh.shape.x != 0 {
      let (x, row) = (voxel % mesh.shape.x, voxel / mesh.shape.x)
      least = min(least, field.values[row * mesh.rowStride + x])
    }
    // All voxels share the rounded factors of an axis, so each sweep takes or adds the same share:
    // two roundings of 6e-8, times the condition D·Δt/h² where that is large.
    let sweeps = Double(200 * domain.dimensions)
    let condition = max(1, Double(6000 * minutes / 400) / 4)
    #expect(abs(field.total / before - 1) < sweeps * 1.2e-7 * condition)
    // Rounding may leave zeros a rounding error of the largest value below.
    #expect(-1e-5 <= least)
  }

  @Test(arguments: boxes)
  func `decay takes what it should`(domain: Domain) {
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    let field = Field(mesh: mesh, diffusion: 6000, decay: 2, crew: Crew(workers: 1))
    Self.scatter(field, seed: 2)
    let before = field.total
    let step = DiffusionStep(for: field, minutes: 0.01)
    for _ in 0..<100 { field.advance(step) }
    // Each axis divides by 1 + k·Δt/n.
    let axes = Double(domain.dimensions)
    let expected = pow(1 + 0.02 / axes, -100 * axes)
    #expect(abs(field.total / before / expected - 1) < 1e-4)
    // And that is e^(−2) but for a Δt·k/2n of 0.5 % at most per unit of decay.
    #expect(abs(field.total / before / exp(-2) - 1) < 0.011)
  }

  @Test(arguments: [false, true])
  func `a spike spreads with a variance of 2Dt along each axis`(solid: Bool) {
    let domain = Domain(size: SIMD3(820, 820, solid ? 820 : 0))
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    let field = Field(mesh: mesh, diffusion: 1000, decay: 0, crew: Crew(workers: 2))
    let middle = SIMD3(20, 20, solid ? 20 : 0)
    field.values[mesh.index(middle.x, middle.y, middle.z)] = 1
    let step = DiffusionStep(for: field, minutes: 0.1)
    for _ in 0..<50 { field.advance(step) }
    var (total, variance) = (0.0, SIMD3<Double>.zero)
    for z in 0..<mesh.shape.z {
      for y in 0..<mesh.shape.y {
        for x in 0..<mesh.shape.x {
          let value = Double(field.values[mesh.index(x, y, z)])
          let way = SIMD3<Double>(SIMD3(x, y, z) &- middle) * 20
          total += value
          variance += value * way * way
        }
      }
    }
    // The variance of an implicit step is exactly 2DΔt on an endless mesh. The rim is four standard
    // deviations away, where 6e-5·16 of it are cut off.
    for axis in 0..<domain.dimensions {
      #expect(abs(variance[axis] / total / (2 * 1000 * 5) - 1) < 2e-3)
    }
  }

  /// Each axis of a step against a dense elimination of the same system in double precision.
  @Test(arguments: boxes, [Float(0.01), 1, 100])
  func `a step solves its systems`(domain: Domain, minutes: Float) {
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    for rim in [Field.Rim.sealed, .held(7)] where domain.edges == .walls || rim == .sealed {
      let field = Field(mesh: mesh, diffusion: 1000, decay: 0.3, rim: rim, crew: Crew(workers: 1))
      Self.scatter(field, seed: 3)
      let shape = mesh.shape
      var values = (0..<mesh.count).map { Double(field.values[$0]) }
      for axis in 0..<domain.dimensions {
        let h = Double(mesh.edge[axis])
        let system = DenseSystem(
          size: shape[axis], coupling: 1000 * Double(minutes) / (h * h),
          baseline: 1 + Double(minutes) * Double(Float(0.3)) / Double(domain.dimensions),
          rim: rim, periodic: domain.edges == .periodic)
        let others = [0, 1, 2].filter { $0 != axis }
        for a in 0..<shape[others[0]] {
          for b in 0..<shape[others[1]] {
            let line = (0..<shape[axis]).map { position -> Int in
              var voxel = SIMD3<Int>.zero
              (voxel[axis], voxel[others[0]], voxel[others[1]]) = (position, a, b)
              return mesh.index(voxel.x, voxel.y, voxel.z)
            }
            for (index, value) in zip(line, system.solve(line.map { values[$0] })) {
              values[index] = value
            }
          }
        }
      }
      field.advance(DiffusionStep(for: field, minutes: minutes))
      for z in 0..<shape.z {
        for y in 0..<shape.y {
          for x in 0..<shape.x {
            let index = mesh.index(x, y, z)
            // Some roundings of values up to 100, times the condition of a nearly sealed line, which
            // is at most 1 + 4r/(1 + kΔt/n) ≤ 70: 100·6e-8·70 = 4e-4.
            #expect(abs(Double(field.values[index]) - values[index]) < 4e-4)
          }
        }
      }
    }
  }

  /// A slab between two held rims: c₀·cosh((h−x)/L)/cosh(h/L), with h half its thickness.
  ///
  /// Voxels of a tenth of L are off by (0.1)²/24 of the curvature, 4e-4, and twice that at a rim
  /// half a voxel away: 1 % is generous.
  @Test
  func
    `steps lead to the steady state: oxygen between two held rims falls off like a hyperbolic cosine`()
  {
    // Sealed along y in effect: the slab is so long that its middle does not feel the ends.
    let domain = Domain(size: SIMD3(500, 3000, 0))
    let mesh = Mesh(domain: domain, voxel: 10, layer: 20)
    let field = Field(
      mesh: mesh, diffusion: 1e5, decay: 10, rim: .held(38), filledWith: 0, crew: Crew(workers: 2))
    // Splitting the decay k makes it k·(1 − k·Δt/4): 0.3 % at the middle of the slab.
    let step = DiffusionStep(for: field, minutes: 0.001)
    for _ in 0..<1200 { field.advance(step) }
    let (half, length) = (250.0, 100.0)
    for x in 0..<mesh.shape.x {
      let place = Double(mesh.center(x, 0, 0).x)
      let truth = 38 * cosh((half - place) / length) / cosh(half / length)
      let value = Double(field.values[mesh.index(x, mesh.shape.y / 2, 0)])
      #expect(abs(value / truth - 1) < 0.01, "voxel \(x)")
    }
  }

  @Test func `relaxing and stepping agree`() {
    let domain = Domain(size: SIMD3(400, 300, 0), edges: .periodic)
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    let stepped = Field(mesh: mesh, diffusion: 6000, decay: 4.9, crew: Crew(workers: 1))
    let relaxed = Field(mesh: mesh, diffusion: 6000, decay: 4.9, crew: Crew(workers: 1))
    relaxed.source[mesh.index(0, 5, 0)] = 100
    for _ in 0..<60 { relaxed.relax(pseudoSteps: [0.2, 0.05]) }
    let minutes: Float = 0.000_5
    let step = DiffusionStep(for: stepped, minutes: minutes)
    for _ in 0..<8000 {
      stepped.values[mesh.index(0, 5, 0)] += 100 * minutes
      stepped.advance(step)
    }
    for (x, y) in [(0, 5), (1, 5), (19, 5), (0, 7), (0, 3), (18, 5)] {
      let (one, other) = (
        stepped.values[mesh.index(x, y, 0)], relaxed.values[mesh.index(x, y, 0)]
      )
      // Splitting a step is off by Δt·4D/h² = 3 % of the change in one step at the source, and a
      // step by Δt·k = 0.25 %: 2 % of the value.
      #expect(abs(one / other - 1) < 0.02, "voxel \(x), \(y)")
    }
  }

  @Test func `a sealed field that is the same everywhere stays so`() {
    for domain in Self.boxes {
      let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
      let field = Field(
        mesh: mesh, diffusion: 1e5, decay: 0, filledWith: 38, crew: Crew(workers: 1))
      field.advance(DiffusionStep(for: field, minutes: 0.1))
      for row in 0..<mesh.shape.y * mesh.shape.z {
        for x in 0..<mesh.shape.x {
          #expect(abs(field.values[row * mesh.rowStride + x] - 38) < 1e-3)
        }
      }
    }
  }
}

/// The system of one line as a full matrix, solved by elimination with pivots.
struct DenseSystem {
  private var matrix: [[Double]]
  private var added: [Double]

  init(size: Int, coupling: Double, baseline: Double, rim: Field.Rim, periodic: Bool) {
    matrix = Array(repeating: Array(repeating: 0, count: size), count: size)
    added = Array(repeating: 0, count: size)
    for row in 0..<size {
      matrix[row][row] = baseline
      for side in [-1, 1] {
        var other = row + side
        if periodic { other = (other + size) % size }
        if 0 <= other && other < size {
          matrix[row][row] += coupling
          matrix[row][other] -= coupling
        } else if case .held(let value) = rim {
          matrix[row][row] += 2 * coupling
          added[row] += 2 * coupling * Double(value)
        }
      }
    }
  }

  func solve(_ right: [Double]) -> [Double] {
    var matrix = matrix
    var x = zip(right, added).map { $0 + $1 }
    let size = x.count
    for pivot in 0..<size {
      for row in pivot + 1..<max(pivot + 1, size) where matrix[row][pivot] != 0 {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<size { matrix[row][column] -= factor * matrix[pivot][column] }
        x[row] -= factor * x[pivot]
      }
    }
    for row in (0..<size).reversed() {
      for column in row + 1..<max(row + 1, size) { x[row] -= matrix[row][column] * x[column] }
      x[row] /= matrix[row][row]
    }
    return x
  }
}
