import Tissue

extension CellKind {
  /// A harmful cell.
  public static let tumour = CellKind(word: "tumour")
}

extension TissueView.Appearance {
  /// A living tumour cell.
  public static let tumour = Self(0)
  /// A tumour cell that is short of oxygen.
  public static let tumourHypoxic = Self(1)
  /// A tumour cell that is dying.
  public static let tumourDying = Self(2)
  /// A tumour cell that no longer shows what T cells look for.
  public static let tumourEscaped = Self(10)
}

extension ColourRole {
  /// A tumour cell.
  public static let tumour = ColourRole("tumour", light: 0xD5_5E00, dark: 0xF0_8A3C)
  /// A tumour cell that short supply of oxygen keeps from dividing.
  public static let tumourHypoxic = ColourRole(
    "tumourHypoxic", light: 0xA0_522D, dark: 0xA6_5A3E)
  /// A tumour cell that no longer shows what T cells look for.
  public static let tumourEscaped = ColourRole(
    "tumourEscaped", light: 0x64_302A, dark: 0xF2_DA6E)
}

extension Tumour {
  static let form = KindForm(
    kind: .tumour, role: .tumour, title: "Harmful cell (tumour)", noun: "tumour cell",
    about: "Harmful cells.",
    explanation: """
      Grows and divides more often than it should, uses oxygen, and pushes its neighbours. \
      Crowding and lack of oxygen slow it; without oxygen it dies. It carries PD-L1, which \
      silences T cells that touch it, and more of it where IFN-γ is. Hits of T cells damage \
      it; enough damage at once kills it, and it can be seen dying for some hours.
      """,
    simplified: """
      Cells differ only in what they have lost: no stem cells, no driver mutations, no spread \
      to other places. Each cell stands for many of a real tumour.
      """,
    mechanisms: [.crowding, .hypoxia, .adaptiveResistance, .repair, .vesselCollapse],
    otherNames: ["tumor", "tumour_cell", "tumour_cells", "cancer", "harmful"],
    crawls: false, sections: ["tumour", "t_cell_tumour"], parameters: parameters,
    radius: .tumourRadius,
    makes: [(.transforming, .tumourTransforming), (.chemokine, .tumourChemokine)],

    needs: [
      .init(.tumourMaximalPressure, mechanisms: [.crowding]),
      .init(.tumourMHCLoss, .tumourMHCVariants, mechanisms: [.antigenLoss]),
      .init(.tumourAntigen, .tumourMHC, killers: true),
      .init(.tumourTransforming, mechanisms: [.transformingGrowthFactor]),
      .init(.tumourLigandInduced, mechanisms: [.adaptiveResistance], killers: true),
      .init(.tumourClearance, mechanisms: [.hypoxia]),
      .init(.malignantLoss, mechanisms: [.antigenLoss]),
    ],
    firstSettings: ["cycle_hours", "antigen", "pdl1_induced"],
    census: [
      .init("cells", "living cells"),
      .init("escaped", "living cells that lost MHC-I or an antigen"),
      .init("dividing", "living cells past the first stage of their cycle"),
      .init("hypoxic", "living cells that are short of oxygen"),
      .init("dying", "cells that are dying"),
      .init("necrotic", "cells that died of lack of oxygen and are still there"),
      .init("killed", "cells that were killed so far"),
      .init("pdl1", "PD-L1 molecules on a living cell, the mean"),
      .init("diameter_um", "the diameter as a scan sees it, with the immune cells in it"),
      .init("no_mhc", "living cells that lost MHC-I"),
    ],
    rows: [.init(ending: "cells", words: "Tumour cells", tellsPeak: false)],
    lines: [
      .init(
        ending: "cells", name: "Tumour", spoken: "harmful cells (tumour)", colour: .tumour,
        dash: .solid, family: "Tumour"),
      .init(
        ending: "escaped", name: "Lost a target",
        spoken: "of them lost something that T cells look for", colour: .tumourEscaped,
        dash: .dashed, family: "Tumour", isExceptional: true),
    ],
    appearances: [
      AppearanceForm(
        .tumour, of: .tumour, crawls: false, signal: .ligand, .cell, .tumour,
        key: KeyLine(
          "tumour", .harmful, label: "Tumour", name: "Harmful cell (tumour)",
          about: "divides whenever it has room and oxygen.", isUsual: true)),
      AppearanceForm(
        .tumourHypoxic, of: .tumour, crawls: false, signal: .ligand, .cell, .tumourHypoxic,
        key: KeyLine(
          "tumourHypoxic", .harmful, label: "Tumour, low oxygen",
          name: "Harmful cell (tumour), short of oxygen",
          about: "alive, but it does not divide.", isUsual: true)),
      AppearanceForm(
        .tumourEscaped, of: .tumour, crawls: false, signal: .ligand, .bittenCell,
        .tumourEscaped,
        key: KeyLine(
          "tumourEscaped", .harmful, label: "Tumour, target lost",
          name: "Harmful cell (tumour), target lost",
          about:
            "no longer shows one of the things that T cells look for; others may still find it.")),
      AppearanceForm(
        .tumourDying, of: .tumour, .dying, crawls: false, .dyingCell, .tumour, key: .dying,
        name: "Harmful cell (tumour), dying"),
    ])

  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance {
    switch cells.state[cell] {
    case ResidentState.dying: .tumourDying
    case ResidentState.necrotic: .necrotic
    default:
      if cells[Resident.lost][cell] != 0 {
        .tumourEscaped
      } else {
        cells[Resident.oxygen][cell] < rules.hypoxia ? .tumourHypoxic : .tumour
      }
    }
  }

  /// What living cells are counted by.
  private enum State: Int, CaseIterable { case escaped, dividing, hypoxic, withoutMHC }

  func count(_ cell: Int, in cells: Cells, _ counts: inout CellCounts) {
    func add(_ state: State) { counts.states[state.rawValue] += 1 }
    if 1 <= cells[Resident.stage][cell] { add(.dividing) }
    if cells[Resident.oxygen][cell] < rules.hypoxia { add(.hypoxic) }
    counts.ligands += Double(cells[Resident.ligand][cell])
    let lost = cells[Resident.lost][cell]
    guard lost != 0 else { return }
    add(.escaped)
    if lost & Recognition.mhcBit != 0 { add(.withoutMHC) }
    for antigen in counts.without.indices where lost & Recognition.bit(of: antigen) != 0 {
      counts.without[antigen] += 1
    }
  }

  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double] {
    func number(_ state: State) -> Double { Double(counts.states[state.rawValue]) }
    return [
      Double(counts.alive), number(.escaped), number(.dividing), number(.hypoxic),
      Double(counts.dying), Double(counts.necrotic), Double(tally.killed),
      counts.alive == 0 ? 0 : counts.ligands / Double(counts.alive), scan?.diameter ?? 0,
      number(.withoutMHC),
    ]
  }
}
