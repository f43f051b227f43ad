import Foundation
import Images
import Immunology
import Outcomes
import Pictures
import Scenarios
import Testing
import Tissue

@testable import Charts
@testable import Experiments
@testable import Reports

/// A sketched patient that begins again where it is copied.
final class BranchingSketch: BranchingPatient {
  private let sketch: SketchPatient
  private let make: @Sendable () -> SketchPatient

  init(_ make: @escaping @Sendable () -> SketchPatient) {
    self.make = make
    sketch = make()
  }

  func branch(into setup: ModelSetup, threads: Int) -> any BranchingPatient {
    let copy = BranchingSketch(make)
    copy.advance(toDay: sketch.census().day)
    _ = copy.drainLedger()
    return copy
  }
  func advance(toDay end: Double) { sketch.advance(toDay: end) }
  func census() -> Census {
    var census = sketch.census()
    census.columns.append("tumour_diameter_um")
    census.values.append(14 * (census["tumour_cells"] ?? 0).squareRoot())
    return census
  }
  func bodyReadout() -> BodyReadout { sketch.bodyReadout() }
  func view() -> TissueView { sketch.view() }
  func drainLedger() -> [LedgerEntry] { sketch.drainLedger() }
  func restOfDay() -> [LedgerEntry] { [] }
  func digest() -> String { "\(sketch.census().values)" }
  var day: Double { sketch.day }
  var populationNames: [String] { sketch.populationNames }
  func savedState() -> [UInt8] { sketch.savedState() }
  func restore(from bytes: [UInt8]) throws(StateDamage) { try sketch.restore(from: bytes) }
}

struct CompareReportTests {
  /// Compares sketched patients, whose growth is that of their arm.
  private func compare(
    _ growths: [Double], runs: Int, at path: String, frames: RecordingPlan.Frames = .none,
    more: (Int) -> String = { _ in "" },
    course: @escaping @Sendable (Int) -> SketchPatient.Course = { _ in .init() }
  ) throws -> ResultFolder {
    let arms = try growths.enumerated().map { index, growth in
      let text = """
        name: A sketch
        duration_days: 21
        tissue: {width_um: \(400 + index)}
        cells:
          tumour: {kind: tumour, count: 20, place: disc}
          healthy: {kind: healthy, place: {fill: 0.5}}
          t: {kind: cd8_t, count: 5, place: scatter}
        """ + more(index)
      let name = more(index).isEmpty ? "sketch.yaml" : "sketch-\(index).yaml"
      let scenario = try ScenarioReader().read(text: text, named: name)
      return ComparisonArm(name: "growth \(growth)", scenario: scenario)
    }
    let plan = ComparePlan(
      arms: arms,
      conduct: Conduct(
        seeds: Conduct.seeds(from: 3, runs: runs), recording: RecordingPlan(frames: frames),
        folder: path))
    _ = try CompareExperiment(plan) { setup, seed, _ in
      let arm = Int(setup.parameters[.tissueWidth]) - 400
      var course = course(arm)
      course.growth = growths[min(arm, growths.count - 1)]
      return BranchingSketch { [course] in SketchPatient(course, seed: seed) }
    }.run()
    return try ResultFolder.open(at: path)
  }

  private func charts(_ folder: ResultFolder) throws -> [CompareCharts.Named] {
    try CompareCharts(try SavedComparison(from: folder)).all(theme: .light)
  }

  @Test func `every chart comes with its data, the strip and the movie with frames`() throws {
    let results = SketchResults()
    let folder = try compare([1.06, 0.9], runs: 2, at: results.path, frames: .key)
    let files = try CompareReport(of: folder, style: ReportStyle(formats: [.png, .svg, .pdf]))
      .redraw()
    for name in CompareCharts.names
    where !["clearing", "what-stopped-t-cells", "under-control"].contains(name) {
      for ending in ["png", "svg", "pdf", "csv"] {
        #expect(files.contains("charts/\(name).\(ending)"))
      }
    }
    #expect(files.contains("movie.png"))
    #expect(files.contains("arms/B-growth-0.9/frames/frame_000006.png"))
    let movie = try folder.read("movie.png")
    let raster = try PNG.decode(movie)
    #expect(900 < raster.width && raster.height < raster.width)
    #expect(String(decoding: movie, as: Unicode.ASCII.self).contains("acTL"))
  }

