import Tissue

/// The virtual patient outside the piece of tissue: what treatments do at present, and the T cells
/// that blood brings.
struct Body: Sendable {
  /// What all treatments do together at present.
  var levers = Levers()

  /// How many T cells of each clone blood holds, relative to the reference number.
  private(set) var clones: [Double]

  init(_ setup: ModelSetup) {
    clones = setup.knownAntigens.map { $0.form == .peptide ? 1 : 0 }
    let all = clones.reduce(0, +)
    if 0 < all { clones = clones.map { $0 / all } }
  }

  /// The share of PD-1 that drugs engage, by the functional assay (equation B6).
  var occupancy: Double { Levers.share(levers.receptorBlock) }

  /// The share of PD-L1 that drugs engage.
  var ligandOccupancy: Double { Levers.share(levers.ligandBlock) }

  /// The IL-2 that was given, in nM.
  var interleukin: Double { levers.interleukin }

  /// What drugs leave of the divisions of T cells, from 0 to 1.
  var divisionFactor: Float { Float(levers.division) }

  /// How much more readily healthy cells are attacked, at least 1.
  var breadth: Double { 1 }

  /// Runs forward by some days.
  mutating func advance(days: Double) {}

  /// The share of memory cells among the T cells that arrive.
  var rememberingShare: Double { 0 }

  /// How many cells of a product blood holds, relative to the reference number.
  func level(ofProduct population: Int) -> Double { 0 }

  /// How well the death of a tumour cell wakes dendritic cells, from 0 to 1.
  func immunogenicity(of fate: Fate) -> Double { 0 }

  /// Takes up the antigen of a tumour cell that died.
  mutating func take(up antigen: Int, weight: Double) {}

  /// The state as columns of a table, with those of the treatments.
  func columns() -> [(name: String, value: Double)] {
    [("pd1_occupancy", occupancy)]
  }

  /// All numbers of the state in a fixed order.
  var state: [Double] { [] }
}
