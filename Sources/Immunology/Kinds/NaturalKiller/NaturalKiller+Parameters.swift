extension ParameterKey {
  package static let killerArrival = ParameterKey("nk.arrivals_per_mm2_per_day")
  package static let killerKills = ParameterKey("nk.kills")
}

extension NaturalKiller {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .killerArrival, 4, in: 0...10_000, unit: "1/mm²/day",
      "The NK cells that vessels let in when chemokine is plentiful.",
      source: "NK cells are rare in solid tumours; number chosen", .assumption),
    Parameter(
      .killerKills, 5, in: 1...50, unit: "cells",
      "How many cells an NK cell kills before it is spent.",
      source: "2-8 targets in a row", .memory, whole: true),
  ]
}
