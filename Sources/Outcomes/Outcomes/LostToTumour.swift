/// The healthy cells that the tumour took: crushed, starved or overgrown.
enum LostToTumour {
  static let form = OutcomeForm(
    .cost,
    fields: [OutcomeField("lost_to_tumour_share", .number) { .number($0.lostToTumourShare) }],
    numbers: [
      OutcomeNumber(
        "lost_to_tumour_percent", .number(unit: "%"),
        shown: .init(
          "Lost to the tumour", ["lost_to_tumour_share", "healthy tissue lost to the tumour"]),
        "Healthy cells lost to the tumour since enrolment (crushed, starved, overgrown), of those at "
          + "enrolment."
      ) { $0.percent($0.lostToTumour) }
    ],
    lines: [
      .init("Lost to the tumour") { story in
        story.healthy(
          cells: { $0.lostToTumour }, share: { $0.lostToTumourShare },
          losses: { $0.healthyLosses.filter { !RunReadout.killing.contains($0.cause) } })
      }
    ],
    rows: [
      .init(
        "lost_to_tumour_share", "Healthy tissue lost to the tumour", isThere: Harm.hasHealthy
      ) { Harm.share(of: $0) { $0.lostToTumourShare } }
    ])
}

extension RunReadout {
  /// Healthy cells lost to the tumour: crushed, starved or overgrown.
  package var lostToTumour: Int { healthyLost - healthyKilled }

  /// The same as a share of those at enrolment.
  package var lostToTumourShare: Double { share(lostToTumour) }
}
