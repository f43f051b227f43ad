import Tissue

extension Simulation {
  /// Whether a state that was read is one that the loops of the model can go on from.
  ///
  /// They trust bins, types and codes without a check. A reader has seen to it that all numbers are
  /// finite; here is what the places and the meanings of some of them must be.
  var isSound: Bool {
    guard residents.isSound(in: residentGrid, types: rows.count),
      crawlers.isSound(in: crawlerGrid, types: rows.count),
      // Long before its end the counter of ticks would be 8,000 years.
      ticks < .max / 2, 0 <= residentsMoved
    else { return false }
    for cell in 0..<crawlers.count {
      let failure = crawlers.numbers[Crawler.failure][cell]
      guard 0 <= failure, failure <= Float(failures.count) else { return false }
    }
    return vessels.flows.allSatisfy { 0 <= $0 && $0 <= 1 }
  }
}
