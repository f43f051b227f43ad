extension Catalogue {
  /// Cancers of T cells, which live in the blood and in the tissue.
  static let malignant: [Parameter] = [
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
