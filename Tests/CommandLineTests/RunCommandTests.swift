import Foundation
import Testing

/// A scenario so small that a test can afford to run it.
enum Tiny {
  static let text = """
    name: Tiny
    duration_days: 1
    seed: 7
    tissue:
      width_um: 300
      height_um: 300
    cells:
      tumour:
        kind: tumour
        count: 20
      t_cells:
        kind: cd8_t
        count: 5

    """

  /// A folder that holds the scenario and nothing else.
  static func folder(adding lines: String = "") throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write((text + lines).utf8, to: "tiny.yaml")
    return folder
  }
}

struct RunCommandTests {
  @Test(arguments: ["run", "compare"])
  func `a folder that may not be written is told before anything is computed`(
    command: String
  ) throws {
    let folder = try Tiny.folder()
    let locked = folder.url.appending(path: "locked")
    try FileManager.default.createDirectory(at: locked, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: locked.path)
    let words =
      [command, "tiny.yaml"] + (command == "run" ? [] : ["tiny.yaml"])
      + ["--runs", "1", "--out", "locked/out"]
    // Whoever may write everywhere tries it as somebody who may not.
    let isRoot = getuid() == 0
    let setpriv = "/usr/bin/setpriv"
    try #require(!isRoot || FileManager.default.fileExists(atPath: setpriv))
    let ending =
      isRoot
      ? try Thymus.run(
        ["--reuid=65534", "--regid=65534", "--clear-groups", Thymus.path] + words, with: setpriv,
        in: folder)
      : try Thymus.run(words, in: folder)
    #expect(ending.exitCode == 4, "\(ending.errors)")
    #expect(ending.errors.contains("Choose a folder that you may write to with --out."))
    #expect(!ending.errors.contains("percent=1"))
    #expect(try folder.names() == ["locked", "tiny.yaml"])
  }

  @Test func `a run ends with its outcomes, the same in run json and on the page`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(["run", "tiny.yaml", "--frames", "none"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    for label in ["Outcomes\n", "Best response", "Tumour cleared", "Targetedness"] {
      #expect(ending.output.contains(label))
    }
    let document = try Thymus.run(
      ["run", "tiny.yaml", "--frames", "none", "--json", "--force"], in: folder
    ).document()
    let runs = try #require(document["runs"] as? [[String: Any]])
    let outcomes = try #require(runs.first?["outcomes"] as? [String: Any])
    #expect(outcomes["cleared"] as? Bool == false)
    let killed = try #require(outcomes["tumour_killed"] as? Int)
    #expect(ending.output.contains(/Harmful cells killed +([0-9,]+)/))
    let page = try folder.text("output/tiny-seed7/report.html")
    #expect(page.contains("Harmful cells killed</th><td>\(killed)"))
  }

  @Test func `a run leaves its files and a table`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(["run", "tiny.yaml"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.contains("Tumour cells"))
    #expect(ending.output.contains("Digest of seed 7: "))
    #expect(ending.output.contains("output/tiny-seed7/\n"))
    #expect(ending.errors.hasPrefix("Tiny · 1 day · seed 7 · 1 run"))
    #expect(ending.errors.contains("progress day=0/1 percent=0\n"))
    #expect(ending.errors.contains("percent=100\n"))
    #expect(ending.errors.hasSuffix("A teaching model. Not medical advice.\n"))
    // No terminal is at the other end, so there is neither colour nor a bar.
    #expect(!(ending.output + ending.errors).contains("\u{1B}"))
    #expect(!ending.errors.contains("\r"))

    let names = try folder.names()
    for name in ["counts.csv", "body.csv", "ledger.csv", "run.json", "frames/frames.csv"] {
      #expect(names.contains("output/tiny-seed7/\(name)"))
    }
    #expect(names.contains { $0.hasPrefix("output/tiny-seed7/charts/") && $0.hasSuffix(".svg") })
    #expect(names.contains("output/tiny-seed7/frames/frame_000000.png"))
    #expect(try folder.text("output/tiny-seed7/counts.csv").hasPrefix("run,seed,day,"))
  }

  @Test func `quiet leaves the folder's name only`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(["run", "tiny.yaml", "-q", "--out", "here"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.output == "here/\n")
    #expect(ending.errors == "")
  }

  @Test func `the document has the facts and nothing stands beside it`() throws {
    let ending = try Thymus.run(
      ["run", "tiny.yaml", "--json", "--runs", "3", "--frames", "none"], in: Tiny.folder())
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("{\n  \"schema_version\": 1,\n"))
    let document = try ending.document()
    let runs = try #require(document["runs"] as? [[String: Any]])
    #expect(runs.compactMap { $0["seed"] as? Int } == [7, 8, 9])
    #expect(Set(runs.compactMap { $0["digest"] as? String }).count == 3)
    #expect(document["frames"] as? Int == 0)
    #expect((document["charts"] as? [String])?.isEmpty == false)
  }

