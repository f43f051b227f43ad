import Tissue

/// The drugs of chemotherapy that the model knows, and the catalogue section of each.
public enum ChemotherapyDrug: String, Sendable, CaseIterable {
  /// Three compartments; it harms cells in mitosis.
  case docetaxel
  /// One compartment; it harms cells that copy their DNA.
  case generic = "chemotherapy"

  /// The part of the cell cycle in which the drug harms a cell.
  public enum SensitivePhase: String, Sendable {
    /// While DNA is copied.
    case synthesis
    /// While the cell divides.
    case mitosis
  }

  /// The section of the catalogue that holds its numbers.
  public var section: String { rawValue }

  /// The part of the cell cycle in which it harms a cell.
  public var sensitivePhase: SensitivePhase { self == .docetaxel ? .mitosis : .synthesis }
}

/// A drug of chemotherapy in the body and what it does to cells (equations B7 and B13).
///
/// A dose runs in over the hours of an infusion and spreads over one to three compartments. The
/// hazard of a cell in the sensitive phase is k·Cⁿ/(Cⁿ + EC₅₀ⁿ), the same for every kind of cell;
/// whether a cell is in that phase is for the cell to say, so resting cells are spared and the kill
/// of a short exposure levels off at the share of cells in the phase (Gardner 2000).
struct Chemotherapy: Sendable, Equatable {
  /// Which drug it is.
  let drug: ChemotherapyDrug

  private var compartments: LinearCompartments
  /// What has not run in yet, in mg.
  private var bag = 0.0
  private var bagDays = 0.0

  private let infusionDays: Double
  private let volume: Double
  private let molarMass: Double
  private let kill: Double
  private let halfEffect: Double
  private let hill: Double
  private let lymphocyteKill: Double

  /// Creates a body without any of a drug in it.
  init(_ drug: ChemotherapyDrug, _ values: ParameterValues) {
    self.drug = drug
    switch drug {
    case .docetaxel:
      compartments = LinearCompartments(
        transfers: [
          (0, 1, values[.docetaxelK12]), (1, 0, values[.docetaxelK21]),
          (0, 2, values[.docetaxelK13]), (2, 0, values[.docetaxelK31]),
        ], losses: [values[.docetaxelK10]])
      volume = values[.docetaxelVolume]
      molarMass = values[.docetaxelMolarMass]
      infusionDays = values[.docetaxelInfusion] / 24
      kill = values[.docetaxelKill]
      halfEffect = values[.docetaxelHalfEffect]
      hill = values[.docetaxelHill]
      lymphocyteKill = values[.docetaxelLymphocyteKill]
    case .generic:
      compartments = LinearCompartments(
        transfers: [],
        losses: [0.693_147_180_559_945_3 * 24 / values[.chemotherapyHalfLife]])
      volume = values[.chemotherapyVolume]
      molarMass = values[.chemotherapyMolarMass]
      infusionDays = values[.chemotherapyInfusion] / 24
      kill = values[.chemotherapyKill]
      halfEffect = values[.chemotherapyHalfEffect]
      hill = values[.chemotherapyHill]
      lymphocyteKill = values[.chemotherapyLymphocyteKill]
    }
  }

  /// The concentration in plasma in µM.
  var concentration: Double { compartments.amounts[0] / volume / molarMass * 1000 }

  /// Whether there is none of it in the body.
  var isAbsent: Bool { bag == 0 && compartments.isEmpty }

  /// The hazard per day of a cell in the sensitive phase.
  var hazard: Double { kill * effect }

  /// The hazard per day of a lymphocyte of the blood.
  var lymphocyteHazard: Double { lymphocyteKill * effect }

  private var effect: Double {
    let power = Elementary.power(concentration / halfEffect, hill)
    return power / (1 + power)
  }

  /// Hangs up a dose; it runs in over the time of an infusion.
  mutating func infuse(milligrams: Double) {
    guard 0 < milligrams else { return }
    bag += milligrams
    bagDays = infusionDays
  }

  /// Runs forward by some days.
  mutating func advance(days: Double) {
    guard !isAbsent else { return }
    let running = min(days, bagDays)
    if 0 < running {
      compartments.advance(days: running, inflow: bag / bagDays)
      bag = running < bagDays ? bag * (1 - running / bagDays) : 0
      bagDays -= running
    }
    compartments.advance(days: days - running)
  }

  /// Visits what is in the body and what is still in the bag.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try compartments.visitState(&visitor)
    try visitor.visit(&bag)
    try visitor.visit(&bagDays)
  }
}
