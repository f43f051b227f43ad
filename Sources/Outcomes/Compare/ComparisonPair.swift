/// Two arms in numbers.
package struct ComparisonPair: Sendable, Equatable {
  /// The letters of the two arms.
  package let letters: [String]
  /// Whether both arms have the same virtual patients.
  package let arePaired: Bool
  /// Whether each run of both arms ends in the same state, to the last bit.
  package let areIdentical: Bool
  /// The tumour cells on the last day: the second arm minus the first.
  package let tumour: PairedDifference?
  /// What may be said about the tumour.
  package private(set) var tumourVerdict = ComparisonVerdict.tooClose
  /// The share of healthy cells harmed by treatment and immune cells: the second arm minus the first.
  package let harm: PairedDifference?
  /// What may be said about that harm.
  package private(set) var harmVerdict = ComparisonVerdict.tooClose
  /// What may be said about the share of runs whose tumour was cleared.
  package private(set) var clearedVerdict = ComparisonVerdict.tooClose
  /// In how many virtual patients the second arm ended with fewer tumour cells.
  package let patientsWithFewer: Int
  /// The log-rank test of the days on which the tumour was cleared, if any was.
  package let clearingTest: LogRank?
  /// How many times faster the second arm is cleared, if both arms have runs that are.
  package let clearingRatio: HazardRatio?
  /// The log-rank test of the times to progression, if there was any.
  package let progressionTest: LogRank?

  private let tests: [DifferenceTest?]
  private let areLarge: [Bool]

  private init(_ first: ArmNumbers, _ second: ArmNumbers) {
    letters = [first.letter, second.letter]
    let arePaired = first.seeds == second.seeds
    self.arePaired = arePaired
    areIdentical = arePaired && !first.digests.isEmpty && first.digests == second.digests
    let (a, b) = (first.tumourEnd, second.tumourEnd)
    tumour = PairedDifference(from: a, to: b)
    patientsWithFewer = zip(a, b).count { $1 < $0 }
    let (harmA, harmB) = (first.harmed, second.harmed)
    harm = PairedDifference(from: harmA, to: harmB)
    let (daysA, daysB) = (first.clearing, second.clearing)
    clearingTest = LogRank(daysA, daysB)
    clearingRatio = HazardRatio(daysA, daysB)
    progressionTest = LogRank(first.progression, second.progression)
    let clearedA = first.clearedDays.count { $0 != nil }
    let clearedB = second.clearedDays.count { $0 != nil }
    tests = [
      DifferenceTest(a, b, arePaired: arePaired),
      DifferenceTest(harmA, harmB, arePaired: arePaired),
      DifferenceTest(clearedA, of: first.runs, clearedB, of: second.runs),
    ]
    let mean = [a, b].filter { !$0.isEmpty }.map { $0.reduce(0, +) / Double($0.count) }.max() ?? 0
    areLarge = [
      ComparisonVerdict.leastShare * mean <= abs(tests[0]?.mean ?? 0),
      ComparisonVerdict.leastPoints <= abs(tests[1]?.mean ?? 0),
      ComparisonVerdict.leastPoints <= abs(tests[2]?.mean ?? 0),
    ]
  }

  /// All pairs of some arms, judged together: the more there is to be said on a page, the more chance
  /// there is for a false word, so the intervals are widened by Holm's steps.
  static func all(of arms: [ArmNumbers]) -> [ComparisonPair] {
    var pairs: [ComparisonPair] = []
    var areComparable: [Bool] = []
    for (index, first) in arms.enumerated() {
      for second in arms.dropFirst(index + 1) {
        pairs.append(ComparisonPair(first, second))
        areComparable.append(ComparisonWords.otherTissue(second, than: first) == nil)
      }
    }
    var places: [(pair: Int, test: Int)] = []
    var pValues: [Double] = []
    for (index, pair) in pairs.enumerated() where !pair.areIdentical && areComparable[index] {
      for (number, test) in pair.tests.enumerated() {
        guard let test else { continue }
        places.append((index, number))
        pValues.append(test.pValue)
      }
    }
    let holds = DifferenceTest.holding(pValues)
    for (index, pair) in pairs.enumerated() {
      let verdicts = pair.tests.indices.map { number -> ComparisonVerdict in
        if pair.areIdentical { return .identical }
        // A share of runs that were cleared does not depend on how many cells there were.
        if !areComparable[index] { return .otherTissue }
        guard let place = places.firstIndex(where: { $0 == (index, number) }), holds[place],
          let test = pair.tests[number]
        else { return .tooClose }
        guard pair.areLarge[number] else { return .small }
        return test.mean < 0 ? .lower : .higher
      }
      pairs[index].tumourVerdict = verdicts[0]
      pairs[index].harmVerdict = verdicts[1]
      pairs[index].clearedVerdict = verdicts[2]
    }
    return pairs
  }
}

extension ArmNumbers {
  /// The day each run's tumour was cleared, or the last day if it was not.
  package var clearing: [Survival] {
    clearedDays.map { day in
      day.map { Survival(day: $0, hasEvent: true) }
        ?? Survival(day: days.last ?? 0, hasEvent: false)
    }
  }

  /// The days from enrolment to progression, or to the day until which it was looked for.
  package var progression: [Survival] {
    readouts.compactMap { readout in
      guard let end = readout.watchedUntil else { return nil }
      return Survival(
        day: max(0, end - readout.enrolDay), hasEvent: readout.progressedDay != nil)
    }
  }

  /// Healthy cells harmed by treatment and immune cells in each run, as a share of those at enrolment.
  package var harmed: [Double] {
    readouts.filter { 0 < $0.healthyAtStart }.map { $0.harmedShare }
  }
}
