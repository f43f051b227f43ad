/// A fixed amount of work by hand that other work is measured in: 100 mechanics steps of W1 with 10⁴
/// cells, about 30 ms on a machine of 2021.
///
/// A ratio to it does not depend on how fast a machine is, so it can be a threshold.
package final class HandRuler {
  private let yardstick = YardstickSheet(PackedSheet(count: 10_000, threads: 1))

  /// Prepares the work.
  ///
  /// - Precondition: The processor can run the loops by hand.
  package init() {
    precondition(YardstickSheet.isSupported, "The loops by hand need AVX2.")
  }

  /// Measures work against the ruler, both in turn.
  ///
  /// - Returns: How many thousandths of the ruler the work took on the clock of the wall.
  package func thousandths(of work: () throws -> Void) rethrows -> Int {
    let clock = ContinuousClock()
    let mine = try clock.measure(work)
    let ruler = clock.measure { for _ in 0..<100 { yardstick.step() } }
    return Int(1000 * (mine / ruler))
  }
}
