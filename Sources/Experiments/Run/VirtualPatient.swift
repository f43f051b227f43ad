import Immunology
import Tissue

/// What an experiment asks of one virtual patient.
///
/// ``Simulation`` is the one that people see; tests put quicker ones in its place.
protocol VirtualPatient {
  /// The present day.
  var day: Double { get }
  /// The names of its populations, at the places by which the ledger names them.
  var populationNames: [String] { get }
  /// Runs forward to a day, in whole ticks.
  func advance(toDay end: Double)
  /// The counts at this time.
  func census() -> Census
  /// The blood and the drugs at this time.
  func bodyReadout() -> BodyReadout
  /// What can be seen in the tissue at this time.
  func view() -> TissueView
  /// Hands over the ledger entries since the last call.
  func drainLedger() -> [LedgerEntry]
  /// What is booked once a day and was counted since the last time; the state does not change.
  func restOfDay() -> [LedgerEntry]
  /// A number that differs if a single bit of the state differs.
  func digest() -> String
  /// The whole state as bytes.
  func savedState() -> [UInt8]
  /// Takes over a state; the patient must not be used after an error.
  func restore(from bytes: [UInt8]) throws(StateDamage)
}

extension Simulation: VirtualPatient {}
