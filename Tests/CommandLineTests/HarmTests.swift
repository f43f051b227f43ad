import Foundation
import Glibc
import Testing

/// No command harms a file that is somebody's, whatever folder and name it is given.
struct HarmTests {
  /// Two people who share a machine, as numbers that nobody else on it has.
  private static let (attacker, victim): (UInt32, UInt32) = (54_321, 54_322)

  /// Runs the command as somebody.
  private static func run(
    _ words: [String], as user: UInt32, in folder: TestFolder
  ) throws -> Thymus.Ending {
    try Thymus.run(
      ["--reuid=\(user)", "--regid=\(user)", "--clear-groups", Thymus.path] + words,
      with: "/usr/bin/setpriv", in: folder)
  }

  private static func give(_ url: URL, to user: UInt32, mode: mode_t) {
    chown(url.path, user, user)
    chmod(url.path, mode)
  }

  @Test(.enabled(if: getuid() == 0, "needs root, to be two other users"), arguments: [false, true])
  func `a link in a shared folder leads no run into the home of who starts it`(force: Bool) throws {
    let folder = try Tiny.folder()
    let (home, shared) = (folder.url.appending(path: "home"), folder.url.appending(path: "shared"))
    for url in [home, shared] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }
    try folder.write("mine".utf8, to: "home/thesis.txt")
    Self.give(home.appending(path: "thesis.txt"), to: Self.victim, mode: 0o600)
    Self.give(home, to: Self.victim, mode: 0o700)
    Self.give(shared, to: Self.attacker, mode: 0o1777)
    let link = shared.appending(path: ".thymus-partial").path
    symlink(home.path, link)
    lchown(link, Self.attacker, Self.attacker)
    let ending = try Self.run(
      ["run", "tiny.yaml", "-o", "shared"] + (force ? ["--force"] : []), as: Self.victim, in: folder
    )
    #expect(ending.exitCode == 4, "\(ending.errors)")
    #expect(ending.errors.contains("link"))
    #expect(!ending.errors.contains("percent=10\n"))
    #expect(try folder.text("home/thesis.txt") == "mine")
    #expect(try folder.names().filter { $0.hasPrefix("home/") } == ["home/thesis.txt"])
    // Without the link the folder is good: all may write there, but not replace what is others'.
    unlink(link)
    let good = try Self.run(
      ["run", "tiny.yaml", "-o", "shared", "--frames", "none"], as: Self.victim, in: folder)
    #expect(good.exitCode == 0, "\(good.errors)")
  }

  @Test(.enabled(if: getuid() == 0, "needs root, to be another user"))
  func `a lock of somebody else does not make a folder ours`() throws {
    let folder = try Tiny.folder()
    let (home, foreign) = (
      folder.url.appending(path: "home"), folder.url.appending(path: "foreign")
    )
    for url in [home, foreign] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }
    try folder.write("mine".utf8, to: "home/thesis.txt")
    try folder.write("".utf8, to: "foreign/.thymus-lock")
    symlink(home.path, foreign.appending(path: ".thymus-partial").path)
    for name in [".thymus-lock", ".thymus-partial", ""] {
      lchown(foreign.appending(path: name).path, Self.attacker, Self.attacker)
    }
    let ending = try Thymus.run(["run", "tiny.yaml", "-o", "foreign"], in: folder)
    #expect(ending.exitCode == 4)
    #expect(try folder.text("home/thesis.txt") == "mine")
    #expect(try folder.names().contains("foreign/.thymus-lock"))
  }

  /// What somebody may name as the file of an exported table, and what is said.
  @Test(arguments: ["--export-csv", "--export-markdown"])
  func `an export takes the place of nothing, and that is told before anything is computed`(
    flag: String
  ) throws {
    let folder = try Tiny.folder()
    try folder.write("mine".utf8, to: "thesis.md")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "t.md.thymus-partial"), withIntermediateDirectories: false)
    try folder.write("mine".utf8, to: "t.md.thymus-partial/letter")
    let before = try folder.names()
    let compare = ["compare", "tiny.yaml", "tiny.yaml", "--runs", "2", "--frames", "none"]
    for path in ["tiny.yaml", "thesis.md", "missing/t.md", "t.md.thymus-partial", "/proc/t.md"] {
      let ending = try Thymus.run(compare + [flag, path], in: folder)
      #expect(ending.exitCode == 4, "\(path): \(ending.errors)")
      #expect(ending.errors.contains("error: ") && !ending.errors.contains("percent="))
      #expect(try folder.names() == before)
    }
    let input = try Thymus.run(compare + [flag, "tiny.yaml", "--force"], in: folder)
    #expect(input.exitCode == 4 && input.errors.contains("read"))
    #expect(try folder.text("tiny.yaml") == Tiny.text)
    #expect(try folder.text("thesis.md") == "mine")
    // Devices are written into, other folders are left alone.
    let good = try Thymus.run(compare + [flag, "t.md", "-o", "out"], in: folder)
    #expect(good.exitCode == 0, "\(good.errors)")
    #expect(try folder.text("t.md.thymus-partial/letter") == "mine")
    #expect(try folder.names().contains("t.md"))
    let device = try Thymus.run(compare + [flag, "/dev/null", "-o", "out"], in: folder)
    #expect(device.exitCode == 0, "\(device.errors)")
    var status = stat()
    stat("/dev/null", &status)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `each experiment has a folder of its own, and the one before is kept`() throws {
    let folder = try Tiny.folder()
    func folders() throws -> Set<String> {
      Set(
        try folder.names().compactMap { name in
          let parts = name.split(separator: "/")
          return parts.first == "output" && parts.count == 2 ? String(parts[1]) : nil
        })
    }
    let run = ["run", "tiny.yaml", "--frames", "none", "-q"]
    for words in [
      [], ["--days", "0.5"], ["--without", "pd1"], ["--set", "cells.tumour.count=9"],
    ] {
      #expect(try Thymus.run(run + words, in: folder).exitCode == 0)
    }
    let named: Set = [
      "tiny-seed7", "tiny-seed7-days0.5", "tiny-seed7-without-pd1", "tiny-seed7-count-9",
    ]
    #expect(try folders() == named)
    // An edited file has no name of its own.
    let kept = try folder.text("output/tiny-seed7/counts.csv")
    try folder.write(Tiny.text.replacing("count: 20", with: "count: 30").utf8, to: "tiny.yaml")
    let ending = try Thymus.run(["run", "tiny.yaml", "--frames", "none"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.errors.contains("output/tiny-seed7/ holds something else, which is kept"))
    let more = try folders().subtracting(named)
    #expect(more.count == 1 && more.first?.wholeMatch(of: /tiny-seed7-[a-z]{4}/) != nil)
    #expect(try folder.text("output/tiny-seed7/counts.csv") == kept)
    // A folder that was named is not chosen anew: nothing is cleaned, nothing written.
    let refused = try Thymus.run(["run", "tiny.yaml", "-o", "output/tiny-seed7"], in: folder)
    #expect(refused.exitCode == 4 && refused.errors.contains("another experiment"))
    #expect(try folder.text("output/tiny-seed7/counts.csv") == kept)
  }

  @Test func `going on with another seed is refused and leaves the work of the first`() throws {
    let folder = try Tiny.folder()
    let words = ["run", "tiny.yaml", "-o", "out", "--days", "60", "--bookmark-every-days", "1"]
    let stopped = try Thymus.run(
      words, in: folder, signal: (SIGTERM, after: "percent=20"))
    try #require(stopped.exitCode == 143, "\(stopped.errors)")
    let before = try folder.names()
    let ending = try Thymus.run(words + ["--resume", "--seed", "8"], in: folder)
    #expect(ending.exitCode == 2, "\(ending.errors)")
    #expect(ending.errors.contains("something else"))
    #expect(try folder.names() == before)
  }

  @Test func `pictures that were marked by hand survive a new drawing and a new run`() throws {
    let folder = try Tiny.folder()
    let run = ["run", "tiny.yaml", "-o", "out", "-q"]
    #expect(try Thymus.run(run, in: folder).exitCode == 0)
    let own = ["charts/my-analysis.csv", "charts/annotated.png", "remarks.txt"]
    for name in own { try folder.write("mine".utf8, to: "out/" + name) }
    for words in [run, ["report", "out", "-q"], ["movie", "out", "-q"], run] {
      let ending = try Thymus.run(words, in: folder)
      #expect(ending.exitCode == 0, "\(words): \(ending.errors)")
      for name in own { #expect(try folder.text("out/" + name) == "mine") }
    }
    #expect(!(try folder.names().contains("out/movie.png")), "it was one of the run before")
    let chart = "out/charts/cells-over-time.svg"
    try folder.write("marked".utf8, to: chart)
    for words in [run, ["report", "out", "-q"]] {
      let ending = try Thymus.run(words, in: folder)
      #expect(ending.exitCode == 4 && ending.errors.contains(chart), "\(words): \(ending.errors)")
      #expect(try folder.text(chart) == "marked")
    }
    #expect(try Thymus.run(["report", "out", "-q", "--force"], in: folder).exitCode == 0)
    #expect(try folder.text(chart) != "marked")
  }

  @Test func `a new scenario never takes the place of a file, and a link is one`() throws {
    let folder = try Tiny.folder()
    symlink(folder.url.appending(path: "nowhere").path, folder.url.appending(path: "l.yaml").path)
    for name in ["tiny", "l"] {
      let ending = try Thymus.run(["new", name], in: folder)
      #expect(ending.exitCode == 4)
      #expect(ending.errors.contains("already there, and it was not changed"))
    }
    #expect(try folder.text("tiny.yaml") == Tiny.text)
    #expect(try Thymus.run(["new", "other"], in: folder).exitCode == 0)
    #expect(try folder.names().contains("other.yaml"))
  }
}
