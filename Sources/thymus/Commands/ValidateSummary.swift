import Basics
import Immunology
import Validation

/// What `thymus validate` prints.
struct ValidateSummary {
  private let results: [TargetResult]
  private let seed: UInt64

  init(_ results: [TargetResult], seed: UInt64) {
    self.results = results
    self.seed = seed
  }

  /// Lists targets without measuring them.
  static func list(_ cards: [TargetCard], on console: Console) {
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)),
          (
            "targets",
            .array(
              cards.map { card in
                .object([
                  ("id", .text(card.id)), ("title", .text(card.title)),
                  ("kind", .text(card.evidence.rawValue)), ("fast", .truth(card.isFast)),
                ])
              })
          ),
        ]))
    }
    var table = TextTable([.left, .left, .left, .left])
    for card in cards {
      table.add(card.id, card.evidence.rawValue, card.title, card.isFast ? "" : "minutes")
    }
    console.result(Painted(table.text()))
  }

  /// The table for people: a line for each target and one for each of its numbers.
  func text(_ paint: Paint) -> Painted {
    (results.map { text(of: $0, paint) } + [conclusion(paint)]).joined(separator: "\n\n")
  }

  private func text(of result: TargetResult, _ paint: Paint) -> Painted {
    let card = result.card
    var lines: [Painted] = [
      "\(paint.bold("\(card.id) \(card.title)"))  kind \(card.evidence.rawValue)"
    ]
    for row in result.rows {
      let verdict = row.holds ? paint.green("pass") : paint.red("FAIL")
      let (criterion, value) = (row.criterion, row.criterion.text(of: row.value))
      lines.append(
        "  \(verdict)  \(criterion.quantity): \(value)  (accepted \(criterion.acceptedText))")
      lines.append("        published: \(criterion.published)")
    }
    let tuned =
      card.tuned.isEmpty ? "nothing" : card.tuned.map(\.rawValue).joined(separator: ", ")
    for note in ["tuned on it or from the same source: \(tuned)"] + result.measurement.notes {
      lines.append(Painted(Wrapping.filled(note, indent: "  ")))
    }
    return lines.joined(separator: "\n")
  }

  private func conclusion(_ paint: Paint) -> Painted {
    let failing = results.filter { !$0.holds }.map(\.card.id)
    let count = "\(results.count - failing.count) of \(results.count) targets hold"
    let names = failing.isEmpty ? "." : "; not: \(failing.joined(separator: ", "))."
    return paint.bold(count + names) + "\nA teaching model. Not medical advice."
  }

  /// The same as a document.
  var document: JSONValue {
    .object([
      ("schema_version", .number(1)), ("seed", .unsigned(seed)),
      ("holds", .truth(results.allSatisfy(\.holds))),
      ("targets", .array(results.map(Self.document))),
    ])
  }

  private static func document(of result: TargetResult) -> JSONValue {
    let card = result.card
    let rows = result.rows.map { row in
      JSONValue.object([
        ("quantity", .text(row.criterion.quantity)), ("unit", .text(row.criterion.unit)),
        ("published", .text(row.criterion.published)),
        ("accepted_lower", row.criterion.acceptance.lower.map { .number($0) } ?? .null),
        ("accepted_upper", row.criterion.acceptance.upper.map { .number($0) } ?? .null),
        ("value", .number(row.value)), ("holds", .truth(row.holds)),
      ])
    }
    return .object([
      ("id", .text(card.id)), ("title", .text(card.title)), ("kind", .text(card.evidence.rawValue)),
      ("holds", .truth(result.holds)), ("criteria", .array(rows)),
      ("tuned", .array(card.tuned.map { .text($0.rawValue) })), ("method", .text(card.method)),
      ("limits", .text(card.limits)),
      ("notes", .array(result.measurement.notes.map { .text($0) })),
    ])
  }
}
