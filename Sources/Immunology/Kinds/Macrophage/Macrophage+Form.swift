import Tissue

extension CellKind {
  /// A macrophage.
  public static let macrophage = CellKind(word: "macrophage")
}

extension TissueView.Appearance {
  /// A macrophage.
  public static let macrophage = Self(19)
}

extension ColourRole {
  /// A macrophage.
  public static let macrophage = ColourRole("macrophage", light: 0x6B_6350, dark: 0xC2_B8A3)
}

extension Macrophage {
  static let form = KindForm(
    kind: .macrophage, role: .immune, title: "Macrophage", noun: "macrophage", place: 1,
    about: "Macrophages, which help or hold back.",
    explanation: """
      Helps where T cells fight, by making the chemokine that calls in more of them, and \
      holds back elsewhere, by making TGF-β.
      """,
    simplified: "Its own killing, its eating of cells and its PD-L1 are left out.",
    mechanisms: [.macrophages, .transformingGrowthFactor], otherNames: ["macrophages", "tam"],
    notes: [.macrophages], leftOutWith: .macrophages,
    story: "Macrophages help where T cells fight and hold back elsewhere.", crawls: true,
    sections: ["macrophage", "cd8_t"], borrowed: Crawl.walkKeys, parameters: parameters,
    radius: .macrophageRadius,
    makes: [(.transforming, .macrophageTransforming), (.chemokine, .macrophageChemokine)],
    columns: ColumnPlan(numbers: [.init("polarity", 0...1)]),

    needs: [
      .init(.macrophageTransforming, mechanisms: [.transformingGrowthFactor]),
      .init(.macrophageArrival, mechanisms: [.recruitment]),
    ],
    firstSettings: ["turning_hours"],
    census: [
      .init("cells", "living cells"),
      .init("helping", "living cells that help more than they hold back"),
      .init("arrived", "cells that came out of vessels so far"),
      .init("dead", "deaths so far"),
    ],
    rows: [.init(ending: "cells", words: "Macrophages")],
    lines: [
      .init(
        ending: "cells", name: "Macrophages", spoken: "macrophages", colour: .macrophage,
        dash: .dotted, family: "T cells")
    ],
    appearances: [
      AppearanceForm(
        .macrophage, of: .macrophage, crawls: true, .hexagon, .macrophage,
        key: KeyLine(
          "macrophage", .immune, label: "Macrophage", name: "Macrophage",
          about: "clears away what is dead; tumours make many of them hold T cells back."))
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    cells.state[cell] == CrawlerState.dying ? .immuneDying : .macrophage
  }

  func count(_ cell: Int, in cells: Cells, _ counts: inout CellCounts) {
    if 0.5 < cells[polarity][cell] { counts.states[0] += 1 }
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    [counts.alive, counts.states[0], tally.arrivals, tally.deaths].map { Double($0) }
  }
}
