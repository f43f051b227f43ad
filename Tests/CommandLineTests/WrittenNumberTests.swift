import Foundation
import Testing

/// No file of a result pretends to digits that mean nothing, such as 0.30000000000000004.
struct WrittenNumberTests {
  /// Doses, days and shares whose sums and products have no exact binary form.
  private static let treated = """
    name: Treated
    duration_days: 2.3
    seed: 7
    tissue: {width_um: 160, height_um: 150}
    antigens:
      neo: {form: peptide, copies: {tumour: 30.3}, loss_per_division: 0.1}
      mark: {form: surface, copies: {tumour: 4000}}
    cells:
      tumour: {kind: tumour, count: 30, cycle_hours: 20}
      t_cells: {kind: cd8_t, count: 15, place: scatter}
    treatments:
      - {kind: anti_pd1, dose_mg_per_kg: 0.7, first_day: 0.1, every_days: 0.7, doses: 3}
      - {kind: chemotherapy, dose_mg: 33.3, first_day: 0.3, every_days: 0.3, doses: 4}
      - {kind: radiotherapy, dose_gy: 1.1, first_day: 0.2, every_days: 0.6, doses: 3}
      - {kind: biopsy, cells: 7}
      - {kind: vaccine, target: from-biopsy, choose: 1, first_day: 0.3}
      - {kind: car_t, target: mark, first_day: 0.1, lab_days: 1.1}
      - {kind: til, lab_days: 1.1}
    """

  /// Settings whose value is no short decimal: a file that is read again must give the same run.
  private static let exact = ["necrosis_per_hour"]

  private static let endings = ["csv", "json", "md", "html", "svg", "txt"]

  /// The numbers of a text with more digits than a result has, each with what stands before it.
  private func noise(in text: String) throws -> [String] {
    let number = try NSRegularExpression(pattern: "(?<![\\w.])[0-9]+\\.[0-9]{4,}")
    let whole = text as NSString
    let all = number.matches(in: text, range: NSRange(location: 0, length: whole.length))
    return all.compactMap { match in
      let digits = whole.substring(with: match.range).filter { $0 != "." }
      guard 12 < digits.drop(while: { $0 == "0" }).count else { return nil }
      let start = max(0, match.range.location - 60)
      let before = whole.substring(
        with: NSRange(location: start, length: match.range.location - start))
      if Self.exact.contains(where: before.contains) { return nil }
      return before + whole.substring(with: match.range)
    }
  }

  @Test func `nothing that is written of a result has more digits than mean something`() throws {
    let folder = try Tiny.folder()
    try folder.write(Self.treated.utf8, to: "treated.yaml")
    let commands = [
      ["run", "treated.yaml", "--runs", "2", "--out", "results/run"],
      [
        "compare", "tiny.yaml", "treated.yaml", "--runs", "2", "--days", "2.3", "--out",
        "results/comparison", "--export-csv", "results/table.csv", "--export-markdown",
        "results/table.md",
      ],
      ["run", "treated.yaml", "--frames", "none", "--out", "results/json", "--json"],
    ]
    for command in commands {
      let ending = try Thymus.run(command, in: folder)
      #expect(ending.exitCode == 0, "\(ending.errors)")
      #expect(try noise(in: ending.output + ending.errors) == [], "\(command)")
    }
    let results = folder.url.appending(path: "results")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: results.path)
      .filter { Self.endings.contains(($0 as NSString).pathExtension) }.sorted()
    // The tables, the pages and the charts of three folders.
    #expect(20 < paths.count)
    for path in paths {
      let text = try String(contentsOf: results.appending(path: path), encoding: .utf8)
      #expect(try noise(in: text) == [], "\(path)")
    }
  }

  @Test func `a number with noise is found`() throws {
    for text in ["a: 0.30000000000000004", "−100.00000000000001 %", "3.3306690738754696e-16"] {
      #expect(try noise(in: text).count == 1, "\(text)")
    }
    for text in ["0.0277777777778", "123456789012", "v1.2.3", "2026-11-30T07:10:00.123456Z"] {
      #expect(try noise(in: text) == [], "\(text)")
    }
  }
}
