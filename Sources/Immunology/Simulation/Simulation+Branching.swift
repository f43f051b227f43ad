import Tissue

extension Simulation {
  /// Returns an independent copy of the present state that goes on under another setup.
  ///
  /// The shared past of the arms of a comparison is simulated once: as long as setups do not
  /// differ (``ModelSetup/firstDifference(among:)``), a branch has the same bits as a run of its own
  /// from the start. Ledger entries that were not drained yet go along.
  ///
  /// - Parameters:
  ///   - setup: The setup of the branch; it differs from the present one in what comes later.
  ///   - threads: The number of threads of the branch.
  /// - Returns: The branch; this simulation stays as it is.
  /// - Precondition: Both setups have the same populations and the same tissue.
  public func branched(into setup: ModelSetup, threads: Int) -> Simulation {
    precondition(
      setup.populations == self.setup.populations && setup.parameters == self.setup.parameters,
      "A branch keeps the cells and the numbers of its past.")
    let branch = Simulation(empty: setup, seed: seed, threads: threads, rhythm: rhythm)
    do {
      try branch.restore(from: savedState())
    } catch {
      preconditionFailure("A tissue of the same cells and size takes over any state.")
    }
    return branch
  }
}

extension ModelSetup {
  /// Returns the first day on which what happens in some setups may differ.
  ///
  /// - Parameter setups: The arms of a comparison.
  /// - Returns: 0 when the setups differ from the start, the day of the first dose that not all of
  ///   them give, or infinity when nothing differs but how long they last.
  public static func firstDifference(among setups: [ModelSetup]) -> Double {
    guard let first = setups.first else { return .infinity }
    func untreated(_ setup: ModelSetup) -> ModelSetup {
      var bare = setup
      bare.treatments = []
      bare.durationDays = 0
      return bare
    }
    guard setups.allSatisfy({ untreated($0) == untreated(first) }) else { return 0 }
    let courses = setups.map { Body.doses(of: $0).filter { 0 < $0.milligrams } }
    let longest = courses.map(\.count).max() ?? 0
    for index in 0..<longest {
      let doses = courses.map { index < $0.count ? $0[index] : nil }
      if doses.allSatisfy({ $0 == doses[0] }) { continue }
      return doses.compactMap { $0?.day }.min() ?? .infinity
    }
    return .infinity
  }
}
