import Foundation
import Testing

/// `thymus check --run`.
struct PromiseCheckTests {
  private static func folder(promise: String) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      Array(
        """
        name: Tiny
        summary: a small tumour
        duration_days: 1
        tissue: {width_um: 200, height_um: 200}
        cells:
          tumour: {kind: tumour, count: 20, place: disc}
        expect:
          - "\(promise)"
        """.utf8), to: "tiny.yaml")
    return folder
  }

  @Test func `promises that hold are counted, and nothing is kept`() throws {
    let folder = try Self.folder(promise: "median(tumour_cells, end) > 5")
    let ending = try Thymus.run(["check", "--run", "--runs", "2", "tiny.yaml"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.output.contains("tiny.yaml: ✓ 1 of 1 promises hold over 2 runs"))
    #expect(try folder.names() == ["tiny.yaml"])
  }

  @Test func `a promise that does not hold is shown with what was measured`() throws {
    let folder = try Self.folder(promise: "median(tumour_cells, day 0) > 50")
    let ending = try Thymus.run(["check", "--run", "--runs", "2", "tiny.yaml"], in: folder)
    #expect(ending.exitCode == 5)
    #expect(ending.output.contains("✗ median(tumour_cells, day 0) > 50: 20 against 50"))
  }

  @Test func `scripts get the same as one document`() throws {
    let folder = try Self.folder(promise: "median(tumour_cells, day 0) > 50")
    let ending = try Thymus.run(
      ["check", "--run", "--runs", "2", "--json", "tiny.yaml"], in: folder)
    let scenarios = try ending.document()["scenarios"] as? [[String: Any]]
    #expect(scenarios?.first?["promises_hold"] as? Bool == false)
    #expect((scenarios?.first?["promises"] as? [[String: Any]])?.first?["measured"] as? Int == 20)
  }

  @Test func `a number of runs without --run is a mistake`() throws {
    let folder = try Self.folder(promise: "median(tumour_cells, end) > 5")
    let ending = try Thymus.run(["check", "--runs", "2", "tiny.yaml"], in: folder)
    #expect(ending.exitCode == 2)
    #expect(ending.errors.contains("there is nothing to run without --run"))
  }
}