  @Test func `the digest is the same on each run and for any number of threads`() throws {
    let folder = try Tiny.folder()
    let digests = try ["1", "2", "2"].map { threads in
      let ending = try Thymus.run(
        ["run", "tiny.yaml", "--json", "--threads", threads, "--frames", "none"], in: folder)
      let runs = try #require(try ending.document()["runs"] as? [[String: Any]])
      return try #require(runs.first?["digest"] as? String)
    }
    #expect(Set(digests).count == 1)
    let other = try Thymus.run(
      ["run", "tiny.yaml", "--json", "--seed", "8", "--frames", "none"], in: folder)
    #expect(!other.output.contains(digests[0]))
  }

  @Test func `a folder of somebody else is refused unless forced`() throws {
    let folder = try Tiny.folder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "mine"), withIntermediateDirectories: false)
    try folder.write("dear diary".utf8, to: "mine/diary.txt")
    let before = try folder.names()
    let arguments = ["run", "tiny.yaml", "--out", "mine", "--frames", "none"]
    let refused = try Thymus.run(arguments, in: folder)
    #expect(refused.exitCode == 4)
    #expect(refused.errors.contains("--force"))
    #expect(try folder.names() == before)

    #expect(try Thymus.run(arguments + ["--force"], in: folder).exitCode == 0)
    #expect(try folder.text("mine/diary.txt") == "dear diary")
    // From now on the folder is known to be ours.
    #expect(try Thymus.run(arguments, in: folder).exitCode == 0)
  }

  @Test(arguments: ["tiny.yaml/results", "tiny.yaml", "/proc/thymus", "/dev/null/results"])
  func `a folder that cannot be written is told before anything runs`(path: String) throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(["run", "tiny.yaml", "--out", path], in: folder)
    #expect(ending.exitCode == 4)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("error: "))
    #expect(!ending.errors.contains("percent=10\n"))
    #expect(try folder.names() == ["tiny.yaml"])
  }

  @Test func `a dry run says what it would do and does nothing`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(["run", "tiny.yaml", "-n", "--runs", "2"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.output.contains("output/tiny-seed7-runs2/"))
    #expect(try folder.names() == ["tiny.yaml"])
  }

  @Test func `a variable moves the results`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(
      ["run", "tiny.yaml", "-n"], in: folder, environment: ["THYMUS_OUT": "elsewhere"])
    #expect(ending.output.contains("elsewhere/tiny-seed7/"))
  }

  @Test func `a random seed is told, so that the run can be repeated`() throws {
    let ending = try Thymus.run(["run", "tiny.yaml", "-n", "--seed", "random"], in: Tiny.folder())
    #expect(ending.exitCode == 0)
    #expect(ending.errors.contains(/seed [1-9][0-9]*/))
  }
}

struct ReportCommandTests {
  @Test func `a report is drawn again without simulating`() throws {
    let folder = try Tiny.folder()
    #expect(try Thymus.run(["run", "tiny.yaml", "-o", "r", "-q"], in: folder).exitCode == 0)
    let counts = try folder.text("r/counts.csv")
    let pictures = try folder.names().filter { $0.hasSuffix(".png") }
    let before = try Data(contentsOf: folder.url.appending(path: "r/frames/frame_000000.png"))
    let ending = try Thymus.run(["report", "r", "--theme", "dark"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("r/\n  report.html"))
    #expect(try folder.text("r/counts.csv") == counts)
    #expect(try folder.names().filter { $0.hasSuffix(".png") } == pictures)
    let after = try Data(contentsOf: folder.url.appending(path: "r/frames/frame_000000.png"))
    #expect(before != after)
  }

  @Test func `a folder without results is refused`() throws {
    let folder = try Tiny.folder()
    for path in [".", "nowhere", "tiny.yaml"] {
      let ending = try Thymus.run(["report", path], in: folder)
      #expect(ending.exitCode == 4)
      #expect(ending.output.isEmpty)
    }
    #expect(try folder.names() == ["tiny.yaml"])
  }
}
