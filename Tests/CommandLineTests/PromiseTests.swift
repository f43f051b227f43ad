import Foundation
import Testing

/// What `run` and `compare` say of promises, which are about the days, the settings and the number of runs
/// of their author.
struct PromiseTests {
  private static let broken = "max(tumour_cells, end) < 1"

  private static func folder(over runs: Int? = nil) throws -> TestFolder {
    let over = runs.map { "  - over: \($0) runs\n" } ?? ""
    return try Tiny.folder(adding: "expect:\n\(over)  - \(broken)\n")
  }

  /// The conditions of the author, and each of them changed.
  private static let conditions: [(flags: [String], areAuthors: Bool)] = [
    (["--runs", "2"], true), (["--runs", "2", "--seed", "3"], true),
    (["--runs", "2", "--days", "1"], true), (["--runs", "1"], false),
    (["--runs", "2", "--days", "0.5"], false), (["--runs", "2", "--without", "pd1"], false),
    (["--runs", "2", "--set", "cells.tumour.cycle_hours=77"], false),
  ]

  @Test(arguments: conditions)
  func `a run ends with 0 and judges what its author speaks of, and nothing else`(
    flags: [String], areAuthors: Bool
  ) throws {
    let folder = try Self.folder(over: 2)
    let ending = try Thymus.run(
      ["run", "tiny.yaml", "--frames", "none", "--force"] + flags, in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.contains("Its author expects \(Self.broken)") == areAuthors)
    let isReferred =
      ending.errors.contains("To judge it: thymus\ncheck tiny.yaml --run")
      || ending.errors.contains("thymus check tiny.yaml --run")
    #expect(isReferred == !areAuthors, "\(ending.errors)")
    #expect(!(ending.output + ending.errors).contains("✗"))
    let document = try Thymus.run(
      ["run", "tiny.yaml", "--frames", "none", "--force", "--json"] + flags, in: folder
    ).document()
    #expect((document["expect"] as? [Any])?.count == (areAuthors ? 1 : 0))
    #expect((document["expect_not_judged"] as? [String]) == (areAuthors ? [] : [Self.broken]))
  }

  @Test(arguments: conditions)
  func `a comparison ends with 0 and judges what the authors speak of, and nothing else`(
    flags: [String], areAuthors: Bool
  ) throws {
    let folder = try Self.folder(over: 2)
    // What a flag leaves out is an arm of its own, and the scenario itself stays as it is.
    let isArm = flags.contains("--without")
    let names = isArm ? ["tiny.yaml"] : ["tiny.yaml", "tiny.yaml"]
    let ending = try Thymus.run(
      ["compare"] + names + ["--frames", "none", "--force", "--json"] + flags, in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    let arms = try #require(try ending.document()["arms"] as? [[String: Any]])
    let judged = arms.map { ($0["expectations"] as? [Any])?.count ?? 0 }
    let left = arms.map { ($0["unchecked_expectations"] as? [Any])?.count ?? 0 }
    #expect(judged == (isArm ? [1, 0] : areAuthors ? [1, 1] : [0, 0]))
    #expect(left == judged.map { 1 - $0 })
  }

  @Test func `a comparison tells of promises in one line, and all of them when it is asked`() throws
  {
    let folder = try Tiny.folder(
      adding: """
        expect: [{over: 1 run}, "max(tumour_cells, end) < 1"]
        arms:
          as it is:
          promised: {without: [pd1], expect: [over: 1 run, "max(tumour_cells, end) > 0"]}
          changed: {without: [pd1]}

        """)
    let start = ["compare", "tiny.yaml", "--runs", "1", "--frames", "none", "--force"]
    let ending = try Thymus.run(start, in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.errors.contains("1 of 2 held (--stats lists it)"))
    #expect(!ending.output.contains(Self.broken))
    let listed = try Thymus.run(start + ["--stats"], in: folder)
    #expect(listed.output.contains("A: expected \(Self.broken): here it came to"))
    #expect(listed.output.contains("B: expected max(tumour_cells, end) > 0: so it was"))
    #expect(!listed.output.contains("C: expected"))
    #expect(!listed.output.contains("✗"))

    let document = try Thymus.run(start + ["--json"], in: folder).document()
    let arms = try #require(document["arms"] as? [[String: Any]])
    let judged = arms.map { ($0["expectations"] as? [[String: Any]])?.map { $0["holds"] as? Bool } }
    #expect(judged == [[false], [true], []])
    #expect(arms.map { $0["promises_kept"] as? Int } == [0, 1, nil])

    // `check --run` judges the file as it stands and the arms that promise something themselves.
    let checked = try Thymus.run(["check", "--run", "tiny.yaml"], in: folder)
    #expect(checked.exitCode == 5, "\(checked.errors)")
    #expect(checked.output.contains("tiny.yaml, arm as it is: ✗ 0 of 1 promises hold over 1 run"))
    #expect(checked.output.contains("tiny.yaml, arm promised: ✓ 1 of 1 promises hold over 1 run"))
    #expect(!checked.output.contains("arm changed"))
  }

  @Test func `promises are about twelve runs unless their author says another number`() throws {
    for (runs, number) in [(nil, 12), (3, 3)] {
      let ending = try Thymus.run(["check", "--run", "tiny.yaml"], in: Self.folder(over: runs))
      #expect(ending.exitCode == 5)
      #expect(ending.output.contains("over \(number) runs"), "\(ending.output)")
    }
    let folder = try Tiny.folder(adding: "expect: [over: many]\n")
    let ending = try Thymus.run(["check", "tiny.yaml"], in: folder)
    #expect(ending.exitCode == 3)
    #expect(ending.errors.contains("over: 24 runs"))
  }

  @Test func `a run that is too short for its promises says it in one quiet line`() throws {
    let folder = try Tiny.folder(adding: "expect: [\"median(tumour_cells, day 1) > 0\"]\n")
    let ending = try Thymus.run(
      ["run", "tiny.yaml", "--frames", "none", "--days", "0.5"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(!ending.errors.contains("warning"), "\(ending.errors)")
    #expect(ending.errors.contains("What its author expects of 12 runs was not judged here"))
  }
}
