extension ParameterKey {
  package static let antigenUnnamedCopies = ParameterKey("recognition.unnamed_copies")
  package static let peptideHalf = ParameterKey("recognition.peptide_half")
  package static let surfaceHalf = ParameterKey("recognition.surface_half")
  package static let surfaceHill = ParameterKey("recognition.surface_hill")
}

extension ParameterKey {
  package static let antigenPrecursors = ParameterKey("antigen.precursors")
  package static let antigenPrimed = ParameterKey("antigen.primed_level")
  package static let antigenLoss = ParameterKey("antigen.loss_per_division")
  package static let antigenVariants = ParameterKey("antigen.variants")
  package static let antigenOnTCells = ParameterKey("antigen.on_t_cells")
  package static let antigenInternalised = ParameterKey("antigen.internalised_per_day")
}

extension ParameterKey {
  package static let damageThreshold = ParameterKey("killing.threshold_hits")
  package static let damageHalfLife = ParameterKey("killing.damage_half_life_min")
}

extension ParameterKey {
  package static let checkpointAffinity = ParameterKey("pd1.affinity_um")
  package static let checkpointGap = ParameterKey("pd1.gap_nm")
  package static let checkpointHalfEffect = ParameterKey("pd1.half_effect_per_um2")
  package static let checkpointHill = ParameterKey("pd1.hill")
  package static let ligandTurnover = ParameterKey("pd1.ligand_turnover_per_day")
}

extension ParameterKey {
  package static let exhaustionRate = ParameterKey("exhaustion.rate_per_day")
  package static let exhaustionCheckpointGain = ParameterKey("exhaustion.pd1_gain")
  package static let exhaustionRecovery = ParameterKey("exhaustion.recovery_per_day")
  package static let exhaustionFixation = ParameterKey("exhaustion.fixation_days")
  package static let exhaustionResidual = ParameterKey("exhaustion.residual_function")
  package static let exhaustionTired = ParameterKey("exhaustion.tired_above")
  package static let exhaustionProgenitor = ParameterKey("exhaustion.progenitor_factor")
}

extension ParameterKey {
  package static let arrivalRate = ParameterKey("recruitment.arrivals_per_mm2_per_day")
  package static let arrivalBaseline = ParameterKey("recruitment.baseline")
}

extension Catalogue {
  /// The section `recognition`.
  static let recognitionSection: [Parameter] = [
    Parameter(
      .antigenUnnamedCopies, 100, in: 0...1_000_000, unit: "copies",
      "Copies of the antigen on a tumour cell in a scenario that names no antigens.",
      source: "a well presented neoantigen; number chosen", .assumption),
    Parameter(
      .peptideHalf, 10, in: 0.5...1000, unit: "copies",
      "Copies of a peptide on MHC-I at which a T-cell receptor works at half its strength.",
      source: "T cells sense 1-10 copies", .memory),
    Parameter(
      .surfaceHalf, 2000, in: 10...100_000, unit: "copies",
      "Copies of a surface antigen at which a chimeric receptor works at half its strength.",
      source: "Majzner 2020 Cancer Discov: 1000-5000 molecules of CD19", .primary),
    Parameter(
      .surfaceHill, 2, in: 1...4, unit: "", "How steep that is.",
      source: "form of B8", .assumption),
  ]

  /// The section `antigen`.
  static let antigenSection: [Parameter] = [
    Parameter(
      .antigenPrecursors, 500_000, in: 0...1e9, unit: "cells",
      "The naive T cells of the whole body that recognise the antigen.",
      source: "1 in 100,000 of 5e10 naive CD8 T cells (Henrickson 2008)", .derived),
    Parameter(
      .antigenPrimed, 1, in: 0...1000, unit: "",
      "The effectors in the body on the first day, as a multiple of t_cell_pool.reference_cells.",
      source: "a tumour that can be seen has primed T cells already; 0 for a new one", .assumption),
    Parameter(
      .antigenLoss, 0, in: 0...1, unit: "",
      "The chance that a daughter cell loses the antigen for good.",
      source: "real rates of 1e-6 to 1e-5 per division, rescaled to a small tissue",
      .contested),
    Parameter(
      .antigenVariants, 0, in: 0...1, unit: "",
      "The share of tumour cells of the first day that lack the antigen.",
      source: "0-1 % stand for the variants of a large tumour", .assumption),
    Parameter(
      .antigenOnTCells, 0, in: 0...1_000_000, unit: "copies",
      "Copies of the antigen on T cells, those of a product included.",
      source: "0, but tens of thousands for CD5 and CD7", .memory),
    Parameter(
      .antigenInternalised, 0, in: 0...20, unit: "1/day",
      "How fast a receptor against the antigen takes it inside the cell that has both.",
      source: "0 as for CD7; about 2 for CD5, gone within days (Mamonkin 2015)", .assumption),
  ]

