import Basics
import Immunology
import Scenarios

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
      let story = OutcomeStory(arm.readouts)
      return Row(
        arm: arm.label, method: Self.method(forms), approach: Self.approach(forms),
        benefits: Self.benefits(arm, story), considerations: Self.considerations(forms, arm, story))
    }
  }

  private static func method(_ forms: [TherapyForm]) -> String {
    guard !forms.isEmpty else { return "No treatment" }
    return TherapyForm.School.allCases.compactMap { school -> String? in
      let titles = forms.filter { $0.school == school }.map(\.title)
      return titles.isEmpty ? nil : "\(school.title): \(titles.joined(separator: " + "))"
    }.joined(separator: "; ")
  }

  private static func approach(_ forms: [TherapyForm]) -> String {
    forms.isEmpty ? "the body's own immune response" : unique(forms.map(\.approach))
  }

  private static func benefits(_ arm: ArmNumbers, _ story: OutcomeStory) -> String {
    let cleared = arm.clearedDays.count { $0 != nil }
    var parts = [
      cleared == 0
        ? "cleared no tumour"
        : "cleared \(cleared) of \(arm.runs)"
          + (Spread(arm.clearedDays.compactMap(\.self)).map { days in
            ", on day \(OutcomeStory.range(days, OutcomeStory.day))"
          } ?? "")
    ]
    if cleared < arm.runs, !arm.readouts.isEmpty {
      parts.append(
        "best responses: "
          + ComparisonTable.text(.words(ComparisonRow.responses(arm.readouts.map(\.response)))))
    }
    if let targetedness = story.targetedness { parts.append(targetedness) }
    if let rechallenge = story.rechallenge { parts.append("later implant: " + rechallenge) }
    return parts.joined(separator: "; ")
  }

  private static func considerations(
    _ forms: [TherapyForm], _ arm: ArmNumbers, _ story: OutcomeStory
  ) -> String {
    var parts: [String] = []
    if let harmed = Spread(arm.harmed) {
      parts.append(
        ComparisonTable.text(.share(harmed))
          + " of healthy cells harmed by treatment and immune cells"
          + (story.mainHarm.map { ", most of them \($0)" } ?? ""))
    }
    let relapses = arm.readouts.count { $0.relapsedDay != nil }
    if 0 < relapses { parts.append("\(relapses) of \(arm.runs) grew again") }
    if let fewest = Spread(arm.readouts.compactMap(\.lowestNeutrophils)),
      let lymphocytes = Spread(arm.readouts.compactMap(\.lowestLymphocytes))
    {
      parts.append(
        "at worst \(OutcomeStory.decimal(lymphocytes.median)) lymphocytes and "
          + "\(OutcomeStory.decimal(fewest.median)) neutrophils (10⁹ per litre)")
    }
    if arm.readouts.contains(where: { $0.cytokineRelease != .none }), let words = story.cytokines {
      parts.append("IL-6 " + words)
    }
    if let days = Spread(arm.readouts.map { Double($0.treatmentDays) }), 0 < days.highest {
      let count = OutcomeStory.range(days, ComparisonWords.count)
      parts.append(count == "1" ? "1 treatment day" : "\(count) treatment days")
    }
    let measured = parts.joined(separator: "; ")
    let known = unique(forms.map(\.considerations))
    return known.isEmpty ? measured : "\(measured); also: \(known)"
  }

  /// Each text once, in its order.
  private static func unique(_ texts: [String]) -> String {
    texts.reduce(into: [String]()) { all, text in if !all.contains(text) { all.append(text) } }
      .joined(separator: "; ")
  }

  /// The table for documents.
  var json: JSONValue {
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
