import Immunology

/// A virtual patient whose future can be lived several times.
protocol BranchingPatient: VirtualPatient {
  /// Returns an independent copy that goes on under another setup.
  func branch(into setup: ModelSetup, threads: Int) -> any BranchingPatient
}

extension Simulation: BranchingPatient {
  func branch(into setup: ModelSetup, threads: Int) -> any BranchingPatient {
    branched(into: setup, threads: threads)
  }
}
