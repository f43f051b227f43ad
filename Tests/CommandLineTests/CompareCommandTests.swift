import Foundation
import Testing

struct CompareCommandTests {
  private static let arms = """
    arms:
      none:
      drug:
        treatments: [{kind: anti_pd1, dose_mg: 200, first_day: 0.5}]

    """

  @Test func `a comparison shows a table, a summary and the folder`() throws {
    let folder = try Tiny.folder(adding: Self.arms)
    let ending = try Thymus.run(
      ["compare", "tiny.yaml", "--runs", "2", "--frames", "none", "--stats"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.errors.hasPrefix("2 arms × 2 runs, seeds 7–8 (the same in all arms), 1 day\n"))
    #expect(ending.errors.contains("A none  2/2 done      B drug  2/2 done"))
    #expect(ending.errors.contains("the shared past up to day 0.5 was simulated once"))
    #expect(ending.output.contains("Tumour cells, day 1"))
    #expect(ending.output.contains("Best response"))
    #expect(ending.output.contains("Summary\n"))
    #expect(ending.output.contains("too close to call with 2 runs"))
    #expect(ending.output.hasSuffix("\noutput/compare-none-drug-runs2/report.html\n"))
    let names = try folder.names()
    #expect(names.contains("output/compare-none-drug-runs2/charts/tumour.csv"))
    #expect(names.contains("output/compare-none-drug-runs2/arms/B-drug/causes.csv"))

    let again = try Thymus.run(["report", "output/compare-none-drug-runs2", "--json"], in: folder)
    #expect(again.exitCode == 0)
    let files = try #require(try again.document()["files"] as? [String])
    #expect(files.contains("charts/tumour.png"))
  }

  @Test func `the table of textbooks is shown when it is wanted`() throws {
    let folder = try Tiny.folder(adding: Self.arms)
    let start = ["compare", "tiny.yaml", "--runs", "1", "--frames", "none", "--force"]
    let plain = try Thymus.run(start, in: folder)
    #expect(plain.exitCode == 0, "\(plain.errors)")
    #expect(!plain.output.contains("Considerations"))
    #expect(plain.output.contains("Best response"))
    #expect(plain.output.contains("Treatment days"))
    let ending = try Thymus.run(
      start + ["--textbook", "--export-markdown", "table.md"], in: folder)
    #expect(ending.output.contains("Treatment method"))
    #expect(ending.output.contains("No treatment"))
    #expect(ending.output.contains("takes a brake off T"))
    #expect(try folder.text("table.md").contains("| B drug | Immunotherapy: Checkpoint"))
    let page = try folder.text("output/compare-none-drug-runs1/report.html")
    #expect(page.contains("As a textbook would put it"))
    #expect(page.contains("needs T cells that know the tumour"))
  }

  @Test func `many arms are rows of a table that fits into a terminal, and of the Markdown`() throws
  {
    let folder = try Tiny.folder()
    let doses = (1...12).map { "\($0)" }.joined(separator: ",")
    let ending = try Thymus.run(
      [
        "compare", "tiny.yaml", "--vary", "seed=\(doses)", "--runs", "1", "--frames", "none",
        "--export-markdown", "table.md",
      ], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    let lines = (ending.output + ending.errors).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 120 || $0.contains("output/") })
    let markdown = try folder.text("table.md").split(separator: "\n")
    for (letter, seed) in zip("ABCDEFGHIJKL", 1...) {
      #expect(lines.contains { $0.hasPrefix("  \(letter) seed \(seed)   ") })
      #expect(markdown.contains { $0.hasPrefix("| \(letter) seed \(seed) | ") })
    }
    #expect(markdown.contains { $0.hasPrefix("| Arm | Tumour cells, day 1 | ") })
  }

