import Immunology

/// What a kind of cell is and does.
struct CellKindNote {
  let title: String
  let about: String
  let simplified: String
  let mechanisms: [Mechanism]
  /// Other words that mean it.
  let otherNames: [String]
}

extension CellKind {
  /// The explanation of this kind of cell.
  var note: CellKindNote {
    switch self {
    case .tumour:
      CellKindNote(
        title: "Harmful cell (tumour)",
        about: """
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
        otherNames: ["tumor", "tumour_cell", "tumour_cells", "cancer", "harmful"])
    case .healthy:
      CellKindNote(
        title: "Healthy cell",
        about: """
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
        otherNames: ["healthy_cell", "healthy_cells", "normal", "tissue_cell"])
    case .effector:
      CellKindNote(
        title: "CD8 T cell (killer T cell)",
        about: """
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
          .interleukin2, .contraction, .memory, .repair, .regulatory, .transformingGrowthFactor,
        ],
        otherNames: ["t_cell", "t_cells", "cd8", "cd8_t_cell", "effector", "killer_t_cell"])
    case .engineered:
      CellKindNote(
        title: "Engineered T cell",
        about: """
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
        otherNames: ["car", "car_t", "car_t_cell", "engineered", "modified_t_cell"])
    case .regulatory:
      CellKindNote(
        title: "Regulatory T cell (Treg)",
        about: """
          Protects the body from its own T cells. In a tumour it holds back killers that are \
          near, takes up their IL-2, and makes TGF-β.
          """,
        simplified: """
          It recognises nothing, and new ones do not arise from helper T cells in the tumour.
          """,
        mechanisms: [.regulatory, .transformingGrowthFactor, .interleukin2, .recruitment],
        otherNames: ["regulatory", "regulatory_t", "regulatory_t_cell", "t_reg"])
    case .naturalKiller:
      CellKindNote(
        title: "Natural killer cell (NK)",
        about: """
          Attacks tumour cells that hide their MHC-I, which no T-cell receptor sees any more. \
          After a handful of kills it is spent.
          """,
        simplified: "Activating receptors and antibodies that guide it are left out.",
        mechanisms: [.naturalKillers, .recruitment, .chemotaxis],
        otherNames: ["natural_killer", "nk_cell", "nk_cells"])
    case .macrophage:
      CellKindNote(
        title: "Macrophage",
        about: """
          Helps where T cells fight, by making the chemokine that calls in more of them, and \
          holds back elsewhere, by making TGF-β.
          """,
        simplified: "Its own killing, its eating of cells and its PD-L1 are left out.",
        mechanisms: [.macrophages, .transformingGrowthFactor],
        otherNames: ["macrophages", "tam"])
    }
  }
}
