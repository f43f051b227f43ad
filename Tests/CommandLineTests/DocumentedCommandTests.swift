import ArgumentParser
import Experiments
import Foundation
import Outcomes
import Scenarios
import Testing

@testable import thymus

/// Each command that a text tells its reader to type can be typed.
@Suite(.serialized)
struct DocumentedCommandTests {
  /// The program that is newest: the release of the same sources is much faster.
  private static let program: String = {
    let release = DocumentedCommand.root.appending(path: ".build/release/thymus").path
    func date(_ path: String) -> Date {
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      return facts?[.modificationDate] as? Date ?? .distantPast
    }
    return date(Thymus.path) < date(release) ? release : Thymus.path
  }()

  /// Files that readers have by then: a scenario of their own, one with arms.
  private static func folder() throws -> TestFolder {
    let folder = try TestFolder()
    for command in try DocumentedCommand.all() where !command.hasPlaceholder {
      for file in command.words where file.hasSuffix(".yaml") {
        let needsArms =
          command.verb == "compare" && !command.options.contains("--without")
          && !command.options.contains("--vary")
        let arms = needsArms ? "arms:\n  as it is:\n  other: {without: [pd1]}\n" : ""
        let parent = folder.url.appending(path: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try folder.write("extends: checkpoint\n\(arms)".utf8, to: file)
      }
    }
    return folder
  }

  @Test func `the texts tell of commands of all verbs`() throws {
    let commands = try DocumentedCommand.all()
    #expect(150 < commands.count)
    #expect(Set(commands.map(\.verb)).isSuperset(of: ThymusCommand.names))
  }

  @Test func `each command of the texts is accepted`() throws {
    let folder = try Self.folder()
    for command in try DocumentedCommand.all() {
      #expect(throws: Never.self, "\(command.source): \(command.text)") {
        try Self.accept(command, in: folder)
      }
    }
  }

