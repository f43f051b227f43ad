import Tissue

extension CellKind {
  /// A scout.
  public static let scout = CellKind(word: "scout")
}

extension TissueView.Appearance {
  /// A scout.
  public static let scout = Self(22)
}

extension ColourRole {
  /// A scout.
  public static let scout = ColourRole("scout", light: 0x5A_4B8C, dark: 0xA9_9BE0)
}

extension ParameterKey {
  package static let scoutRadius = ParameterKey("scout.radius_um")
  package static let scoutArrival = ParameterKey("scout.arrivals_per_mm2_per_day")
  package static let scoutLife = ParameterKey("scout.life_days")
  package static let scoutScent = ParameterKey("scout.scent_per_s")
}

extension Scout {
  static let parameters: [Parameter] = [
    Parameter(
      .scoutRadius, 5, in: 2...10, unit: "µm", "The radius of a scout.", source: "chosen",
      .assumption),
    Parameter(
      .scoutArrival, 40, in: 0...1000, unit: "cells/mm²/day", "The scouts that vessels let in.",
      source: "chosen", .assumption),
    Parameter(
      .scoutLife, 3, in: 0.1...100, unit: "days", "How long a scout lives.", source: "chosen",
      .assumption),
    Parameter(
      .scoutScent, 20, in: 0...1000, unit: "molecules/s", "The scent that a scout makes.",
      source: "chosen", .assumption),
  ]

  static let form = KindForm(
    kind: .scout, role: .immune, title: "Scout", noun: "scout", about: "Scouts, which look around.",
    explanation: "Crawls about and leaves a scent.", simplified: "Everything else.",
    mechanisms: [.recruitment, .chemotaxis], otherNames: ["scouts"],
    story: "Scouts leave a scent behind.", crawls: true, sections: ["scout", "cd8_t"],
    borrowed: Crawl.walkKeys, parameters: parameters, radius: .scoutRadius,
    makes: [(.scent, .scoutScent)],
    needs: [.init(.scoutArrival, mechanisms: [.recruitment])], firstSettings: ["life_days"],
    census: [
      .init("cells", "living cells"), .init("arrived", "cells that came out of vessels so far"),
      .init("dead", "deaths so far"),
    ],
    rows: [.init(ending: "cells", words: "Scouts")],
    lines: [
      .init(
        ending: "cells", name: "Scouts", spoken: "scouts", colour: .scout, dash: .dotted,
        family: "T cells")
    ],
    appearances: [
      AppearanceForm(
        .scout, of: .scout, crawls: true, .star, .scout,
        key: KeyLine(
          "scout", .immune, label: "Scout", name: "Scout", about: "leaves a scent behind."))
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    cells.state[cell] == CrawlerState.dying ? .immuneDying : .scout
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    [counts.alive, tally.arrivals, tally.deaths].map { Double($0) }
  }
}
