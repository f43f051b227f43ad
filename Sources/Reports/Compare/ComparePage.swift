import Basics
import Charts
import Experiments
import Immunology
import Outcomes
import Scenarios

/// Describes the page of a comparison.
struct ComparePage {
  private let saved: SavedComparison
  private let numbers: CompareNumbers
  private let charts: CompareCharts
  private let style: ReportStyle

  init(_ saved: SavedComparison, style: ReportStyle = ReportStyle()) {
    self.saved = saved
    self.style = style
    numbers = CompareNumbers(saved: saved)
    charts = CompareCharts(saved, style: style)
  }

  /// The page, in the theme of the style.
  func content() throws(ExperimentError) -> PageContent {
    let all = saved.arms.map(\.run.document.notes)
    // Of two arms the last is mostly the treatment that the question is about.
    let notes = all[all.count - 1]
    let names = saved.arms.map(\.name)
    var page = PageContent(
      title: Enumeration.text(names, last: "or") + "?",
      question: question(notes), repetition: repetition())
    page.theme = style.theme
    page.predictions = predictions(notes)
    page.findings = saved.summary.sentences
    page.table = table
    page.textbook = textbook
    let pictured = PicturedRun(saved)
    page.arms = try patients(others: pictured.others)
    page.clones = CellLooks.clones(of: saved.arms.map(\.run))
    let areWhole = page.arms.allSatisfy { $0.others.count == pictured.others.count }
    page.watched = areWhole ? pictured.choices : []
    if page.watched.isEmpty { for arm in page.arms.indices { page.arms[arm].others = [] } }
    page.watchMore = pictured.more(goesOn: true)
    page.figures = figures
    page.notice = notice(all)
    page.tries = notes.tries
    page.works = PageWords.works(RunPage.cast(of: saved.arms.map(\.run), all))
    page.explanations = explanations(all)
    let rescaled = all.flatMap(\.rescaled).reduce(into: [String]()) { lines, line in
      if !lines.contains(line) { lines.append(line) }
    }
    page.limits = rescaled + limits
    return page
  }

  /// Whether all arms are one scenario with changes, so that its own question is not about what
  /// differs between them.
  private var isOneScenario: Bool {
    Set(saved.arms.map(\.run.document.scenario)).count == 1
  }

  /// Whether the lesson of the last arm is that of the comparison.
  private var isLessonOfLast: Bool { !isOneScenario && saved.arms.count == 2 }

  private func question(_ notes: RunNotes) -> String {
    guard !isLessonOfLast else { return notes.question.isEmpty ? notes.summary : notes.question }
    return saved.arms.count == 2
      ? "Does the tumour end smaller in \(saved.arms[1].letter) than in \(saved.arms[0].letter)?"
      : "In which arm does the tumour end smallest, and at what cost?"
  }

  private func predictions(_ notes: RunNotes) -> [String] {
    guard !isLessonOfLast else { return notes.predictions }
    let labels = numbers.arms.map(\.label)
    return saved.arms.count == 2
      ? ["smaller in \(labels[1])", "smaller in \(labels[0])", "about the same in both"]
      : labels + ["about the same in all"]
  }

  /// What there is to notice: of many scenarios two things of each.
  private func notice(_ all: [RunNotes]) -> [String] {
    guard !isOneScenario, 2 < all.count else { return all[all.count - 1].notice }
    return zip(numbers.arms, all).flatMap { arm, notes in
      notes.notice.prefix(2).map { "\(arm.label): \($0)" }
    }
  }

  /// What is told about the scenarios: of many only what each is and where it comes from.
  private func explanations(_ all: [RunNotes]) -> [PageContent.Section] {
    func section(_ title: String, _ text: String) -> PageContent.Section {
      PageContent.Section(title: title, paragraphs: RunPage.paragraphs(text))
    }
    guard !isOneScenario, 2 < all.count else {
      return all[all.count - 1].info.map { section($0.title, $0.text) }
    }
    let wanted = [ScenarioInfo.Heading.whatIsIt, .howItWorks, .references].map(\.words)
    return zip(numbers.arms, all).flatMap { arm, notes in
      notes.info.filter { wanted.contains($0.title) }
        .map { section("\(arm.label): \($0.title)", $0.text) }
    }
  }

