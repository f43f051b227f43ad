import ArgumentParser
import Experiments
import Reports
import Testing

@testable import thymus

/// Each option of looks is handed on; one run shows that what is drawn follows it.
struct LookOptionTests {
  @Test func `each option of looks reaches the drawing room`() throws {
    #expect(try StyleOptions.parse([]).style() == ReportStyle())
    let style = try StyleOptions.parse([
      "--theme", "dark", "--format", "svg,pdf", "--log-y", "--ribbon", "--background", "oxygen",
    ]).style()
    #expect(style.theme == .dark && style.formats == [.svg, .pdf])
    #expect(style.hasLogAxis && style.hasRibbon && style.background == "oxygen")
  }

  @Test func `each option of pictures reaches the plan`() throws {
    let plain = try FrameOptions.parse([]).recording
    #expect(plain.frames == .key && plain.picturedSeed == nil)
    let own = try FrameOptions.parse(["--every-days", "2.5", "--picture-seed", "9"]).recording
    #expect(own.frames == .all && own.everyDays == 2.5 && own.picturedSeed == 9)
  }

  @Test func `what is drawn follows the options`() throws {
    let folder = try Tiny.folder()
    func chart(_ options: [String]) throws -> String {
      let ending = try Thymus.run(
        ["run", "tiny.yaml", "--runs", "2", "--frames", "key", "--out", "out", "--force"] + options,
        in: folder)
      #expect(ending.exitCode == 0, "\(ending.errors)")
      return try folder.text("out/charts/cells-over-time.svg")
    }
    let plain = try chart([])
    #expect(!plain.contains("middle 80 %"))
    #expect(try chart(["--ribbon"]).contains("middle 80 %"))
    #expect(try chart(["--log-y"]) != plain)
  }

  @Test func `THYMUS_THREADS is heeded where nothing else is asked for`() throws {
    let folder = try Tiny.folder()
    let words = ["run", "tiny.yaml", "--dry-run"]
    let ending = try Thymus.run(words, in: folder, environment: ["THYMUS_THREADS": "1"])
    #expect(ending.errors.contains("1 thread"))
    let three = try Thymus.run(words, in: folder, environment: ["THYMUS_THREADS": "3"])
    #expect(three.errors.contains("3 threads"))
    let flag = try Thymus.run(
      words + ["--threads", "2"], in: folder, environment: ["THYMUS_THREADS": "3"])
    #expect(flag.errors.contains("2 threads"))
  }
}
