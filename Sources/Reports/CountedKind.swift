import Charts
import Immunology
import Pictures

/// A number of cells that charts and pages follow over time: one entry for each kind and state.
///
/// This is the one place where a new kind of cell gets its line in the charts of a run, its row in
/// the small charts of a comparison and its number beside the replay.
struct CountedKind {
  /// The kind of cell.
  let kind: CellKind
  /// What the columns of its populations end with, such as `active`.
  let ending: String
  /// The name at the end of a line.
  let line: String
  /// The name beside the replay.
  let spoken: String
  /// The meaning of the colour.
  let role: Palette.Role
  /// The dashes of the line.
  let dash: LineDash
  /// Lines of a family share a panel where the sizes of families differ much.
  let family: String
  /// Whether the small charts of a comparison have a row for it.
  var hasRow = true
  /// Whether it is told of only where it was ever above zero.
  var isExceptional = false

  /// All of them, in the order of charts and pages; the first one is the tumour.
  static let all: [CountedKind] = [
    CountedKind(
      kind: .tumour, ending: "cells", line: "Tumour", spoken: "harmful cells (tumour)",
      role: .tumour, dash: .solid, family: "Tumour"),
    CountedKind(
      kind: .tumour, ending: "escaped", line: "Lost a target",
      spoken: "of them lost something that T cells look for",
      role: .tumourEscaped, dash: .dashed, family: "Tumour", isExceptional: true),
    CountedKind(
      kind: .effector, ending: "active", line: "Active T", spoken: "active T cells",
      role: .effectorActive, dash: .solid, family: "T cells"),
    CountedKind(
      kind: .effector, ending: "tired", line: "Tired T", spoken: "tired T cells (exhausted)",
      role: .effectorTired, dash: .dashed, family: "T cells"),
    CountedKind(
      kind: .engineered, ending: "cells", line: "Engineered T", spoken: "engineered T cells",
      role: .engineered, dash: .solid, family: "T cells"),
    CountedKind(
      kind: .naturalKiller, ending: "cells", line: "NK", spoken: "natural killer cells",
      role: .naturalKiller, dash: .dotted, family: "T cells"),
    CountedKind(
      kind: .regulatory, ending: "cells", line: "Regulatory T", spoken: "regulatory T cells",
      role: .regulatory, dash: .dotted, family: "T cells"),
    CountedKind(
      kind: .macrophage, ending: "cells", line: "Macrophages", spoken: "macrophages",
      role: .macrophage, dash: .dotted, family: "T cells"),
    CountedKind(
      kind: .healthy, ending: "cells", line: "Healthy", spoken: "healthy cells", role: .healthy,
      dash: .dotted, family: "Tumour", hasRow: false),
  ]

  /// Whether it is the number of all tumour cells.
  var isTumour: Bool { kind == .tumour && ending == "cells" }

  /// Whether there is anything to tell of some runs.
  func isTold(of runs: [[Double]]) -> Bool {
    !isExceptional || runs.contains { $0.contains { 0 < $0 } }
  }

  /// The colour of lines; healthy tissue is kept faint in pictures, but a line needs more contrast.
  var colour: ChartColour {
    role == .healthy ? CellLooks.healthyLine : CellLooks.colour(role)
  }
}
