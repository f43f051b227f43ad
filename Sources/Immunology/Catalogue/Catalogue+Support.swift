extension ParameterKey {
  package static let cytokineBase = ParameterKey("il6.base_pg_per_ml")
  package static let cytokineHalfLife = ParameterKey("il6.half_life_hours")
  package static let cytokineProduction = ParameterKey("il6.production_pg_per_ml_per_day")
  package static let cytokineHalfCells = ParameterKey("il6.half_effect_cells")
  package static let cytokineReceptorShare = ParameterKey("il6.receptor_share_of_loss")
  package static let cytokineMild = ParameterKey("il6.mild_pg_per_ml")
  package static let cytokineModerate = ParameterKey("il6.moderate_pg_per_ml")
  package static let cytokineSevere = ParameterKey("il6.severe_pg_per_ml")
}

extension ParameterKey {
  package static let tocilizumabDose = ParameterKey("tocilizumab.dose")
  package static let tocilizumabHalfLife = ParameterKey("tocilizumab.half_life_hours")
  package static let tocilizumabHalfEffect = ParameterKey("tocilizumab.half_effect_mg")
}

extension ParameterKey {
  package static let interleukin2Dose = ParameterKey("high_dose_il2.dose_miu")
  package static let interleukin2HalfLife = ParameterKey("high_dose_il2.half_life_hours")
  package static let interleukin2HalfEffect = ParameterKey("high_dose_il2.half_effect_miu")
}

extension ParameterKey {
  package static let steroidDose = ParameterKey("steroid.dose")
  package static let steroidHalfLife = ParameterKey("steroid.half_life_hours")
  package static let steroidHalfEffect = ParameterKey("steroid.half_effect_mg")
}

extension ParameterKey {
  package static let surgeryMargin = ParameterKey("surgery.margin_um")
  package static let surgeryLeftBehind = ParameterKey("surgery.left_behind")
}

extension ParameterKey {
  package static let vaccineCells = ParameterKey("vaccine.dendritic_cells")
  package static let vaccineAdjuvant = ParameterKey("vaccine.adjuvant")
  package static let vaccineAdjuvantDays = ParameterKey("vaccine.adjuvant_days")
}

extension ParameterKey {
  package static let lymphodepletionDays = ParameterKey("lymphodepletion.course_days")
  package static let lymphodepletionSurvival = ParameterKey("lymphodepletion.survival")
  package static let lymphodepletionSurvivalCy = ParameterKey(
    "lymphodepletion.survival_cyclophosphamide")
  package static let lymphodepletionTissue = ParameterKey("lymphodepletion.share_in_tissue")
  package static let lymphodepletionMarrow = ParameterKey("lymphodepletion.share_in_marrow")
}

extension Catalogue {
  /// The section `il6`.
  static let il6Section: [Parameter] = [
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
  ]

  /// The section `tocilizumab`.
  static let tocilizumabSection: [Parameter] = [
    Parameter(
      .tocilizumabDose, 560, in: 0...2000, unit: "mg", "One dose of tocilizumab.",
      source: "8 mg/kg of 70 kg, product label", .memory),
    Parameter(
      .tocilizumabHalfLife, 280, in: 24...1000, unit: "hours",
      "How fast tocilizumab leaves the body.",
      source: "label: 11-13 days", .memory),
    Parameter(
      .tocilizumabHalfEffect, 20, in: 0.1...1000, unit: "mg",
      "The amount in the body that blocks half of the receptors.",
      source: "some 3 µg/mL; number chosen", .assumption),
  ]

  /// The section `high_dose_il2`.
  static let highDoseIl2Section: [Parameter] = [
    Parameter(
      .interleukin2Dose, 40, in: 0...200, unit: "10^6 IU", "One dose of IL-2.",
      source: "600,000 IU/kg of 70 kg, product label", .memory),
    Parameter(
      .interleukin2HalfLife, 1.42, in: 0.1...24, unit: "hours",
      "How fast IL-2 leaves the blood.",
      source: "aldesleukin label: 85 min", .memory),
    Parameter(
      .interleukin2HalfEffect, 1.1, in: 0.001...100, unit: "1e6 IU",
      "The amount in the body that gives half of the effect.",
      source: "0.32 nM (QSP) in 12.6 L, 18e6 IU per mg", .derived),
  ]

  /// The section `steroid`.
  static let steroidSection: [Parameter] = [
    Parameter(
      .steroidDose, 70, in: 0...1000, unit: "mg", "One dose of a steroid, as prednisone.",
      source: "1 mg/kg, the usual dose against immune side effects", .memory),
    Parameter(
      .steroidHalfLife, 24, in: 1...100, unit: "hours",
      "How fast the effect of a steroid fades.",
      source: "prednisone: 12-36 h", .memory),
    Parameter(
      .steroidHalfEffect, 20, in: 0.5...500, unit: "mg",
      "The prednisone in the body that gives half of the effect.",
      source: "number chosen", .assumption),
  ]

  /// The section `surgery`.
  static let surgerySection: [Parameter] = [
    Parameter(
      .surgeryMargin, 60, in: 0...2000, unit: "µm",
      "How far beyond the mass tissue is cut out.",
      source: "scaled to the piece of tissue; real margins are millimetres", .assumption),
    Parameter(
      .surgeryLeftBehind, 0.005, in: 0...1, unit: "",
      "The share of the tumour cells in the cut that stay behind.",
      source: "residual disease; number chosen", .assumption),
  ]

  /// The section `vaccine`.
  static let vaccineSection: [Parameter] = [
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

  /// The section `lymphodepletion`.
  static let lymphodepletionSection: [Parameter] = [
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
extension ParameterKey {
  package static let biopsyCells = ParameterKey("biopsy.cells")
  package static let biopsyOffCenter = ParameterKey("biopsy.off_center")
}

extension Catalogue {
  /// The section `biopsy`.
  static let biopsySection: [Parameter] = [
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
