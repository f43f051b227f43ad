extension Catalogue {
  /// Engineered cells: in the body (equation B11), against one another, in the laboratory.
  static let engineered: [Parameter] = [
    Parameter(
      .engineeredGrowth, 1.2, in: 0...5, unit: "1/day",
      "How fast engineered cells grow with plenty of antigen and room.",
      source: "so that they double in 0.78 days (Stein 2019)", .derived),
    Parameter(
      .engineeredHalfAntigen, 100, in: 0.1...1_000_000, unit: "cells",
      "The cells of the tissue with the antigen that let them grow half as fast.",
      source: "the tissue stands for all such cells; number chosen", .assumption),
    Parameter(
      .engineeredOwnCells, 400000000000.0, in: 1e9...1e13, unit: "cells",
      "The T cells in the body of a healthy adult.",
      source: "about 4e11", .contested),
    Parameter(
      .engineeredRoom, 500000000000.0, in: 1e9...1e13, unit: "cells",
      "The T cells that there is room for.",
      source: "a little more than usual; number chosen", .assumption),
    Parameter(
      .engineeredLag, 1.5, in: 0.1...10, unit: "days",
      "How long infused cells need before they grow.",
      source: "0-3 days (Ogasawara 2021: 3.3)", .secondary),
    Parameter(
      .engineeredDeath, 0.16, in: 0.01...2, unit: "1/day",
      "How fast they die.",
      source: "Stein 2019: half-life 4.3 days", .secondary),
    Parameter(
      .engineeredMemoryShare, 0.0079, in: 0...0.5, unit: "",
      "The share of dying cells that become memory instead.",
      source: "Stein 2019: F_B", .secondary),
    Parameter(
      .engineeredMemoryLoss, 0.0032, in: 0.0001...1, unit: "1/day",
      "How fast their memory is lost.",
      source: "Stein 2019: half-life 217 days", .secondary),
    Parameter(
      .engineeredRecall, 0.1, in: 0...2, unit: "1/day",
      "How fast antigen calls memory cells back.",
      source: "number chosen", .assumption),
    Parameter(
      .engineeredIL2Survival, 0.5, in: 0...1, unit: "",
      "The share of their deaths that plenty of IL-2 prevents.",
      source: "number chosen", .assumption),
    Parameter(
      .engineeredHunt, 1, in: 0...50, unit: "1/day",
      "How fast plenty of engineered cells kill cells of the blood that carry much of the target.",
      source: "blasts are gone within weeks (Pan 2021); number chosen", .assumption),
    Parameter(
      .engineeredHalfHunters, 1e9, in: 1e4...1e12, unit: "cells",
      "The engineered cells of the body with which they kill half as fast.",
      source: "number chosen", .assumption),
    Parameter(
      .fratricideKills, 2, in: 0...50, unit: "1/day",
      "How fast engineered cells kill those that carry much of their target.",
      source: "so that there is no product against CD7 without editing (Gomes-Silva 2017)",
      .assumption),
    Parameter(
      .fratricideHalfCopies, 2000, in: 10...100000, unit: "1/cell",
      "The target molecules on a cell at which they kill half as fast.",
      source: "CD19: 1000-5000 (Majzner 2020)", .primary),
    Parameter(
      .productCollected, 5000000000.0, in: 1e6...1e12, unit: "cells",
      "The T cells that are taken from the blood.",
      source: "one leukapheresis", .memory),
    Parameter(
      .productLargestShare, 0.1, in: 0...0.9, unit: "",
      "The share of all T cells that can be taken at most.",
      source: "number chosen", .assumption),
    Parameter(
      .productTransduction, 0.3, in: 0...1, unit: "",
      "The share of cells that get the receptor.",
      source: "10-60 %", .memory),
    Parameter(
      .productKnockout, 0.95, in: 0...1, unit: "",
      "The share of cells in which the gene of the target is cut.",
      source: "85-99 %", .memory),
    Parameter(
      .productDoubling, 30, in: 12...120, unit: "hours",
      "How long fit cells need to double in the laboratory.",
      source: "about a day", .memory),
    Parameter(
      .productFitnessLoss, 0.03, in: 0...1, unit: "1/day",
      "How fast cells lose fitness in the laboratory.",
      source: "longer culture gives worse products; number chosen", .assumption),
    Parameter(
      .productViability, 0.85, in: 0.1...1, unit: "",
      "The share of cells that live when the bag is filled.",
      source: "above 80 % wanted; 61-79 % still works (Pasquini 2020)", .secondary),
  ]
}
