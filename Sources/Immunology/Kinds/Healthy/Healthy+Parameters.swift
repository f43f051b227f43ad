extension ParameterKey {
  package static let healthyRadius = ParameterKey("healthy.radius_um")
  package static let healthyTurnover = ParameterKey("healthy.turnover_days")
  package static let healthyMaximalPressure = ParameterKey("healthy.maximal_pressure")
  package static let healthyCrushPressure = ParameterKey("healthy.crush_pressure")
  package static let healthyCrushRate = ParameterKey("healthy.crush_per_day")
  package static let healthyDying = ParameterKey("healthy.dying_hours")
  package static let healthyLigand = ParameterKey("healthy.pdl1")
  package static let healthySelf = ParameterKey("healthy.self_recognition")
}

extension Healthy {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .healthyRadius, 8.4, in: 4...12, unit: "µm", "The radius of a healthy cell.",
      source: "PhysiCell generic epithelial cell", .secondary),
    Parameter(
      .healthyTurnover, 30, in: 2...1000, unit: "days",
      "How long a healthy cell lives before it is replaced.",
      source: "gut 5 days, skin 30 days", .memory),
    Parameter(
      .healthyMaximalPressure, 0.05, in: 0.01...10, unit: "",
      "The crowding above which healthy cells do not divide.",
      source: "healthy cells must stop at confluence", .assumption),
    Parameter(
      .healthyCrushPressure, 0.1, in: 0.01...50, unit: "",
      "The crowding at which healthy cells begin to be lost.",
      source: "crowded epithelium extrudes and loses cells; number chosen", .assumption),
    Parameter(
      .healthyCrushRate, 1, in: 0...20, unit: "1/day",
      "The hazard of that loss at twice this crowding and above.",
      source: "loss within days", .assumption),
    Parameter(
      .healthyDying, 8.6, in: 1...48, unit: "hours", "How long a dying healthy cell can be seen.",
      source: "PhysiCell 0.00194/min", .primary),
    Parameter(
      .healthyLigand, 20_000, in: 0...2_000_000, unit: "molecules",
      "PD-L1 on a healthy cell, which protects it from T cells; IFN-gamma raises it fivefold.",
      source: "as on tumour cells without IFN-gamma", .assumption),
    Parameter(
      .healthySelf, 0.003, in: 0...1, unit: "",
      "How well T cells recognise healthy cells: the part of tolerance that is not perfect.",
      source: "only a symbol of immune side effects; chosen so that few of all kills hit them",
      .assumption),
  ]
}
