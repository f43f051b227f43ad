import ArgumentParser
import Basics
import Experiments
import Immunology
import Outcomes
import Reports
import Scenarios

/// `thymus sensitivity`.
struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Which settings of a scenario move its outcomes most: a screening.",
    usage: "thymus sensitivity [<options>] <scenario>",
    discussion: """
      EXAMPLES
        thymus sensitivity checkpoint --days 21 -n
        thymus sensitivity checkpoint --days 21
        thymus sensitivity checkpoint --settings 'cells.*,pd1.*' --trajectories 10
        thymus sensitivity checkpoint --outcome day_cleared --runs 6 --resume

      Morris' elementary effects: each trajectory moves each setting once, alone, and
      the same virtual patients live before and after. Common random numbers take
      away how much patients differ; the chaos of single runs remains. How much
      chance alone would show is estimated, and what does not exceed it is marked.
      A screening ranks settings over intervals that are chosen, not measured.
      """)

  @Argument(help: ArgumentHelp("A bundled name or a file.", valueName: "scenario"))
  var scenario: String

  @OptionGroup(title: "Screening") var screening: ScreeningOptions
  @OptionGroup(title: "Runs") var options: PlaceOptions
  @OptionGroup(title: "Changes") var changes: ChangeOptions
  @OptionGroup(title: "Look") var look: ChartOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run() throws {
    let console = Console(self.console.wishes)
    let outcome = try screening.screenedOutcome()
    let movable = try MovableScenario(
      scenario, overrides: try changes.overrides(seed: options.chosenSeed))
    console.warn(of: movable.scenario)
    let threads = try CountOptions.threadCount(options.threads, on: console)
    let factor = try screening.factor()
    var plan = SensitivityPlan(
      movable,
      selection: try ScreeningSelection(
        of: movable, matching: screening.patterns, factor: factor, threads: threads),
      outcome: outcome, trajectories: screening.trajectories, runs: screening.runs,
      seed: movable.scenario.seed, factor: factor, threads: threads)
    (plan.force, plan.resume) = (options.force, options.resume)
    plan.drawing = SensitivityReport.names(try look.style())
    plan.folder = options.folder.folder(
      standard: plan.defaultFolder(changes: changes.folderWords + screening.folderWords),
      for: plan.mark, on: console)
    let summary = SensitivitySummary(plan: plan, console: console)
    console.note(summary.headline)
    let experiment = SensitivityExperiment(plan)
    if options.dryRun {
      if let warning = try experiment.check() { console.warning(warning) }
      try plan.checkFit()
      summary.showPlan(experiment.estimate())
      return
    }
    // Looked at before the estimate, so that what is refused is refused at once.
    _ = try experiment.check()
    summary.tell(experiment.estimate())
    try finish(try live(experiment, on: console), summary: summary, on: console)
  }

  private func live(
    _ experiment: SensitivityExperiment, on console: Console
  ) throws -> SensitivityOutcome {
    let progress = SharedProgress(
      ProgressReport(
        console: console, totalDays: experiment.plan.days, runs: experiment.plan.lives))
    defer { progress.clear() }
    progress.begin()
    return try experiment.run(
      progress: { progress.show($0) }, note: { console.warning($0) },
      isCancelled: { Interruption.hasHappened })
  }

  private func finish(
    _ outcome: SensitivityOutcome, summary: SensitivitySummary, on console: Console
  ) throws {
    guard !outcome.isInterrupted else {
      summary.showInterruption(outcome)
      throw ExitCode(Interruption.exitCode ?? 130)
    }
    let style = try look.style()
    let folder = try ResultFolder.open(
      at: summary.plan.folder, force: options.force, drawing: SensitivityReport.names(style))
    let drawn = try SensitivityReport(of: folder, style: style).draw()
    summary.show(outcome, drawn: drawn)
    if let code = Interruption.exitCode { throw ExitCode(code) }
  }
}
