import Testing

@testable import Charts

/// What holds of every chart in every theme, read off the marks that are drawn.
struct LayoutTests {
  /// A chart drawn in a theme.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let chart: any Chart
    let theme: ChartTheme
    let drawing: Drawing
    var testDescription: String { "\(name) in \(theme.rawValue)" }
  }

  static let cases = Samples.all.flatMap { sample in
    ChartTheme.allCases.map { theme in
      Case(
        name: sample.name, chart: sample.chart, theme: theme,
        drawing: sample.chart.drawing(theme: theme))
    }
  }

  @Test(arguments: cases)
  func `no text is cut off at the border`(item: Case) {
    let drawing = item.drawing
    for text in drawing.texts {
      #expect(
        drawing.bounds.contains(text.bounds, within: 0.5),
        "“\(text.string)” is at \(text.bounds) in \(drawing.width) × \(drawing.height)")
    }
  }

  @Test(arguments: cases)
  func `no text covers another`(item: Case) {
    // The boxes reach from the tallest letter to the lowest; a pixel or two of that is air.
    let texts = item.drawing.texts.map {
      (text: $0.string, box: $0.bounds.grown(by: -2))
    }
    for (index, first) in texts.enumerated() {
      for second in texts[(index + 1)...] where first.box.overlaps(second.box) {
        Issue.record("“\(first.text)” at \(first.box) meets “\(second.text)” at \(second.box)")
      }
    }
  }

  @Test(arguments: cases)
  func `the smallest text can be read from the back row`(item: Case) {
    let drawing = item.drawing
    // Pictures of many arms that are taller than this are read by scrolling.
    let height = min(drawing.height, 960)
    for text in drawing.texts {
      #expect(0.025 * height <= text.font.size + 0.1, "“\(text.string)” has \(text.font.size) px")
    }
  }

  @Test(arguments: cases)
  func `names at the ends of lines keep their distance`(item: Case) {
    let drawing = item.drawing
    let style = Style(item.theme, height: drawing.height)
    guard item.chart is LineChart else { return }
    let labels = drawing.texts.filter { $0.role == .label }
    for (index, first) in labels.enumerated() {
      for second in labels[(index + 1)...] {
        #expect(
          24 * item.theme.typeFactor <= abs(first.place.y - second.place.y) + 0.01,
          "“\(first.string)” and “\(second.string)”")
      }
    }
    #expect(style.labelSpacing == 24 * item.theme.typeFactor)
  }

  @Test(arguments: Samples.all.filter { $0.chart is LineChart }.map(\.name))
  func `no line leaves the space between the lowest and the highest tick`(name: String) throws {
    let sample = try #require(Samples.all.first { $0.name == name })
    let drawing = sample.chart.drawing(theme: .light)
    let grid = drawing.marks.compactMap { mark -> Double? in
      guard case .line(let points, let stroke) = mark, stroke.dashes.isEmpty, stroke.width == 1,
        points.count == 2, points[0].y == points[1].y,
        stroke.paint == drawing.theme.grid || stroke.paint == drawing.theme.axis
      else { return nil }
      return points[0].y
    }
    let top = try #require(grid.min())
    let bottom = try #require(grid.max())
    for mark in drawing.marks {
      // Runs have many points; treatments and ticks only two.
      guard case .line(let points, _) = mark, 2 < points.count else { continue }
      let heights = points.map(\.y)
      #expect(heights.allSatisfy { top - 0.01 <= $0 && $0 <= bottom + 0.01 })
    }
  }

  @Test func `a key has no mark that is not drawn`() {
    func key(_ lanes: [SwimmerChart.Lane]) -> [String] {
      SwimmerChart(lastDay: 9, arms: [.init(arm: ChartArm(index: 0, name: ""), lanes: lanes)])
        .drawing(theme: .light).texts.filter { $0.role == .axis && $0.string.count > 3 }
        .map(\.string)
    }
    let plain = SwimmerChart.Lane(length: 5, firstShrink: nil, cleared: nil, isGoingOn: false)
    #expect(key([plain]).isEmpty)
    #expect(
      key([
        plain, SwimmerChart.Lane(length: 5, firstShrink: 2, cleared: nil, isGoingOn: true),
      ]) == ["first response", "still without progression"])
  }

  @Test func `what a run came to after progression is joined to its lane`() {
    func lines(_ cleared: Double?) -> Int {
      SwimmerChart(
        lastDay: 20,
        arms: [
          .init(
            arm: ChartArm(index: 1, name: ""),
            lanes: [.init(length: 7, firstShrink: nil, cleared: cleared, isGoingOn: false)])
        ]
      ).drawing(theme: .light).marks.count { mark in
        guard case .line(_, let stroke) = mark else { return false }
        return stroke.paint.opacity == 0.55
      }
    }
    #expect([nil, 5, 14].map(lines) == [0, 0, 1])
  }

  @Test func `at most thirty runs of a series are drawn thin`() {
    let drawing = Samples.overlay(2, runs: 200).drawing(theme: .light)
    let thin = drawing.marks.count { mark in
      guard case .line(_, let stroke) = mark else { return false }
      return stroke.paint.opacity == 0.28
    }
    #expect(thin == 60)
  }

  @Test func `a band is drawn from twenty runs on`() {
    func bands(_ runs: Int) -> Int {
      Samples.overlay(2, runs: runs).drawing(theme: .light).marks.count { mark in
        guard case .area(_, let fill, _) = mark else { return false }
        return fill?.opacity == 0.18
      }
    }
    #expect(bands(19) == 0)
    #expect(bands(20) == 2)
    #expect(Samples.overlay(2, runs: 20).subtitle.contains("band = the middle 80 %"))
    #expect(!Samples.overlay(2, runs: 19).subtitle.contains("band"))
  }

  @Test func `families of very different size get two panels with one time axis`() {
    let chart = Samples.cells()
    #expect(chart.panels.map(\.name) == ["Tumour cells", "Immune cells"])
    let texts = chart.drawing(theme: .light).texts.filter { $0.role == .axis }.map(\.string)
    #expect(texts.count { $0 == "Day" } == 1)
    #expect(texts.count { $0 == "0" } == 3)
  }

  @Test func `families of like size share a panel`() {
    let runs = [[100.0, 200]]
    let chart = LineChart(
      measure: "Cells", days: [0, 1],
      series: [
        ChartSeries(name: "A", colour: Samples.tumour, runs: runs, family: "one"),
        ChartSeries(name: "B", colour: Samples.active, runs: [[20, 21]], family: "two"),
      ])
    #expect(chart.panels.count == 1)
  }

  @Test func `series without families are split at the widest gap of sizes`() {
    func item(_ name: String, _ size: Double) -> ChartSeries {
      ChartSeries(name: name, colour: Samples.tumour, runs: [[size, size]])
    }
    let chart = LineChart(
      measure: "Cells", days: [0, 1],
      series: [item("small", 3), item("large", 5000), item("middle", 40), item("huge", 9000)])
    #expect(
      chart.panels.map { $0.series.map(\.name) } == [["large", "huge"], ["small", "middle"]])
  }

  @Test func `zero has its own line under a logarithmic axis`() throws {
    let drawing = Samples.cells(isLogarithmic: true).drawing(theme: .light)
    let numbers = drawing.texts.filter { $0.role == .axis && $0.anchor == .end }
    #expect(numbers.map(\.string) == ["0", "1", "10", "100", "1,000", "10,000"])
    let zero = try #require(numbers.first)
    let one = try #require(numbers.dropFirst().first)
    #expect(one.place.y + 20 < zero.place.y)
  }
}
