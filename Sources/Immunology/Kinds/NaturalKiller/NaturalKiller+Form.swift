import Tissue

extension CellKind {
  /// A natural killer cell, which attacks what hides from T cells.
  public static let naturalKiller = CellKind(word: "nk")
}

extension TissueView.Appearance {
  /// A natural killer cell.
  public static let naturalKiller = Self(18)
}

extension ColourRole {
  /// A natural killer cell.
  public static let naturalKiller = ColourRole(
    "naturalKiller", light: 0x44_546A, dark: 0xB9_C4D6)
}

extension NaturalKiller {
  static let form = KindForm(
    kind: .naturalKiller, role: .immune, title: "Natural killer cell (NK)",
    noun: "natural killer cell",
    about: "Natural killer cells, which attack what lacks MHC-I.",
    explanation: """
      Attacks tumour cells that hide their MHC-I, which no T-cell receptor sees any more. \
      After a handful of kills it is spent.
      """,
    simplified: "Activating receptors and antibodies that guide it are left out.",
    mechanisms: [.naturalKillers, .recruitment, .chemotaxis],
    otherNames: ["natural_killer", "nk_cell", "nk_cells"], notes: [.naturalKillers],
    leftOutWith: .naturalKillers, receptor: .missingSelf, kills: true,
    story: "Natural killer cells attack cells that hide from T cells.", crawls: true,
    sections: ["nk", "cd8_t"],
    borrowed: Crawl.walkKeys + Crawl.lifeKeys + [
      .effectorAttach, .effectorDwell, .effectorRefractory, .effectorHit,
      .effectorStimulusMemory, .effectorContraction,
    ],
    parameters: parameters, radius: .effectorRadius,
    columns: ColumnPlan(codes: [.init("kills", 0...255)]),
    needs: [.init(.killerArrival, mechanisms: [.recruitment])],
    firstSettings: ["kills"],
    census: [
      .init("cells", "living cells"), .init("engaged", "living cells at a synapse"),
      .init("arrived", "cells that came out of vessels so far"),
      .init("dead", "deaths so far"),
    ],
    rows: [.init(ending: "cells", words: "NK cells")],
    lines: [
      .init(
        ending: "cells", name: "NK", spoken: "natural killer cells", colour: .naturalKiller,
        dash: .dotted, family: "T cells")
    ],
    appearances: [
      AppearanceForm(
        .naturalKiller, of: .naturalKiller, crawls: true, .triangle, .naturalKiller,
        key: KeyLine(
          "naturalKiller", .immune, label: "Natural killer cell", name: "Natural killer cell",
          about: "attacks cells that do not show who they are."))
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    cells.state[cell] == CrawlerState.dying ? .immuneDying : .naturalKiller
  }

  func count(_ cell: Int, in cells: Cells, _ counts: inout CellCounts) {
    if cells.state[cell] == CrawlerState.engaged { counts.states[0] += 1 }
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    [counts.alive, counts.states[0], tally.arrivals, tally.deaths].map { Double($0) }
  }
}
