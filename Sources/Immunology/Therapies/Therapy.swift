import Tissue

/// One kind of treatment: what it is, what a scenario may say about it, and what it does.
///
/// A therapy acts on the mechanisms of the model, never on its outcomes. It is a value: a running
/// simulation holds one for each treatment of its setup, and a branch copies it.
protocol Therapy: Sendable {
  /// What is told about it, and what a scenario may set.
  static var form: TherapyForm { get }

  /// The days on which a treatment does something, in order, each with what is done.
  static func steps(of treatment: Treatment) -> [TreatmentStep]

  /// Whether a treatment gives nothing, so that it leaves no trace.
  static func isNothing(_ treatment: Treatment) -> Bool

  /// Prepares a treatment of a setup.
  init(_ treatment: Treatment, in setup: ModelSetup)

  /// Does what is due on one of its days.
  ///
  /// - Parameters:
  ///   - step: The number of the step that ``steps(of:)`` gave.
  ///   - patient: The virtual patient.
  /// - Returns: What was done, for the ledger.
  mutating func give(step: Int, to patient: World) -> DoseNote

  /// Runs forward between two decisions of the cells.
  mutating func advance(days: Double, in patient: World)

  /// Adds its present effects to those of the other treatments.
  func act(on levers: inout Levers)

  /// The columns that it adds to `body.csv`.
  var columns: [(name: String, value: Double)] { get }

  /// Visits all of its state.
  ///
  /// - Throws: An error if a reader finds no such state.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure)
}

extension Therapy {
  /// The doses of the schedule.
  static func steps(of treatment: Treatment) -> [TreatmentStep] {
    treatment.schedule.days(until: .infinity).enumerated().map {
      TreatmentStep(day: $0.element, number: $0.offset)
    }
  }

  /// Nothing is given when there are no doses.
  static func isNothing(_ treatment: Treatment) -> Bool { treatment.schedule.doses < 1 }

  /// Nothing goes on between the doses.
  mutating func advance(days: Double, in patient: World) {}

  /// Nothing acts for longer than a moment.
  func act(on levers: inout Levers) {}

  /// There is nothing to tell.
  var columns: [(name: String, value: Double)] { [] }
}
