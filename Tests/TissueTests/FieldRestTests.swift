import Testing
import Tissue

struct FieldRestTests {
  static let boxes = [
    Domain(size: SIMD3(310, 270, 0)), Domain(size: SIMD3(310, 270, 0), edges: .periodic),
    Domain(size: SIMD3(130, 110, 90)),
  ]

  static func field(in domain: Domain, rim: Field.Rim = .sealed) -> Field {
    Field(
      mesh: Mesh(domain: domain, voxel: 20, layer: 20), diffusion: 6000, decay: 4.9, rim: rim,
      crew: Crew(workers: 1))
  }

  @Test(arguments: boxes)
  func `a field is idle until something secretes into it`(domain: Domain) {
    let field = Self.field(in: domain)
    #expect(field.isEmpty && field.isIdle)
    field.relax(pseudoSteps: [0.05, 0.5])
    #expect(field.isEmpty)
    // The last voxel of the mesh, so that a look at only some of them would not do.
    let shape = field.mesh.shape
    let last = field.mesh.index(shape.x - 1, shape.y - 1, shape.z - 1)
    field.source[last] = 1
    #expect(field.isEmpty && !field.isIdle)
    field.relax(pseudoSteps: [0.05, 0.5])
    #expect(!field.isEmpty && 0 < field.values[last])
  }

  @Test(arguments: boxes)
  func `a field that nothing secretes into any more becomes idle`(domain: Domain) {
    let field = Self.field(in: domain)
    field.source[field.mesh.index(3, 2, 0)] = 1
    field.relax(pseudoSteps: [0.05, 0.5])
    field.clearReactions()
    var passes = 0
    while !field.isIdle && passes < 400 {
      field.relax(pseudoSteps: [0.2, 0.05])
      passes += 1
    }
    #expect(field.isIdle)
    // What is lost in the end is nothing; the first passes must not lose anything to that.
    #expect(5 < passes)
  }

  @Test func `an empty field with something at its rim is not idle`() {
    let field = Self.field(in: Self.boxes[0], rim: .held(38))
    field.fill(with: 0)
    #expect(!field.isIdle)
    field.relax(pseudoSteps: [0.05])
    #expect(0 < field.value(at: SIMD3(1, 1, 0)))
  }
}
