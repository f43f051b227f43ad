import Basics
import Charts
import Experiments
import Images
import Immunology
import Outcomes
import Pictures
import Scenarios

/// Describes the page of one scenario's runs.
struct RunPage {
  /// The width of pictures in pixels: sharp where they are shown one beside the other.
  private static let stillWidth = 360
  /// The same on pages with so many pictures that they would be most of the page.
  private static let smallStillWidth = 250
  private static let stills = 6

  let saved: SavedRun
  private let notes: RunNotes
  let numbers: RunNumbers
  private let style: ReportStyle

  init(_ saved: SavedRun, style: ReportStyle = ReportStyle()) {
    self.saved = saved
    self.style = style
    notes = saved.document.notes
    numbers = RunNumbers(saved: saved)
  }

  /// The page, in the theme of the style.
  func content() throws(ExperimentError) -> PageContent {
    var page = PageContent(
      title: saved.document.title,
      question: notes.question.isEmpty ? notes.summary : notes.question, repetition: repetition)
    page.theme = style.theme
    page.predictions = notes.predictions
    page.findings = findings
    page.tiles = tiles
    page.table = outcomes
    let pictured = PicturedRun(numbers)
    page.arms = [try patient(others: pictured.others)]
    page.clones = CellLooks.clones(of: [saved])
    page.watched = page.arms[0].others.count == pictured.others.count ? pictured.choices : []
    if page.watched.isEmpty { page.arms[0].others = [] }
    page.watchMore = pictured.more(goesOn: false)
    page.figures = figures
    page.notice = notes.notice
    page.tries = notes.tries
    page.works = PageWords.works(Self.cast(of: [saved], [notes]))
    page.explanations = notes.info.map { section in
      PageContent.Section(
        title: section.title, paragraphs: Self.paragraphs(section.text))
    }
    if numbers.runCount == 1 {
      page.limits = [
        "This page shows one virtual run. With another seed it can end differently: "
          + ShellWord.command(
            ["thymus", "run", ShellWord.operand(saved.document.scenario), "--runs", "12"])
      ]
    } else {
      page.limits = [pictured.sentence]
    }
    page.limits = notes.rescaled + page.limits
    return page
  }

  /// Paragraphs are parted by empty lines; line ends inside of them are blanks.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}

// MARK: - What happened

extension RunPage {
  func spread(_ ending: String, _ kind: CellKind, _ part: ([Double]) -> Double?) -> Spread? {
    numbers.sums(of: ending, over: kind).flatMap { Spread($0.compactMap(part)) }
  }

  static func words(_ spread: Spread) -> String {
    spread.lowest < spread.highest
      ? "\(Words.count(spread.median)) (\(Words.count(spread.lowest))–\(Words.count(spread.highest)))"
      : Words.count(spread.median)
  }

  private var findings: [String] {
    var findings: [String] = []
    if let finding = RunFinding(numbers)?.sentence { findings.append(finding + ".") }
    if let start = spread("cells", .tumour, \.first),
      let peak = spread("cells", .tumour, { $0.max() }),
      let end = spread("cells", .tumour, \.last)
    {
      findings.append(
        "There were \(Words.count(start.median)) harmful cells (tumour) on day 0, "
          + "\(Words.count(peak.median)) at most and \(Words.count(end.median)) on day "
          + "\(Words.day(numbers.days.last ?? 0))"
          + (numbers.runCount == 1
            ? "." : " (medians of \(numbers.runCount) virtual runs)."))
    }
    let kills = Spread(numbers.totals(.death, causes: CauseWords.byCells, of: .tumour))?.median ?? 0
    if let tired = spread("tired", .effector, { $0.max() }) {
      findings.append(
        "T cells killed \(Words.count(kills)) of them, counting those that were born meanwhile. "
          + "At most \(Words.count(tired.median)) T cells were tired (exhausted) at one time.")
    }
    return Array(findings.prefix(3))
  }
}

extension RunPage {
  /// What the runs came to; results of older versions do not say.
  private var outcomes: PageContent.Table? {
    let lines = OutcomeStory(saved.document.runs.compactMap(\.readout)).lines
    guard !lines.isEmpty else { return nil }
    return PageContent.Table(
      caption: "Benefit and cost",
      columns: ["Outcome", numbers.runCount == 1 ? "This run" : "\(numbers.runCount) runs"],
      rows: lines.map { [$0.label, $0.text] }, note: OutcomeStory.note)
  }
}

// MARK: - The tissue

extension RunPage {
  /// The run that is pictured, to be watched.
  ///
  /// - Parameters:
  ///   - label: The arm that it is, on a page about several.
  ///   - arms: The number of arms on the page.
  ///   - others: The runs that can be watched beside it.
  /// - Returns: The replay, the counts beside it and the pictures of a few days.
  /// - Throws: An error if a file of the results cannot be read.
  func patient(
    as label: ChartArm? = nil, of arms: Int = 1, others: [Int] = []
  ) throws(ExperimentError) -> PageContent.Arm {
    let replay = try saved.replay()
    var arm = PageContent.Arm(
      label: label, replay: replay,
      counts: replay.map { self.counts(of: saved.frames.run, at: $0.days, besides: others) } ?? [],
      stills: try stills(width: arms <= 2 ? Self.stillWidth : Self.smallStillWidth))
    for run in others {
      // A replay that is damaged, or of another tissue, is not offered.
      guard let replay, let other = try? saved.replay(ofRun: run), other.days == replay.days,
        other.size == replay.size
      else { continue }
      arm.others.append(
        PageContent.Arm.Other(
          replay: other,
          counts: counts(of: run, at: other.days, besides: others + [saved.frames.run])))
    }
    return arm
  }

