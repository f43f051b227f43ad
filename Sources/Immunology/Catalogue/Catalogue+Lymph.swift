extension ParameterKey {
  package static let nodeNaiveCells = ParameterKey("lymph_node.naive_cd8_cells")
  package static let nodePrecursorFrequency = ParameterKey("lymph_node.precursor_frequency")
  package static let nodeNaiveRenewal = ParameterKey("lymph_node.naive_renewal_days")
  package static let nodeAntigenLife = ParameterKey("lymph_node.antigen_days")
  package static let nodeHalfAntigen = ParameterKey("lymph_node.half_effect_deaths")
  package static let nodeDepartures = ParameterKey("lymph_node.dendritic_per_day")
  package static let nodeTravel = ParameterKey("lymph_node.travel_hours")
  package static let nodeDendriticLife = ParameterKey("lymph_node.dendritic_days")
  package static let nodePlaces = ParameterKey("lymph_node.t_cells_per_dendritic")
  package static let nodeHalfContact = ParameterKey("lymph_node.half_contact_places")
  package static let nodeVisits = ParameterKey("lymph_node.visits_per_day")
  package static let nodeSerialContact = ParameterKey("lymph_node.serial_contact_hours")
  package static let nodeStableContact = ParameterKey("lymph_node.stable_contact_hours")
  package static let nodeFirstDivision = ParameterKey("lymph_node.first_division_hours")
  package static let nodeDivisions = ParameterKey("lymph_node.divisions")
  package static let nodeDivisionsIL2 = ParameterKey("lymph_node.divisions_with_il2")
  package static let nodeDivisionTime = ParameterKey("lymph_node.division_hours")
  package static let nodeDivisionTimeAcute = ParameterKey("lymph_node.division_hours_acute")
  package static let nodeEgress = ParameterKey("lymph_node.egress_hours")
  package static let nodeMemoryNeed = ParameterKey("lymph_node.memory_b7_need")
  package static let nodeHelp = ParameterKey("lymph_node.il2_help")
}

extension ParameterKey {
  package static let ctla4Strength = ParameterKey("ctla4.strength")
  package static let ctla4HalfHelp = ParameterKey("ctla4.half_help_b7")
  package static let ctla4Breadth = ParameterKey("ctla4.breadth_exponent")
}

extension ParameterKey {
  package static let poolReference = ParameterKey("t_cell_pool.reference_cells")
  package static let poolDeath = ParameterKey("t_cell_pool.death_per_day")
  package static let poolContraction = ParameterKey("t_cell_pool.contraction_per_day")
  package static let poolMemoryShare = ParameterKey("t_cell_pool.memory_share")
  package static let poolMemoryRest = ParameterKey("t_cell_pool.memory_rest_days")
  package static let poolHalfPresence = ParameterKey("t_cell_pool.half_presence_cells")
  package static let poolMemoryPatrol = ParameterKey("t_cell_pool.memory_patrol")
  package static let poolFastMemory = ParameterKey("t_cell_pool.fast_memory_days")
  package static let poolMiddleMemory = ParameterKey("t_cell_pool.middle_memory_days")
  package static let poolSlowMemory = ParameterKey("t_cell_pool.slow_memory_days")
  package static let poolFastShare = ParameterKey("t_cell_pool.fast_memory_share")
  package static let poolSlowShare = ParameterKey("t_cell_pool.slow_memory_share")
}

extension ParameterKey {
  package static let lymphocyteNormal = ParameterKey("lymphocytes.normal_billion_per_l")
  package static let lymphocyteRecovery = ParameterKey("lymphocytes.recovery_per_day")
}

