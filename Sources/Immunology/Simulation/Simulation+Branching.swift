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
  /// - Precondition: Both setups have the same tissue and, products apart, the same populations.
  public func branched(into setup: ModelSetup, threads: Int) -> Simulation {
    precondition(
      setup.untreated.populations == self.setup.untreated.populations
        && setup.parameters == self.setup.parameters,
      "A branch keeps the cells and the numbers of its past.")
    let branch = Simulation(empty: setup, seed: seed, threads: threads, rhythm: rhythm)
    var writer = StateWriter()
    visitShared(&writer)
    visitLedger(&writer)
    do {
      try branch.restoreShared(from: writer.bytes)
    } catch {
      preconditionFailure("A tissue of the same cells and size takes over any state.")
    }
    branch.courses.takeOver(courses, at: day)
    branch.pullLevers()
    return branch
  }
}

extension ModelSetup {
  /// Returns the first day on which what happens in some setups may differ.
  ///
  /// - Parameter setups: The arms of a comparison.
  /// - Returns: 0 when the setups differ from the start, the day of the first dose that not all of
  ///   them give or from which treatments under way stand in another order, or infinity when nothing
  ///   differs but how long they last.
  public static func firstDifference(among setups: [ModelSetup]) -> Double {
    guard let first = setups.first else { return .infinity }
    guard setups.allSatisfy({ $0.untreated == first.untreated }) else { return 0 }
    let plans = setups.map(\.plan)
    let longest = plans.map(\.count).max() ?? 0
    // The places in their files of the treatments that have begun.
    var begun = setups.map { _ in [Int]() }
    for index in 0..<longest {
      let steps = plans.map { index < $0.count ? $0[index] : nil }
      let isSame = steps.allSatisfy { step in
        guard let step, let first = steps[0] else { return false }
        return step.day == first.day && step.number == first.number
          && step.treatment.isLike(first.treatment)
      }
      let day = steps.compactMap { $0?.day }.min() ?? .infinity
      guard isSame else { return day }
      // Treatments under way act in the order of the file, whichever began first.
      let ranks = setups.indices.map { setup in
        begin(steps[setup]?.place ?? 0, among: &begun[setup])
      }
      if Set(ranks).count > 1 { return day }
    }
    return .infinity
  }

  /// Notes that a treatment has begun.
  ///
  /// - Returns: How many of those that have begun stand before it in the file.
  private static func begin(_ place: Int, among begun: inout [Int]) -> Int {
    if !begun.contains(place) { begun.append(place) }
    return begun.count { $0 < place }
  }

  /// The setup without treatments, without the populations that they would bring, and without end.
  ///
  /// Products stand behind all other populations, so leaving them out moves no other.
  var untreated: ModelSetup {
    var bare = self
    let products = treatments.compactMap(\.product)
    bare.populations = populations.indices.filter { !products.contains($0) }
      .map { populations[$0] }
    bare.treatments = []
    bare.durationDays = 0
    return bare
  }

  /// All that treatments do, in the order in which it happens.
  private var plan: [(day: Double, number: Int, place: Int, treatment: Treatment)] {
    let steps = treatments.enumerated().flatMap { place, treatment in
      treatment.steps.map { (day: $0.day, number: $0.number, place: place, treatment: treatment) }
    }
    // Steps of one day keep the order of the scenario file.
    return steps.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}
