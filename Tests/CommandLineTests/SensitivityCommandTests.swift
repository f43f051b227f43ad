import Foundation
import Testing

/// `thymus sensitivity` on a tissue so small that a test can afford it.
struct SensitivityCommandTests {
  private static let command = [
    "sensitivity", "tiny.yaml", "--settings", "cells.t_cells.count,cells.tumour.count,pd1.hill",
    "--trajectories", "2", "--days", "0.5",
  ]

  @Test func `a screening ends with a table, a chart and the words of a sceptic`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(Self.command + ["--out", "out", "--threads", "2"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    // The estimate is told before it begins.
    let (said, began) = (
      try #require(ending.errors.firstRange(of: "16 lives of 0.5 days, about ")),
      try #require(ending.errors.firstRange(of: "progress runs=0/16"))
    )
    #expect(said.upperBound <= began.lowerBound)
    #expect(ending.output.contains("Effects on tumour_left, in powers of ten"))
    for word in [
      "μ*", "σ", "noise", "more of it", "tag", "cells.tumour.count", "10–40", "elementary effect",
      "chosen, not measured", "A screening ranks", "were not moved", "not asked for",
    ] {
      #expect(ending.output.contains(word), "\(word)")
    }
    // Twice the cells are more cells half a day later; nothing else moves them as much.
    let first = try #require(ending.output.split(separator: "\n").first { $0.hasPrefix("  1  ") })
    #expect(first.contains("cells.tumour.count") && first.contains("more"))
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 110 })
    #expect(
      try folder.names().filter { $0.hasPrefix("out/") && !$0.contains(".thymus") } == [
        "out/charts", "out/charts/influence.csv", "out/charts/influence.png",
        "out/charts/influence.svg", "out/effects.csv", "out/points.csv", "out/sensitivity.json",
      ])
  }

  @Test func `threads change nothing, and a report draws the chart again`() throws {
    let folder = try Tiny.folder()
    for threads in ["1", "2"] {
      let ending = try Thymus.run(
        Self.command + ["--out", "out\(threads)", "--threads", threads, "--json"], in: folder)
      #expect(ending.exitCode == 0, "\(ending.errors)")
      let document = try ending.document()
      #expect(document["lives"] as? Int == 16 && document["interrupted"] as? Bool == false)
      #expect((document["ranking"] as? [Any])?.count == 3)
    }
    let names = ["effects.csv", "points.csv", "sensitivity.json", "charts/influence.svg"]
    for name in names { #expect(try folder.text("out1/\(name)") == folder.text("out2/\(name)")) }
    let before = try folder.text("out1/charts/influence.svg")
    let again = try Thymus.run(["report", "out1", "--theme", "dark"], in: folder)
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(try folder.text("out1/charts/influence.svg") != before)
    #expect(try Thymus.run(["report", "out1"], in: folder).exitCode == 0)
    #expect(try folder.text("out1/charts/influence.svg") == before)
  }

  @Test func `a dry run tells settings, points and time, and writes nothing`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(Self.command + ["-n", "--json"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    let document = try ending.document()
    #expect(document["points"] as? Int == 8 && document["lives"] as? Int == 16)
    #expect((document["settings"] as? [[String: Any]])?.count == 3)
    #expect(try 0 < #require(document["seconds"] as? Double))
    #expect(try folder.names() == ["tiny.yaml"])
    let all = try Thymus.run(["sensitivity", "tiny.yaml", "-n", "--verbose"], in: folder)
    #expect(all.exitCode == 0, "\(all.errors)")
    #expect(all.output.contains("cells.tumour.cycle_hours"))
    #expect(all.output.contains("it is the piece of tissue and its grid"))
  }

  @Test func `Ctrl-C keeps what is done, and the command that is shown goes on to the same bits`()
    throws
  {
    let (whole, parted) = (try Tiny.folder(), try Tiny.folder())
    let command = Self.command + ["--runs", "20", "--threads", "1", "--out", "out"]
    #expect(try Thymus.run(command, in: whole).exitCode == 0)
    let ending = try Thymus.run(command, in: parted, signal: (SIGINT, after: "percent=20"))
    #expect(ending.exitCode == 130, "\(ending.errors)")
    #expect(ending.errors.contains("there are no results before all are"))
    #expect(ending.errors.contains("--out out --resume"))
    #expect(try !parted.names().contains { $0.hasSuffix("csv") || $0.hasSuffix("json") })
    let early = try Thymus.run(["report", "out"], in: parted)
    #expect(early.exitCode == 4 && early.errors.contains("not finished"))
    let rest = try Thymus.run(command + ["--resume"], in: parted)
    #expect(rest.exitCode == 0, "\(rest.errors)")
    #expect(rest.errors.contains(/[1-9][0-9]* of 160 lives were there already/))
    for name in ["effects.csv", "points.csv", "sensitivity.json"] {
      #expect(try whole.text("out/\(name)") == parted.text("out/\(name)"))
    }
    #expect(try whole.names() == parted.names())
  }

  @Test(arguments: [
    (["--outcome", "tumor_left"], Int32(2), "a similar one exists: 'tumour_left'"),
    (["--settings", "cells.tumor.count"], 2, "Did you mean 'cells.tumour.count'?"),
    (["--settings", "docetaxel.*"], 2, "There is no setting to move"),
    (["--trajectories", "1"], 2, "is too few"),
    (["--spread", "1"], 2, "is not a number in 1.05 to 10"),
    (["--runs", "0"], 2, "is not in 1 to 1000"),
    (["--set", "cells.tumour.cycle=3"], 2, "did you mean"),
  ])
  func `what is wrong is told with what would be right, also in a dry run`(
    words: [String], code: Int32, help: String
  ) throws {
    let folder = try Tiny.folder()
    for more in [[], ["-n"]] {
      let ending = try Thymus.run(["sensitivity", "tiny.yaml"] + words + more, in: folder)
      #expect(ending.exitCode == code, "\(ending.errors)")
      #expect(ending.errors.contains(help), "\(ending.errors)")
    }
    #expect(try folder.names() == ["tiny.yaml"])
  }

  @Test func `an outcome that nothing moves has no ranking, and that is said`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(
      Self.command + ["--runs", "1", "--outcome", "days_in_laboratory", "--out", "out"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.contains("No setting moved days_in_laboratory"))
    #expect(try folder.text("out/effects.csv").contains("tumour_left,cells.tumour.count"))
  }
}