extension Catalogue {
  /// The section `lymph_node`.
  static let lymphNodeSection: [Parameter] = [
    Parameter(
      .nodeNaiveCells, 5e10, in: 1e6...1e12, unit: "cells",
      "The naive CD8 T cells in the body, of all families together.",
      source: "about 4e11 T cells in an adult, a third CD8, a third of these naive", .contested),
    Parameter(
      .nodePrecursorFrequency, 1e-5, in: 0...1e-3, unit: "",
      "The share of naive CD8 T cells that see one antigen.",
      source: "Henrickson 2008: 1 in 100,000 to 1 in a million", .primary),
    Parameter(
      .nodeNaiveRenewal, 365, in: 10...10_000, unit: "days",
      "How long it takes to renew the naive cells of a family.",
      source: "slow renewal in adults; number chosen", .assumption),
    Parameter(
      .nodeAntigenLife, 1, in: 0.1...10, unit: "days",
      "How long the antigen of a dead cell can be picked up.",
      source: "QSP-IO: maturation 1.5/day", .secondary),
    Parameter(
      .nodeHalfAntigen, 100, in: 0.1...100_000, unit: "cells",
      "The recent immunogenic deaths in the tissue that send half of the dendritic cells off.",
      source: "the tissue stands for a whole tumour; number chosen", .assumption),
    Parameter(
      .nodeDepartures, 1e6, in: 0...1e9, unit: "1/day",
      "The dendritic cells that a tumour full of antigen sends to its lymph nodes.",
      source: "QSP-IO: 4e5 per mL of tumour, of which 4/day leave: 1.6e6/day per mL", .derived),
    Parameter(
      .nodeTravel, 18, in: 8...48, unit: "hours",
      "How long dendritic cells need from the tumour to the lymph node.",
      source: "tumor-tcell: 12-24 h", .secondary),
    Parameter(
      .nodeDendriticLife, 2, in: 0.5...14, unit: "days",
      "How long a dendritic cell shows the antigen in the lymph node.",
      source: "a few days", .memory),
    Parameter(
      .nodePlaces, 10, in: 1...100, unit: "cells",
      "The T cells that one dendritic cell can hold at a time.",
      source: "QSP-IO", .secondary),
    Parameter(
      .nodeHalfContact, 1e7, in: 1...1e10, unit: "cells",
      "The free places at which half of the visits to the node end in a contact.",
      source: "the size of the draining nodes; number chosen", .assumption),
    Parameter(
      .nodeVisits, 2, in: 0.1...10, unit: "1/day", "How often a T cell visits lymph nodes.",
      source: "Textor 2011: a crossing takes 8-16 h", .derived),
    Parameter(
      .nodeSerialContact, 8, in: 1...11, unit: "hours",
      "How long a T cell has short contacts with one dendritic cell after the other.",
      source: "Mempel 2004", .primary),
    Parameter(
      .nodeStableContact, 12, in: 1...12, unit: "hours",
      "How long it then stays with one dendritic cell.",
      source: "Mempel 2004", .primary),
    Parameter(
      .nodeFirstDivision, 30, in: 24...48, unit: "hours",
      "The time from the first contact to the first division.",
      source: "Mempel 2004: on the second day", .primary),
    Parameter(
      .nodeDivisions, 5, in: 0...16, unit: "divisions",
      "How often a primed cell divides without IL-2.",
      source: "mCRC QSP (Marchingo 2014)", .secondary),
    Parameter(
      .nodeDivisionsIL2, 11, in: 0...16, unit: "divisions",
      "The divisions that plenty of IL-2 adds; 16 in all are the most that is followed.",
      source: "mCRC QSP (Marchingo 2014)", .secondary),
    Parameter(
      .nodeDivisionTime, 24, in: 5...48, unit: "hours",
      "The doubling time of primed cells in the setting of a tumour.",
      source: "QSP: 1/day; 12-24 h", .secondary),
    Parameter(
      .nodeDivisionTimeAcute, 5.5, in: 4...24, unit: "hours",
      "The doubling time of primed cells in an infection.",
      source: "De Boer 2001: 3/day", .primary),
    Parameter(
      .nodeEgress, 12, in: 1...72, unit: "hours",
      "How long cells that have divided stay in the node.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .nodeMemoryNeed, 0.1, in: 0...1, unit: "",
      "The B7 that a memory cell needs, relative to a naive cell.",
      source: "recall needs little help; number chosen", .assumption),
    Parameter(
      .nodeHelp, 0.3, in: 0...1, unit: "",
      "The share of the effect of IL-2 that primed cells find in the node without treatment.",
      source: "stands for helper T cells; number chosen", .assumption),
  ]