  private func patients(others: [Int]) throws(ExperimentError) -> [PageContent.Arm] {
    var arms: [PageContent.Arm] = []
    for (label, arm) in zip(numbers.arms, saved.arms) {
      arms.append(try RunPage(arm.run).patient(as: label, of: saved.arms.count, others: others))
    }
    return arms
  }

  private var table: PageContent.Table {
    // Many arms are rows, so that they stand below each other and can be scrolled.
    let turned = charts.isCrowded ? TurnedTable(saved.summary) : nil
    return PageContent.Table(
      caption: "Benefit and cost in each arm",
      columns: [""] + (turned?.heads ?? numbers.arms.map(\.label)),
      rows: turned?.rows.map { [$0.name] + $0.cells }
        ?? saved.summary.shownRows.map { [$0.label] + $0.values.map(ComparisonTable.text) },
      note: ComparisonTable.note(of: numbers.numbers))
  }

  private var textbook: PageContent.Table? {
    // Results of older versions do not say what came of each run.
    guard numbers.numbers.allSatisfy({ !$0.readouts.isEmpty }) else { return nil }
    return PageContent.Table(
      caption: "As a textbook would put it", columns: TextbookTable.columns,
      rows: saved.summary.textbook.rows.map { row in
        ["\(row.arm): \(row.method)", row.approach, row.benefits, row.considerations]
      }, note: TextbookTable.note)
  }

  private var limits: [String] {
    let arePaired = saved.summary.pairs.allSatisfy(\.arePaired)
    var limits = saved.summary.otherTissues
    limits.append(
      !limits.isEmpty
        ? "Arms that begin in the same tissue have the same virtual patients; once they differ, the "
          + "same seed no longer makes the same chance events in them."
        : arePaired
          ? "All arms begin with the same virtual patients. Once arms differ, the same seed no longer "
            + "makes the same chance events in them."
          : "The arms have other virtual patients, not the same ones, so their differences hold the "
            + "differences of the patients too.")
    limits.append(
      numbers.runs == 1
        ? "One virtual run of each arm: any difference may be chance."
        : PicturedRun(saved).sentence)
    limits.append(
      "A difference is stated when it is at least a tenth, or 10 points of a share, and its interval "
        + "holds nothing like zero although all pairs of the page are looked at (Student's t and "
        + "Fisher's test, Holm's steps, 5 %). Otherwise it is too close to call.")
    limits.append(
      "Everything is counted from enrolment on day \(Words.day(numbers.enrolDay)), the same in all "
        + "arms: the first day on which anything is done in any of them, unless the scenario names one."
    )
    return limits
  }

  private func repetition() -> PageContent.Repetition {
    let seeds = numbers.numbers[0].seeds
    var files: [(name: String, text: String)] = []
    for arm in saved.arms {
      let yaml = arm.run.document.notes.resolvedYAML
      let name = arm.folder.split(separator: "/").last.map(String.init) ?? arm.letter
      if !yaml.isEmpty { files.append((name: name + ".yaml", text: yaml)) }
    }
    // Without the words of the command line, the files below give the same.
    let words = files.count == saved.arms.count ? files.map(\.name) : saved.arms.map(\.name)
    return PageContent.Repetition(
      command: saved.command.isEmpty
        ? ShellWord.command(
          ["thymus", "compare"] + words.map(ShellWord.operand) + [
            "--seed", "\(seeds.first ?? 0)", "--runs", "\(numbers.runs)",
          ]) : saved.command,
      facts: [
        ("Seeds", seeds.count == 1 ? "\(seeds[0])" : "\(seeds[0])–\(seeds[seeds.count - 1])"),
        ("Version", "Thymus \(saved.arms[0].run.document.version)"),
        (
          "Digests of the first run",
          zip(saved.arms, numbers.numbers)
            .map { "\($0.letter) \($1.digests.first ?? "")" }.joined(separator: ", ")
        ),
      ] + promises, files: files)
  }

