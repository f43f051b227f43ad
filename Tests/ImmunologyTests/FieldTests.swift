import Testing
import Tissue

@testable import Immunology

struct FieldTests {
  @Test func `an isolated producer of IFN-gamma is felt over about 35 µm`() {
    var setup = Setups.small(width: 600, tumourCells: 1, tCells: 0, without: [.recruitment])
    setup.populations = [setup.populations[0]]
    let simulation = Simulation(setup, seed: 1, threads: 1)
    let field = simulation.world.factors[.interferon]
    field.clearReactions()
    let mesh = field.mesh
    let middle = mesh.shape.x / 2
    let source = mesh.index(middle, middle, 0)
    field.source[source] = simulation.world.rules.interferonSecretion / mesh.volume
    for _ in 0..<50 { field.relax(pseudoSteps: [0.02, 0.5]) }
    // Far from the source K₀(r/λ) falls by exp(−Δr/λ)·√(r₁/r₂).
    let (near, far) = (4, 8)
    let ratio = Double(field.values[source + far] / field.values[source + near])
    let step = Double(mesh.edge.x) * Double(far - near)
    let expected = Elementary.exp(-step / 35) * (Double(near) / Double(far)).squareRoot()
    // The leading term of K₀ is off by λ/(8r) ≈ 5 %, the mesh by (h/λ)²/24 per length.
    #expect(abs(ratio / expected - 1) < 0.15)
  }

  @Test func `one producer stays below the half effect and several together pass it`() {
    func peak(_ producers: Int) -> Float {
      let simulation = Simulation(Setups.small(width: 600), seed: 1, threads: 1)
      let field = simulation.world.factors[.interferon]
      field.clearReactions()
      let mesh = field.mesh
      field.source[mesh.index(15, 15, 0)] =
        Float(producers) * simulation.world.rules.interferonSecretion / mesh.volume
      for _ in 0..<50 { field.relax(pseudoSteps: [0.02, 0.5]) }
      return field.value(at: mesh.center(16, 15, 0))
    }
    // science.md A11: an isolated producer makes about 1 pM next to it, the half effect is 3 pM.
    #expect((0.1...3).contains(peak(1)))
    #expect(3 < peak(12))
  }

  @Test func `vessels hold the oxygen near them and packed cells use it up between them`() {
    let simulation = Simulation(Setups.small(width: 600, tumourCells: 700), seed: 1, threads: 1)
    let field = simulation.world.factors[.oxygen]
    let atVessels = simulation.world.vessels.positions.map { field.value(at: $0) }
    #expect(atVessels.allSatisfy { 30 < $0 && $0 <= 38 })
    let lowest =
      (0..<field.mesh.shape.y).flatMap { y in
        (0..<field.mesh.shape.x).map { field.values[field.mesh.index($0, y, 0)] }
      }.min() ?? 38
    #expect(lowest < 30)
  }
}
