import Charts
import Immunology
import Pictures

/// A number of cells that charts and pages follow over time: one entry for each kind and state, from
/// the forms of the kinds.
struct CountedKind {
  /// The kind of cell.
  let kind: CellKind
  /// The line that is drawn of it.
  let form: KindForm.Line

  /// All of them, in the order of charts and pages; the first one is the tumour.
  static let all: [CountedKind] = CellKind.inTables.flatMap { kind in
    kind.form.lines.map { CountedKind(kind: kind, form: $0) }
  }

  /// What the columns of its populations end with, such as `active`.
  var ending: String { form.ending }
  /// The name at the end of a line.
  var line: String { form.name }
  /// The name beside the replay.
  var spoken: String { form.spoken }
  /// The meaning of the colour.
  var role: ColourRole { form.colour }
  /// The dashes of the line.
  var dash: LineDash {
    switch form.dash {
    case .solid: .solid
    case .dashed: .dashed
    case .dotted: .dotted
    }
  }
  /// Lines of a family share a panel where the sizes of families differ much.
  var family: String { form.family }
  /// Whether the small charts of a comparison have a row for it.
  var hasRow: Bool { form.hasRow }

  /// Whether it is the number of all tumour cells.
  var isTumour: Bool { kind == .tumour && ending == "cells" }

  /// Whether there is anything to tell of some runs.
  func isTold(of runs: [[Double]]) -> Bool {
    !form.isExceptional || runs.contains { $0.contains { 0 < $0 } }
  }

  /// The colour of lines; healthy tissue is kept faint in pictures, but a line needs more contrast.
  var colour: ChartColour {
    role == .healthy ? CellLooks.healthyLine : CellLooks.colour(role)
  }
}
