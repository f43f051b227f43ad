import Basics
import Experiments
import Immunology
import Outcomes
import Reports
import Scenarios

/// What is said about a screening before it and after it.
struct SensitivitySummary {
  let plan: SensitivityPlan
  let console: Console

  /// One line about what is going to happen.
  var headline: Painted {
    let threads = plan.threads == 1 ? "1 thread" : "\(plan.threads) threads"
    return [
      console.errorPaint.bold(plan.movable.scenario.title), Painted(Numbers.days(plan.days)),
      Painted("seed \(plan.seed)"), Painted("\(plan.settings.count) settings"),
      Painted("\(plan.trajectories) trajectories"), Painted(threads),
    ].joined(separator: " · ")
  }

  /// The command that goes on with what was stopped.
  var resumeCommand: String { ResumeCommand.text(seed: plan.seed) }

  /// The numbers that make the work.
  private var work: String {
    "\(plan.trajectories) × (\(plan.settings.count) settings + 1) points × "
      + "\(plan.runs) \(plan.runs == 1 ? "patient" : "patients") = "
      + "\(Numbers.count(Double(plan.lives))) lives of \(Numbers.days(plan.days))"
  }

  /// Says how long it is going to take, before it begins.
  func tell(_ estimate: WorkEstimate) {
    let time = estimate.seconds.map { ", about \(Numbers.seconds($0))" } ?? ""
    console.note("\(work)\(time). Ctrl-C keeps what is done; --resume goes on.")
  }

  /// Says what would be done.
  func showPlan(_ estimate: WorkEstimate) {
    if console.isJSON {
      console.document(
        .object(
          [
            ("schema_version", .number(1)), ("command", .text("sensitivity")),
            ("dry_run", .truth(true)), ("scenario", .text(plan.movable.scenario.id)),
            ("days", .number(plan.days)), ("seed", .unsigned(plan.seed)),
            ("outcome", .text(plan.outcome.name.rawValue)),
            ("trajectories", .whole(plan.trajectories)), ("runs", .whole(plan.runs)),
            ("points", .whole(plan.points)), ("lives", .whole(plan.lives)),
            ("settings", .array(plan.settings.map(Self.json(of:)))),
            (
              "not_moved",
              .array(
                plan.selection.omissions.map {
                  .object([("setting", .text($0.path)), ("why", .text($0.why))])
                })
            ),
            ("not_asked_for", .whole(plan.selection.unasked)), ("folder", .text(plan.folder)),
          ] + estimate.fields))
    }
    var table = TextTable([.left, .left], indent: "  ")
    table.add("results", plan.folder + "/")
    table.add("settings", counted)
    table.add("work", work)
    for line in estimate.lines { table.add(row: line) }
    console.result(Painted(table.text()))
    if console.talk >= .verbose {
      var list = TextTable([.left, .right, .left], indent: "  ")
      for setting in plan.settings {
        list.add(setting.path, Numbers.readable(setting.number.value), Self.interval(setting))
      }
      for omission in plan.selection.omissions { list.add(omission.path, "–", omission.why) }
      console.result(Painted("\n" + list.text()))
    }
    if let seconds = estimate.seconds, WorkEstimate.muchTime < seconds {
      console.note(
        Painted(
          Wrapping.filled(
            "This is much time. Fewer --trajectories, --days or --settings are quicker. Ctrl-C stops "
              + "it, and --resume goes on later.")))
    }
    console.note("Nothing was run (--dry-run).")
  }

  /// Says what is kept of a screening that was stopped.
  func showInterruption(_ outcome: SensitivityOutcome) {
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)), ("command", .text("sensitivity")),
          ("interrupted", .truth(true)), ("lives", .whole(plan.lives)),
          ("lived", .whole(outcome.livedCount)),
          ("resume_command", outcome.canBeResumed ? .text(resumeCommand) : .null),
          ("folder", .null), ("note", .text("A teaching model. Not medical advice.")),
        ]))
    }
    guard outcome.canBeResumed else {
      console.note("\nStopped before the first life was over; nothing was written.")
      return
    }
    console.note(
      "\nStopped. \(outcome.livedCount) of \(plan.lives) lives are over and kept in \(plan.folder)/; "
        + "there are no results before all are.")
    console.note("To go on: \(resumeCommand)")
  }

  /// Shows the table at the end and the files to open.
  func show(_ outcome: SensitivityOutcome, drawn: [String]) {
    if console.isJSON {
      guard case .object(let fields) = SensitivityDocument.json(of: outcome) else { return }
      console.document(
        .object(
          fields + [
            ("interrupted", .truth(false)), ("wall_seconds", .number(outcome.wallSeconds)),
            ("folder", .text(plan.folder)), ("charts", .array(drawn.map { .text($0) })),
          ]))
      return
    }
    let there =
      outcome.resumedLives == 0
      ? "" : "; \(outcome.resumedLives) of \(plan.lives) lives were there already"
    console.note("\nDone in \(Numbers.seconds(outcome.wallSeconds))\(there).")
    if console.talk >= .normal { showTable(outcome) }
    console.result("\(plan.folder)/")
    if console.talk >= .normal { console.result(Painted(FileLine.text(files(drawn)))) }
    console.note("A teaching model. Not medical advice.")
  }

  private func files(_ drawn: [String]) -> [FileLine] {
    [
      FileLine(name: "charts/", about: "the first \(SensitivityReport.shown) settings as bars"),
      FileLine(
        name: SensitivityDocument.effects, about: "each setting's effects on each outcome"),
      FileLine(
        name: SensitivityDocument.points,
        about: "each life: the values of its settings, its outcomes"),
      FileLine(
        name: SensitivityDocument.fileName,
        about: "what was moved, what was not and why, the ranking"),
    ]
  }
}

