extension ParameterKey {
  package static let engineeredHit = ParameterKey("engineered_t.hits_factor")
  package static let engineeredReceptorLoss = ParameterKey("engineered_t.receptor_loss_per_hour")
  package static let engineeredReceptorReturn = ParameterKey(
    "engineered_t.receptor_return_per_hour")
  package static let engineeredArrival = ParameterKey("engineered_t.arrivals_per_mm2_per_day")
  package static let engineeredArrivalLimit = ParameterKey("engineered_t.arrivals_limit")
}

extension Engineered {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .engineeredHit, 1, in: 0...5, unit: "",
      "Hits of an engineered T cell, as a multiple of those of others.",
      source: "equal over the first 20 hours (Davenport 2015)", .primary),
    Parameter(
      .engineeredReceptorLoss, 0.02, in: 0...1, unit: "1/hour",
      "How fast the chimeric receptor is taken in while the cell is stimulated.",
      source: "CAR killing falls behind after 20-50 hours (Davenport 2015); number chosen",
      .assumption),
    Parameter(
      .engineeredReceptorReturn, 0.04, in: 0...1, unit: "1/hour",
      "How fast it comes back at rest.", source: "receptor renewal within a day", .assumption),
    Parameter(
      .engineeredArrival, 40, in: 0...10_000, unit: "1/mm²/day",
      "The engineered cells that vessels let in when the blood holds the reference number.",
      source: "as other T cells, a few times more in inflamed tissue; number chosen", .assumption),
    Parameter(
      .engineeredArrivalLimit, 30, in: 1...10_000, unit: "",
      "How many times that number vessels let in at most, however many the blood holds.",
      source: "arrivals span a factor of 50, blood one of thousands; tuned with car-t",
      .assumption),
  ]
}