  @Test func `of three scenarios the page asks which does best and tells of each`() throws {
    func page(_ growths: [Double]) throws -> PageContent {
      let results = SketchResults()
      let folder = try compare(growths, runs: 1, at: results.path) { index in
        """

        lesson:
          question: What about \(index)?
          predict: [this, that]
          notice: [first of \(index), second, third]
        info:
          what_is_it: A sketch with the number \(index), and nothing else in it at all.
          how_to_use_it: Look at it for a while, and then look at it once more.
        antigens:
          marker: {form: peptide, copies: {tumour: 100}, loss_per_division: 0.00\(index + 1)}
        """
      }
      return try ComparePage(try SavedComparison(from: folder)).content()
    }
    let three = try page([1.06, 1, 0.9])
    #expect(three.question == "In which arm does the tumour end smallest, and at what cost?")
    #expect(three.predictions.count == 4)
    #expect(
      three.notice.prefix(3) == [
        "A growth 1.06: first of 0", "A growth 1.06: second", "B growth 1.0: first of 1",
      ])
    #expect(three.explanations.map(\.title).first == "A growth 1.06: What is it?")
    #expect(three.explanations.count == 3)
    #expect(three.limits.count { $0.hasPrefix("Rescaled: marker") } == 3)
    // Of two the second is what the lesson is about.
    let two = try page([1.06, 0.9])
    #expect(two.question == "What about 1?")
    #expect(two.predictions == ["this", "that"])
    #expect(two.notice == ["first of 1", "second", "third"])
    #expect(two.explanations.map(\.title) == ["What is it?", "How to use it"])
  }

  @Test func `drawing again gives the same bytes`() throws {
    let results = SketchResults()
    let folder = try compare([1.06, 0.9], runs: 2, at: results.path, frames: .key)
    _ = try CompareReport(of: folder).redraw()
    let first = try results.contents()
    _ = try CompareReport(of: folder, style: ReportStyle(theme: .dark)).redraw()
    #expect(try results.contents()["charts/tumour.png"] != first["charts/tumour.png"])
    _ = try CompareReport(of: folder).redraw()
    #expect(try results.contents() == first)
  }

  @Test(arguments: [(1, 2), (5, 2), (30, 2), (1, 6), (5, 6), (30, 6), (1, 12), (5, 12)])
  func `one and many runs, two to twelve arms are all drawn`(runs: Int, arms: Int) throws {
    let results = SketchResults()
    let growths = Array(
      [1.06, 0.8, 1.0, 0.5, 1.02, 0.95, 0.9, 1.04, 0.7, 0.6, 1.01, 0.85].prefix(arms))
    let folder = try compare(growths, runs: runs, at: results.path)
    for chart in try charts(folder) {
      #expect(!chart.chart.title.isEmpty)
      #expect(chart.chart.altText.count <= 250)
      #expect(try chart.chart.png().count > 1000)
      #expect(chart.chart.csv.split(separator: "\r\n").count > 1)
    }
  }

  @Test(arguments: [1.0, 0.1])
  func `a cohort where nothing happens or all die out is drawn`(growth: Double) throws {
    let results = SketchResults()
    let folder = try compare([growth, growth], runs: 3, at: results.path)
    for chart in try charts(folder) { #expect(try chart.chart.png().count > 1000) }
  }

  @Test func `a title does not call what is too close to call`() throws {
    let results = SketchResults()
    let close = try compare([1.06, 1.05], runs: 2, at: results.path)
    let title = try #require(try charts(close).first).chart.title
    #expect(
      title == "Tumour cells of A growth 1.06 and B growth 1.05: too close to call with 2 runs")
    let other = SketchResults()
    let clear = try compare([1.06, 0.5], runs: 6, at: other.path)
    #expect(
      try #require(try charts(clear).first).chart.title
        == "Tumour cleared: A growth 1.06 in none, B growth 0.5 in all 6")
  }

  @Test func `pairs of many arms are told together, and none is left out`() throws {
    let results = SketchResults()
    let growths = [1.06, 0.8, 1.0, 0.5, 1.02, 0.95, 0.9, 1.04, 0.7, 0.6, 1.01, 0.85]
    let folder = try compare(growths, runs: 6, at: results.path)
    let summary = try SavedComparison(from: folder).summary
    let cells = summary.sentences.filter { $0.hasPrefix("Tumour cells on day 21") }
    #expect(cells.count <= summary.arms.count + 2)
    #expect(summary.pairs.contains { $0.tumourVerdict.isDifference })
    for pair in summary.pairs where pair.tumourVerdict.isDifference {
      let isLower = pair.tumourVerdict == .lower
      let (less, more) = (pair.letters[isLower ? 1 : 0], pair.letters[isLower ? 0 : 1])
      #expect(
        cells.contains { text in
          guard let than = text.range(of: " than in ") else { return false }
          return text.contains(": fewer in \(less) growth")
            && text[than.upperBound...].contains("\(more) ")
        }, "\(less) and \(more)")
    }
  }

  @Test func `arms in other tissues are not ranked, and each row has its own scale`() throws {
    let results = SketchResults()
    let folder = try compare(
      [1.06, 0.9], runs: 3, at: results.path, frames: .key,
      course: { $0 == 0 ? .init(start: 40, width: 400) : .init(start: 400, width: 800) })
    let charts = CompareCharts(try SavedComparison(from: folder))
    let strip = try #require(try CompareStrip(charts.numbers).chart(theme: .light))
    // Pictures are 420 pixels wide.
    #expect(
      strip.rows.map(\.scaleBar) == [
        ScaleBar(pixels: 105, label: "100 µm"), ScaleBar(pixels: 105, label: "200 µm"),
      ])
    let said =
      "B growth 0.9 begins in another tissue than A growth 1.06: compare courses and shares, not "
      + "numbers of cells"
    #expect(
      [
        strip.title, charts.tumour.title, charts.outcome.title,
        try #require(charts.costAndBenefit).title,
      ] == [said, said, said, said])
    #expect(
      try #require(charts.costAndBenefit).drawing(theme: .light).texts.allSatisfy {
        !$0.string.contains("better")
      })
    for chart in try self.charts(folder) {
      let texts = chart.chart.drawing(theme: .light).texts.map(\.string).joined(separator: " ")
      #expect(!texts.contains("same virtual patient"))
    }
  }

  @Test func `no two pictures of a strip have the same day`() {
    let days = (0...20).map { Double($0) / 2 }
    let chosen = RunCharts.choice(of: 7, from: days, treatments: 7).map { Words.moment(days[$0]) }
    #expect(Set(chosen).count == chosen.count)
    #expect(chosen.first == "0" && chosen.last == "10" && chosen.contains { $0.hasSuffix(".5") })
  }

  @Test func `arms in one tissue show one virtual patient with one scale`() throws {
    let results = SketchResults()
    let folder = try compare([1.06, 0.9], runs: 3, at: results.path, frames: .key)
    let charts = CompareCharts(try SavedComparison(from: folder))
    let strip = try #require(try CompareStrip(charts.numbers).chart(theme: .light))
    #expect(strip.title == "The same virtual patient in all arms")
    #expect(strip.rows[0].scaleBar == strip.rows[1].scaleBar)
    #expect(charts.numbers.otherTissues == nil)
  }

  @Test func `of more than four arms no curves lie over each other, four are shown`() throws {
    let results = SketchResults()
    let growths = [1.06, 0.97, 1.0, 0.9, 1.02, 0.95]
    let folder = try compare(growths, runs: 3, at: results.path, frames: .key)
    let saved = try SavedComparison(from: folder)
    let charts = CompareCharts(saved)
    for multiples in [try #require(charts.tumour as? SmallMultiples), charts.smallMultiples] {
      // Four names stand beside each other, two below them, and the first arm is behind the others.
      let names = multiples.drawing(theme: .light).texts.filter { $0.role == .label }
      #expect(names.count == 6 && Set(names.map(\.place.y)).count == 2)
      #expect(multiples.subtitle.contains("grey = A"))
    }
    #expect(try !self.charts(folder).map(\.name).contains("spider"))
    let ranked = charts.outcome.rankedArms.map(\.arm.letter)
    #expect(ranked == ["D", "F", "B", "C", "E", "A"])
    let rows = charts.outcome.drawing(theme: .light).texts.filter { $0.role == .label }
      .sorted { $0.place.y < $1.place.y }
    #expect(rows.map { String($0.string.prefix(1)) } == ranked)
    let strip = CompareStrip(charts.numbers)
    // The first arm, and of the others the one with the fewest cells, the middle one and the most.
    #expect(strip.shownArms == [0, 1, 3, 4])
    #expect(try #require(try strip.chart(theme: .light)).rows.count == 4)
    let table = try #require(try ComparePage(saved).content().table)
    #expect(table.rows.map { $0[0] } == charts.numbers.arms.map(\.label))
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test(arguments: [2, 4])
  func `up to four arms are drawn over each other`(arms: Int) throws {
    let results = SketchResults()
    let folder = try compare(
      Array([1.06, 0.8, 1.0, 0.5].prefix(arms)), runs: 3, at: results.path, frames: .key)
    let charts = CompareCharts(try SavedComparison(from: folder))
    #expect((charts.tumour as? LineChart)?.series.count == arms)
    #expect(try #require(try CompareStrip(charts.numbers).chart(theme: .light)).rows.count == arms)
  }

  @Test func `beside each axis of days stands how fast this tumour doubles`() throws {
    let results = SketchResults()
    // 1.06 a day doubles in twelve days; a dose comes on day 7.
    let folder = try compare([1.06, 0.9], runs: 3, at: results.path)
    let said = "this tumour doubles in 12 days, human tumours in 30–300"
    for chart in try charts(folder) {
      let texts = chart.chart.drawing(theme: .light).texts.map(\.string)
      guard chart.name != "tissue", texts.contains(where: { $0.hasPrefix("Day") }) else { continue }
      #expect(texts.joined(separator: " ").contains(said), "\(chart.name)")
    }
  }

  @Test func `where the tissue limits growth the curves are marked`() throws {
    let days = [0.0, 7, 14]
    let marked = LineChart(
      measure: "Cells", days: days,
      series: [
        ChartSeries(
          name: "A", colour: ChartColour(0), runs: [[10, 20, 30]], limitedFrom: 7)
      ])
    let plain = LineChart(
      measure: "Cells", days: days,
      series: [ChartSeries(name: "A", colour: ChartColour(0), runs: [[10, 20, 30]])])
    #expect(marked.subtitle.contains(LimitMark.words) && !plain.subtitle.contains(LimitMark.words))
    // An upright line through the curve on that day, and a plate behind it.
    func upright(_ chart: LineChart) -> [[Point]] {
      chart.drawing(theme: .light).marks.compactMap { mark in
        guard case .line(let points, let stroke) = mark, points.count == 2, 3 < stroke.width,
          points[0].x == points[1].x
        else { return nil }
        return points
      }
    }
    #expect(upright(marked).count == 2 && upright(plain).isEmpty)
  }

  @Test func `the share that was cleared rises, and nothing else tells another progression`() throws
  {
    let results = SketchResults()
    let folder = try compare([1.06, 0.5], runs: 4, at: results.path)
    let charts = CompareCharts(try SavedComparison(from: folder))
    let clearing = try #require(charts.clearing)
    #expect(clearing.rises && clearing.altText.contains("B growth 0.5 100 %"))
    let saved = try SavedComparison(from: folder)
    for (arm, lanes) in zip(saved.summary.arms, try #require(charts.swimmer).arms) {
      let events = arm.readouts.count { $0.progressedDay != nil }
      #expect(lanes.lanes.count { !$0.isGoingOn && !$0.isLimited } == events)
      let curve = try #require(charts.timeToProgression).arms.first { $0.arm == lanes.arm }
      #expect(curve?.followUps.count(where: \.hasEvent) == events)
    }
  }

  @Test func `where all runs progressed the title says when`() throws {
    func title(_ growths: [Double]) throws -> (text: String, days: [Double]) {
      let results = SketchResults()
      let folder = try compare(growths, runs: 3, at: results.path)
      let chart = try #require(
        CompareCharts(try SavedComparison(from: folder)).timeToProgression)
      let days = chart.arms.map { $0.followUps.map(\.day).sorted()[1] }
      return (chart.title, days)
    }
    #expect(try title([1.06, 0.5]).text.hasPrefix("Runs with progression by day 21: A "))
    let (text, days) = try title([1.2, 1.15])
    #expect(
      text == "All runs progressed; median days since enrolment: "
        + "A \(Words.moment(days[0])), B \(Words.moment(days[1]))")
  }
}
