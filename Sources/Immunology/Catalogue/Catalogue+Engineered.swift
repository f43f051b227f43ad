extension ParameterKey {
  package static let engineeredGrowth = ParameterKey("engineered.growth_per_day")
  package static let engineeredHalfAntigen = ParameterKey("engineered.half_effect_cells")
  package static let engineeredOwnCells = ParameterKey("engineered.own_t_cells")
  package static let engineeredRoom = ParameterKey("engineered.room_cells")
  package static let engineeredLag = ParameterKey("engineered.lag_days")
  package static let engineeredDeath = ParameterKey("engineered.contraction_per_day")
  package static let engineeredMemoryShare = ParameterKey("engineered.memory_share")
  package static let engineeredMemoryLoss = ParameterKey("engineered.memory_loss_per_day")
  package static let engineeredRecall = ParameterKey("engineered.recall_per_day")
  package static let engineeredIL2Survival = ParameterKey("engineered.il2_survival")
  package static let engineeredHunt = ParameterKey("engineered.blood_kills_per_day")
  package static let engineeredHalfHunters = ParameterKey("engineered.blood_half_effect_cells")
}

extension ParameterKey {
  package static let fratricideKills = ParameterKey("fratricide.kills_per_day")
  package static let fratricideHalfCopies = ParameterKey("fratricide.half_effect_copies")
}

extension ParameterKey {
  package static let productLabDays = ParameterKey("cell_product.lab_days")
  package static let productDose = ParameterKey("cell_product.dose_cells")
  package static let productHLA = ParameterKey("cell_product.hla_match")
  package static let productCollected = ParameterKey("cell_product.collected_cells")
  package static let productHarmfulKept = ParameterKey("cell_product.harmful_cells_kept")
  package static let productLargestShare = ParameterKey("cell_product.largest_share")
  package static let productTransduction = ParameterKey("cell_product.transduction")
  package static let productKnockout = ParameterKey("cell_product.knockout_efficiency")
  package static let productDoubling = ParameterKey("cell_product.doubling_hours")
  package static let productFitnessLoss = ParameterKey("cell_product.fitness_loss_per_day")
  package static let productViability = ParameterKey("cell_product.viability")
}

extension ParameterKey {
  package static let tilLabDays = ParameterKey("til.lab_days")
  package static let tilDose = ParameterKey("til.dose_cells")
  package static let tilHarvest = ParameterKey("til.harvest_share")
  package static let tilBodyCells = ParameterKey("til.body_cells_per_cell")
  package static let tilDoubling = ParameterKey("til.doubling_hours")
  package static let tilFitnessLoss = ParameterKey("til.fitness_loss_per_day")
  package static let tilViability = ParameterKey("til.viability")
  package static let tilHoming = ParameterKey("til.homing")
}

extension Catalogue {
  /// The section `engineered`.
  static let engineeredSection: [Parameter] = [
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
  ]

  /// The section `fratricide`.
  static let fratricideSection: [Parameter] = [
    Parameter(
      .fratricideKills, 2, in: 0...50, unit: "1/day",
      "How fast engineered cells kill those that carry much of their target.",
      source: "so that there is no product against CD7 without editing (Gomes-Silva 2017)",
      .assumption),
    Parameter(
      .fratricideHalfCopies, 2000, in: 10...100000, unit: "1/cell",
      "The target molecules on a cell at which they kill half as fast.",
      source: "CD19: 1000-5000 (Majzner 2020)", .primary),
  ]

  /// The section `cell_product`.
  static let cellProductSection: [Parameter] = [
    Parameter(
      .productLabDays, 14, in: 1...60, unit: "days",
      "How long cells are changed and grown in the laboratory.",
      source: "17-30 days from extraction to reinfusion, of which two weeks in the laboratory",
      .memory),
    Parameter(
      .productDose, 1e8, in: 0...1e11, unit: "cells",
      "The living engineered cells that are given back, if the laboratory has grown as many.",
      source: "tisagenlecleucel 0.03-2.6e8 (Stein 2019)", .secondary),
    Parameter(
      .productHLA, 1, in: 0...1, unit: "",
      "Whether the HLA type fits the receptor that was put in: 1 yes, 0 no.",
      source: "afami-cel needs HLA-A*02 (D'Angelo 2024)", .primary, whole: true),
    Parameter(
      .productCollected, 5000000000.0, in: 1e6...1e12, unit: "cells",
      "The T cells that are taken from the blood.",
      source: "one leukapheresis", .memory),
    Parameter(
      .productHarmfulKept, 1, in: 0...1, unit: "",
      "The share of harmful T cells that stay among the cells that are taken; 0: a donor's cells.",
      source: "one such cell has caused a relapse (Ruella 2018); that none is removed is chosen",
      .assumption),
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

  /// The section `til`.
  static let tilSection: [Parameter] = [
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
  ]
}
