import ArgumentParser
import Basics
import Experiments
import Immunology
import Outcomes
import Reports
import Scenarios

/// `thymus compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare 2 to 12 arms on the same virtual patients: table, charts, report.",
    usage: "thymus compare [<options>] <scenario> ...",
    discussion: """
      EXAMPLES
        thymus compare no-treatment checkpoint
        thymus compare checkpoint --without ifng-pdl1
        thymus compare checkpoint --vary treatments.0.dose_mg=2,20,200
        thymus compare my-arms.yaml --runs 24 --resume

      All arms have the same seeds, and a patient whose arms do not differ yet is simulated once.
      Equal seeds do not make equal chance events any more once the arms differ.
      """)

  @Argument(
    help: ArgumentHelp(
      "Bundled names or files; one is enough if it has arms, or with --without or --vary.",
      valueName: "scenario"))
  var scenarios: [String]

  @OptionGroup(title: "Runs") var options: RunOptions
  @OptionGroup(title: "Changes") var changes: CompareChanges
  @OptionGroup(title: "Pictures") var frames: FrameOptions
  @OptionGroup(title: "Look") var look: StyleOptions
  @OptionGroup(title: "Look") var opening: OpenOption
  @OptionGroup(title: "Output") var tables: CompareTables
  @OptionGroup(title: "Messages") var console: ConsoleOptions

  private static let standardRuns = 12

  func run() throws {
    let console = Console(self.console.wishes)
    let reading = try changes.arms(of: scenarios, seed: options.chosenSeed)
    console.warn(of: reading.arms.map(\.scenario))
    for note in reading.notes { console.warning(note) }
    let files = try tables.files(force: options.force, inputs: scenarios)
    var plan = ComparePlan(
      arms: reading.arms,
      conduct: Conduct(
        seeds: Conduct.seeds(from: reading.seed, runs: options.runs ?? Self.standardRuns),
        threads: try options.threadCount(on: console), recording: frames.recording, folder: "",
        force: options.force, resume: options.resume,
        bookmarkEveryDays: options.daysBetweenBookmarks), words: reading.words)
    plan.drawing = CompareReport.names(try look.style())
    plan.folder = options.folder(
      standard: ComparePlan.defaultFolder(
        for: reading.arms.map(\.name),
        changes: options.folderWords(seed: reading.seed, standardRuns: Self.standardRuns)
          + changes.folderWords),
      for: plan.mark, on: console)
    let summary = CompareSummary(plan: plan, console: console)
    console.note(Painted(summary.headline))
    if options.dryRun {
      if let warning = try CompareExperiment(plan).check() { console.warning(warning) }
      summary.showPlan()
      return
    }
    let outcome = try simulate(plan, on: console)
    try finish(outcome, to: files, summary: summary, on: console)
  }

  private func simulate(_ plan: ComparePlan, on console: Console) throws -> CompareOutcome {
    let progress = CompareProgressReport(console: console, plan: plan)
    defer { progress.clear() }
    return try CompareExperiment(plan).run(
      progress: { progress.show($0) }, note: { console.warning($0) },
      isCancelled: { Interruption.hasHappened })
  }

  private func finish(
    _ outcome: CompareOutcome, to files: CompareTables.Files, summary: CompareSummary,
    on console: Console
  ) throws {
    guard 0 < outcome.finishedRuns else {
      // Only an interruption leaves no run at all.
      if console.isJSON { console.document(summary.document(outcome, drawn: [])) }
      let story = Interruption.story(
        canBeResumed: outcome.canBeResumed, in: summary.plan.folder)
      console.note(Painted(story))
      if outcome.canBeResumed { console.note("To go on: \(summary.resumeCommand)") }
      throw ExitCode(Interruption.exitCode ?? 130)
    }
    try tables.write(outcome, to: files)
    let style = try look.style()
    let folder = try ResultFolder.open(
      at: outcome.folder, force: options.force, drawing: CompareReport.names(style))
    var drawn: [String] = []
    if !outcome.isInterrupted {
      drawn = try CompareDrawing(console: console, folder: folder, style: style).draw()
    }
    if console.isJSON {
      console.document(summary.document(outcome, drawn: drawn))
    } else {
      summary.show(outcome, drawn: drawn, tables)
    }
    opening.act(on: outcome.folder, console: console)
    if let code = Interruption.exitCode { throw ExitCode(code) }
    if outcome.exitCode != 0 { throw ExitCode(outcome.exitCode) }
  }
}
