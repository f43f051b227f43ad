extension Catalogue {
  /// Treatments that are made from the virtual patient's own tumour.
  static let personal: [Parameter] = [
    Parameter(
      .tilLabDays, 28, in: 1...90, unit: "days",
      "How long T cells of the tumour are grown before they are given back.",
      source: "22-34 days, product labels", .memory),
    Parameter(
      .tilDose, 5e10, in: 0...2e11, unit: "cells",
      "The living T cells that are given back, if the laboratory has grown as many.",
      source: "at least 5e9, up to 1.5e11 (Rohaan 2022)", .secondary),
    Parameter(
      .tilHarvest, 0.5, in: 0...1, unit: "",
      "The share of the T cells inside the tumour that the operation takes.",
      source: "a part of the tumour is used; number chosen", .assumption),
    Parameter(
      .tilBodyCells, 100_000, in: 1...1e9, unit: "cells",
      "How many T cells of real tumours one T cell that was taken stands for.",
      source: "a few million T cells from fragments of a tumour; number chosen", .assumption),
    Parameter(
      .tilDoubling, 24, in: 12...120, unit: "hours",
      "How long fit T cells of a tumour need to double in the laboratory.",
      source: "a thousandfold in two weeks of rapid expansion", .memory),
    Parameter(
      .tilFitnessLoss, 0.02, in: 0...1, unit: "1/day",
      "How fast they lose fitness in the laboratory.",
      source: "longer culture gives worse products; number chosen", .assumption),
    Parameter(
      .tilViability, 0.85, in: 0.1...1, unit: "",
      "The share of them that live when the bag is filled.",
      source: "as other cell products", .assumption),
    Parameter(
      .tilHoming, 0.002, in: 0...1, unit: "",
      "How many of them come to the tumour, against T cells that a lymph node has just primed.",
      source: "most stay in lung, liver and spleen; number chosen", .assumption),
    Parameter(
      .biopsyCells, 60, in: 0...100_000, unit: "cells",
      "The tumour cells that one needle takes out.",
      source: "scaled to the piece of tissue; number chosen", .assumption, whole: true),
    Parameter(
      .biopsyOffCenter, 0.5, in: 0...1, unit: "",
      "How far from the middle of the tumour the needle goes: 0 middle, 1 rim.",
      source: "number chosen", .assumption),
  ]
}
