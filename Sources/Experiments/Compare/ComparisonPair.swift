/// The first arm and another one, in numbers.
public struct ComparisonPair: Sendable, Equatable {
  /// The letters of the two arms.
  public let letters: [String]
  /// Whether both arms have the same virtual patients.
  public let arePaired: Bool
  /// Whether each run of both arms ends in the same state, to the last bit.
  public let areIdentical: Bool
  /// The tumour cells on the last day: the second arm minus the first.
  public let tumour: PairedDifference?
  /// What may be said about the tumour.
  public let tumourVerdict: ComparisonVerdict
  /// The share of healthy cells that were lost: the second arm minus the first.
  public let healthy: PairedDifference?
  /// What may be said about the healthy cells.
  public let healthyVerdict: ComparisonVerdict
  /// In how many virtual patients the second arm ended with fewer tumour cells.
  public let patientsWithFewer: Int
  /// The log-rank test of the days on which the tumour was cleared, if any was.
  public let clearingTest: LogRank?
  /// How many times faster the second arm is cleared, if both arms have runs that are.
  public let clearingRatio: HazardRatio?

  init(_ first: ArmNumbers, _ second: ArmNumbers) {
    letters = [first.letter, second.letter]
    arePaired = first.seeds == second.seeds
    areIdentical = arePaired && !first.digests.isEmpty && first.digests == second.digests
    let (a, b) = (first.tumourEnd, second.tumourEnd)
    tumour = PairedDifference(from: a, to: b)
    patientsWithFewer = zip(a, b).count { $1 < $0 }
    tumourVerdict = areIdentical ? .identical : .of(a, b, arePaired: arePaired)
    let (lostA, lostB) = (first.healthyLost, second.healthyLost)
    healthy = PairedDifference(from: lostA, to: lostB)
    healthyVerdict = areIdentical ? .identical : .of(lostA, lostB, arePaired: arePaired)
    let (daysA, daysB) = (first.clearing, second.clearing)
    clearingTest = LogRank(daysA, daysB)
    clearingRatio = HazardRatio(daysA, daysB)
  }
}

extension ArmNumbers {
  /// The day each run's tumour was cleared, or the last day if it was not.
  public var clearing: [Survival] {
    clearedDays.map { day in
      day.map { Survival(day: $0, hasEvent: true) }
        ?? Survival(day: days.last ?? 0, hasEvent: false)
    }
  }
}
