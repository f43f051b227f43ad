import Tissue

extension CellKind {
  /// A T cell that was changed or grown outside of the body.
  public static let engineered = CellKind(word: "engineered_t")
}

extension TissueView.Appearance {
  /// An engineered T cell that can kill.
  public static let engineeredActive = Self(11)
  /// An engineered T cell that is attacking.
  public static let engineeredEngaged = Self(12)
  /// An engineered T cell that is exhausted.
  public static let engineeredTired = Self(13)
  /// An engineered T cell that is dying.
  public static let engineeredDying = Self(14)
}

extension ColourRole {
  /// An engineered T cell.
  public static let engineered = ColourRole("engineered", light: 0x1E_8A5A, dark: 0x7F_E0BE)
}

extension Engineered {
  static let form = KindForm(
    kind: .engineered, role: .product, title: "Engineered T cell", noun: "engineered T cell",
    about: "T cells that were changed outside of the body; a treatment brings them.",
    explanation: """
      A T cell that was taken out of the blood, changed or grown in the laboratory and given \
      back. With a chimeric receptor (CAR) it sees proteins of the surface and needs no MHC-I, \
      and it kills healthy cells that carry the same protein. It lives, divides, tires and \
      dies as other T cells.
      """,
    simplified: """
      All cells of a product are alike at the start. Its own settings stand beside those of \
      cd8_t, which it shares.
      """,
    mechanisms: [.checkpoint, .exhaustion, .expansion, .contraction, .memory, .antigenLoss],
    otherNames: ["car", "car_t", "car_t_cell", "engineered", "modified_t_cell"],
    kills: true, crawls: true, sections: ["engineered_t", "cd8_t"],
    // Their receptor was put in, so none is a bystander.
    borrowed: Effector.parameters.map { $0.key }.filter { $0 != .effectorBystanders },
    parameters: parameters, radius: .effectorRadius,
    columns: ColumnPlan(numbers: [.init("receptor", 0...1)]),

    needs: [.init(.engineeredArrival, .engineeredArrivalLimit, mechanisms: [.recruitment])],
    firstSettings: ["speed_um_per_min", "hits_per_contact_hour", "divisions"],
    census: TCellCounts.columns,
    rows: [.init(ending: "cells", words: "Engineered T cells")],
    lines: [
      .init(
        ending: "cells", name: "Engineered T", spoken: "engineered T cells",
        colour: .engineered, dash: .solid, family: "T cells")
    ],
    appearances: [
      AppearanceForm(
        .engineeredActive, of: .engineered, crawls: true, signal: .exhaustion, .dottedDisc,
        .engineered,
        key: KeyLine(
          "engineeredActive", .immune, label: "Engineered T cell", name: "Engineered T cell",
          about: "was changed in the laboratory to find one marker.")),
      AppearanceForm(
        .engineeredEngaged, of: .engineered, .engaged, crawls: true, signal: .exhaustion,
        .ringedDottedDisc, .engineered,
        key: KeyLine(
          "engineeredEngaged", .immune, label: "Engineered, attacking",
          name: "Engineered T cell, attacking",
          about: "holds on to a cell with its marker and hits it.")),
      AppearanceForm(
        .engineeredTired, of: .engineered, .tired, crawls: true, signal: .exhaustion,
        .dottedCircle, .engineered,
        key: KeyLine(
          "engineeredTired", .immune, label: "Engineered, tired",
          name: "Tired engineered T cell (exhausted)",
          about: "has fought for too long and hits far less often.")),
      AppearanceForm(
        .engineeredDying, of: .engineered, .dying, crawls: true, .cross, .dying, key: .dying,
        name: "Engineered T cell, dying"),
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    if cells.state[cell] == CrawlerState.dying { return .engineeredDying }
    if senses.rules.tiredAbove < cells[KillerColumns.exhaustion][cell] {
      return .engineeredTired
    }
    return cells.state[cell] == CrawlerState.engaged ? .engineeredEngaged : .engineeredActive
  }

  func count(_ cell: Int, in cells: Cells, _ counts: inout CellCounts) {
    TCellCounts.count(cell, in: cells, tiredAbove: senses.rules.tiredAbove, &counts)
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    TCellCounts.census(counts, tally)
  }
}