  /// The section `killing`.
  static let killingSection: [Parameter] = [
    Parameter(
      .damageThreshold, 2.05, in: 0.5...10, unit: "hits",
      "The unrepaired damage at which a cell begins to die.",
      source: "computed from Weigelin 2021: three hits within 50 min kill, two do not", .derived),
    Parameter(
      .damageHalfLife, 78, in: 10...1000, unit: "min", "How long half of the damage lasts.",
      source: "computed from Weigelin 2021: hits an hour apart do not add up", .derived),
  ]

  /// The section `pd1`.
  static let pd1Section: [Parameter] = [
    Parameter(
      .checkpointAffinity, 8.2, in: 0.5...50, unit: "µM", "The K_D of PD-1 and PD-L1 in solution.",
      source: "Cheng 2013 JBC, SPR; other methods 1.6-12", .secondary),
    Parameter(
      .checkpointGap, 13, in: 1...30, unit: "nm",
      "The gap between the membranes, which turns the K_D into a surface density.",
      source: "synapse width; QSP-IO uses 3 nm; methods differ", .assumption),
    Parameter(
      .checkpointHalfEffect, 20, in: 5...50, unit: "1/µm²",
      "The density of PD-1/PD-L1 pairs that halves a T cell's work.",
      source: "QSP, estimated there", .secondary),
    Parameter(
      .checkpointHill, 2, in: 1...3, unit: "", "How steep that effect is.",
      source: "QSP, estimated there", .secondary),
    Parameter(
      .ligandTurnover, 1, in: 0.5...3, unit: "1/day", "How fast PD-L1 on a cell is renewed.",
      source: "Hsu 2018 via QSP: half-life 17 h", .secondary),
  ]

  /// The section `exhaustion`.
  static let exhaustionSection: [Parameter] = [
    Parameter(
      .exhaustionRate, 0.1, in: 0.03...0.3, unit: "1/day",
      "How fast constant stimulation tires a T cell.",
      source: "QSP, estimated there", .secondary),
    Parameter(
      .exhaustionCheckpointGain, 3, in: 0...10, unit: "",
      "How much engaged PD-1 speeds that up.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .exhaustionRecovery, 0.2, in: 0...2, unit: "1/day",
      "How fast a resting T cell recovers while exhaustion is not yet fixed.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .exhaustionFixation, 21, in: 7...30, unit: "days",
      "How long it takes until exhaustion cannot be undone.",
      source: "Philip 2017, Pauken 2016: 14-30 days", .memory),
    Parameter(
      .exhaustionResidual, 0.2, in: 0...1, unit: "",
      "The share of its work that a fully exhausted T cell still does.",
      source: "tumor-tcell: 0.1-0.4", .secondary),
    Parameter(
      .exhaustionTired, 0.5, in: 0...1, unit: "",
      "The exhaustion above which a T cell is counted and drawn as tired.",
      source: "half of the scale", .assumption),
    Parameter(
      .exhaustionProgenitor, 0.3, in: 0...1, unit: "",
      "How fast T cells that renew themselves tire, as a share of the others.",
      source: "progenitors keep their function (Miller 2019, Siddiqui 2019); number chosen",
      .assumption),
  ]

  /// The section `recruitment`.
  static let recruitmentSection: [Parameter] = [
    Parameter(
      .arrivalRate, 12, in: 0...10_000, unit: "1/mm²/day",
      "The T cells that vessels let into the tissue when chemokine is plentiful.",
      source: "10-500 CD8/mm³/day, a layer stands for thicker tissue; tuned with checkpoint",
      .assumption),
    Parameter(
      .arrivalBaseline, 0.1, in: 0...1, unit: "",
      "The share of these that arrive without chemokine.",
      source: "patrolling effectors; number chosen", .assumption),
  ]
}