  /// The section `ctla4`.
  static let ctla4Section: [Parameter] = [
    Parameter(
      .ctla4Strength, 2, in: 0...20, unit: "",
      "How strongly free CTLA-4 on the usual number of regulatory T cells takes B7 away.",
      source: "chosen so that a full block doubles priming (1.3-4)", .assumption),
    Parameter(
      .ctla4HalfHelp, 1, in: 0.05...20, unit: "",
      "The B7 that gives half of the help, relative to the B7 without CTLA-4.",
      source: "chosen so that a full block doubles priming (1.3-4)", .assumption),
    Parameter(
      .ctla4Breadth, 0.585, in: 0...2, unit: "",
      "How the share of clones that can be primed rises with help.",
      source: "chosen so that a full block primes 1.5 times as many clones (1-3)", .assumption),
  ]

  /// The section `t_cell_pool`.
  static let tCellPoolSection: [Parameter] = [
    Parameter(
      .poolReference, 1e8, in: 1...1e12, unit: "cells",
      "The effectors of a family in the body with which vessels let in the usual number.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .poolDeath, 0.05, in: 0.01...0.5, unit: "1/day",
      "How fast effectors die while their antigen is there.",
      source: "QSP: 0.01-0.3", .secondary),
    Parameter(
      .poolContraction, 0.5, in: 0.3...0.7, unit: "1/day",
      "How fast effectors die when their antigen is gone.",
      source: "De Boer 2001: half-life 1.4 days", .primary),
    Parameter(
      .poolMemoryShare, 0.05, in: 0...0.5, unit: "",
      "The share of contracting effectors that become memory cells.",
      source: "De Boer 2001: 2-10 %", .primary),
    Parameter(
      .poolMemoryRest, 14, in: 1...60, unit: "days",
      "How long a new memory cell rests before it can be called again.",
      source: "Kaech 2002: memory matures over weeks", .memory),
    Parameter(
      .poolHalfPresence, 50, in: 1...100_000, unit: "cells",
      "The tumour cells of the tissue with the antigen that keep half of its effectors alive.",
      source: "the tissue stands for a whole tumour; number chosen", .assumption),
    Parameter(
      .poolMemoryPatrol, 0.1, in: 0...1, unit: "",
      "How much a memory cell counts for arrivals in tissue, relative to an effector.",
      source: "memory cells patrol; number chosen", .assumption),
    Parameter(
      .poolFastMemory, 250, in: 10...1000, unit: "days", "The mean life of the short-lived memory.",
      source: "three lives that together decay like a power of time (Zarnitsyna 2021)", .derived),
    Parameter(
      .poolMiddleMemory, 1500, in: 100...10_000, unit: "days",
      "The mean life of the memory in between.",
      source: "three lives that together decay like a power of time (Zarnitsyna 2021)", .derived),
    Parameter(
      .poolSlowMemory, 10_000, in: 1000...100_000, unit: "days",
      "The mean life of the long-lived memory.",
      source: "three lives that together decay like a power of time (Zarnitsyna 2021)", .derived),
    Parameter(
      .poolFastShare, 0.45, in: 0...0.8, unit: "", "The share of short-lived memory at the start.",
      source: "so that half is lost in the first 450 days or so (Akondy 2017)", .derived),
    Parameter(
      .poolSlowShare, 0.15, in: 0...0.2, unit: "", "The share of long-lived memory at the start.",
      source: "so that it falls like 1/t^0.7 over 30 years (Zarnitsyna 2021)", .derived),
  ]

  /// The section `lymphocytes`.
  static let lymphocytesSection: [Parameter] = [
    Parameter(
      .lymphocyteNormal, 1.5, in: 0.1...10, unit: "1e9/L", "The lymphocytes in a litre of blood.",
      source: "adults have 1-4", .memory),
    Parameter(
      .lymphocyteRecovery, 0.006, in: 0...1, unit: "1/day",
      "How fast lost lymphocytes come back.",
      source: "months: CD4 counts are low a year after CAR-T (Logue 2021); number chosen",
      .assumption),
  ]
}
