extension Catalogue {
  /// Doses, and what treatments need beside their pharmacology.
  static let therapies: [Parameter] = [
    Parameter(
      .radiationDose, 2, in: 0...30, unit: "Gy", "The dose of one fraction of radiation.",
      source: "the usual fraction", .memory),
    Parameter(
      .radiationBeam, 500, in: 10...20_000, unit: "µm",
      "The radius of the beam around the middle of the tumour.",
      source: "chosen to cover a tumour of the bundled scenarios with a rim", .assumption),
    Parameter(
      .productLabDays, 14, in: 1...60, unit: "days",
      "How long cells are changed and grown in the laboratory.",
      source: "17-30 days from extraction to reinfusion, of which two weeks in the laboratory",
      .memory),
    Parameter(
      .productHarmfulKept, 1, in: 0...1, unit: "",
      "The share of harmful T cells that stay among the cells that are taken; 0: a donor's cells.",
      source: "one such cell has caused a relapse (Ruella 2018); that none is removed is chosen",
      .assumption),
    Parameter(
      .productDose, 1e8, in: 0...1e11, unit: "cells",
      "The living engineered cells that are given back, if the laboratory has grown as many.",
      source: "tisagenlecleucel 0.03-2.6e8 (Stein 2019)", .secondary),
    Parameter(
      .productHLA, 1, in: 0...1, unit: "",
      "Whether the HLA type fits the receptor that was put in: 1 yes, 0 no.",
      source: "afami-cel needs HLA-A*02 (D'Angelo 2024)", .primary, whole: true),
    Parameter(
      .tocilizumabDose, 560, in: 0...2000, unit: "mg", "One dose of tocilizumab.",
      source: "8 mg/kg of 70 kg, product label", .memory),
    Parameter(
      .interleukin2Dose, 40, in: 0...200, unit: "10^6 IU", "One dose of IL-2.",
      source: "600,000 IU/kg of 70 kg, product label", .memory),
    Parameter(
      .steroidDose, 70, in: 0...1000, unit: "mg", "One dose of a steroid, as prednisone.",
      source: "1 mg/kg, the usual dose against immune side effects", .memory),
    Parameter(
      .surgeryMargin, 60, in: 0...2000, unit: "µm",
      "How far beyond the mass tissue is cut out.",
      source: "scaled to the piece of tissue; real margins are millimetres", .assumption),
    Parameter(
      .surgeryLeftBehind, 0.005, in: 0...1, unit: "",
      "The share of the tumour cells in the cut that stay behind.",
      source: "residual disease; number chosen", .assumption),
    Parameter(
      .vaccineCells, 1e6, in: 0...1e9, unit: "cells",
      "Dendritic cells that one dose of a vaccine loads with each of its antigens.",
      source: "order of what an ex-vivo loaded vaccine gives; number chosen", .contested),
    Parameter(
      .vaccineAdjuvant, 0.5, in: 0...1, unit: "",
      "How much the adjuvant is like an infection, right after a dose.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .vaccineAdjuvantDays, 3, in: 0.1...30, unit: "days", "How long the adjuvant acts.",
      source: "local inflammation of days", .memory),
  ]
}
