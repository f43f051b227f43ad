extension Catalogue {
  /// The body and the antibody.
  static let body: [Parameter] = [
    Parameter(
      .bodyWeight, 70, in: 5...200, unit: "kg", "The weight of the virtual patient.",
      source: "the reference adult of the pharmacokinetic models", .memory),
    Parameter(
      .drugClearance, 0.22, in: 0.02...2, unit: "L/day",
      "How much plasma is cleared of pembrolizumab per day.",
      source: "Ahamadi 2017, n = 2188", .secondary),
    Parameter(
      .drugCentralVolume, 3.48, in: 0.5...20, unit: "L", "The volume of plasma it spreads in.",
      source: "Ahamadi 2017", .secondary),
    Parameter(
      .drugExchange, 0.795, in: 0.01...10, unit: "L/day", "The exchange with the other tissues.",
      source: "Ahamadi 2017", .secondary),
    Parameter(
      .drugPeripheralVolume, 4.06, in: 0.5...20, unit: "L", "The volume of the other tissues.",
      source: "Ahamadi 2017", .secondary),
    Parameter(
      .drugPartition, 0.2, in: 0.01...1, unit: "",
      "The concentration between tumour cells, as a share of that in serum.",
      source: "physiological models (Lindauer 2017): 0.05-0.5", .memory),
    Parameter(
      .drugHalfEngagement, 0.535, in: 0.001...100, unit: "µg/mL",
      "The concentration that engages half of the PD-1.",
      source: "Elassaiss-Schaap 2017, Table 2: functional (IL-2 ratio) assay", .secondary),
  ]
}
