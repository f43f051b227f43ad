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
          All cells of a population are alike: no mutations, no stem cells, no spread to other \
          places. Each cell stands for many of a real tumour.
          """,
        mechanisms: [.crowding, .hypoxia, .adaptiveResistance, .repair, .vesselCollapse],
        otherNames: ["tumor", "tumour_cell", "tumour_cells", "cancer", "harmful"])
    case .healthy:
      CellKindNote(
        title: "Healthy cell",
        about: """
          The tissue around a tumour. It uses oxygen, is replaced now and then where there is \
          room, stops dividing early when it is crowded, and is lost where a growing tumour \
          crushes it.
          """,
        simplified: """
          One kind of cell stands for all of the tissue. T cells do not attack it: side effects \
          of immunotherapy on healthy tissue are not part of this model yet.
          """,
        mechanisms: [.crowding, .hypoxia],
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
          All of them recognise the tumour. Helper T cells, regulatory T cells, memory and \
          the lymph node are left out.
          """,
        mechanisms: [
          .recruitment, .chemotaxis, .checkpoint, .exhaustion, .expansion, .contraction, .repair,
        ],
        otherNames: ["t_cell", "t_cells", "cd8", "cd8_t_cell", "effector", "killer_t_cell"])
    }
  }
}
