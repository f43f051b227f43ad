import Tissue

extension CellKind {
  /// A cell of the tissue around the tumour.
  public static let healthy = CellKind(word: "healthy")
}

extension TissueView.Appearance {
  /// A cell of the tissue around.
  public static let healthy = Self(4)
  /// A cell of the tissue around that is dying.
  public static let healthyDying = Self(5)
}

extension ColourRole {
  /// A cell of the tissue around; kept quiet on purpose, themes give it shades of its own.
  public static let healthy = ColourRole("healthy", light: 0xB9_B4AA, dark: 0x4A_5361)
}

extension Healthy {
  static let form = KindForm(
    kind: .healthy, role: .healthy, title: "Healthy cell", noun: "healthy cell", place: 2,
    about: "Cells of the tissue around the tumour.",
    explanation: """
      The tissue around a tumour. It uses oxygen, is replaced now and then where there is \
      room, stops dividing early when it is crowded, and is lost where a growing tumour \
      crushes it. Now and then a T cell takes it for a target, and a chimeric receptor kills it \
      when it carries the antigen.
      """,
    simplified: """
      One kind of cell stands for all of the tissue. Attacks on it are a symbol of side \
      effects, not a measure of them.
      """,
    mechanisms: [.crowding, .hypoxia, .autoimmunity],
    otherNames: ["healthy_cell", "healthy_cells", "normal", "tissue_cell"],
    crawls: false, sections: ["healthy"], parameters: parameters, radius: .healthyRadius,
    
    needs: [
      .init(.healthyMaximalPressure, mechanisms: [.crowding]),
      .init(.healthySelf, mechanisms: [.autoimmunity], tCells: true),
    ],
    firstSettings: ["turnover_days"],
    census: [
      .init("cells", "living cells"), .init("dying", "cells that are dying"),
      .init("lost", "deaths other than of age so far"),
      .init("killed", "cells that were killed so far"),
    ],
    rows: [.init(ending: "lost", words: "Healthy cells lost", tellsPeak: false)],
    lines: [
      .init(
        ending: "cells", name: "Healthy", spoken: "healthy cells", colour: .healthy,
        dash: .dotted, family: "Tumour", hasRow: false)
    ],
    appearances: [
      AppearanceForm(
        .healthy, of: .healthy, crawls: false, .cell, .healthy,
        key: KeyLine(
          "healthy", .around, label: "Healthy", name: "Healthy cell",
          about: "the tissue around, drawn faintly; it dies where the tumour crushes it.",
          isUsual: true)),
      AppearanceForm(
        .healthyDying, of: .healthy, .dying, crawls: false, .dyingCell, .healthy, key: .dying,
        name: "Healthy cell, dying"),
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    switch cells.state[cell] {
    case ResidentState.dying: .healthyDying
    case ResidentState.necrotic: .necrotic
    default: .healthy
    }
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    [
      Double(counts.alive), Double(counts.dying + counts.necrotic), Double(tally.lost),
      Double(tally.killed),
    ]
  }
}
