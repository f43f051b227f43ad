import Foundation
import Testing

@testable import Charts
@testable import Experiments
@testable import Reports

struct SensitivityReportTests {
  private static func row(
    _ name: String, _ size: Double, mean: Double, isCertain: Bool = true, tag: String? = "M"
  ) -> String {
    """
    {"setting": "\(name)", "mu_star": \(size), "mu": \(mean), "sigma": 0.2, "noise": 0.1,
     "told_apart": \(isCertain), "tag": \(tag.map { "\"\($0)\"" } ?? "null")}
    """
  }

  /// A document as a screening writes it, with some lines instead of others.
  private static func document(_ rows: [String], days: String = "21") -> String {
    """
    {"schema_version": 1, "program": "thymus", "title": "Blockade", "days": \(days), "seed": 42,
     "trajectories": 4, "runs": 2, "spread": 2,
     "outcome": {"name": "tumour_left", "unit": "powers of ten"},
     "ranking": [\(rows.joined(separator: ",\n"))]}
    """
  }

  private static let rows = [
    row("cells.tumour.cycle_hours", 1.5, mean: -1.4, tag: nil),
    row("pd1.hill", 0.5, mean: 0.5, tag: "A"),
    row("killing.range", 0.3, mean: 0.1),
    row("oxygen.supply_mmhg", 0.05, mean: 0.05, isCertain: false),
  ]

  private func folder(_ document: String) throws -> (path: String, folder: ResultFolder) {
    let path = NSTemporaryDirectory() + "/thymus-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(document.utf8).write(to: URL(filePath: path + "/sensitivity.json"))
    return (path, try ResultFolder.open(at: path))
  }

  @Test func `the chart ranks, tells directions apart, and pales what may be chance`() throws {
    let (path, folder) = try folder(Self.document(Self.rows))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let chart = SensitivityReport.chart(of: try SavedSensitivity(from: folder))
    #expect(
      chart.title == "Blockade: cells.tumour.cycle_hours and pd1.hill move tumour_left most")
    #expect(chart.bars.map(\.group) == [1, 0, 2, 0])
    #expect(chart.bars.map(\.isCertain) == [true, true, true, false])
    #expect(chart.bars.map(\.mark) == ["–", "A", "M", "M"])
    #expect(chart.altText.contains("oxygen.supply_mmhg 0.05 (may be chance)"))
    #expect(chart.csv.contains("pd1.hill,0.5,0.2,0.1,"))
    let drawn = try SensitivityReport(of: folder).draw()
    #expect(
      drawn == ["charts/influence.png", "charts/influence.svg", "charts/influence.csv"])
    #expect(drawn.allSatisfy { FileManager.default.fileExists(atPath: path + "/" + $0) })
  }

  @Test func `a caption says of how much work the bars are, and what may be chance`() throws {
    let rows = (1...25).map { Self.row("cells.t.setting_\($0)", 1 / Double($0), mean: 0.01) }
    let (path, folder) = try folder(Self.document(rows))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let many = SensitivityReport.chart(of: try SavedSensitivity(from: folder)).caption
    for part in [
      "first 20 of the 25 settings", "21 days", "4 trajectories", "2 patients", "(p ≥ 0.01)",
    ] {
      #expect(many.contains(part), "\(many)")
    }
    let alone = Self.document(rows).replacing("\"runs\": 2", with: "\"runs\": 1")
    let (single, lonely) = try self.folder(alone)
    defer { try? FileManager.default.removeItem(atPath: single) }
    let one = SensitivityReport.chart(of: try SavedSensitivity(from: lonely)).caption
    #expect(one.contains("With one patient at each point, none is told apart from chance."))
    #expect(!one.contains("Dotted"))
  }

  @Test func `a title claims nothing that chance may have done`() throws {
    let (path, folder) = try folder(
      Self.document([Self.row("pd1.hill", 0.1, mean: 0.1, isCertain: false)]))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let chart = SensitivityReport.chart(of: try SavedSensitivity(from: folder))
    #expect(chart.title == "Blockade: no setting is told apart from chance")
  }

  @Test func `what no screening can write is told as damage`() throws {
    for document in [
      "{\"program\": \"thymus\"}", Self.document(Self.rows, days: "1e12"),
      Self.document([Self.row(String(repeating: "a", count: 9999), 1, mean: 1)]),
      Self.document([Self.row("a", 1e300, mean: 1)]),
      Self.document(Array(repeating: Self.row("a", 1, mean: 1), count: 5000)),
    ] {
      let (path, folder) = try folder(document)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let error = #expect(throws: ExperimentError.self) { try SavedSensitivity(from: folder) }
      #expect(error?.code == .damaged)
    }
  }

  @Test func `a screening of a newer version is told as such`() throws {
    let document = Self.document(Self.rows)
    let (path, folder) = try folder(
      document.replacingOccurrences(of: "\"schema_version\": 1", with: "\"schema_version\": 2"))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: ExperimentError.self) { try SavedSensitivity(from: folder) }
    #expect(error?.message.contains("newer version of Thymus") == true)
  }
}
