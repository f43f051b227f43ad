/// The outcomes of one virtual run: what a person compares, benefit and cost.
///
/// They are told from what was recorded alone, and stand in `run.json` under `outcomes`. What there
/// is, ``OutcomeTable`` says; each outcome adds properties of its own to this type.
package struct RunReadout: Sendable, Equatable {
  /// How many cells went in one way.
  package struct Loss: Sendable, Equatable {
    /// The cause, as in the ledger.
    package let cause: String
    /// The number of cells.
    package let cells: Int

    /// Creates a number of cells.
    package init(cause: String, cells: Int) { (self.cause, self.cells) = (cause, cells) }
  }

  /// What was measured, by the keys of ``OutcomeTable/fields`` that are not told from others.
  private var values = OutcomeTable.start

  /// The outcomes of a run in which nothing was recorded.
  package init() {}

  /// Tells the outcomes of a run from what was recorded of it.
  package init(_ run: RecordedRun) {
    enrolDay = run.rules.enrolDay
    for outcome in OutcomeTable.all { outcome.measure(run, &self) }
  }

  /// What was measured of one thing, by its key in `run.json`.
  ///
  /// - Precondition: An outcome has such a field, and it is not told from others.
  package subscript(key: String) -> Measured {
    get { values[key] ?? .nothing }
    set {
      precondition(values[key] != nil, "There is no outcome with the key \(key).")
      values[key] = newValue
    }
  }

  /// What stands in a field, measured or told from what was measured.
  package func value(of field: OutcomeField) -> Measured { field.told?(self) ?? self[field.key] }
}

extension RunReadout {
  static let enrolment = OutcomeField(
    "enrol_day", .days, start: .number(0), older: ["baseline_day"])

  /// The day of enrolment, which all is counted from.
  package var enrolDay: Double {
    get { self["enrol_day"].number ?? 0 }
    set { self["enrol_day"] = .number(newValue) }
  }

  /// The causes of death that count as kills: by T cells, engineered cells, drugs, radiation or the
  /// knife.
  package static let killing = ["killed", "killed_by_engineered", "drug", "radiation", "surgery"]
}
