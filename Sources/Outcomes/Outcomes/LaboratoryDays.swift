import Immunology

/// For how many days cells were in the laboratory.
enum LaboratoryDays {
  static let form = OutcomeForm(
    .cost,
    fields: [OutcomeField("days_in_laboratory", .days, start: .number(0))],
    numbers: [
      OutcomeNumber(
        "days_in_laboratory", .number(unit: "days"),
        shown: .init("Days in the laboratory", ["days_in_laboratory"]),
        "The days on which cells that had been taken were not given back yet."
      ) { $0.laboratoryDays }
    ],
    lines: [.init("Days in the laboratory") { story in story.days { $0.laboratoryDays } }],
    rows: [.lasting("days_in_laboratory", "Days in the laboratory") { $0.laboratoryDays }],
    costs: [.lasting("waiting for the laboratory") { $0.laboratoryDays }]
  ) { run, readout in
    readout.laboratoryDays = days(run.doses, until: run.body.days.last ?? 0)
  }

  /// Cells of one kind are given back in the order in which they were taken; days of several products
  /// count once.
  private static func days(_ doses: [LedgerTally.Dose], until end: Double) -> Double {
    var open: [String: [Double]] = [:]
    var spans: [(from: Double, to: Double)] = []
    for dose in doses {
      if dose.note.act == .noneTaken { continue }
      if dose.note.act == .taken {
        open[dose.cause, default: []].append(dose.day)
      } else if let first = open[dose.cause]?.first {
        open[dose.cause]?.removeFirst()
        spans.append((first, dose.day))
      }
    }
    spans += open.values.flatMap { $0 }.map { ($0, max($0, end)) }
    var (days, last) = (0.0, -Double.infinity)
    for span in spans.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) where last < span.to {
      days += span.to - max(span.from, last)
      last = span.to
    }
    return days
  }
}

extension RunReadout {
  /// The days on which cells were in the laboratory.
  package var laboratoryDays: Double {
    get { self["days_in_laboratory"].number ?? 0 }
    set { self["days_in_laboratory"] = .number(newValue) }
  }
}
