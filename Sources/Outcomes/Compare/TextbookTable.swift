package import Basics
import Immunology

/// The table of textbooks, a treatment in each row, with what its virtual runs came to.
///
/// Method and approach are those of the kinds of treatment; benefits are measured, and
/// considerations are what was measured of the cost and what no run can show.
package struct TextbookTable: Sendable, Equatable {
  /// A treatment.
  package struct Row: Sendable, Equatable {
    /// The letter and name of the arm.
    package let arm: String
    /// What was given.
    package let method: String
    /// What that does.
    package let approach: String
    /// What the runs came to.
    package let benefits: String
    /// What it cost in the runs, and what has to be thought of besides.
    package let considerations: String
  }

  /// The heads of the columns.
  package static let columns = ["Treatment method", "Approach", "Benefits", "Considerations"]

  /// What must be known to read it.
  package static let note =
    "Benefits and the first considerations were measured in these virtual runs; what follows "
    + "\u{201C}also\u{201D} is what textbooks add and no run can show."

  /// The treatments.
  package let rows: [Row]

  /// Makes the table of some arms.
  package init(_ arms: [ArmNumbers]) {
    rows = arms.map { arm in
      let forms = arm.therapies.map { $0.form }
      return Row(
        arm: arm.label, method: Self.method(forms), approach: Self.approach(forms),
        benefits: Self.benefits(arm), considerations: Self.considerations(forms, arm))
    }
  }

  private static func method(_ forms: [TherapyForm]) -> String {
    guard !forms.isEmpty else { return "No treatment" }
    return TherapyForm.School.allCases.compactMap { school -> String? in
      let titles = forms.filter { $0.school == school }.map { $0.title }
      return titles.isEmpty ? nil : "\(school.title): \(titles.joined(separator: " + "))"
    }.joined(separator: "; ")
  }

  private static func approach(_ forms: [TherapyForm]) -> String {
    forms.isEmpty ? "the body's own immune response" : unique(forms.map { $0.approach })
  }

  private static func benefits(_ arm: ArmNumbers) -> String {
    OutcomeTable.phrasesOfBenefit.compactMap { $0.text(arm) }.joined(separator: "; ")
  }

  private static func considerations(_ forms: [TherapyForm], _ arm: ArmNumbers) -> String {
    let parts = OutcomeTable.considerations.compactMap { $0.text(arm) }
    let measured = parts.joined(separator: "; ")
    let known = unique(forms.map { $0.considerations })
    return known.isEmpty ? measured : "\(measured); also: \(known)"
  }

  /// Each text once, in its order.
  private static func unique(_ texts: [String]) -> String {
    texts.reduce(into: [String]()) { all, text in if !all.contains(text) { all.append(text) } }
      .joined(separator: "; ")
  }

  /// The table for documents.
  package var json: JSONValue {
    .array(
      rows.map { row in
        .object([
          ("arm", .text(row.arm)), ("method", .text(row.method)),
          ("approach", .text(row.approach)),
          ("benefits", .text(row.benefits)),
          ("considerations", .text(row.considerations)),
        ])
      })
  }
}
