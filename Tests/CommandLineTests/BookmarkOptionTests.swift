import Foundation
import Testing

/// How often a run leaves something to go on from.
struct BookmarkOptionTests {
  @Test(arguments: ["--bookmark-every-days", "--checkpoint-every-days"])
  func `bookmarks are written by days, under the former name of the option as well`(
    option: String
  ) throws {
    let folder = try Tiny.folder()
    let words = [
      "run", "tiny.yaml", "-o", "out", "--days", "60", "--threads", "1", "--frames", "none", option,
    ]
    let wrong = try Thymus.run(words + ["0"], in: folder)
    #expect(wrong.exitCode == 2)
    #expect(wrong.errors.contains("--bookmark-every-days: 0 is not in 0.01 to 3650"))
    // Without pictures the clock would ask for the first one after a minute.
    let killed = try Thymus.run(words + ["1"], in: folder, signal: (SIGKILL, after: "percent=20"))
    try #require(killed.exitCode == SIGKILL)
    #expect(try folder.names().contains("out/.thymus-partial/run-1.checkpoint"))
  }
}
