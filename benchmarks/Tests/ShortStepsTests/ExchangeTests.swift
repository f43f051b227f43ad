import ShortSteps
import Testing

struct ExchangeTests {
  static let boxes = [
    Domain(size: SIMD3(430, 910, 0)), Domain(size: SIMD3(430, 910, 0), edges: .periodic),
    Domain(size: SIMD3(120, 100, 690)), Domain(size: SIMD3(120, 100, 690), edges: .periodic),
  ]
  static let rules = [
    CellExchange(secretion: 2, target: 30, uptake: 0),
    CellExchange(secretion: 0, target: 0, uptake: 10),
    CellExchange(secretion: 1, target: 38, uptake: 3),
  ]

  @Test(arguments: boxes, [Float?.none, 900])
  func `cells exchange with their voxels as in a plain loop`(domain: Domain, volume: Float?) {
    let cloud = Cloud(2000, in: domain, seed: 1)
    let (cells, mesh) = (cloud.cells, Mesh(domain: domain, voxel: 20, layer: 20))
    let field = Field(
      mesh: mesh, diffusion: 1, decay: 0, filledWith: 10, crew: Crew(workers: 3))
    field.exchange(
      with: cells, in: cloud.grid, exchange: Self.rules, volume: volume, minutes: 0.1)
    var expected = Array(repeating: 10.0, count: mesh.count)
    // Cells of two strips may meet in a voxel, where their order matters.
    var order: [Int] = []
    field.forEachStrip(of: cloud.grid, crew: Crew(workers: 1)) { order += $0 }
    for cell in order {
      let rule = Self.rules[Int(cells.type[cell])]
      let radius = Double(cells.radius[cell])
      let size = volume.map(Double.init) ?? 4 / 3 * Double.pi * radius * radius * radius
      let weight = 0.1 * size / Double(mesh.volume)
      let voxel = mesh.index(at: cells.position(cell))
      expected[voxel] =
        (expected[voxel] + weight * Double(rule.secretion * rule.target))
        / (1 + weight * Double(rule.secretion + rule.uptake))
    }
    // Some ten cells in a voxel, each with five roundings of 6e-8.
    for z in 0..<mesh.shape.z {
      for y in 0..<mesh.shape.y {
        for x in 0..<mesh.shape.x {
          let voxel = mesh.index(x, y, z)
          #expect(abs(Double(field.values[voxel]) / expected[voxel] - 1) < 5e-6)
        }
      }
    }
  }
}
