import Immunology

/// The names of the columns of the counts.
enum CensusColumns {
  /// The columns of all populations, in the order of the counts.
  static func names(in setup: ModelSetup) -> [String] {
    setup.populations.flatMap { population in
      var names = suffixes(of: population.kind)
      if population.kind == .tumour {
        names += setup.antigens(on: population).map { "without_\($0.name)" }
      }
      return names.map { "\(population.name)_\($0)" }
    } + (setup.populations.contains { $0.kind == .tumour } ? Census.scanColumns : [])
  }

  /// What is counted for a kind of cell.
  static func suffixes(of kind: CellKind) -> [String] {
    switch kind {
    case .tumour:
      [
        "cells", "escaped", "dividing", "hypoxic", "dying", "necrotic", "killed", "pdl1",
        "diameter_um", "no_mhc",
      ]
    case .healthy: ["cells", "dying", "lost", "killed"]
    case .effector, .engineered:
      [
        "cells", "active", "tired", "progenitor", "terminal", "memory", "engaged", "arrived",
        "divided", "tired_ever", "dead",
      ]
    case .naturalKiller: ["cells", "engaged", "arrived", "dead"]
    case .regulatory: ["cells", "arrived", "divided", "dead"]
    case .macrophage: ["cells", "helping", "arrived", "dead"]
    }
  }
}
