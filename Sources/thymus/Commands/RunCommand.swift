import ArgumentParser
import Basics
import Experiments
import Immunology
import Outcomes
import Reports
import Scenarios

/// `thymus run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run one scenario: charts, pictures of the tissue, tables.",
    usage: "thymus run [<options>] <scenario>",
    discussion: """
      EXAMPLES
        thymus run checkpoint
        thymus run checkpoint --runs 12 --seed 1
        thymus run no-treatment --set cells.tumour.cycle_hours=30 --days 21
        thymus run my-tumour.yaml --frames all --theme projector

      The same scenario and seed give the same results to the last bit, on any number of threads.
      """)

  @Argument(help: ArgumentHelp("A bundled name or a file.", valueName: "scenario"))
  var scenario: String

  @OptionGroup(title: "Runs") var options: RunOptions
  @OptionGroup(title: "Changes") var changes: ChangeOptions
  @OptionGroup(title: "Pictures") var frames: FrameOptions
  @OptionGroup(title: "Look") var look: StyleOptions
  @OptionGroup(title: "Look") var opening: OpenOption
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run() throws {
    let console = Console(self.console.wishes)
    let overrides = try changes.overrides(seed: options.chosenSeed)
    let scenario = try ScenarioReader(overrides: overrides).read(self.scenario)
    console.warn(of: scenario)
    var plan = RunPlan(
      scenario: scenario,
      conduct: Conduct(
        seeds: Conduct.seeds(from: scenario.seed, runs: options.runs ?? 1),
        threads: try options.threadCount(on: console), recording: frames.recording, folder: "",
        force: options.force, resume: options.resume,
        bookmarkEveryDays: options.daysBetweenBookmarks))
    plan.drawing = RedrawReport.names(try look.style())
    plan.folder = options.folder(
      standard: RunPlan.defaultFolder(
        for: scenario, seed: scenario.seed, runs: plan.seeds.count, changes: changes.folderWords),
      for: plan.mark, on: console)
    let summary = RunSummary(plan: plan, console: console, name: self.scenario)
    console.note(summary.headline)
    if options.dryRun {
      if let warning = try RunExperiment(plan).check() { console.warning(warning) }
      summary.showPlan()
    } else {
      try finish(try simulate(plan, on: console), summary: summary, on: console)
    }
  }

  private func simulate(_ plan: RunPlan, on console: Console) throws -> RunOutcome {
    let progress = SharedProgress(
      ProgressReport(
        console: console, totalDays: plan.scenario.setup.durationDays, runs: plan.seeds.count))
    defer { progress.clear() }
    progress.begin()
    return try RunExperiment(plan).run(
      progress: { progress.show($0) }, note: { console.warning($0) },
      isCancelled: { Interruption.hasHappened })
  }

  private func finish(
    _ outcome: RunOutcome, summary: RunSummary, on console: Console
  ) throws {
    guard !outcome.runs.isEmpty else {
      // Only an interruption leaves no run at all.
      if console.isJSON { console.document(summary.document(outcome, drawn: nil)) }
      let story = Interruption.story(
        canBeResumed: outcome.canBeResumed, in: summary.plan.folder)
      console.note(Painted(story))
      if outcome.canBeResumed { console.note("To go on: \(summary.resumeCommand)") }
      throw ExitCode(Interruption.exitCode ?? outcome.exitCode)
    }
    let style = try look.style()
    let drawing = Drawing(
      console: console,
      folder: try ResultFolder.open(
        at: outcome.folder, force: options.force, drawing: RedrawReport.names(style)),
      style: style)
    var drawn: RedrawReport.Drawn?
    if !outcome.isInterrupted {
      drawn = try drawing.draw(frames: summary.plan.recording.frames != .none)
    }
    if console.isJSON {
      console.document(summary.document(outcome, drawn: drawn))
    } else {
      summary.show(outcome, drawn: drawn.map(drawing.list) ?? [])
    }
    opening.act(on: outcome.folder, console: console)
    if let code = Interruption.exitCode { throw ExitCode(code) }
    if outcome.exitCode != 0 { throw ExitCode(outcome.exitCode) }
  }
}
