extension ParameterKey {
  package static let tumourRadius = ParameterKey("tumour.radius_um")
  package static let tumourCycle = ParameterKey("tumour.cycle_hours")
  package static let tumourCycleStages = ParameterKey("tumour.cycle_stages")
  package static let tumourMaximalPressure = ParameterKey("tumour.maximal_pressure")
  package static let tumourLoss = ParameterKey("tumour.apoptosis_per_day")
  package static let tumourDying = ParameterKey("tumour.dying_hours")
  package static let tumourClearance = ParameterKey("tumour.necrosis_clearance_per_day")
  package static let tumourLigandBasal = ParameterKey("tumour.pdl1_basal")
  package static let tumourLigandInduced = ParameterKey("tumour.pdl1_induced")
  package static let tumourAntigen = ParameterKey("tumour.antigen")
  package static let tumourMHC = ParameterKey("tumour.mhc_basal")
  package static let tumourMHCLoss = ParameterKey("tumour.mhc_loss_per_division")
  package static let tumourMHCVariants = ParameterKey("tumour.mhc_variants")
  package static let tumourTransforming = ParameterKey("tumour.tgfb_per_s")
  package static let tumourChemokine = ParameterKey("tumour.chemokine_factor")
  package static let malignantRadius = ParameterKey("t_cell_tumour.blast_radius_um")
  package static let malignantBlood = ParameterKey("t_cell_tumour.blood_cells")
  package static let malignantGrowth = ParameterKey("t_cell_tumour.blood_growth_per_day")
  package static let malignantRoom = ParameterKey("t_cell_tumour.blood_room_cells")
  package static let malignantScale = ParameterKey("t_cell_tumour.body_cells_per_cell")
  package static let malignantShedding = ParameterKey("t_cell_tumour.shed_per_day")
  package static let malignantArrival = ParameterKey("t_cell_tumour.arrival_per_mm2_per_day")
  package static let malignantLoss = ParameterKey("t_cell_tumour.blood_loss_per_division")
}

extension Tumour {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .tumourRadius, 8.4, in: 4...12, unit: "µm", "The radius of a tumour cell after division.",
      source: "PhysiCell 2494 µm³; QSP-IO diameter 16.9 µm", .primary),
    Parameter(
      .tumourCycle, 24, in: 8...2000, unit: "hours",
      "The time from division to division without crowding and with full oxygen.",
      source: "PhysiCell MCF-10A 16 h; typical 14-60 h", .primary),
    Parameter(
      .tumourCycleStages, 4, in: 1...12, unit: "",
      "Stages of the Erlang clock of the cell cycle; more stages, more regular cycles.",
      source: "a single stage would let cells divide at once", .assumption, whole: true),
    Parameter(
      .tumourMaximalPressure, 0.12, in: 0.01...50, unit: "",
      "The crowding above which no cell enters its cycle.",
      source: "several times that of healthy cells; tuned with the scenario no-treatment",
      .assumption),
    Parameter(
      .tumourLoss, 0.05, in: 0...2, unit: "1/day",
      "The hazard of death without an attack.",
      source: "cell-loss factors 0.3-0.97 (Steel 1977)", .memory),
    Parameter(
      .tumourDying, 8.6, in: 1...48, unit: "hours", "How long a dying cell can be seen.",
      source: "PhysiCell 0.00194/min", .primary),
    Parameter(
      .tumourClearance, 0.1, in: 0.01...5, unit: "1/day", "How fast necrotic cells are cleared.",
      source: "QSP 0.03-0.1 per day", .secondary),
    Parameter(
      .tumourLigandBasal, 20_000, in: 0...2_000_000, unit: "molecules",
      "PD-L1 on a tumour cell without IFN-gamma.",
      source: "tumor-tcell 5e4, QSP 1.8e5 or 1.6e6: published models differ 80-fold", .secondary),
    Parameter(
      .tumourLigandInduced, 100_000, in: 0...2_000_000, unit: "molecules",
      "PD-L1 on a tumour cell under full IFN-gamma.",
      source: "about 6-fold induction (Shin 2017, in QSP)", .secondary),
    Parameter(
      .tumourAntigen, 1, in: 0...1, unit: "",
      "How well T cells recognise the cell: 0 not at all, 1 fully.",
      source: "a scale on top of the antigens of the scenario", .assumption),
    Parameter(
      .tumourMHC, 1, in: 0...1, unit: "",
      "MHC-I on a tumour cell without IFN-gamma, as a share of the most; IFN-gamma brings all.",
      source: "a scale; IFN-gamma restores MHC-I where its genes are whole", .assumption),
    Parameter(
      .tumourMHCLoss, 0, in: 0...1, unit: "",
      "The chance that a daughter cell loses MHC-I for good.",
      source: "real rates of 1e-6 to 1e-5 per division, rescaled to a small tissue",
      .contested),
    Parameter(
      .tumourMHCVariants, 0, in: 0...1, unit: "",
      "The share of the cells of the first day that have lost MHC-I.",
      source: "B2M loss in 10-30 % of tumours (Sade-Feldman 2017); share chosen", .assumption),
    Parameter(
      .tumourTransforming, 0, in: 0...100, unit: "molecules/s",
      "The TGF-beta that a tumour cell and the matrix around it set free.",
      source: "chosen per scenario; excluded tumours are rich in it", .assumption),
    Parameter(
      .tumourChemokine, 1, in: 0...10, unit: "",
      "How much chemokine the tumour makes, as a multiple of the numbers in `chemokine`.",
      source: "cold tumours silence CXCL9/10; a scale", .assumption),
    Parameter(
      .malignantRadius, 5.5, in: 4...12, unit: "µm",
      "The radius of a harmful T cell, unless its population says `radius_um`.",
      source: "a blast is a little larger than a T cell", .memory),
    Parameter(
      .malignantBlood, 1e9, in: 0...1e13, unit: "cells",
      "The harmful T cells in the blood on day 0.",
      source: "a lymphoma that has begun to spread; number chosen", .assumption),
    Parameter(
      .malignantGrowth, 0.1, in: 0...2, unit: "1/day",
      "How fast they grow in the blood.",
      source: "so that they double in a week; number chosen", .assumption),
    Parameter(
      .malignantRoom, 1e12, in: 1e6...1e14, unit: "cells",
      "How many of them the blood and the marrow have room for.",
      source: "1e12 cells are about a kilogram", .memory),
    Parameter(
      .malignantScale, 1e7, in: 1...1e12, unit: "cells",
      "How many cells of the body one cell of the tissue stands for.",
      source: "scaled to the piece of tissue; number chosen", .assumption),
    Parameter(
      .malignantShedding, 0.005, in: 0...1, unit: "1/day",
      "The share of them in the tissue that goes into the blood.",
      source: "number chosen", .assumption),
    Parameter(
      .malignantArrival, 2, in: 0...10_000, unit: "1/mm²/day",
      "Those that settle in the tissue for each 1e9 in the blood.",
      source: "number chosen", .assumption),
    Parameter(
      .malignantLoss, 1e-6, in: 0...0.1, unit: "",
      "The chance that a division in the blood loses an antigen that the scenario lets cells lose.",
      source: "1e-6 to 1e-5 in real tumours", .memory),
  ]
}
