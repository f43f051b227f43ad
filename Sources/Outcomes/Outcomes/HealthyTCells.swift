/// What engineered cells left of the healthy T cells, if they killed any.
enum HealthyTCells {
  static let form = OutcomeForm(
    .cost,
    fields: [OutcomeField("healthy_t_cells_left", .number, after: "healthy_at_enrolment")],
    lines: [
      .init("Healthy T cells", after: "Lost to the tumour") { story in
        Spread(story.readouts.compactMap { $0.healthyTCellsLeft }.map { 100 * $0 }).map { left in
          "engineered cells killed them too; \(OutcomeStory.range(left, OutcomeStory.decimal)) % of "
            + "those of day 0 are left in the body"
        }
      }
    ],
    rows: [
      .init(
        "healthy_t_cells_left", "Healthy T cells left",
        isShown: .some { $0.healthyTCellsLeft != nil }
      ) { .shares($0.readouts.map { $0.healthyTCellsLeft }) }
    ],
    sentences: [.init("healthy_t_cells", after: "", sentence)],
    words: [
      .init(
        "Healthy T cells left", ["healthy T cells"], more: ["fratricide"],
        "Of the healthy T cells of the body on day 0, the share that is left: engineered cells against a "
          + "target that all T cells carry kill them too.")
    ]
  ) { run, readout in
    if let own = run.body.values(of: "healthy_t_cells"), let first = own.first, 0 < first,
      0 < run.body.values(of: "healthy_t_cells_killed")?.last ?? 0
    {
      readout.healthyTCellsLeft = (own.last ?? 0) / first
    }
  }

  private static func sentence(_ arms: [ArmNumbers]) -> String? {
    let parts = arms.compactMap { arm -> String? in
      guard let left = Spread(arm.readouts.compactMap { $0.healthyTCellsLeft }) else { return nil }
      return "\(arm.label) \(OutcomeStory.decimal(100 * left.median)) %"
    }
    guard !parts.isEmpty else { return nil }
    return
      "Healthy T cells carry the target too. Left of them, after treatments before and the engineered "
      + "cells, of those of day 0: \(parts.joined(separator: ", "))."
  }
}

extension RunReadout {
  /// Healthy T cells in the body at the end, relative to the first day, where engineered cells
  /// killed some.
  package var healthyTCellsLeft: Double? {
    get { self["healthy_t_cells_left"].number }
    set { self["healthy_t_cells_left"] = Measured(newValue) }
  }
}
