import Experiments
import Immunology
import Outcomes
import Pictures
import Scenarios
import Testing

@testable import Charts
@testable import Reports

struct RunChartsTests {
  private func charts(
    _ course: SketchPatient.Course, runs: Int = 1, in results: SketchResults
  ) throws -> RunCharts {
    RunCharts(try SavedRun(from: try results.run(course, runs: runs)))
  }

  @Test func `a growing tumour and tired T cells are the finding`() throws {
    let results = SketchResults()
    let title = try charts(.init(growth: 1.082, tired: 1), in: results).cellsOverTime.title
    // 40 cells that grow by 8.2 % a day for 28 days become 363.
    #expect(title == "In this run the tumour grew nine-fold while T cells tired")
  }

  @Test func `a tumour that is put in later does not make the first one grow`() throws {
    let results = SketchResults()
    let text = """
      name: Two tumours
      summary: one at the start, one put in later
      level: MS
      duration_days: 2
      tissue: {width_um: 300, height_um: 300}
      cells:
        tumour: {kind: tumour, count: 20, place: disc, cycle_hours: 2000, apoptosis_per_day: 0}
        second: {kind: tumour, count: 60, place: disc, first_day: 1, cycle_hours: 2000}
      """
    let plan = RunPlan(
      scenario: try ScenarioReader().read(text: text, named: "two.yaml"),
      conduct: Conduct(seeds: [3], recording: RecordingPlan(frames: .none), folder: results.path))
    _ = try RunExperiment(plan).run()
    let saved = try SavedRun(from: try ResultFolder.open(at: results.path))
    let numbers = RunNumbers(saved: saved)
    let ends = ["tumour", "second"].compactMap { numbers.runs(of: $0 + "_cells")?.first?.last }
    #expect(ends.count == 2 && ends.allSatisfy { 0 < $0 })
    #expect(numbers.sums(of: "cells", over: .tumour)?.first?.last == ends.reduce(0, +))
    #expect(
      RunCharts(saved).cellsOverTime.title
        == "In this run the tumour stayed about as large as it was; put in later, “second” grew")
  }

  @Test func `clones of one kind have lines of their own dashes`() {
    for counted in CountedKind.all {
      let dashes = (0..<4).map { RunCharts.dash(of: counted, clone: $0) }
      #expect(dashes[0] == counted.dash)
      for (index, dash) in dashes.enumerated() { #expect(!dashes[..<index].contains(dash)) }
    }
  }

  @Test func `the pace of a tumour is told where it is seen to grow untreated`() {
    let days = (0...20).map(Double.init)
    // It doubles in five days.
    let cells = days.map { day in
      40 * Double(1 << Int(day / 5)) * (1 + day / 5 - (day / 5).rounded(.down))
    }
    let pace = TumourPace(days: days, runs: [cells, cells], until: nil)
    #expect(abs((pace.doublingDays ?? 0) - 5) < 0.3)
    #expect(pace.axis() == "Day · this tumour doubles in 5 days, human tumours in 30–300")
    // It doubles within two days and slows down: what it does later is not its pace.
    let slowing = days.map { $0 <= 2 ? 40 * (1 + $0 / 2) : 80 + 40 * ($0 - 2) / 18 }
    let early = TumourPace(days: days, runs: [slowing, slowing], until: nil)
    #expect(abs((early.doublingDays ?? 0) - 2) < 0.1)
    // Where nothing is seen before a treatment, or nothing grows, no pace is made up.
    #expect(TumourPace(days: days, runs: [cells], until: 0).doublingDays == nil)
    #expect(TumourPace(days: days, runs: [days.map { _ in 40 }], until: nil).doublingDays == nil)
    #expect(TumourPace(days: days, runs: [days.map { _ in 0 }], until: nil).axis() == "Day")
  }

  @Test func `many runs are not called this run`() throws {
    let results = SketchResults()
    let title = try charts(.init(growth: 1.03), runs: 3, in: results).cellsOverTime.title
    #expect(title == "The tumour doubled")
  }

  @Test func `T cells get the credit only for what they killed`() throws {
    let results = SketchResults()
    let killed = try charts(.init(growth: 0.7), in: results).cellsOverTime.title
    #expect(killed == "In this run T cells cleared the tumour by day 11")
    let idle = try charts(.init(growth: 0.7, kills: 0), in: results).cellsOverTime.title
    #expect(idle == "In this run the tumour disappeared by day 11")
  }

  @Test func `a shrinking tumour is told in tenths, a steady one as such`() throws {
    let results = SketchResults()
    #expect(
      try charts(.init(growth: 0.97), in: results).cellsOverTime.title
        == "In this run 6 of 10 tumour cells were gone by day 28")
    #expect(
      try charts(.init(growth: 1), in: results).cellsOverTime.title
        == "In this run the tumour stayed about as large as it was")
  }

  @Test func `a run without a tumour has charts too`() throws {
    let results = SketchResults()
    let charts = try charts(.init(start: -3, growth: 1), runs: 2, in: results)
    #expect(!charts.cellsOverTime.title.isEmpty)
    #expect(try charts.all(theme: .light).count == 3)
  }

  @Test func `each kind of cell has its line, and doses their mark`() throws {
    let results = SketchResults()
    let chart = try charts(.init(), runs: 2, in: results).cellsOverTime
    #expect(chart.series.map(\.name) == ["Tumour", "Healthy", "Active T", "Tired T"])
    #expect(chart.series.map(\.runs.count) == [2, 2, 2, 2])
    #expect(chart.series[0].colour == ChartColour(light: 0xD55E00, dark: 0xF08A3C))
    #expect(chart.treatments.map(\.days) == [[7]])
    #expect(chart.altText.count <= 250)
  }

  @Test func `the chart of cells has powers of ten and a band when they are asked for`() throws {
    let results = SketchResults()
    let saved = try SavedRun(from: try results.run(runs: 2))
    let plain = RunCharts(saved).cellsOverTime
    #expect(!plain.isLogarithmic && !plain.ribbon.isDrawn(of: 2))
    let other = RunCharts(saved, style: ReportStyle(hasLogAxis: true)).cellsOverTime
    #expect(other.isLogarithmic && !other.ribbon.isDrawn(of: 2))
    let banded = RunCharts(saved, style: ReportStyle(hasRibbon: true)).cellsOverTime
    #expect(!banded.isLogarithmic && banded.ribbon.isDrawn(of: 2))
  }

  @Test func `what T cells did is counted day by day`() throws {
    let results = SketchResults()
    let chart = try charts(.init(kills: 2), in: results).whatTCellsDid
    #expect(chart.days.count == 28)
    // The first of these kills happens at the end of the first day, which is the start of day 1.
    #expect(chart.panels[0].values.prefix(3) == [0, 2, 2])
    #expect(chart.panels[0].values.reduce(0, +) == 56)
    #expect(chart.panels[1].values.reduce(0, +) == 28)
    #expect(chart.panels[2].values.reduce(0, +) == 28)
  }

  @Test func `what T cells did names whose kills it counts, and what it leaves out`() throws {
    let results = SketchResults()
    let chart = try charts(.init(kills: 2, drugKills: 9), in: results).whatTCellsDid
    #expect(chart.title.hasPrefix("Tumour cells killed by T cells: most on day "))
    #expect(chart.note == "not among them: 252 killed by a drug in all")
    #expect(chart.subtitle.hasSuffix(chart.note))
    let other = SketchResults()
    #expect(try charts(.init(kills: 2), in: other).whatTCellsDid.note.isEmpty)
  }

  @Test func `the strip shows six of many days, among them the first dose and the last`() {
    let days = (0...42).map(Double.init)
    let dosed = RunCharts.choice(of: 6, from: days, treatments: 7)
    #expect(dosed.map { days[$0] } == [0, 7, 16, 25, 33, 42])
    let plain = RunCharts.choice(of: 6, from: days, treatments: nil)
    #expect(plain.map { days[$0] } == [0, 8, 17, 25, 34, 42])
    #expect(RunCharts.choice(of: 6, from: [0, 1], treatments: nil) == [0, 1])
    #expect(RunCharts.choice(of: 6, from: [], treatments: 3).isEmpty)
  }

  @Test func `the run that is pictured is named by its place`() throws {
    for (seed, place) in [(UInt64(3), "the first"), (4, "run 2")] {
      let results = SketchResults()
      let saved = try SavedRun(from: try results.run(runs: 2, picturing: seed))
      let words = PicturedRun(RunNumbers(saved: saved)).words
      #expect(words == "\(place) of 2 runs (seed \(seed))")
    }
  }

  @Test func `the strip says which day it shows and how many cells there are`() throws {
    let results = SketchResults()
    let strip = try #require(try charts(.init(), in: results).tissueStrip(theme: .dark))
    let captions = strip.rows.flatMap(\.pictures).map(\.caption)
    #expect(captions.count == 6)
    #expect(captions.first == "Day 0 · 40 tumour cells")
    #expect(captions.last?.hasPrefix("Day 28 · ") == true)
    #expect(strip.key.map(\.name) == ["Tumour", "T cell, active", "Blood vessel"])
    // 50 µm of a tissue of 240 µm, which is 600 pixels wide.
    #expect(strip.rows[0].scaleBar == ScaleBar(pixels: 125, label: "50 µm"))
  }
}