  /// The counts of a run at the times of its replay: of all kinds that any of the runs has which can
  /// be watched, so that they are told of each.
  private func counts(
    of run: Int, at days: [Double], besides others: [Int]
  ) -> [PageContent.Arm.Count] {
    let runs = numbers.saved.counts.map(\.run)
    return CountedKind.all.compactMap { counted in
      guard let index = runs.firstIndex(of: run),
        let all = numbers.sums(of: counted.ending, over: counted.kind),
        counted.isTold(of: ([run] + others).compactMap(runs.firstIndex).map { all[$0] })
      else {
        return nil
      }
      let values = all[index]
      return PageContent.Arm.Count(
        label: counted.spoken,
        values: days.map { day in
          numbers.days.firstIndex { abs($0 - day) < 1e-6 }.map { values[$0] } ?? .nan
        })
    }
  }

  private func stills(width: Int) throws(ExperimentError) -> [PageContent.Still] {
    let frames = saved.frames
    let dose = numbers.treatments.flatMap(\.days).filter { 0 < $0 }.min()
    let chosen = RunCharts.choice(of: Self.stills, from: frames.days, treatments: dose)
    let colours = SharedColours(.light)
    var stills: [PageContent.Still] = []
    for index in chosen {
      let view = try saved.tissue(ofFrame: index)
      guard 0 < view.size.x, 0 < view.size.y else { continue }
      let picture = TissuePicture(
        view, style: PictureStyle(theme: .light, width: width))
      let raster = picture.drawTissueOnly()
      guard let png = try? PNG.encode(raster, colours: colours) else {
        throw ExperimentError(
          .unwritable, path: saved.folder.path + "/" + PageWriter.fileName,
          "A picture of the page cannot be made.")
      }
      stills.append(
        PageContent.Still(
          png: png, width: raster.width, height: raster.height, alt: picture.altText,
          caption: caption(of: index), day: frames.days[index]))
    }
    return stills
  }

  private func caption(of frame: Int) -> String {
    let row = Array(saved.frames.row(frame))
    let sum = numbers.populations(.tumour).reduce(0.0) { sum, name in
      sum + (saved.frames.columns.firstIndex(of: "\(name)_cells").map { row[$0] } ?? 0)
    }
    return "Day \(Words.moment(saved.frames.days[frame])): \(Words.count(sum)) harmful "
      + (sum == 1 ? "cell" : "cells")
  }
}

// MARK: - Charts and repetition

extension RunPage {
  private var figures: [PageContent.Figure] {
    let charts = RunCharts(saved, style: style)
    let runs = numbers.runCount
    var figures = [
      PageContent.Figure(
        name: "cells-over-time", title: "Cells over time", chart: charts.cellsOverTime,
        caption: runs == 1
          ? "Each line is the number of living cells of one kind in one virtual run."
          : "Thin lines are the \(runs) virtual runs, thick lines their middle.",
        lookFor: "What turns first, the harmful cells or the T cells? How many days lie between "
          + "a dose and a bend?")
    ]
    if !numbers.populations(.effector).isEmpty {
      figures.append(
        PageContent.Figure(
          name: "what-t-cells-did", title: "What T cells did", chart: charts.whatTCellsDid,
          caption: "Bars count what happened on each day"
            + (runs == 1 ? "." : ", in the middle one of \(runs) virtual runs."),
          lookFor: "Do kills go up before or after new T cells arrive? What happens to kills when "
            + "many T cells get tired (exhausted)?"))
    }
    return figures
  }

  private var repetition: PageContent.Repetition {
    let runs = saved.document.runs
    var facts: [(name: String, value: String)] = [
      ("Scenario", "\(saved.document.title) (\(saved.document.scenario))"),
      (runs.count == 1 ? "Seed" : "Seeds", Self.list(runs.map { "\($0.seed)" })),
      ("Version", "Thymus \(saved.document.version)"),
      (
        runs.count == 1 ? "Digest" : "Digests",
        Self.list(runs.map(\.digest))
          + " (it differs if a single bit of the results does)"
      ),
    ]
    if let seconds = notes.wallSeconds {
      facts.append(("Run time", "\(max(1, Int(nearest: seconds))) seconds"))
    }
    return PageContent.Repetition(
      command: notes.command, facts: facts,
      files: notes.resolvedYAML.isEmpty
        ? [] : [(name: saved.document.scenario + ".yaml", text: notes.resolvedYAML)])
  }

  private static func list(_ values: [String]) -> String {
    values.count <= 24
      ? values.joined(separator: ", ")
      : values.prefix(24).joined(separator: ", ") + " and \(values.count - 24) more"
  }
}
