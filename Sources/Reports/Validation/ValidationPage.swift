import Experiments
import Immunology
import Outcomes
import Validation

/// The page `validation.md`: a table of all targets, then each with its picture.
struct ValidationPage {
  private let results: [TargetResult]
  private let seed: UInt64

  init(_ results: [TargetResult], seed: UInt64) {
    self.results = results
    self.seed = seed
  }

  /// The page as Markdown.
  var text: String {
    ([introduction, table] + results.map(section)).joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let passed = results.count(where: \.holds)
    let measured = results.map(\.card.id)
    let missing = Validation.ids.filter { !measured.contains($0) }
    let rest =
      missing.isEmpty
      ? ""
      : " Not measured for this page, because they take minutes: \(missing.joined(separator: ", "))."
    return """
      # Held against published numbers

      Written by `thymus validate --write-docs docs` (`make validate`); version \(Program.version), \
      seed \(seed). \(passed) of \(results.count) targets hold today. Those that do not are listed as \
      they are.\(rest)

      A teaching model. Not medical advice. A target that holds does not make the model fit for \
      predicting anything about a person.

      What a pass is worth depends on its kind. **U**: a closed form, which must hold to numerical \
      accuracy. **E**: it comes out of rules that were not fitted to it; this is evidence. **K**: \
      numbers of the model can be set so that it holds, so only the pattern counts. What was tuned \
      on a target, or taken from the same source, stands with it: that part is no validation. All \
      numbers of the model are defaults of the catalogue (`thymus explain SETTING`).
      """
  }

  private var table: String {
    var lines = [
      "| Target | Quantity | Published | Accepted | Today | | Kind |",
      "|---|---|---|---|---|---|---|",
    ]
    for result in results {
      for (index, row) in result.rows.enumerated() {
        let cells = [
          index == 0 ? "[\(result.card.id)](#\(Self.anchor(of: result.card)))" : "",
          row.criterion.quantity, row.criterion.published, row.criterion.acceptedText,
          row.criterion.text(of: row.value), row.holds ? "pass" : "**fail**",
          index == 0 ? result.card.evidence.rawValue : "",
        ]
        lines.append("| " + cells.map(Self.escaped).joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func section(_ result: TargetResult) -> String {
    let card = result.card
    let tuned =
      card.tuned.isEmpty
      ? "Nothing was tuned on it."
      : "Tuned on it or taken from the same source: "
        + card.tuned.map { "`\($0.rawValue)`" }.joined(separator: ", ") + "."
    var parts = [
      "## \(Self.heading(of: card))",
      "![\(Self.escaped(result.measurement.figure.title))](validation/\(card.id).svg)",
      card.method, "Limits: \(card.limits)", tuned,
    ]
    if !result.measurement.notes.isEmpty {
      parts.append(result.measurement.notes.map { "- \($0)" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private static func heading(of card: TargetCard) -> String { "\(card.id): \(card.title)" }

  /// The name by which a heading can be linked: small letters, spaces as hyphens, no other signs.
  private static func anchor(of card: TargetCard) -> String {
    String(
      heading(of: card).lowercased().compactMap { letter in
        letter == " " ? "-" : letter.isLetter || letter.isNumber || letter == "-" ? letter : nil
      })
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
