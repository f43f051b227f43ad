import Tissue

extension CellKind {
  /// A T cell that holds others back.
  public static let regulatory = CellKind(word: "treg")
}

extension TissueView.Appearance {
  /// A T cell that holds others back.
  public static let regulatory = Self(17)
}

extension ColourRole {
  /// A T cell that holds back others.
  public static let regulatory = ColourRole("regulatory", light: 0x9B_2B7D, dark: 0xD9_8CC0)
}

extension Regulatory {
  static let form = KindForm(
    kind: .regulatory, role: .immune, title: "Regulatory T cell (Treg)", noun: "regulatory T cell",
    place: 1,
    about: "T cells that hold others back.",
    explanation: """
      Protects the body from its own T cells. In a tumour it holds back killers that are \
      near, takes up their IL-2, and makes TGF-β.
      """,
    simplified: """
      It recognises nothing, and new ones do not arise from helper T cells in the tumour.
      """,
    mechanisms: [.regulatory, .transformingGrowthFactor, .interleukin2, .recruitment],
    otherNames: ["regulatory", "regulatory_t", "regulatory_t_cell", "t_reg"],
    notes: [.regulatory], leftOutWith: .regulatory,
    holdsBack: true, enters: [(.interleukin2, [.regulatoryUptake])],
    story: "Regulatory T cells hold back killers that are near them.", crawls: true,
    sections: ["treg", "cd8_t"],
    borrowed: Crawl.walkKeys + Crawl.lifeKeys, parameters: parameters, radius: .effectorRadius,
    makes: [(.transforming, .regulatoryTransforming)], 
    needs: [
      .init(.regulatoryTransforming, mechanisms: [.transformingGrowthFactor]),
      .init(.regulatoryArrival, mechanisms: [.recruitment]),
      .init(.regulatoryUptake, mechanisms: [.interleukin2]),
      .init(.regulatoryDivision, mechanisms: [.interleukin2, .expansion]),
      .init(.regulatorySuppression, .regulatoryReach, killers: true),
    ],
    firstSettings: ["suppression"],
    census: [
      .init("cells", "living cells"),
      .init("arrived", "cells that came out of vessels so far"),
      .init("divided", "divisions so far"), .init("dead", "deaths so far"),
    ],
    rows: [.init(ending: "cells", words: "Regulatory T cells")],
    lines: [
      .init(
        ending: "cells", name: "Regulatory T", spoken: "regulatory T cells",
        colour: .regulatory, dash: .dotted, family: "T cells")
    ],
    appearances: [
      AppearanceForm(
        .regulatory, of: .regulatory, crawls: true, .diamond, .regulatory,
        key: KeyLine(
          "regulatory", .immune, label: "Regulatory T cell", name: "Regulatory T cell",
          about: "holds other T cells back."))
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    cells.state[cell] == CrawlerState.dying ? .immuneDying : .regulatory
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    [counts.alive, tally.arrivals, tally.divisions, tally.deaths].map { Double($0) }
  }
}
