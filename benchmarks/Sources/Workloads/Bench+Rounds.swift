extension Bench {
  /// Times pieces of work several times in turn, so that what disturbs the machine disturbs all alike.
  ///
  /// A round counts if the machine was quiet before it and after it, whatever the work took. Rounds are
  /// repeated until enough count or patience is over; then those count in which the machine was least
  /// slow.
  ///
  /// - Parameters:
  ///   - rounds: How many times each piece is timed, ``rounds`` if nothing else is said.
  ///   - prepare: What is done before each round, and not timed.
  ///   - works: The pieces; each round runs all of them, one after the other (A B A B …).
  /// - Returns: The median times of each piece.
  func medians(
    rounds: Int? = nil, after prepare: () -> Void = {}, of works: [() -> Void]
  ) -> [Stopwatch.Time] {
    let rounds = rounds ?? self.rounds
    var all: [(times: [Stopwatch.Time], slowness: Double)] = []
    var quiet = 0
    while quiet < rounds && (all.count < rounds || 0 < ruler.patience) {
      prepare()
      let before = ruler.wait()
      let start = Stopwatch.now()
      let times = works.map(Stopwatch.time)
      if rounds <= all.count { ruler.patience -= (Stopwatch.now() - start) * 1e-9 }
      all.append((times, max(before, ruler.slowness())))
      if all[all.count - 1].slowness <= Ruler.quiet { quiet += 1 }
    }
    let counted = all.sorted { $0.slowness < $1.slowness }.prefix(rounds)
    ruler.worst = counted.map(\.slowness).reduce(ruler.worst ?? 1, max)
    return works.indices.map { work in Stopwatch.median(counted.map { $0.times[work] }) }
  }
}