  @Test func `what holds for many arms is said once, and the folder names their range`() throws {
    let folder = try Tiny.folder(
      adding:
        "treatments: [{kind: anti_pd1, dose_mg: 200, first_day: 0, every_days: 7, doses: 3}]\n")
    let ending = try Thymus.run(
      [
        "compare", "tiny.yaml", "--vary",
        "treatments.0.dose_mg=0.02,0.05,0.1,0.2,0.5,1,2,5,10,20,100,200", "-n", "--runs", "2",
      ], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.errors.components(separatedBy: "warning[S070]").count == 2)
    #expect(
      ending.output.contains("output/compare-dose-0.02-mg-to-dose-200-mg-12-arms-runs2/"))
  }

  @Test func `a scenario against itself has no difference, exactly`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(
      ["compare", "tiny.yaml", "tiny.yaml", "--runs", "1", "--json", "--frames", "none"],
      in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    let document = try ending.document()
    #expect(ending.output.hasPrefix("{\n  \"schema_version\": 1,"))
    let summary = try #require(document["summary"] as? [String])
    #expect(summary.first?.contains("no difference, exactly") == true)
    #expect(document["command"] as? String == "compare")
  }

  @Test func `two seeds of the same are too close to call`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(
      ["compare", "tiny.yaml", "--vary", "seed=7,8", "--runs", "1", "--frames", "none"],
      in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.contains("too close to call with 1 run"))
    #expect(ending.output.contains("A seed 7"))
  }

  @Test func `a mechanism left out is an arm, and tables are exported`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(
      [
        "compare", "tiny.yaml", "--without", "exhaustion,pd1", "--runs", "1", "--frames", "none",
        "--export-csv", "table.csv", "--export-markdown", "table.md", "-q",
      ], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(try folder.text("table.csv").hasPrefix("measure,arm,name,runs,median,"))
    #expect(try folder.text("table.md").contains("| B Tiny without exhaustion, pd1 |"))
  }

  @Test func `what is left out of a file with arms is left out of its last arm`() throws {
    let folder = try Tiny.folder(adding: Self.arms)
    let ending = try Thymus.run(
      [
        "compare", "tiny.yaml", "--without", "exhaustion", "--runs", "1", "--frames", "none",
        "--export-markdown", "table.md", "-q",
      ], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    let table = try folder.text("table.md")
    #expect(table.contains("| B drug |"))
    #expect(table.contains("| C drug without exhaustion |"))
  }

  @Test func `runs are added to a finished comparison`() throws {
    let folder = try Tiny.folder(adding: Self.arms)
    let start = ["compare", "tiny.yaml", "--frames", "none", "--out", "here"]
    #expect(try Thymus.run(start + ["--runs", "1"], in: folder).exitCode == 0)
    let ending = try Thymus.run(start + ["--runs", "2", "--resume"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.errors.contains("1 of 2 runs were there already"))
    #expect(try folder.text("here/arms/A-none/counts.csv").contains("\r\n2,8,1,"))
  }

  @Test(arguments: [
    (["compare", "tiny.yaml"], "a comparison has 2 to 12 arms, not 1"),
    (["compare", "tiny.yaml", "--vary", "seed"], "is not a setting with two or more values"),
    (["compare", "tiny.yaml", "tiny.yaml", "--vary", "seed=1,2"], "--vary goes with one scenario"),
    (
      ["compare", "tiny.yaml", "--vary", "seed=1,2,3,4,5,6,7,8,9,10,11,12,13"],
      "2 to 12 arms, not 13"
    ),
    (["compare", "tiny.yaml", "--without", "nothing"], "nothing"),
  ])
  func `what makes no comparison is a wrong command line`(
    arguments: [String], words: String
  ) throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(arguments, in: folder)
    #expect(ending.exitCode == 2)
    #expect(ending.errors.contains(words))
    #expect(try folder.names() == ["tiny.yaml"])
  }

  @Test(arguments: [["tiny.yaml", "long.yaml"], ["long.yaml", "tiny.yaml"]])
  func `arms last as long as the longest of them, whatever their order`(files: [String]) throws {
    let folder = try Tiny.folder()
    try folder.write("extends: tiny.yaml\nname: Long\nduration_days: 2\n".utf8, to: "long.yaml")
    let ending = try Thymus.run(["compare"] + files + ["-n", "--runs", "2"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.errors.contains("All arms last 2 days, as the longest does"))
    #expect(ending.errors.contains("Tiny (1)"))
    #expect(ending.errors.contains("seeds 7–8 (the same in all arms), 2 days\n"))
    let told = try Thymus.run(
      ["compare"] + files + ["-n", "--runs", "2", "--days", "1"], in: folder)
    #expect(!told.errors.contains("All arms last"))
  }

  @Test func `a setting changes the arms that have it, and a line names the others`() throws {
    let folder = try Tiny.folder(adding: Self.arms)
    func run(_ flag: String) throws -> Thymus.Ending {
      try Thymus.run(["compare", "tiny.yaml", "-n", "--set", flag], in: folder)
    }
    let ending = try run("treatments.0.dose_mg=20")
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.errors.contains("--set treatments.0.dose_mg=20 changes drug, not none ("))
    // What no arm has is a mistake, as in a run.
    for flag in ["treatments.1.dose_mg=20", "tissue.widht_um=400"] {
      #expect(try run(flag).exitCode == 2)
    }
    try folder.write(
      "extends: tiny.yaml\nname: Drug\ntreatments: [{kind: anti_pd1, dose_mg: 200}]\n".utf8,
      to: "drug.yaml")
    try folder.write(Tiny.text.utf8, to: "tiny.yaml")
    for files in [["tiny.yaml", "drug.yaml"], ["drug.yaml", "tiny.yaml"]] {
      let ending = try Thymus.run(
        ["compare"] + files + ["-n", "--set", "treatments.0.dose_mg=20"], in: folder)
      #expect(ending.exitCode == 0, "\(ending.errors)")
      #expect(ending.errors.contains("changes Drug, not Tiny ("))
    }
  }

  @Test func `arms are called by their titles, and folders by their files`() throws {
    let folder = try Tiny.folder()
    try folder.write("extends: tiny.yaml\nname: Much faster\n".utf8, to: "other.yaml")
    let ending = try Thymus.run(
      ["compare", "tiny.yaml", "other.yaml", "--runs", "1", "--frames", "none"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.contains(/A Tiny +B Much faster/))
    #expect(ending.output.contains("A Tiny and B Much faster: no difference, exactly."))
    let results = "output/compare-tiny-other-runs1"
    #expect(
      try folder.text(results + "/report.html").contains("<title>Tiny or Much faster? · Thymus"))
    #expect(try folder.text(results + "/charts/tumour.svg").contains("Much faster"))
    #expect(try folder.names().contains(results + "/arms/B-other"))
    let document = try folder.text(results + "/compare.json")
    #expect(document.contains("\"other\"") && document.contains("\"Much faster\""))

    // Two files of one title are told apart by their names.
    try folder.write("extends: tiny.yaml\nname: Tiny\n".utf8, to: "other.yaml")
    let same = try Thymus.run(["compare", "tiny.yaml", "other.yaml", "-n"], in: folder)
    #expect(same.output.contains(/A +tiny/) && same.output.contains(/B +other/))
  }

  @Test func `a dry run tells the shared past and does nothing`() throws {
    let folder = try Tiny.folder(adding: Self.arms)
    let ending = try Thymus.run(["compare", "tiny.yaml", "-n"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.output.contains("shared past"))
    #expect(ending.output.contains("up to day 0.5"))
    #expect(try folder.names() == ["tiny.yaml"])
  }
}
