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
      source: "a scale; antigens and MHC-I by name come with the full immune response",
      .assumption),

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
  ]
}