// MARK: - The table

extension SensitivitySummary {
  private func showTable(_ outcome: SensitivityOutcome) {
    let ranking = outcome.ranking
    guard !ranking.isEmpty else {
      console.result(
        Painted(
          Wrapping.filled(
            "No life of this scenario has the outcome \(plan.outcome.name.rawValue), so there is nothing to "
              + "rank. \(SensitivityDocument.effects) has those that are there.", indent: "  ")))
      return
    }
    guard 0 < ranking[0].influence.size else {
      console.result(
        Painted(
          Wrapping.filled(
            "No setting moved \(plan.outcome.name.rawValue): it is the same in all lives. "
              + "\(SensitivityDocument.effects) has the effects on other outcomes.", indent: "  ")))
      return
    }
    let unit = plan.outcome.unit.isEmpty ? "" : ", in \(plan.outcome.unit)"
    console.result(
      "\(console.outputPaint.bold("Effects on \(plan.outcome.name.rawValue)"))\(Painted(unit))")
    console.result(Painted(Self.table(ranking).text()))
    let left = ranking.count - SensitivityReport.shown
    if 0 < left { console.result(Painted("  and \(left) with less effect")) }
    console.result(Painted("\n" + notes(on: ranking)))
    console.result("")
  }

  /// The first settings of a ranking.
  static func table(_ ranking: [SensitivityOutcome.Ranked]) -> TextTable {
    var table = TextTable(
      [.right, .left, .right, .left, .right, .right, .right, .left, .left], indent: "  ")
    table.add("", "setting", "value", "moved", "μ*", "σ", "noise", "more of it", "tag")
    for (place, ranked) in ranking.prefix(SensitivityReport.shown).enumerated() {
      let (number, influence) = (ranked.setting.number, ranked.influence)
      let doubt = influence.isToldApart == false ? " ~" : ""
      let alarm = number.isAssumed && influence.isToldApart != false ? " !" : ""
      table.add(
        "\(place + 1)", number.path, Numbers.readable(number.value), interval(ranked.setting),
        size(influence.size), size(influence.spread),
        influence.noise.map(size) ?? "–", words(of: influence.direction) + doubt,
        number.tag + alarm)
    }
    return table
  }

  private static func interval(_ setting: ScreenedSetting) -> String {
    "\(Numbers.readable(setting.interval.lowest))–\(Numbers.readable(setting.interval.highest))"
  }

  private static func words(of direction: Influence.Direction) -> String {
    switch direction {
    case .more: "more"
    case .less: "less"
    case .either: "either way"
    case .none: "nothing"
    }
  }

  /// An effect with three digits that matter.
  private static func size(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let rounded = (value * 1000).rounded() / 1000
    return abs(value) < 100 ? NumberText.text(rounded) : Numbers.readable(value)
  }

  private var counted: String {
    let selection = plan.selection
    return "\(plan.settings.count) are moved"
      + (selection.omissions.isEmpty ? "" : ", \(selection.omissions.count) are not, for a reason")
      + (selection.unasked == 0 ? "" : ", \(selection.unasked) were not asked for")
  }

  private func notes(on ranking: [SensitivityOutcome.Ranked]) -> String {
    let isDoubtful = ranking.contains { $0.influence.isToldApart == false }
    let isAssumed = ranking.contains { $0.setting.number.isAssumed }
    var notes = ["Settings: \(counted); \(SensitivityDocument.fileName) says why."]
    if !plan.outcome.words.isEmpty { notes.append(plan.outcome.words) }
    if isDoubtful {
      let count = ranking.count { $0.influence.isToldApart == false }
      notes.append(
        "~ is not told apart from chance (\(count) settings); more --runs tell smaller effects.")
    }
    if isAssumed {
      notes.append(
        "! is a number that is assumed (A) or remembered to an order of magnitude (M?) and told apart from "
          + "chance: ask for it first. `thymus explain tags` says what the letters are.")
    }
    return (notes + SensitivityDocument.words(of: plan))
      .map { Wrapping.filled($0, indent: "  ") }.joined(separator: "\n")
  }

  private static func json(of setting: ScreenedSetting) -> JSONValue {
    .object([
      ("setting", .text(setting.path)), ("value", .number(setting.number.value)),
      ("lowest", .number(setting.interval.lowest)),
      ("highest", .number(setting.interval.highest)),
      ("scale", .text(setting.interval.scale.rawValue)),
      ("tag", setting.number.confidence.map { .text($0.rawValue) } ?? .null),
    ])
  }
}
