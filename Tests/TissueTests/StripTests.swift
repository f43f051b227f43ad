import Testing
import Tissue

struct StripTests {
  static let boxes = [
    Domain(size: SIMD3(430, 910, 0)), Domain(size: SIMD3(430, 910, 0), edges: .periodic),
    Domain(size: SIMD3(120, 100, 690)), Domain(size: SIMD3(120, 100, 690), edges: .periodic),
  ]

  @Test(arguments: boxes)
  func `strips visit every cell once, and those of one turn are far apart`(domain: Domain) {
    let cloud = Cloud(3000, in: domain, seed: 2)
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    let field = Field(mesh: mesh, diffusion: 1, decay: 0, crew: Crew(workers: 1))
    let axis = domain.isSolid ? 2 : 1
    var visits = Array(repeating: 0, count: cloud.cells.count)
    var strips: [(least: Float, most: Float)] = []
    field.forEachStrip(of: cloud.grid, crew: Crew(workers: 1)) { range in
      for cell in range { visits[cell] += 1 }
      let places = range.map { cloud.cells.position($0)[axis] }
      strips.append((places.min() ?? 0, places.max() ?? 0))
    }
    #expect(visits.allSatisfy { $0 == 1 })
    #expect(2 <= strips.count)
    // The first half of the calls, rounded up, is the first turn; the rest is the second.
    let first = (strips.count + 1) / 2
    for turn in [strips[..<first], strips[first...]] {
      for one in turn {
        for other in turn where one.most < other.least {
          let gap = other.least - one.most
          #expect(3 * mesh.edge[axis] <= gap)
          if domain.edges == .periodic {
            #expect(3 * mesh.edge[axis] <= domain.size[axis] - (other.most - one.least))
          }
        }
      }
    }
  }
}
