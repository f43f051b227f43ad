import Foundation
import Testing

struct InterruptionTests {
  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `finished runs are kept and the command for the others is shown`(
    signal: Int32, code: Int32
  ) throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(
      ["run", "tiny.yaml", "--runs", "60", "--threads", "1", "--frames", "none"], in: folder,
      signal: (signal, after: "percent=10"))
    #expect(ending.exitCode == code)
    let said = try #require(ending.errors.firstMatch(of: /(\d+) of 60 runs are finished and kept/))
    let kept = try #require(Int(said.1))
    #expect(0 < kept && kept < 60)
    #expect(
      ending.errors.contains(
        "To go on: thymus run tiny.yaml --runs 60 --threads 1 --frames none --resume"))
    let rows = try folder.text("output/tiny-seed7-runs60/counts.csv").split(
      whereSeparator: \.isNewline
    )
    .dropFirst()
    #expect(Set(rows.map { $0.prefix { $0 != "," } }).count == kept)
    // No file is half written: all have their final names, and what is unfinished stands apart.
    let results = try folder.names().filter { !$0.contains("/.thymus-partial") }
    #expect(results.allSatisfy { !$0.contains("part") && !$0.hasSuffix("~") })
    let rest = try Thymus.run(
      ["run", "tiny.yaml", "--runs", "60", "--threads", "1", "--frames", "none", "--resume"],
      in: folder)
    #expect(rest.exitCode == 0)
    #expect(rest.errors.contains("\(kept) of 60 runs were there already"))
    #expect(try !folder.names().contains { $0.contains("part") })
  }

  @Test func `a run that was killed goes on to the same files`() throws {
    let (whole, parted) = (try Tiny.folder(), try Tiny.folder())
    let words = ["run", "tiny.yaml", "--days", "6", "--runs", "3", "--threads", "1"]
    #expect(try Thymus.run(words, in: whole).exitCode == 0)
    let each = words + ["--bookmark-every-days", "0.25", "--resume"]
    for moment in ["percent=10", "percent=40", "percent=60"] {
      let ending = try Thymus.run(each, in: parted, signal: (SIGKILL, after: moment))
      #expect(ending.exitCode == SIGKILL || ending.exitCode == 0)
    }
    #expect(try Thymus.run(each, in: parted).exitCode == 0)
    for name in ["counts.csv", "body.csv", "ledger.csv", "replay.bin", "frames/frames.csv"] {
      let path = "output/tiny-seed7-runs3-days6/" + name
      #expect(
        try Data(contentsOf: whole.url.appending(path: path))
          == (try Data(contentsOf: parted.url.appending(path: path))), "\(name)")
    }
    #expect(try whole.names() == (try parted.names()))
  }

  @Test func `a first run that is stopped is kept to go on with`() throws {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(
      ["run", "tiny.yaml", "--days", "3000", "--threads", "1"], in: folder,
      signal: (SIGINT, after: "percent=0"))
    #expect(ending.exitCode == 130)
    #expect(ending.errors.contains("Stopped before"))
    // It may be stopped before the first cell is placed; then there is nothing to keep.
    let isKept = ending.errors.contains(
      "what was simulated is kept in output/tiny-seed7-days3000/.")
    #expect(isKept == (try folder.names().contains { $0.hasSuffix("run-1.checkpoint") }))
    #expect(isKept == ending.errors.contains("--days 3000 --threads 1 --resume"))
    #expect(try isKept || folder.names() == ["tiny.yaml"])
  }
}

struct TerminalTests {
  /// Runs the command as if a person sat at a terminal.
  private func runOnTerminal(
    _ arguments: String, in folder: TestFolder, environment: [String: String] = [:]
  ) throws -> String {
    let variables = ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 }
    let ending = try Thymus.run(
      ["-qec", "\(Thymus.path) \(arguments)", "/dev/null"], with: "/usr/bin/script", in: folder,
      environment: variables)
    return ending.output
  }

  @Test func `a terminal gets a bar and colour`() throws {
    let text = try runOnTerminal("run tiny.yaml --frames none", in: Tiny.folder())
    #expect(text.contains("\r\u{1B}[K"))
    #expect(text.contains("[--------------------]  0%"))
    #expect(text.contains("\u{1B}[1mTiny\u{1B}[0m"))
    #expect(!text.contains("progress day="))
  }

  @Test(arguments: [("--no-color", "TERM"), ("", "NO_COLOR"), ("", "THYMUS_NO_COLOR")])
  func `colour can be turned off`(option: String, variable: String) throws {
    let text = try runOnTerminal(
      "run tiny.yaml --frames none \(option)", in: Tiny.folder(), environment: [variable: "xterm"])
    #expect(text.contains("]  0%"))
    #expect(!text.contains(/\u{1B}\[[0-9;]*m/))
  }

  @Test func `a dumb terminal gets lines without colour`() throws {
    let text = try runOnTerminal(
      "run tiny.yaml --frames none", in: Tiny.folder(), environment: ["TERM": "dumb"])
    #expect(text.contains("progress day=0/1 percent=0"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `progress can be turned off`() throws {
    let text = try runOnTerminal("run tiny.yaml --frames none --no-progress", in: Tiny.folder())
    // Shares in the results have a space before the sign.
    #expect(!text.contains(/[0-9]%/))
    #expect(!text.contains("\r\u{1B}[K"))
  }
}
