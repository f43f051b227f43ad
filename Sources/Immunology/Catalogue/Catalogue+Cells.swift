extension Catalogue {
  /// The numbers of each kind of cell.
  static let cells: [Parameter] = [
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
      .healthyRadius, 8.4, in: 4...12, unit: "µm", "The radius of a healthy cell.",
      source: "PhysiCell generic epithelial cell", .secondary),
    Parameter(
      .healthyTurnover, 30, in: 2...1000, unit: "days",
      "How long a healthy cell lives before it is replaced.",
      source: "gut 5 days, skin 30 days", .memory),
    Parameter(
      .healthyMaximalPressure, 0.05, in: 0.01...10, unit: "",
      "The crowding above which healthy cells do not divide.",
      source: "healthy cells must stop at confluence", .assumption),
    Parameter(
      .healthyCrushPressure, 0.1, in: 0.01...50, unit: "",
      "The crowding at which healthy cells begin to be lost.",
      source: "crowded epithelium extrudes and loses cells; number chosen", .assumption),
    Parameter(
      .healthyCrushRate, 1, in: 0...20, unit: "1/day",
      "The hazard of that loss at twice this crowding and above.",
      source: "loss within days", .assumption),
    Parameter(
      .healthyDying, 8.6, in: 1...48, unit: "hours", "How long a dying healthy cell can be seen.",
      source: "PhysiCell 0.00194/min", .primary),
    Parameter(
      .healthyLigand, 20_000, in: 0...2_000_000, unit: "molecules",
      "PD-L1 on a healthy cell, which protects it from T cells; IFN-gamma raises it fivefold.",
      source: "as on tumour cells without IFN-gamma", .assumption),
    Parameter(
      .healthySelf, 0.003, in: 0...1, unit: "",
      "How well T cells recognise healthy cells: the part of tolerance that is not perfect.",
      source: "only a symbol of immune side effects; chosen so that few of all kills hit them",
      .assumption),

    Parameter(
      .effectorRadius, 4.8, in: 3...7, unit: "µm", "The radius of an activated T cell.",
      source: "PhysiCell sheet 478 µm³; tumor-tcell diameter 7.5 µm", .secondary),
    Parameter(
      .effectorSpeed, 8, in: 0...25, unit: "µm/min", "How fast T cells crawl in a tumour.",
      source: "Boissonnas 2007 via tumor-tcell: PD-1- 10, PD-1+ 5", .secondary),
    Parameter(
      .effectorSpeedSpread, 0.4, in: 0...1, unit: "",
      "How much T cells differ in speed (standard deviation divided by mean).",
      source: "Jerison & Quake 2020: persistent differences; number from memory", .memory),
    Parameter(
      .effectorPersistence, 3, in: 0.1...30, unit: "min",
      "How long a T cell keeps its direction.", source: "1-5 min in tumours", .memory),
    Parameter(
      .effectorBias, 0.1, in: 0...1, unit: "",
      "How much a new direction leans towards more chemokine.",
      source: "small biases matter (Textor 2011); number chosen", .assumption),
    Parameter(
      .effectorAttach, 0.2, in: 0...5, unit: "1/min",
      "How readily a T cell that touches a tumour cell forms a synapse.",
      source: "PhysiCell immune demo", .primary),
    Parameter(
      .effectorDwell, 25, in: 1...240, unit: "min",
      "How long a synapse lasts when PD-1 is silent.",
      source: "Thibaut 2020 via tumor-tcell", .secondary),
    Parameter(
      .effectorDwellInhibited, 10, in: 1...240, unit: "min",
      "How long a synapse lasts when PD-1 is fully engaged.",
      source: "Thibaut 2020 via tumor-tcell", .secondary),
    Parameter(
      .effectorRefractory, 35, in: 0...240, unit: "min",
      "How long a T cell waits after a synapse before the next.",
      source: "tumor-tcell", .secondary),
    Parameter(
      .effectorHit, 3, in: 0...20, unit: "1/hour",
      "Hits that a fit, uninhibited T cell delivers per hour of contact.",
      source: "with dwell and refractory times it gives 2-16 kills a day (Halle 2016)", .derived),
    Parameter(
      .effectorReceptor, 30_000, in: 0...200_000, unit: "molecules", "PD-1 on an active T cell.",
      source: "QSP 6e4, tumor-tcell 5e4; active cells carry half", .secondary),
    Parameter(
      .effectorReceptorExhausted, 60_000, in: 0...200_000, unit: "molecules",
      "PD-1 on an exhausted T cell.", source: "QSP 6.0-6.2e4", .secondary),
    Parameter(
      .effectorDivision, 24, in: 4...240, unit: "hours",
      "The time between divisions of a fully stimulated T cell.",
      source: "QSP 1/day in tumours", .secondary),
    Parameter(
      .effectorDestiny, 5, in: 0...19, unit: "",
      "How many times the descendants of an arriving T cell can divide.",
      source: "Marchingo 2014 via QSP: 5 by antigen alone", .secondary, whole: true),
    Parameter(
      .effectorDeath, 0.05, in: 0...5, unit: "1/day", "The hazard of death of stimulated T cells.",
      source: "QSP 0.01 or 2: published models differ 200-fold", .secondary),
    Parameter(
      .effectorContraction, 0.5, in: 0...5, unit: "1/day",
      "The extra hazard of death of T cells that find nothing.",
      source: "De Boer 2001 J Virol: half-life 1.4 days", .primary),
    Parameter(
      .effectorStimulusMemory, 24, in: 1...240, unit: "hours",
      "How long the signal of a synapse keeps a T cell stimulated.",
      source: "first division about a day after contact (Mempel 2004)", .assumption),
    Parameter(
      .effectorDying, 6, in: 1...48, unit: "hours", "How long a dying T cell can be seen.",
      source: "apoptosis lasts 2-12 hours", .memory),
    Parameter(
      .effectorProgenitors, 0.1, in: 0...1, unit: "",
      "The share of arriving T cells that can renew themselves (TCF-1+ progenitors).",
      source: "2-30 % of PD-1+ CD8 T cells (Miller 2019, Siddiqui 2019)", .memory),
    Parameter(
      .effectorBystanders, 0, in: 0...1, unit: "",
      "The share of arriving T cells that know none of the tumour's antigens.",
      source: "1-50 % of CD8 T cells in tumours are specific; 0 counts only those", .assumption),
    Parameter(
      .effectorMemory, 0.05, in: 0...1, unit: "",
      "The share of contracting T cells that survive as memory.",
      source: "De Boer 2001 J Virol: memory is 5 % of the peak", .primary),
    Parameter(
      .effectorRecall, 60, in: 0...240, unit: "hours",
      "How long a memory T cell that meets its antigen waits before it divides.",
      source: "Whitmire 2008: about 3 days, as naive cells", .primary),
    Parameter(
      .memoryHalfLife, 450, in: 1...10_000, unit: "days",
      "How long half of the memory T cells in the tissue last.",
      source: "human yellow-fever memory in its first year (Akondy 2017)", .memory),

    Parameter(
      .engineeredHit, 1, in: 0...5, unit: "",
      "Hits of an engineered T cell, as a multiple of those of others.",
      source: "equal over the first 20 hours (Davenport 2015)", .primary),
    Parameter(
      .engineeredReceptorLoss, 0.02, in: 0...1, unit: "1/hour",
      "How fast the chimeric receptor is taken in while the cell is stimulated.",
      source: "CAR killing falls behind after 20-50 hours (Davenport 2015); number chosen",
      .assumption),
    Parameter(
      .engineeredReceptorReturn, 0.04, in: 0...1, unit: "1/hour",
      "How fast it comes back at rest.", source: "receptor renewal within a day", .assumption),
    Parameter(
      .engineeredArrival, 40, in: 0...10_000, unit: "1/mm²/day",
      "The engineered cells that vessels let in when the blood holds the reference number.",
      source: "as other T cells, a few times more in inflamed tissue; number chosen", .assumption),
    Parameter(
      .engineeredArrivalLimit, 30, in: 1...10_000, unit: "",
      "How many times that number vessels let in at most, however many the blood holds.",
      source: "arrivals span a factor of 50, blood one of thousands; tuned with car-t",
      .assumption),

    Parameter(
      .regulatoryArrival, 3, in: 0...10_000, unit: "1/mm²/day",
      "The regulatory T cells that vessels let in when chemokine is plentiful.",
      source: "20-40 % of CD4 T cells in tumours; number chosen", .assumption),
    Parameter(
      .regulatorySuppression, 0.4, in: 0...1, unit: "",
      "The share of a T cell's work that one regulatory T cell nearby takes away.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .regulatoryReach, 25, in: 5...30, unit: "µm",
      "How near a regulatory T cell has to be to hold another back.",
      source: "contact and short-range consumption of IL-2", .assumption),
    Parameter(
      .regulatoryTransforming, 5, in: 0...100, unit: "molecules/s",
      "The TGF-beta that a regulatory T cell makes.",
      source: "order of magnitude of T-cell cytokines", .contested),
    Parameter(
      .regulatoryUptake, 3, in: 0...100, unit: "1/min",
      "How fast a voxel with a regulatory T cell loses IL-2 to it.",
      source: "they bind it a hundred times better (QSP); number chosen", .assumption),
    Parameter(
      .regulatoryDivision, 72, in: 8...1000, unit: "hours",
      "The time between divisions of a regulatory T cell with plenty of IL-2.",
      source: "slower than effectors; number chosen", .assumption),

    Parameter(
      .killerArrival, 4, in: 0...10_000, unit: "1/mm²/day",
      "The NK cells that vessels let in when chemokine is plentiful.",
      source: "NK cells are rare in solid tumours; number chosen", .assumption),
    Parameter(
      .killerKills, 5, in: 1...50, unit: "cells",
      "How many cells an NK cell kills before it is spent.",
      source: "2-8 targets in a row", .memory, whole: true),

    Parameter(
      .macrophageRadius, 7.5, in: 5...10, unit: "µm", "The radius of a macrophage.",
      source: "1767 µm³, public PhysiCell sheet", .secondary),
    Parameter(
      .macrophageSpeed, 0.5, in: 0...5, unit: "µm/min", "How fast macrophages crawl.",
      source: "slower than T cells by an order of magnitude", .memory),
    Parameter(
      .macrophageArrival, 4, in: 0...10_000, unit: "1/mm²/day",
      "The macrophages that vessels let in.", source: "number chosen", .assumption),
    Parameter(
      .macrophageTurning, 24, in: 1...240, unit: "hours",
      "How long a macrophage takes to turn between helping and holding back.",
      source: "polarisation within a day", .memory),
    Parameter(
      .macrophageTransforming, 5, in: 0...100, unit: "molecules/s",
      "The TGF-beta of a macrophage that holds back (M2-like).",
      source: "qualitative in the literature; number chosen", .assumption),
    Parameter(
      .macrophageChemokine, 3000, in: 0...100_000, unit: "nM/day",
      "The chemokine of a macrophage that helps (M1-like), per volume of the cell.",
      source: "CXCL9/10 come largely from macrophages (House 2020); number chosen", .assumption),
    Parameter(
      .macrophageLife, 30, in: 1...365, unit: "days", "How long a macrophage lives.",
      source: "weeks to months", .memory),
  ]
}
