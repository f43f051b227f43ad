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
    let plans = setups.map { $0.plan }
    let longest = plans.map { $0.count }.max() ?? 0
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
    let products = treatments.compactMap { $0.product }
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
      .map { $0.element }
  }
}
