extension ParameterKey {
  package static let meanFieldSupply = ParameterKey("mean_field.supply")
  package static let meanFieldRecruitment = ParameterKey("mean_field.recruitment")
  package static let meanFieldHalfRecruitment = ParameterKey("mean_field.half_recruitment")
  package static let meanFieldExhaustion = ParameterKey("mean_field.exhaustion")
  package static let meanFieldLoss = ParameterKey("mean_field.loss")
  package static let meanFieldGrowth = ParameterKey("mean_field.growth")
  package static let meanFieldCrowding = ParameterKey("mean_field.crowding")
  package static let meanFieldUnit = ParameterKey("mean_field.unit_days")
}

extension Catalogue {
  /// The section `mean_field`.
  static let meanFieldSection: [Parameter] = [
    Parameter(
      .meanFieldSupply, 0.1181, in: 0...10, unit: "",
      "Effectors that arrive without a tumour.",
      source: "Kuznetsov 1994, in its units without dimension", .secondary),
    Parameter(
      .meanFieldRecruitment, 1.131, in: 0...20, unit: "",
      "How fast a large tumour recruits effectors.",
      source: "Kuznetsov 1994, in its units without dimension", .secondary),
    Parameter(
      .meanFieldHalfRecruitment, 20.19, in: 0.1...1000, unit: "1e6 cells",
      "The tumour that recruits half as fast.",
      source: "Kuznetsov 1994, in its units without dimension", .secondary),
    Parameter(
      .meanFieldExhaustion, 0.00311, in: 0...1, unit: "",
      "How fast tumour cells use effectors up.",
      source: "Kuznetsov 1994, in its units without dimension", .secondary),
    Parameter(
      .meanFieldLoss, 0.3743, in: 0.001...10, unit: "",
      "How fast effectors die by themselves.",
      source: "Kuznetsov 1994, in its units without dimension", .secondary),
    Parameter(
      .meanFieldGrowth, 1.636, in: 0...20, unit: "",
      "How fast a small tumour grows.",
      source: "Kuznetsov 1994, in its units without dimension", .secondary),
    Parameter(
      .meanFieldCrowding, 0.002, in: 0.0001...1, unit: "1/1e6 cells",
      "One over the largest tumour.",
      source: "Kuznetsov 1994, in its units without dimension", .secondary),
    Parameter(
      .meanFieldUnit, 9.09, in: 0.1...100, unit: "days",
      "The days of one unit of time.",
      source: "growth 1.636 per unit is 0.18 per day", .derived),
  ]
}
