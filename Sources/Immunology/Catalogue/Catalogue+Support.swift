extension Catalogue {
  /// Support: IL-6 and its blockade (equation B15), IL-2, steroids, lymphodepletion.
  static let support: [Parameter] = [
    Parameter(
      .cytokineBase, 3, in: 0.1...50, unit: "pg/mL",
      "The IL-6 in the serum of a healthy adult.",
      source: "below 7", .memory),
    Parameter(
      .cytokineHalfLife, 3, in: 0.5...24, unit: "hours",
      "How fast IL-6 leaves the blood.",
      source: "1-6 h", .memory),
    Parameter(
      .cytokineProduction, 16600, in: 0...1_000_000, unit: "pg/mL/day",
      "The IL-6 that very many fighting engineered cells make myeloid cells release.",
      source: "so that the level stays below 3000 pg/mL", .assumption),
    Parameter(
      .cytokineHalfCells, 20000000000.0, in: 1e3...1e13, unit: "cells",
      "The fighting engineered cells in the body that cause half of that.",
      source: "number chosen", .assumption),
    Parameter(
      .cytokineReceptorShare, 0.6, in: 0...0.99, unit: "",
      "The share of IL-6 that leaves through its receptor.",
      source: "levels rise several-fold under tocilizumab; number chosen", .assumption),
    Parameter(
      .cytokineMild, 50, in: 1...10000, unit: "pg/mL",
      "The level from which the surrogate says mild.",
      source: "teaching surrogate, no clinical grade", .assumption),
    Parameter(
      .cytokineModerate, 200, in: 1...10000, unit: "pg/mL",
      "The level from which the surrogate says moderate.",
      source: "teaching surrogate, no clinical grade", .assumption),
    Parameter(
      .cytokineSevere, 1000, in: 1...100000, unit: "pg/mL",
      "The level from which the surrogate says severe.",
      source: "teaching surrogate, no clinical grade", .assumption),
    Parameter(
      .tocilizumabHalfLife, 280, in: 24...1000, unit: "hours",
      "How fast tocilizumab leaves the body.",
      source: "label: 11-13 days", .memory),
    Parameter(
      .tocilizumabHalfEffect, 20, in: 0.1...1000, unit: "mg",
      "The amount in the body that blocks half of the receptors.",
      source: "some 3 µg/mL; number chosen", .assumption),
    Parameter(
      .interleukin2HalfLife, 1.42, in: 0.1...24, unit: "hours",
      "How fast IL-2 leaves the blood.",
      source: "aldesleukin label: 85 min", .memory),
    Parameter(
      .interleukin2HalfEffect, 1.1, in: 0.001...100, unit: "1e6 IU",
      "The amount in the body that gives half of the effect.",
      source: "0.32 nM (QSP) in 12.6 L, 18e6 IU per mg", .derived),
    Parameter(
      .steroidHalfLife, 24, in: 1...100, unit: "hours",
      "How fast the effect of a steroid fades.",
      source: "prednisone: 12-36 h", .memory),
    Parameter(
      .steroidHalfEffect, 20, in: 0.5...500, unit: "mg",
      "The prednisone in the body that gives half of the effect.",
      source: "number chosen", .assumption),
    Parameter(
      .lymphodepletionDays, 3, in: 1...14, unit: "days",
      "How long a course lasts.",
      source: "usual: three days", .memory),
    Parameter(
      .lymphodepletionSurvival, 0.05, in: 0.001...1, unit: "",
      "The share of lymphocytes that fludarabine with cyclophosphamide leaves.",
      source: "lowest count below 100 per µL", .memory),
    Parameter(
      .lymphodepletionSurvivalCy, 0.2, in: 0.001...1, unit: "",
      "The share of lymphocytes that cyclophosphamide alone leaves.",
      source: "less room for expansion (Turtle 2016); number chosen", .assumption),
    Parameter(
      .lymphodepletionTissue, 0.5, in: 0...1, unit: "",
      "How strongly it reaches T cells in the tissue, relative to blood.",
      source: "number chosen", .assumption),
    Parameter(
      .lymphodepletionMarrow, 0.5, in: 0...1, unit: "",
      "How strongly it reaches dividing cells of the marrow, relative to blood.",
      source: "number chosen", .assumption),
  ]
}