  /// What became of what the authors expect, for who looks at how it was made.
  private var promises: [(String, String)] {
    let judged = saved.summary.arms.flatMap(\.promises)
    guard !judged.isEmpty else { return [] }
    let kept = "\(judged.count(where: \.holds)) of \(judged.count) held."
    return [
      ("Authors' promises", ([kept] + saved.summary.brokenPromises).joined(separator: " "))
    ]
  }
}

// MARK: - Charts

extension ComparePage {
  private var figures: [PageContent.Figure] {
    var figures = [
      figure(
        "tumour", "The tumour in all arms", charts.tumour,
        "Each line is the number of living tumour cells; thin lines are virtual runs, thick lines "
          + "their median."
          + (charts.isCrowded ? " The grey line is the median of the first arm." : ""),
        "On which day do the arms part? How many days after the first dose?"),
      figure(
        "small-multiples", "Tumour and T cells side by side", charts.smallMultiples,
        "A column for each arm, a row for each kind of cell, with the same axes in a row.",
        "Which changes first, the number of active T cells or the tumour?"),
      figure(
        "outcome", "Each run at the end", charts.outcome, "One dot is one virtual run.",
        "Do the dots of the arms overlap? Then one run could have told you the wrong thing."),
    ]
    if let chart = charts.timeToProgression {
      figures.append(
        figure(
          "time-to-progression", "Time to progression", chart,
          "The share of virtual runs without progression so far, from enrolment. Growth is looked for "
            + "on assessment days, and counts when it is confirmed. What the tissue limits is not "
            + "watched any more.",
          "When is progression first seen? Are there runs without any?"))
    }
    if let clearing = charts.clearing {
      figures.append(
        figure(
          "clearing", "Until the tumour is gone", clearing,
          "The share of virtual runs without any tumour cell left.",
          "How long after the first dose is the first tumour gone, how long the last?"))
    }
    if let costAndBenefit = charts.costAndBenefit {
      figures.append(
        figure(
          "cost-and-benefit", "Cost and benefit", costAndBenefit,
          "A panel for each kind of harm by treatment and immune cells: to the right is more of it. The "
            + "fewer tumour cells are left, the higher a point stands.",
          "Is there an arm that is better in all panels? What would you pay for a smaller tumour?"))
    }
    figures.append(
      figure(
        "why-tumour-cells-died", "Why tumour cells died", charts.whyTumourCellsDied,
        "Deaths of each day by cause.",
        "How much of the work do T cells do in each arm, and how much happens anyway?"))
    if let failures = charts.whatStoppedTCells {
      figures.append(
        figure(
          "what-stopped-t-cells", "What stopped T cells", failures,
          "Attacks of each day that ended without a kill, by reason.",
          "Which reason changes most between the arms?"))
    }
    return figures + folded
  }

  private var folded: [PageContent.Figure] {
    let swimmer = charts.swimmer.map { chart in
      figure(
        "swimmer", "Each run as a lane", chart,
        "From enrolment until progression is first seen, or the end.",
        "How long does each run take to its first response?", isFolded: true)
    }
    guard charts.hasDiameters else { return [swimmer].compactMap(\.self) }
    let spider =
      charts.isCrowded
      ? nil
      : figure(
        "spider", "Each lesion over time", charts.spider,
        "The diameter of the lesion with the T cells in it, as a scan would see it.",
        "Are there runs that a doctor would have given up too early?", isFolded: true)
    return [
      spider,
      figure(
        "waterfall", "The change at the end", charts.waterfall, "One bar is one virtual run.",
        "How different does it look from the number of cells?", isFolded: true),
      swimmer,
    ].compactMap(\.self)
  }

  private func figure(
    _ name: String, _ title: String, _ chart: any Chart, _ caption: String, _ lookFor: String,
    isFolded: Bool = false
  ) -> PageContent.Figure {
    PageContent.Figure(
      name: name, title: title, chart: chart, caption: caption, lookFor: lookFor,
      isFolded: isFolded)
  }
}