  /// Reads a command as the program does, without running anything.
  private static func accept(_ command: DocumentedCommand, in folder: TestFolder) throws {
    if command.hasPlaceholder {
      // What a reader has to put in is not known; what stands around it is.
      try #require(ThymusCommand.names.contains(command.verb))
      let help = ThymusCommand.helpMessage(
        for: ThymusCommand.configuration.subcommands[
          ThymusCommand.names.firstIndex(of: command.verb) ?? 0])
      for option in command.options { try #require(help.contains(option)) }
      return
    }
    if command.isMention || command.verb == "help" {
      try #require((ThymusCommand.names + ["", "help"]).contains(command.verb))
      return
    }
    let words = command.words.map { $0.hasSuffix(".yaml") ? folder.url.path + "/" + $0 : $0 }
    switch try ThymusCommand.parseAsRoot(words) {
    case let run as RunCommand:
      let overrides = try run.changes.overrides(seed: run.options.chosenSeed)
      _ = try ScenarioReader(overrides: overrides).read(run.scenario)
    case let compare as CompareCommand:
      let reading = try compare.changes.arms(
        of: compare.scenarios, seed: compare.options.chosenSeed)
      _ = try CompareExperiment(
        ComparePlan(
          arms: reading.arms,
          conduct: Conduct(seeds: [reading.seed], folder: folder.url.path + "/new"))
      ).check()
    case let screening as SensitivityCommand:
      _ = try screening.screening.screenedOutcome()
      let movable = try MovableScenario(
        screening.scenario,
        overrides: try screening.changes.overrides(seed: screening.options.chosenSeed))
      for pattern in screening.screening.patterns {
        _ = try ScreeningSelection(of: movable, matching: [pattern])
      }
    case let explain as ExplainCommand:
      let name = explain.topic.joined(separator: " ")
      let isKnown = try !Topic.named(name).isEmpty
      try #require(name.isEmpty || isKnown)
    case let check as CheckCommand:
      for name in check.scenarios { _ = try ScenarioReader().read(name) }
    default: break
    }
  }

  @Test func `a command of each kind runs, and a dry run answers as the run does`() throws {
    let shared = try Self.folder()
    var kinds: Set<String> = []
    for command in try DocumentedCommand.all()
    where !command.hasPlaceholder && !Self.isName(command) && kinds.insert(command.kind).inserted {
      guard let words = Self.shortened(command) else { continue }
      // What is made anew must not be there yet.
      let folder = command.verb == "new" ? try TestFolder() : shared
      try Self.makeResults(for: words, in: folder)
      if ["run", "compare", "sensitivity"].contains(command.verb) {
        let dry = try Thymus.run(words + ["-n"], with: Self.program, in: folder)
        #expect(dry.exitCode == 0, "\(command.source): \(command.text) -n\n\(dry.errors)")
      }
      let ending = try Thymus.run(words, with: Self.program, in: folder)
      #expect(ending.exitCode == 0, "\(command.source): \(command.text)\n\(ending.errors)")
    }
    #expect(25 < kinds.count)
  }

  /// Whether it is a verb alone that is a name in a sentence, and does nothing without more words.
  private static func isName(_ command: DocumentedCommand) -> Bool {
    let verbs = ["run", "compare", "sensitivity", "report", "movie", "new", "check", "completions"]
    return command.isMention && verbs.contains(command.verb)
  }

  /// The same command with little to do, or nothing where it needs another program.
  private static func shortened(_ command: DocumentedCommand) -> [String]? {
    var words = command.words
    func set(_ option: String, _ value: String) {
      if let index = words.firstIndex(of: option), index + 1 < words.count {
        words[index + 1] = value
      } else {
        words += [option, value]
      }
    }
    switch command.verb {
    case "run", "compare":
      set("--days", "0.25")
      set("--runs", "1")
      set("--frames", "none")
    case "sensitivity":
      set("--days", "0.25")
      set("--runs", "1")
      set("--trajectories", "2")
      set("--settings", "pd1.*")
    case "check" where words.contains("--run"):
      set("--days", "0.25")
      set("--runs", "1")
      // Whether promises hold is another matter.
      set("--set", "expect=[]")
    case "validate" where !words.contains("--list"): words.append("--list")
    case "movie" where words.contains("--mp4") || words.contains("--gif"): return nil
    default: break
    }
    return words
  }

  /// Makes the results that a command looks at.
  private static func makeResults(for words: [String], in folder: TestFolder) throws {
    for path in words where path.hasPrefix("output/") {
      guard !(try folder.names()).contains(path) else { continue }
      let isCompared = path.hasPrefix("output/compare-")
      let ending = try Thymus.run(
        (isCompared ? ["compare", "no-treatment", "checkpoint"] : ["run", "checkpoint"]) + [
          "--days", "0.25", "--runs", "1", "--out", path,
        ], with: program, in: folder)
      #expect(ending.exitCode == 0, "\(ending.errors)")
    }
  }

  @Test(arguments: [
    ["run", "chekpoint"], ["run", "tiny.yaml", "--set", "cells.tumour.cycle_hours=-1"],
    ["run", "tiny.yaml", "--set", "no.such=1"], ["run", "tiny.yaml", "--without", "nothing"],
    ["run", "tiny.yaml", "--out", "mine"], ["run", "tiny.yaml", "--days", "0"],
    ["run", "tiny.yaml", "--frames", "99999"], ["compare", "tiny.yaml"],
    ["compare", "tiny.yaml", "none.yaml"],
    ["compare", "tiny.yaml", "--without", "pd1", "--out", "mine"],
    ["compare", "tiny.yaml", "--without", "pd1", "--export-csv", "no/such/file.csv"],
    ["compare", "tiny.yaml", "--vary", "cells.tumour.cycle_hours=1,-1"],
    ["compare", "tiny.yaml", "late.yaml"], ["run", "late.yaml"],
    ["sensitivity", "tiny.yaml", "--settings", "pd.*"],
    ["sensitivity", "tiny.yaml", "--days", "0"],
    ["sensitivity", "tiny.yaml", "--out", "mine"], ["sensitivity", "no-such"],
  ])
  func `a dry run refuses what the run refuses, with the same code and words`(
    words: [String]
  ) throws {
    let folder = try Tiny.folder()
    try folder.write(
      (Tiny.text + "response: {enrol_day: 0.75}\ntreatments: [{kind: anti_pd1, first_day: 0.5}]\n")
        .utf8,
      to: "late.yaml")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "mine"), withIntermediateDirectories: false)
    try folder.write("dear diary".utf8, to: "mine/diary.txt")
    let dry = try Thymus.run(words + ["-n"], in: folder)
    let run = try Thymus.run(words, in: folder)
    #expect(dry.exitCode == run.exitCode, "\(dry.errors)\n\(run.errors)")
    #expect(run.exitCode != 0)
    let last = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("error") } }
    #expect(last(dry.errors) == last(run.errors))
  }

  @Test func `each chore of the pages is a target of the Makefile`() throws {
    let makefile = try String(
      contentsOf: DocumentedCommand.root.appending(path: "Makefile"), encoding: .utf8)
    let targets = Set(makefile.matches(of: /(?m)^([a-z-]+):/).map { String($0.1) })
    let chores = try DocumentedCommand.chores()
    #expect(10 < chores.count)
    #expect(chores.contains { $0.text == "make demo" && $0.source == "README.md" })
    #expect(chores.contains { $0.text == "make test" && $0.source == "README.md" })
    for chore in chores {
      for word in chore.words where !word.contains("=") {
        #expect(targets.contains(word), "\(chore.source): \(chore.text)")
      }
    }
  }
}
