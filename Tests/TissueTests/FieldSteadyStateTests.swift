import Foundation
import Testing
import Tissue

struct FieldSteadyStateTests {
  /// A slab between two held rims: c₀·cosh((h−x)/L)/cosh(h/L), with h half its thickness.
  ///
  /// Voxels of a tenth of L are off by (0.1)²/24 of the curvature, 4e-4, and twice that at a rim
  /// half a voxel away: 1 % is generous.
  @Test func `oxygen between two held rims falls off like a hyperbolic cosine`() {
    // Sealed along y in effect: the slab is so long that its middle does not feel the ends.
    let domain = Domain(size: SIMD3(500, 3000, 0))
    let mesh = Mesh(domain: domain, voxel: 10, layer: 20)
    let field = Field(
      mesh: mesh, diffusion: 1e5, decay: 10, rim: .held(38), filledWith: 0, crew: Crew(workers: 2))
    for _ in 0..<60 { field.relax(pseudoSteps: [0.3, 0.03, 0.003]) }
    let (half, length) = (250.0, 100.0)
    for x in 0..<mesh.shape.x {
      let place = Double(mesh.center(x, 0, 0).x)
      let truth = 38 * cosh((half - place) / length) / cosh(half / length)
      let value = Double(field.values[mesh.index(x, mesh.shape.y / 2, 0)])
      #expect(abs(value / truth - 1) < 0.01, "voxel \(x)")
    }
  }

  @Test func `voxels have their middles, and a slope is that between neighbours`() {
    let mesh = Mesh(domain: Domain(size: SIMD3(80, 120, 0)), voxel: 20, layer: 17)
    #expect(mesh.center(1, 2, 0) == SIMD3(30, 50, 0) && mesh.volume == 20 * 20 * 17)
    let field = Field(mesh: mesh, diffusion: 1, decay: 1, crew: Crew(workers: 1))
    for y in 0..<6 {
      for x in 0..<4 { field.values[mesh.index(x, y, 0)] = Float(3 * x - 2 * y) }
    }
    // In the middle over two voxels, at a wall over one.
    for (x, y) in [(1, 2), (0, 0), (3, 5)] {
      let slope = field.gradient(at: mesh.center(x, y, 0)) * 20
      #expect(abs(slope.x - 3) < 1e-5 && abs(slope.y + 2) < 1e-5 && slope.z == 0)
    }
  }

  /// A point source in 3-D: q/(4πDr)·e^(−r/L), with L = 4 voxels.
  ///
  /// The 7-point stencil differs from ∇² by h²/12·Σ∂⁴. To first order that adds
  /// h²·[1/(24L³)·r + 1/(4Lr) + 1/(4r²)] of the value along an axis. The second order is of the size
  /// (h/r)⁴·2, 1 % four voxels away, and the walls reflect 0.6 % to the place 12 voxels away.
  @Test func `a point source in space falls off like Yukawa's potential`() {
    let domain = Domain(size: SIMD3(repeating: 820))
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    let field = Field(mesh: mesh, diffusion: 6400, decay: 1, crew: Crew(workers: 2))
    // A rate of 1 per minute into one voxel.
    field.source[mesh.index(20, 20, 20)] = 1 / mesh.volume
    for _ in 0..<30 { field.relax(pseudoSteps: [1, 0.3, 0.1, 0.03]) }
    for distance in 4...12 {
      let r = Double(distance) * 20
      let stencil = 400 * (r / (24 * pow(80, 3)) + 1 / (4 * 80 * r) + 1 / (4 * r * r))
      let truth = (1 + stencil) / (4 * Double.pi * 6400 * r) * exp(-r / 80)
      let value = Double(field.values[mesh.index(20 + distance, 20, 20)])
      #expect(abs(value / truth - 1) < 0.012, "\(distance) voxels away")
    }
  }

  /// A point source in one layer: q/(2πD·thickness)·K₀(r/L), with K₀(z) = ∫ e^(−z·cosh t) dt.
  @Test func `a point source in a layer falls off like the Bessel function K₀`() {
    func bessel(_ z: Double) -> Double {
      // The trapezoidal rule converges exponentially for this integrand.
      var sum = 0.5 * exp(-z)
      for step in 1...1000 { sum += exp(-z * cosh(Double(step) * 0.01)) }
      return sum * 0.01
    }
    #expect(abs(bessel(1) - 0.421_024_438_240_708_3) < 1e-12)
    let domain = Domain(size: SIMD3(1220, 1220, 0))
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    let field = Field(mesh: mesh, diffusion: 6400, decay: 1, crew: Crew(workers: 2))
    field.source[mesh.index(30, 30, 0)] = 1 / mesh.volume
    for _ in 0..<30 { field.relax(pseudoSteps: [1, 0.3, 0.1, 0.03]) }
    for distance in 3...12 {
      let r = Double(distance) * 20
      let truth = bessel(r / 80) / (2 * Double.pi * 6400 * 20)
      let value = Double(field.values[mesh.index(30 + distance, 30, 0)])
      // In a layer the stencil's error is of the same form and smaller.
      #expect(abs(value / truth - 1) < 0.02, "\(distance) voxels away")
    }
  }

  @Test(arguments: [Domain.Edges.walls, .periodic], [false, true])
  func `relaxing ends in balance, wherever it starts and whatever the pseudo-steps`(
    edges: Domain.Edges, solid: Bool
  ) {
    let domain = Domain(size: SIMD3(600, 500, solid ? 300 : 0), edges: edges)
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    func settled(from start: Float, _ pseudoSteps: [Float]) -> Field {
      let field = Field(
        mesh: mesh, diffusion: 6000, decay: 0.5, filledWith: start, crew: Crew(workers: 2))
      for z in 0..<mesh.shape.z {
        for y in 0..<mesh.shape.y {
          for x in 0..<mesh.shape.x {
            let voxel = mesh.index(x, y, z)
            field.uptake[voxel] = x < 12 ? 5 : 0
            // Sources at the rim, so that what crosses a periodic rim matters.
            field.source[voxel] = (x == 0 || y == 2) && z == 0 ? 40 : 0
          }
        }
      }
      for _ in 0..<120 { field.relax(pseudoSteps: pseudoSteps) }
      return field
    }
    let first = settled(from: 0, [0.3, 0.1, 0.03])
    let second = settled(from: 50, [2, 0.2, 0.02])
    var largest: Float = 0
    for voxel in 0..<mesh.count {
      largest = max(largest, first.values[voxel])
      // Rounding of c to 6e-8 leaves a residual of 6e-8·c·4D/h², which the slowest decay of 0.5/min
      // turns into an error of at most 6e-8·c·120 = 7e-6·c.
      #expect(
        abs(first.values[voxel] - second.values[voxel]) < 1e-4 * max(1, first.values[voxel]))
    }
    #expect(1 < largest)
    // 4·D/h² = 60/min per axis times the rounding of the largest value, six terms.
    #expect(first.imbalance < 60 * 6 * largest * 1.2e-7)
    #expect(second.imbalance < 60 * 6 * largest * 1.2e-7)
  }
}
