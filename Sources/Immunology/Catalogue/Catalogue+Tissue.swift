extension ParameterKey {
  package static let tissueWidth = ParameterKey("tissue.width_um")
  package static let tissueHeight = ParameterKey("tissue.height_um")
  package static let tissueDepth = ParameterKey("tissue.depth_um")
  package static let tissueVoxel = ParameterKey("tissue.voxel_um")
  package static let tissueLayer = ParameterKey("tissue.layer_um")
}

extension ParameterKey {
  package static let vesselSpacing = ParameterKey("vessels.spacing_um")
  package static let vesselOxygenExchange = ParameterKey("vessels.oxygen_exchange_per_min")
  package static let vesselCollapsePressure = ParameterKey("vessels.collapse_pressure")
  package static let vesselResponse = ParameterKey("vessels.response_days")
}

extension ParameterKey {
  package static let repulsion = ParameterKey("mechanics.repulsion_um_per_min")
  package static let adhesion = ParameterKey("mechanics.adhesion_um_per_min")
  package static let adhesionRange = ParameterKey("mechanics.adhesion_range")
  package static let squeeze = ParameterKey("mechanics.squeeze")
}

extension Catalogue {
  /// The section `tissue`.
  static let tissueSection: [Parameter] = [
    Parameter(
      .tissueWidth, 1200, in: 60...20_000, unit: "µm", "The width of the piece of tissue.",
      source: "chosen so that 5,000 tumour cells fit one layer", .assumption),
    Parameter(
      .tissueHeight, 1200, in: 60...20_000, unit: "µm", "The height of the piece of tissue.",
      source: "chosen so that 5,000 tumour cells fit one layer", .assumption),
    Parameter(
      .tissueDepth, 0, in: 0...5000, unit: "µm",
      "The depth of the piece of tissue; 0 makes it one layer of cells (2-D).",
      source: "one layer shows every cell; compare with 3-D before generalising", .assumption),
    Parameter(
      .tissueVoxel, 20, in: 5...50, unit: "µm",
      "The edge of the boxes in which oxygen and messengers are computed.",
      source: "little more than half of the IFN-gamma length of 35 µm", .assumption),
    Parameter(
      .tissueLayer, 17, in: 5...50, unit: "µm",
      "How thick the one layer of a 2-D tissue counts when molecules become concentrations.",
      source: "the diameter of a tumour cell", .derived),
  ]

  /// The section `vessels`.
  static let vesselsSection: [Parameter] = [
    Parameter(
      .vesselSpacing, 150, in: 50...2000, unit: "µm",
      "The typical distance between vessels that bring oxygen and T cells.",
      source: "capillaries supply to about 100-200 µm", .memory),
    Parameter(
      .vesselOxygenExchange, 1000, in: 0...10_000, unit: "1/min",
      "How fast oxygen moves between a vessel and the box of tissue it stands in.",
      source: "so fast that the box next to a vessel holds nearly the oxygen of the vessel",
      .assumption),
    Parameter(
      .vesselCollapsePressure, 0.2, in: 0.05...50, unit: "",
      "The crowding at which half of a vessel's flow is lost.",
      source: "solid stress collapses tumour vessels (Padera 2004 Nature); number chosen",
      .assumption),
    Parameter(
      .vesselResponse, 2, in: 0.1...60, unit: "days",
      "How long a vessel takes to follow the crowding around it.",
      source: "vessel remodelling takes days", .assumption),
  ]

  /// The section `mechanics`.
  static let mechanicsSection: [Parameter] = [
    Parameter(
      .repulsion, 4, in: 3.3...30, unit: "µm/min",
      "How fast two fully overlapping cells push each other apart.",
      source: "PhysiCell core has 10, range ×/÷3; 4 keeps steps of 4 min stable in dense tissue",
      .assumption),
    Parameter(
      .adhesion, 0.16, in: 0...1.2, unit: "µm/min",
      "How fast two neighbouring cells pull each other together.",
      source: "PhysiCell core has 0.4; the ratio to the repulsion is kept", .derived),
    Parameter(
      .adhesionRange, 1.25, in: 1.05...1.5, unit: "",
      "How far cells reach for each other, in sums of their radii.",
      source: "PhysiCell core", .primary),
    Parameter(
      .squeeze, 0, in: 0...1, unit: "",
      "The share of the push that a crawling T cell feels from resident cells it squeezes past.",
      source: "speeds in tumours already contain the hindrance, so little is left", .assumption),
  ]
}
