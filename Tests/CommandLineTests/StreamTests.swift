import Foundation
import Testing

/// What is printed is harmless, stays out of results, and is missed when it cannot be printed.
struct StreamTests {
  /// Runs a line of bash in which `$T` is the command.
  private func bash(_ line: String, in folder: TestFolder) throws -> Thymus.Ending {
    try Thymus.run(
      ["-c", line], with: "/bin/bash", in: folder, environment: ["T": Thymus.path])
  }

  // MARK: - Closed streams

  @Test(arguments: ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
  func `a stream that is closed leaves no line in results`(closing: String) throws {
    let folder = try Tiny.folder()
    let words = "run tiny.yaml --days 1 --threads 1 --frames none -o"
    let ending = try bash("$T \(words) open; $T \(words) closed \(closing)", in: folder)
    #expect(ending.exitCode == 0)
    for name in ["counts.csv", "body.csv", "ledger.csv"] {
      #expect(try folder.text("open/\(name)") == (try folder.text("closed/\(name)")))
    }
    #expect(try !folder.text("closed/run.json").contains("progress day"))
    #expect(
      try folder.names().filter { !$0.contains("/") }.sorted() == ["closed", "open", "tiny.yaml"])
  }

  // MARK: - Streams that cannot be written

  @Test(arguments: [
    "", "list", "list --json", "explain pd1", "explain", "explain --all", "schema",
    "completions zsh",
    "--help", "--version", "help run", "check tiny.yaml", "check tiny.yaml --json",
    "check nowhere.yaml --json", "rnu --json", "new x", "validate --list",
    "run tiny.yaml --dry-run --json", "run tiny.yaml --days 1 --threads 1 --frames none -q",
  ])
  func `an answer that cannot be written is an error`(words: String) throws {
    let folder = try Tiny.folder()
    let full = try bash("$T \(words) > /dev/full", in: folder)
    #expect(full.exitCode == 4)
    #expect(
      full.errors.hasSuffix("error: standard output cannot be written: No space left on device\n"))
    // The answer comes in pieces, and a reader that has seen enough is none.
    let other = try Tiny.folder()
    let piped = try bash("$T \(words) | true; echo ${PIPESTATUS[0]}", in: other)
    #expect(!piped.errors.contains("cannot be written"))
    #expect(piped.output != "4\n" || words.contains("nowhere"))
  }

  // MARK: - Files that may not grow

  @Test func `a file that may not grow is told and the run goes on afterwards`() throws {
    let (whole, parted) = (try Tiny.folder(), try Tiny.folder())
    let words = "run tiny.yaml --days 4 --threads 1 --frames none --bookmark-every-days 0.5"
    #expect(try bash("$T \(words)", in: whole).exitCode == 0)
    for blocks in [2, 8] {
      let ending = try bash(
        "(ulimit -f \(blocks); exec $T \(words) --resume) 2>&1 | cat; exit ${PIPESTATUS[0]}",
        in: parted)
      #expect(ending.exitCode == 4)
      #expect(ending.output.contains("larger than this account may write (ulimit -f)"))
      let names = try parted.names().filter { $0.hasSuffix("counts.csv") && !$0.contains("/.") }
      #expect(names == [])
    }
    #expect(try bash("$T \(words) --resume", in: parted).exitCode == 0)
    #expect(try whole.names() == (try parted.names()))
    for name in ["counts.csv", "body.csv", "ledger.csv"] {
      let path = "output/tiny-seed7-days4/" + name
      #expect(try whole.text(path) == (try parted.text(path)))
    }
  }

  @Test(arguments: ["schema > x.json", "new x --from checkpoint", "completions bash > x.bash"])
  func `every file that may not grow is told`(words: String) throws {
    let ending = try bash(
      "(ulimit -f 1; exec $T \(words))", in: TestFolder())
    #expect(ending.exitCode == 4)
    #expect(ending.errors.contains("larger than this account may write (ulimit -f)"))
  }

  // MARK: - Texts of strangers

  /// Sets a title, colours, clears the screen, turns the direction around, hides.
  static let hostile =
    "\u{1B}]0;owned\u{7}\u{1B}[31m\u{9B}2J\r\u{202E}\u{2066}\u{200B}\u{E0041}\u{7F}"

  /// Whether a text holds anything that a terminal obeys.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
          scalar.properties.generalCategory)
    }
  }

  @Test(arguments: [
    ["*"], ["help", "*"], ["--*"], ["run", "*"], ["run", "*.yaml"], ["run", "tiny.yaml", "--*"],
    ["run", "tiny.yaml", "--set", "*"], ["run", "tiny.yaml", "--set", "*=1"],
    ["run", "tiny.yaml", "--set", "name=*"], ["run", "tiny.yaml", "--seed", "*"],
    ["run", "tiny.yaml", "--days", "*"], ["run", "tiny.yaml", "--runs", "*"],
    ["run", "tiny.yaml", "--theme", "*"], ["run", "tiny.yaml", "--format", "*"],
    ["run", "tiny.yaml", "--without", "*"], ["run", "tiny.yaml", "*"], ["explain", "*"],
    ["run", "tiny.yaml", "--out", "*", "--dry-run"], ["compare", "*", "tiny.yaml"],
    ["compare", "tiny.yaml", "--vary", "*"], ["compare", "tiny.yaml", "--vary", "*=1,2"],
    ["report", "*"], ["movie", "*"], ["new", "*"], ["new", "x", "--from", "*"], ["validate", "*"],
    ["completions", "*"], ["check", "*"], ["check", "bad*.yaml"],
  ])
  func `an argument is shown and not obeyed`(words: [String]) throws {
    let folder = try Tiny.folder()
    try folder.write("cells: 3\n".utf8, to: "bad\(Self.hostile).yaml")
    let words = words.map { $0.replacing("*", with: Self.hostile) }
    for more in [[], ["--json"]] {
      let ending = try Thymus.run(words + more, in: folder)
      #expect(isHarmless(ending.output), "\(ending.output.debugDescription)")
      #expect(isHarmless(ending.errors), "\(ending.errors.debugDescription)")
      let said = ending.output + ending.errors
      #expect(said.contains(more.isEmpty ? "\\u{1b}" : "\\u001b") || !said.contains("owned"))
      if !more.isEmpty, !ending.output.isEmpty { _ = try ending.document() }
    }
  }

  @Test func `results of a stranger are shown and not obeyed`() throws {
    let folder = try Tiny.folder()
    #expect(
      try bash("$T run tiny.yaml --days 1 --threads 1 -o r -q", in: folder).exitCode == 0)
    let mine = try folder.text("r/run.json")
    let escaped = Self.hostile.utf16.map { String(format: "\\u%04x", $0) }.joined()
    let texts = mine.matches(of: /: "([^"\\]+)"/).map { $0.1 }
    #expect(texts.count > 5)
    #expect(texts.contains("Tiny"))
    for text in ["Tiny"] + Set(texts).sorted().prefix(10) {
      try folder.write(
        mine.replacing(": \"\(text)\"", with: ": \"\(text)\(escaped)\"").utf8, to: "r/run.json")
      let ending = try Thymus.run(["report", "r", "--charts-only"], in: folder)
      #expect(isHarmless(ending.output), "\(ending.output.debugDescription)")
      #expect(isHarmless(ending.errors), "\(ending.errors.debugDescription)")
    }
  }

  @Test func `long words are shortened in every message`() throws {
    let folder = try Tiny.folder()
    let word = String(repeating: "y", count: 100_000)
    for words in [
      [word], ["--" + word], ["run", word], ["run", "tiny.yaml", "--seed", word],
      ["explain", word],
      ["run", "tiny.yaml", "--out", word], ["report", word], ["new", word], ["check", word],
      ["run", "tiny.yaml", "--set", "seed=" + word], ["run", "tiny.yaml", "--theme", word],
    ] {
      let ending = try Thymus.run(words, in: folder)
      #expect(
        ending.errors.utf8.count < 5000, "\(words[0].prefix(20)): \(ending.errors.utf8.count)")
      #expect(ending.exitCode != 0)
    }
  }

  // MARK: - Commands that are shown

  @Test func `a command that is shown does what it says`() throws {
    let folder = try TestFolder()
    for name in [
      "it's mine", "-x", "a;b $HOME", "é\u{1B}[31m", String(repeating: "long", count: 40),
    ] {
      let made = try Thymus.run(["new", "--", name], in: folder)
      #expect(made.exitCode == 0)
      let line = try #require(made.errors.firstMatch(of: /then: thymus (.+) · thymus run/))
      let ending = try bash("$T \(line.1)", in: folder)
      #expect(ending.exitCode == 0, "\(ending.errors)")
    }
  }

  @Test func `colours and the bar still reach a terminal`() throws {
    let folder = try Tiny.folder()
    let ending = try bash(
      "env -u NO_COLOR TERM=xterm script -qec \"$T run tiny.yaml --days 2 --threads 1 --frames none\" /dev/null",
      in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.output.contains("\u{1B}[1mOutcomes\u{1B}[0m"))
    #expect(ending.output.contains("\r\u{1B}[K\u{1B}[36m  day "))
    let wrong = try bash(
      "env -u NO_COLOR TERM=xterm script -qec \"$T run tiny.yaml --sead 1\" /dev/null", in: folder)
    #expect(wrong.output.contains("\u{1B}[1;31merror:\u{1B}[0m unknown option"))
  }
}
