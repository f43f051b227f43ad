extension Catalogue {
  /// Oxygen, IFN-γ and chemokine.
  static let fields: [Parameter] = [
    Parameter(
      .oxygenDiffusion, 1e5, in: 1e4...3e5, unit: "µm²/min", "How fast oxygen diffuses.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenUptake, 10, in: 0...50, unit: "1/min",
      "How fast packed tumour cells use oxygen; it falls over about 100 µm.",
      source: "PhysiCell; length = sqrt(D/uptake)", .primary),
    Parameter(
      .oxygenSupply, 38, in: 5...160, unit: "mmHg", "The oxygen in vessels.",
      source: "PhysiCell: 5 % O2 in well-perfused tissue", .primary),
    Parameter(
      .oxygenHypoxia, 15, in: 1...60, unit: "mmHg", "Below this a cell is called hypoxic.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenNecrosis, 5, in: 0.1...30, unit: "mmHg",
      "Below this a cell stops dividing and may die of necrosis.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenAnoxia, 2.5, in: 0...30, unit: "mmHg", "Below this necrosis is fastest.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenNecrosisRate, 1.0 / 6.0, in: 0...1, unit: "1/hour",
      "The hazard of necrosis without oxygen.", source: "PhysiCell", .primary),

    Parameter(
      .interferonDiffusion, 6000, in: 60...12_000, unit: "µm²/min", "How fast IFN-gamma diffuses.",
      source: "100 µm²/s, spQSP; published models differ 70-fold", .secondary),
    Parameter(
      .interferonLength, 35, in: 10...1000, unit: "µm",
      "How far IFN-gamma of one producer reaches before cells take it up.",
      source: "Centofanti 2023 PNAS: 30-40 µm for an isolated producer", .primary),
    Parameter(
      .interferonSecretion, 4.5, in: 0...100, unit: "molecules/s",
      "The IFN-gamma that an engaged, fit T cell makes.",
      source: "tumor-tcell parameter file", .secondary),
    Parameter(
      .interferonHalfEffect, 3, in: 0.1...60, unit: "pM",
      "The IFN-gamma that raises PD-L1 half of the way.",
      source: "QSP-IO 2.96 pM; memory 3-30 pM", .secondary),

    Parameter(
      .chemokineDiffusion, 4500, in: 60...12_000, unit: "µm²/min",
      "How fast the chemokines CXCL9/10 diffuse.", source: "50-100 µm²/s", .memory),
    Parameter(
      .chemokineLength, 250, in: 20...2000, unit: "µm", "How far the chemokines reach.",
      source: "Francis & Palsson 1997 PNAS: reach about 250 µm", .secondary),
    Parameter(
      .chemokineBasal, 2, in: 0...1000, unit: "nM/day",
      "The chemokine that resting tumour cells make, per volume of cells.",
      source: "chosen so that an untouched tumour draws few T cells", .assumption),
    Parameter(
      .chemokineInduced, 1500, in: 0...10_000, unit: "nM/day",
      "The chemokine that tumour cells make under full IFN-gamma, per volume of cells.",
      source: "CXCL9/10 are induced by IFN-gamma; tuned with the scenario checkpoint", .assumption),
    Parameter(
      .chemokineHalfEffect, 1, in: 0.001...1000, unit: "nM",
      "The chemokine at which vessels let half of the most T cells through.",
      source: "scale of CXCR3 affinities", .assumption),

    Parameter(
      .interleukinDiffusion, 6000, in: 600...12_000, unit: "µm²/min", "How fast IL-2 diffuses.",
      source: "10-100 µm²/s", .secondary),
    Parameter(
      .interleukinLength, 60, in: 10...500, unit: "µm",
      "How far IL-2 of one producer reaches before cells take it up.",
      source: "a few cell diameters to 150 µm (Thurley 2015; Oyler-Yaniv 2017)", .memory),
    Parameter(
      .interleukinSecretion, 5, in: 0...100, unit: "molecules/s",
      "The IL-2 that a fit T cell makes while it is engaged.",
      source: "1-10 per second in early T cells", .secondary),
    Parameter(
      .interleukinHalfEffect, 0.32, in: 0.001...10, unit: "nM",
      "The IL-2 at which half of its effect on T cells that can kill is reached.",
      source: "QSP: 0.32 nM; regulatory T cells need a hundredth", .secondary),
    Parameter(
      .interleukinGain, 1, in: 0...5, unit: "",
      "How much faster T cells divide under full IL-2.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .interleukinDivisions, 11, in: 0...20, unit: "",
      "The divisions that full IL-2 adds to those by antigen alone.",
      source: "Marchingo 2014 via QSP", .secondary, whole: true),

    Parameter(
      .transformingDiffusion, 2700, in: 600...6000, unit: "µm²/min", "How fast TGF-beta diffuses.",
      source: "30-60 µm²/s", .secondary),
    Parameter(
      .transformingDecay, 14.3, in: 0.5...200, unit: "1/day",
      "How fast active TGF-beta is lost.", source: "QSP (Robertson-Tessi 2012)", .secondary),
    Parameter(
      .transformingBaseline, 0.02, in: 0...1, unit: "nM", "TGF-beta in healthy tissue.",
      source: "QSP (Robertson-Tessi 2012)", .secondary),
    Parameter(
      .transformingHalfEffect, 0.28, in: 0.01...10, unit: "nM",
      "The TGF-beta at which half of its effect on killer T cells is reached.",
      source: "QSP (Robertson-Tessi 2012)", .secondary),
    Parameter(
      .transformingSlowing, 0.9, in: 0...1, unit: "",
      "The share of their speed, and of their way in, that T cells lose under full TGF-beta.",
      source:
        "TGF-beta and its matrix keep T cells at the rim (Mariathasan 2018 Nature); number chosen",
      .assumption),
    Parameter(
      .transformingSuppression, 0.8, in: 0...1, unit: "",
      "The share of their hits that T cells lose under full TGF-beta.",
      source: "QSP form; number chosen", .assumption),
  ]
}
