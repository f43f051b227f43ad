/// The factored systems of one implicit step of a field, made once and used for many steps.
public struct DiffusionStep: Sendable {
  let mesh: Mesh
  let axes: [UniformLine]

  /// Factors a step.
  ///
  /// - Parameters:
  ///   - field: The field that the step is for.
  ///   - minutes: The length of the step.
  public init(for field: Field, minutes: Float) {
    mesh = field.mesh
    let share = 1 / Float(mesh.domain.dimensions)
    axes = (0..<mesh.domain.dimensions).map { axis in
      UniformLine(
        length: field.mesh.shape[axis],
        coupling: field.diffusion * minutes / (field.mesh.edge[axis] * field.mesh.edge[axis]),
        baseline: 1 + minutes * field.decay * share, rim: field.rim,
        periodic: field.mesh.domain.edges == .periodic)
    }
  }
}
