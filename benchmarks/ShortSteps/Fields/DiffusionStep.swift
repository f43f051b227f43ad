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

extension Field {
  /// Runs forward by one step of diffusion and of the decay that is the same everywhere.
  ///
  /// Implicit and locally one-dimensional: each axis is solved in turn, stable for any step and
  /// positive for any positive start. What cells make and use is added by ``exchange(with:)`` or
  /// by the caller. With sealed or periodic rims and no decay the total is conserved to rounding.
  ///
  /// - Parameter step: The factored step; see ``DiffusionStep``.
  /// - Precondition: The step was made for this field.
  public func advance(_ step: DiffusionStep) {
    precondition(step.mesh == mesh, "This step was made for another mesh.")
    guard !isEmpty else { return }
    for axis in 0..<mesh.domain.dimensions {
      lines.solve(values.stretch, along: axis, with: step.axes[axis])
    }
  }
}
