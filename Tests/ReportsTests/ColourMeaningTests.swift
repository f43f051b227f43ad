import Immunology
import Outcomes
import Pictures
import Testing

@testable import Charts
@testable import Experiments
@testable import Reports

/// Each colour of charts and keys means one thing.
struct ColourMeaningTests {
  /// How far two colours are apart, from 0 to some 440.
  private func distance(_ one: UInt32, _ other: UInt32) -> Double {
    [16, 8, 0].map { (shift: UInt32) -> Double in
      let difference = Double(one >> shift & 255) - Double(other >> shift & 255)
      return difference * difference
    }.reduce(0, +).squareRoot()
  }

  @Test func `no two meanings have one colour`() {
    let roles = ColourMeaning.all
    for (index, role) in roles.enumerated() {
      for other in roles.dropFirst(index + 1) {
        #expect(role.colour.light != other.colour.light, "\(role) and \(other)")
        #expect(role.colour.dark != other.colour.dark, "\(role) and \(other)")
      }
    }
  }

  @Test func `causes in one chart are far apart, and from healthy tissue and arms`() {
    for reasons in [CompareCharts.deaths, CompareCharts.failures] {
      let roles = (reasons + [CompareCharts.others]).map(\.role)
      for (index, role) in roles.enumerated() {
        for other in roles.dropFirst(index + 1) {
          #expect(50 < distance(role.colour.light, other.colour.light), "\(role) and \(other)")
          #expect(40 < distance(role.colour.dark, other.colour.dark), "\(role) and \(other)")
        }
      }
    }
  }

  /// A word that the name of anything in the colour of a kind of cell has.
  private func words(_ role: ColourRole) -> [String] {
    switch role {
    case .tumour, .tumourHypoxic: ["umour"]
    case .tumourEscaped: ["arget", "antigen"]
    case .effectorActive: ["T cell", "Active T"]
    case .effectorTired: ["ired"]
    case .engineered: ["ngineered"]
    case .regulatory: ["egulatory"]
    case .naturalKiller: ["NK", "atural killer"]
    case .macrophage: ["acrophage"]
    case .dying: ["ying"]
    case .necrotic: ["ecrosis", "oxygen"]
    case .healthy: ["ealthy"]
    case .vessel: ["essel"]
    default: []
    }
  }

  @Test func `what has the colour of a kind of cell is about that kind, in all charts`() throws {
    let results = SketchResults()
    let reasons = CompareCharts.failures.map(\.cause) + ["something_new"]
    let run = try results.run(
      .init(
        tired: 1, deaths: CompareCharts.deaths.map(\.cause) + ["something_new"], failures: reasons),
      runs: 1)
    let saved = try SavedRun(from: run)
    let charts = RunCharts(saved)
    var drawn: [(name: String, colour: ChartColour)] =
      charts.cellsOverTime.series.map { ($0.name, $0.colour) }
      + charts.whatTCellsDid.panels.map { ($0.name, $0.colour) }
      + CountedKind.all.map { ($0.line, $0.colour) }
      + (CompareCharts.deaths + CompareCharts.failures + [CompareCharts.others]).map {
        ($0.name, $0.role.colour)
      }
    // The line of healthy tissue is the one shade of a meaning that is darker than its cells.
    drawn.removeAll { $0.colour == CellLooks.healthyLine && $0.name == "Healthy" }
    var causes: [UInt32: Set<String>] = [:]
    for item in drawn {
      let role = try #require(
        ColourMeaning.all.first { $0.colour == item.colour }, "\(item.name) has a colour of its own"
      )
      switch role {
      case .cells(let kind):
        #expect(words(kind).contains(where: item.name.contains), "\(item.name) as \(kind)")
      case .cause: causes[item.colour.light, default: []].insert(item.name)
      case .arm: Issue.record("\(item.name) has the colour of an arm")
      }
    }
    for names in causes.values { #expect(names.count == 1, "\(names.sorted())") }
    #expect(causes.count == ColourMeaning.Cause.allCases.count)
  }

  @Test func `every cause of the ledger has an entry`() throws {
    #expect(CompareCharts.deaths.map(\.cause).count == Set(CompareCharts.deaths.map(\.cause)).count)
    let usual = ["killed", "apoptosis", "necrosis", "crushed", "drug", "radiation", "surgery"]
    #expect(usual.allSatisfy { cause in CompareCharts.deaths.contains { $0.cause == cause } })
  }
}
