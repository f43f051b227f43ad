import Tissue

extension CellKind {
  /// A CD8 T cell that can kill.
  public static let effector = CellKind(word: "cd8_t")
}

extension TissueView.Appearance {
  /// A T cell that can kill.
  public static let effectorActive = Self(6)
  /// A T cell that is attacking.
  public static let effectorEngaged = Self(7)
  /// A T cell that is exhausted.
  public static let effectorTired = Self(8)
  /// A T cell that is dying, engineered ones apart.
  public static let effectorDying = Self(9)
  /// An exhausted T cell that can still renew itself (TCF-1⁺).
  public static let effectorProgenitor = Self(15)
  /// A T cell that stays after the fight.
  public static let effectorMemory = Self(16)
}

extension ColourRole {
  /// A T cell that can kill.
  public static let effectorActive = ColourRole(
    "effectorActive", light: 0x00_67B8, dark: 0x6D_B3FF)
  /// A T cell that is exhausted.
  public static let effectorTired = ColourRole(
    "effectorTired", light: 0x76_93C4, dark: 0x5B_79A8)
}

extension Effector {
  static let form = KindForm(
    kind: .effector, role: .killerT, title: "CD8 T cell (killer T cell)", noun: "active T cell",
    tiredNoun: "tired T cell",
    about: "CD8 T cells that can kill.",
    explanation: """
      Comes out of vessels, crawls through the tissue and searches. When it touches a tumour \
      cell it may stop, form a synapse and deliver hits, some of which add up to a kill. It \
      releases IFN-γ while it works. It divides when it is stimulated, tires when that \
      lasts, and dies when it finds nothing.
      """,
    simplified: """
      Each knows one antigen. Helper T cells are left out; what they give is part of the \
      numbers of CD8 T cells.
      """,
    mechanisms: [
      .priming, .recruitment, .chemotaxis, .checkpoint, .exhaustion, .progenitors, .expansion,
      .interleukin2, .contraction, .memory, .repair, .transformingGrowthFactor,
    ],
    otherNames: ["t_cell", "t_cells", "cd8", "cd8_t_cell", "effector", "killer_t_cell"],
    kills: true, crawls: true, sections: ["cd8_t"], parameters: parameters, radius: .effectorRadius,

    needs: [
      .init(.effectorBias, mechanisms: [.chemotaxis]),
      .init(.effectorProgenitors, mechanisms: [.progenitors]),
      .init(.effectorMemory, mechanisms: [.memory, .contraction]),
      .init(.effectorRecall, .memoryHalfLife, mechanisms: [.memory]),
      .init(.effectorContraction, mechanisms: [.contraction]),
      .init(.effectorDivision, .effectorDestiny, mechanisms: [.expansion]),
      .init(
        .effectorReceptor, .effectorReceptorExhausted, .effectorDwellInhibited,
        mechanisms: [.checkpoint]),
    ],
    firstSettings: ["speed_um_per_min", "hits_per_contact_hour", "divisions"],
    census: TCellCounts.columns,
    rows: [
      .init(ending: "active", words: "Active T cells"),
      .init(ending: "tired", words: "Tired T cells"),
    ],
    lines: [
      .init(
        ending: "active", name: "Active T", spoken: "active T cells", colour: .effectorActive,
        dash: .solid, family: "T cells"),
      .init(
        ending: "tired", name: "Tired T", spoken: "tired T cells (exhausted)",
        colour: .effectorTired, dash: .dashed, family: "T cells"),
    ],
    appearances: [
      AppearanceForm(
        .effectorActive, of: .effector, crawls: true, signal: .exhaustion, .disc,
        .effectorActive,
        key: KeyLine(
          "effectorActive", .immune, label: "T cell, active", name: "Active T cell",
          about: "crawls about and looks for harmful cells.", isUsual: true)),
      AppearanceForm(
        .effectorEngaged, of: .effector, .engaged, crawls: true, signal: .exhaustion,
        .ringedDisc, .effectorActive,
        key: KeyLine(
          "effectorEngaged", .immune, label: "T cell, attacking", name: "T cell, attacking",
          about: "holds on to a harmful cell and hits it.", isUsual: true)),
      AppearanceForm(
        .effectorTired, of: .effector, .tired, crawls: true, signal: .exhaustion, .circle,
        .effectorTired,
        key: KeyLine(
          "effectorTired", .immune, label: "T cell, tired", name: "Tired T cell (exhausted)",
          about: "has fought for too long and hits far less often.", isUsual: true)),
      AppearanceForm(
        .effectorProgenitor, of: .effector, .tired, crawls: true, signal: .exhaustion,
        .barredCircle, .effectorActive,
        key: KeyLine(
          "effectorProgenitor", .immune, label: "T cell, reserve",
          name: "T cell in reserve (progenitor)",
          about: "hits little, but can divide and bring fresh T cells.")),
      AppearanceForm(
        .effectorMemory, of: .effector, crawls: true, signal: .exhaustion, .halfDisc,
        .effectorActive,
        key: KeyLine(
          "effectorMemory", .immune, label: "T cell, memory", name: "Memory T cell",
          about: "stays after the fight and answers faster next time.")),
      AppearanceForm(
        .effectorDying, of: .effector, .dying, crawls: true, .cross, .dying, key: .dying,
        name: "T cell, dying"),
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    if cells.state[cell] == CrawlerState.dying { return .effectorDying }
    let phase = LifePhase(rawValue: cells[KillerColumns.phase][cell])
    if phase == .memory { return .effectorMemory }
    if senses.rules.tiredAbove < cells[KillerColumns.exhaustion][cell] {
      return phase == .progenitor ? .effectorProgenitor : .effectorTired
    }
    return cells.state[cell] == CrawlerState.engaged ? .effectorEngaged : .effectorActive
  }

  func count(_ cell: Int, in cells: Cells, _ counts: inout CellCounts) {
    TCellCounts.count(cell, in: cells, tiredAbove: senses.rules.tiredAbove, &counts)
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    TCellCounts.census(counts, tally)
  }
}
