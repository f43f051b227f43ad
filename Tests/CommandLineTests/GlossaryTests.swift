import Experiments
import Foundation
import Immunology
import Outcomes
import Pictures
import Testing

@testable import Reports
@testable import Scenarios
@testable import thymus

/// Each word that pictures, charts, tables and files show has a definition.
struct GlossaryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func source(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: "Sources/" + path), encoding: .utf8)
  }

  /// The words of a kind, and at least how many there are.
  private static func words() throws -> [(kind: String, least: Int, words: [String])] {
    let reasons = try source("Reports/Compare/CompareCharts+Causes.swift")
    let appearances = TissueView.Appearance.allCases
    return [
      ("keys of pictures", 18, KeyLine.allCases.map(\.label)),
      (
        "keys of pages", 18, PageKey.lines(for: appearances.map { TissueView.Look($0) }).map(\.name)
      ),
      ("names in the replay", 18, appearances.map { PageKey.name($0) }),
      (
        "layers under the cells", 6,
        BackgroundLayer.allCases.map(\.label)
      ),
      (
        "lines of charts", 9,
        CountedKind.all.flatMap { [$0.line, $0.spoken] }
      ),
      (
        "rows of comparisons", 25,
        (OutcomeTable.benefits + OutcomeTable.costs).flatMap { [$0.key, $0.label] }
          // Rows that are of no outcome.
          + ["tumour_cells_end", "Tumour cells", "most_active_t_cells", "Most active T cells"]
          + ["promises_kept", "Author's promises kept"]
      ),
      ("lines of outcomes", 18, OutcomeTable.lines.map(\.label)),
      ("rows of a run", 8, CellKind.allCases.flatMap { $0.form.rows.map(\.words) }),
      (
        "reasons of failed attacks", 8,
        reasons.matches(of: /\("[a-z0-9_]+", "([^"]+)",/).map { String($0.1) }
      ),
      ("causes", 20, try Self.causes()),
      ("causes in words", 20, try Self.causes().map(CauseWords.ofDeath)),
      ("events", 14, LedgerEntry.Event.allCases.map(\.rawValue)),
      ("outcomes", 25, OutcomeName.allCases.map(\.rawValue)),
      ("answers", 10, LesionResponse.allCases.flatMap { [$0.rawValue, $0.words, $0.shortWords] }),
      ("what is left", 5, TumourPhenotype.allCases.flatMap { [$0.rawValue, $0.words] }),
      ("implants", 4, RechallengeFate.allCases.flatMap { [$0.rawValue, $0.words] }),
      ("IL-6", 4, CytokineWord.allCases.map(\.rawValue)),
      ("kinds of cells", 7, CellKind.allCases.flatMap { [$0.rawValue, $0.form.title] }),
      ("mechanisms", 20, Mechanism.allCases.flatMap { [$0.rawValue, $0.note.title] }),
      ("treatments", 10, TherapyKind.allCases.flatMap { [$0.rawValue, $0.form.title] }),
      ("columns of counts", 50, Self.columns("counts")),
      ("columns of the body", 10, Self.columns("body")),
      (
        "columns of screenings", 20,
        SensitivityOutcome.effectColumns + SensitivityOutcome.pointColumns
          + ["μ*", "σ", "outcome", "more of it"]
      ),
      ("tags", 6, Parameter.Confidence.allCases.map(\.rawValue)),
    ]
  }

  /// The causes of the ledger.
  private static func causes() throws -> [String] {
    try ["Immunology/World/Fate.swift", "Immunology/World/Tally.swift"].flatMap {
      path in
      try source(path).matches(of: /case \.[a-zA-Z0-9]+: "([a-z0-9_]+)"/).map { String($0.1) }
    } + ["implant", "scenario"]
  }

  /// The columns of a table of some scenario with cells of all kinds.
  private static func columns(_ table: String) -> [String] {
    let scenarios = ScenarioLibrary.bundled.compactMap { try? ScenarioReader().read($0.name) }
    if table == "counts" {
      return Set(scenarios.flatMap { Census.columns(of: $0.setup) }).sorted()
    }
    guard let first = scenarios.first else { return [] }
    return Simulation(first.setup, seed: 1, threads: 1).bodyReadout().columns
  }

  @Test func `each word of pictures, charts, tables and files has a definition`() throws {
    for (kind, least, words) in try Self.words() {
      #expect(least <= Set(words).count, "\(kind): \(words)")
      for word in words {
        let topics = try Topic.named(word)
        let defines = topics.contains { topic in
          switch topic {
          case .scenario, .section, .group: false
          default: true
          }
        }
        #expect(defines, "\(kind): explain \(word)")
      }
    }
  }

  @Test func `what an entry says to read on is there`() throws {
    for word in GlossaryWord.all {
      #expect(!word.about.isEmpty)
      for name in word.more {
        #expect(!(try Topic.named(name)).isEmpty, "\(word.title): \(name)")
      }
    }
  }

  @Test func `a scenario that is named after a thing follows the thing`() throws {
    for name in ScenarioLibrary.bundled.map(\.name) {
      let topics = try Topic.named(name)
      guard case .scenario = topics.last else {
        Issue.record("\(name): no scenario")
        continue
      }
      #expect(topics.dropLast().allSatisfy { if case .scenario = $0 { false } else { true } })
    }
    let topics = try Topic.named("fratricide")
    guard case .mechanism(.fratricide) = topics.first else {
      Issue.record("fratricide: no mechanism")
      return
    }
  }

  @Test func `each tag that is printed is explained, and sources name nothing that is not there`() {
    let tags = Explanation(paint: Paint(isOn: false)).textOfTags.rendered
    for tag in Parameter.Confidence.allCases {
      #expect(tags.contains("\n  \(tag.rawValue) "), "\(tag.rawValue)")
    }
    #expect(tags.contains("tuned"))
    for parameter in Catalogue.parameters {
      #expect(
        !parameter.source.contains(/\b[A-H][0-9]{1,2}\)/), "\(parameter.key): \(parameter.source)")
    }
  }

  @Test func `no mechanism says that another one is left out`() {
    let others: [(Mechanism, Regex<Substring>)] = [
      (.memory, /memory/), (.priming, /priming/), (.interleukin2, /IL-2/),
      (.naturalKillers, /NK cells/), (.macrophages, /[Mm]acrophages/),
      (.transformingGrowthFactor, /TGF/), (.regulatory, /[Rr]egulatory T cells/),
      (.exhaustion, /exhaustion/), (.recruitment, /arriv/), (.expansion, /[Ee]xpansion/),
    ]
    for mechanism in Mechanism.allCases {
      for sentence in mechanism.note.simplified.split(separator: ". ") {
        for clause in sentence.split(separator: /[,;:]/) where clause.contains("left out") {
          for (other, name) in others where other != mechanism {
            // What such cells do may be left out, as long as it is not they themselves.
            #expect(
              !clause.contains(name) || clause.contains("that guide"),
              "\(mechanism.rawValue): \(clause)")
          }
        }
      }
    }
  }
}
