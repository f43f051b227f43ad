extension ParameterKey {
  package static let macrophageRadius = ParameterKey("macrophage.radius_um")
  package static let macrophageSpeed = ParameterKey("macrophage.speed_um_per_min")
  package static let macrophageArrival = ParameterKey("macrophage.arrivals_per_mm2_per_day")
  package static let macrophageTurning = ParameterKey("macrophage.turning_hours")
  package static let macrophageTransforming = ParameterKey("macrophage.tgfb_per_s")
  package static let macrophageChemokine = ParameterKey("macrophage.chemokine_nm_per_day")
  package static let macrophageLife = ParameterKey("macrophage.life_days")
}

extension Macrophage {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .macrophageRadius, 7.5, in: 5...10, unit: "µm", "The radius of a macrophage.",
      source: "1767 µm³, public PhysiCell sheet", .secondary),
    Parameter(
      .macrophageSpeed, 0.5, in: 0...5, unit: "µm/min", "How fast macrophages crawl.",
      source: "slower than T cells by an order of magnitude", .memory),
    Parameter(
      .macrophageArrival, 4, in: 0...10_000, unit: "1/mm²/day",
      "The macrophages that vessels let in.", source: "number chosen", .assumption),
    Parameter(
      .macrophageTurning, 24, in: 1...240, unit: "hours",
      "How long a macrophage takes to turn between helping and holding back.",
      source: "polarisation within a day", .memory),
    Parameter(
      .macrophageTransforming, 5, in: 0...100, unit: "molecules/s",
      "The TGF-beta of a macrophage that holds back (M2-like).",
      source: "qualitative in the literature; number chosen", .assumption),
    Parameter(
      .macrophageChemokine, 3000, in: 0...100_000, unit: "nM/day",
      "The chemokine of a macrophage that helps (M1-like), per volume of the cell.",
      source: "CXCL9/10 come largely from macrophages (House 2020); number chosen", .assumption),
    Parameter(
      .macrophageLife, 30, in: 1...365, unit: "days", "How long a macrophage lives.",
      source: "weeks to months", .memory),
  ]
}
