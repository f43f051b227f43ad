extension ParameterKey {
  package static let regulatoryArrival = ParameterKey("treg.arrivals_per_mm2_per_day")
  package static let regulatorySuppression = ParameterKey("treg.suppression")
  package static let regulatoryReach = ParameterKey("treg.reach_um")
  package static let regulatoryTransforming = ParameterKey("treg.tgfb_per_s")
  package static let regulatoryUptake = ParameterKey("treg.il2_uptake_per_min")
  package static let regulatoryDivision = ParameterKey("treg.division_hours")
}

extension Regulatory {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .regulatoryArrival, 3, in: 0...10_000, unit: "1/mm²/day",
      "The regulatory T cells that vessels let in when chemokine is plentiful.",
      source: "20-40 % of CD4 T cells in tumours; number chosen", .assumption),
    Parameter(
      .regulatorySuppression, 0.4, in: 0...1, unit: "",
      "The share of a T cell's work that one regulatory T cell nearby takes away.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .regulatoryReach, 25, in: 5...30, unit: "µm",
      "How near a regulatory T cell has to be to hold another back.",
      source: "contact and short-range consumption of IL-2", .assumption),
    Parameter(
      .regulatoryTransforming, 5, in: 0...100, unit: "molecules/s",
      "The TGF-beta that a regulatory T cell makes.",
      source: "order of magnitude of T-cell cytokines", .contested),
    Parameter(
      .regulatoryUptake, 3, in: 0...100, unit: "1/min",
      "How fast a voxel with a regulatory T cell loses IL-2 to it.",
      source: "they bind it a hundred times better (QSP); number chosen", .assumption),
    Parameter(
      .regulatoryDivision, 72, in: 8...1000, unit: "hours",
      "The time between divisions of a regulatory T cell with plenty of IL-2.",
      source: "slower than effectors; number chosen", .assumption),
  ]
}
