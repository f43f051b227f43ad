/// The healthy cells that treatment and immune cells harmed, and all that were lost.
enum Harm {
  static let form = OutcomeForm(
    .cost,
    fields: [
      OutcomeField(
        "healthy_at_enrolment", .number, start: .number(0), older: ["healthy_at_start"]),
      OutcomeField("healthy_lost", .whole) { .whole($0.healthyLost) },
      OutcomeField("healthy_lost_by", .losses, start: .losses([]), isAlwaysThere: true),
      OutcomeField("healthy_killed", .whole) { .whole($0.healthyKilled) },
      OutcomeField("harmed_share", .number) { .number($0.harmedShare) },
    ],
    numbers: [
      OutcomeNumber(
        "healthy_lost", .number(unit: "cells"),
        "Healthy cells lost to anything but age since enrolment."
      ) { Double($0.healthyLost) },
      OutcomeNumber(
        "healthy_lost_percent", .number(unit: "%"), "The same, of those at enrolment."
      ) { $0.percent($0.healthyLost) },
      OutcomeNumber(
        "healthy_killed", .number(unit: "cells"),
        "Healthy cells harmed by treatment and immune cells: killed since enrolment by T cells, "
          + "engineered cells, drugs, radiation or an operation."
      ) { Double($0.healthyKilled) },
      OutcomeNumber(
        "harmed_percent", .number(unit: "%"),
        shown: .init(
          "Healthy cells harmed",
          ["harmed_share", "harmed by treatment and immune cells", "harmed"]),
        "The same, of those at enrolment."
      ) { $0.percent($0.healthyKilled) },
    ],
    lines: [
      .init("Healthy cells harmed") { story in
        story.healthy(
          cells: { $0.healthyKilled }, share: { $0.harmedShare }, losses: { $0.healthyKills })
      }
    ],
    rows: [
      .init("harmed_share", "Harmed by treatment and immune cells", isThere: hasHealthy) {
        share(of: $0) { $0.harmedShare }
      },
      killed("killed", "killed_by_t_cells_share", "Healthy cells killed by T cells"),
      killed(
        "killed_by_engineered", "killed_by_engineered_share",
        "Healthy cells killed by engineered cells"),
      killed("drug", "killed_by_drugs_share", "Healthy cells killed by drugs"),
      killed("radiation", "killed_by_radiation_share", "Healthy cells killed by radiation"),
      killed("surgery", "killed_by_operation_share", "Healthy cells cut out"),
    ],
    costs: [
      .init("harmed") { arm in
        Spread(arm.harmed).map { ComparisonWords.percent($0.median) + " of healthy cells harmed" }
      }
    ],
    considerations: [
      .init("harmed") { arm in
        let main = OutcomeStory.sums(of: arm.readouts.map { $0.healthyKills }).first
        return Spread(arm.harmed).map { harmed in
          ComparisonTable.text(.share(harmed))
            + " of healthy cells harmed by treatment and immune cells"
            + (main.map { ", most of them \(CauseWords.ofDeath($0.cause))" } ?? "")
        }
      }
    ],
    words: [
      .init(
        "Healthy cells killed by T cells",
        [
          "killed_by_t_cells_share", "killed_by_engineered_share", "killed_by_drugs_share",
          "killed_by_radiation_share", "killed_by_operation_share",
          "healthy cells killed by engineered cells", "healthy cells killed by drugs",
          "healthy cells killed by radiation", "healthy cells cut out",
        ], more: ["harmed_percent"],
        "The share of the healthy cells of enrolment that died of this cause: T cells, engineered cells, "
          + "drugs, radiation or the operation.")
    ]
  ) { run, readout in
    let healthy = run.counts.sum(of: run.rules.healthy.map { $0 + "_cells" })
    readout.healthyAtStart = run.rules.baseline(in: run.counts.days).map { healthy[$0] } ?? 0
    readout.healthyLosses = run.deaths(of: run.rules.healthy).filter { $0.cause != "turnover" }
  }

  /// Whether any arm began with healthy cells.
  static let hasHealthy: @Sendable ([ArmNumbers]) -> Bool = { arms in
    arms.contains { $0.readouts.contains { 0 < $0.healthyAtStart } }
  }

  /// A share over the runs that began with healthy cells.
  static func share(of arm: ArmNumbers, _ value: (RunReadout) -> Double) -> ComparisonRow.Value {
    .shares(arm.readouts.filter { 0 < $0.healthyAtStart }.map(value))
  }

  private static func killed(
    _ cause: String, _ key: String, _ label: String
  ) -> OutcomeForm.Row {
    .init(
      key, label, isThere: hasHealthy, isShown: .some { 0 < $0.share(killedBy: cause) }
    ) { share(of: $0) { $0.share(killedBy: cause) } }
  }
}

extension RunReadout {
  /// Healthy cells at baseline.
  package var healthyAtStart: Double {
    get { self["healthy_at_enrolment"].number ?? 0 }
    set { self["healthy_at_enrolment"] = .number(newValue) }
  }

  /// Healthy cells lost to anything but age, by cause.
  package var healthyLosses: [Loss] {
    get { self["healthy_lost_by"].losses }
    set { self["healthy_lost_by"] = .losses(newValue) }
  }

  /// Healthy cells lost to anything but age.
  package var healthyLost: Int { healthyLosses.map { $0.cells }.reduce(0, +) }

  /// Healthy cells lost to anything but age, as a share of those at enrolment.
  package var healthyLostShare: Double { share(healthyLost) }

  /// Healthy cells killed by T cells, engineered cells, drugs, radiation or an operation.
  package var healthyKills: [Loss] { healthyLosses.filter { Self.killing.contains($0.cause) } }

  /// The number of ``healthyKills``: those harmed by treatment and immune cells.
  package var healthyKilled: Int { healthyKills.map { $0.cells }.reduce(0, +) }

  /// Healthy cells harmed by treatment and immune cells, as a share of those at enrolment.
  package var harmedShare: Double { share(healthyKilled) }

  /// Healthy cells that one cause killed, as a share of those at enrolment.
  package func share(killedBy cause: String) -> Double {
    share(healthyLosses.filter { $0.cause == cause }.map { $0.cells }.reduce(0, +))
  }

  /// Cells in percent of the healthy ones at enrolment.
  func percent(_ cells: Int) -> Double {
    healthyAtStart <= 0 ? 0 : 100 * Double(cells) / healthyAtStart
  }

  /// Cells as a share of the healthy ones at enrolment.
  func share(_ cells: Int) -> Double {
    healthyAtStart <= 0 ? 0 : Double(cells) / healthyAtStart
  }
}
