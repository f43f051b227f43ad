/// An outcome that a stranger adds: the most tumour cells at one time, and on which day there were.
enum PeakTumour {
  static let form = OutcomeForm(
    .cost,
    fields: [
      OutcomeField("most_tumour_cells", .number), OutcomeField("day_of_most_tumour_cells", .days),
    ],
    numbers: [
      OutcomeNumber(
        "most_tumour_cells", .number(unit: "cells"), shown: "Most tumour cells",
        "The most harmful cells that there were at one time."
      ) { $0["most_tumour_cells"].number ?? .nan }
    ],
    lines: [
      .init("Most tumour cells") { story in
        Spread(story.readouts.compactMap { $0["most_tumour_cells"].number }).map { most in
          OutcomeStory.range(most) { ComparisonWords.count($0) } + " at one time"
        }
      }
    ],
    rows: [
      .init("most_tumour_cells", "Most tumour cells") {
        .counts($0.readouts.map { $0["most_tumour_cells"].number })
      }
    ],
    sentences: [
      .init("most_tumour_cells") { arms in
        ComparisonWords.runs("Runs with more than ten tumour cells at one time", arms) {
          10 < $0["most_tumour_cells"].number ?? 0
        }
      }
    ]
  ) { run, readout in
    let cells = run.counts.sum(of: run.rules.tumours.map { $0 + "_cells" })
    guard let most = cells.max(), let row = cells.firstIndex(of: most) else { return }
    readout["most_tumour_cells"] = .number(most)
    readout["day_of_most_tumour_cells"] = .number(run.counts.days[row])
  }
}
