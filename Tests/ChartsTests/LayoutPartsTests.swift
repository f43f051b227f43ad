import Testing

@testable import Charts

/// The parts of the layout: ticks, names at lines, numbers, breaking of text.
struct LayoutPartsTests {
  private static let maxima: [Double] = [
    0.004, 0.3, 1, 2, 3, 7, 9, 10, 11, 99, 100, 101, 847, 1200, 5001, 9999, 11_890, 12_001,
    64_000, 987_654, 1e8, 123_456_789,
  ]

  @Test(arguments: maxima)
  func `the top tick is not below the maximum and wastes less than half`(maximum: Double) {
    for steps in [2...4, 3...5] {
      let ticks = Ticks.fromZero(to: maximum, steps: steps)
      #expect(maximum <= ticks.top * (1 + 1e-9))
      #expect(ticks.top < 2 * maximum)
      #expect(ticks.bottom == 0)
    }
  }

  @Test(arguments: maxima)
  func `ticks are evenly spaced round numbers`(maximum: Double) {
    let ticks = Ticks.fromZero(to: maximum)
    #expect(4 <= ticks.values.count && ticks.values.count <= 6)
    let step = ticks.values[1]
    for (index, value) in ticks.values.enumerated() {
      #expect(abs(value - Double(index) * step) < 1e-9 * ticks.top)
    }
    // A round number has at most two digits that are not zero.
    let digits = Numbers.plain(step).filter(\.isNumber).drop { $0 == "0" }
    #expect(String(digits).trimmingZeros.count <= 2, "\(step)")
  }

  @Test(arguments: [1.0, 2, 3, 4, 7])
  func `counts have no ticks between whole numbers`(maximum: Double) {
    let ticks = Ticks.fromZero(to: maximum, whole: true)
    #expect(ticks.values.allSatisfy { $0 == $0.rounded() })
    #expect(maximum <= ticks.top)
  }

  @Test func `an axis of nothing but zeros has round numbers`() {
    #expect(Ticks.fromZero(to: 0, whole: true).values == [0, 5, 10])
    #expect(Ticks.fromZero(to: .nan).values == [0, 0.5, 1])
  }

  @Test func `weeks are marked on the time axis of a usual run`() {
    #expect(Ticks.days(from: 0, to: 42).values == [0, 7, 14, 21, 28, 35, 42])
    #expect(Ticks.days(from: 0, to: 10).values.count == 11)
    #expect(Ticks.days(from: 0, to: 180).values.allSatisfy { Int($0) % 7 == 0 })
    #expect(Ticks.days(from: 5, to: 5).values == [5])
  }

  @Test func `changes never have a tick below minus one hundred percent`() {
    #expect(Ticks.changes(from: -1, to: 2.08).values == [-1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5])
    #expect(Ticks.changes(from: -0.4, to: 0.1).values == [-1, -0.75, -0.5, -0.25, 0, 0.25])
    let wide = Ticks.changes(from: -1, to: 40)
    #expect(wide.bottom == -1)
    #expect(40 <= wide.top && wide.values.count <= 12)
  }

  @Test func `names move apart as little as possible and keep their order`() {
    let style = Style(.light, height: 675)
    let area = Rectangle(x: 0, y: 100, width: 10, height: 400)
    let heights = [300.0, 301, 302, 480, 110]
    let labels = EndLabels(
      heights.enumerated().map { ("name \($0)", Paint(value: 0), $1) }, area: area, style: style)
    let places = labels.entries.map(\.y)
    #expect(
      labels.entries.map { $0.lines[0] } == ["name 4", "name 0", "name 1", "name 2", "name 3"])
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 24 })
    // A block of three stands around the mean of its wishes, and the others where they wished.
    #expect(places == [110, 277, 301, 325, 480])
  }

  @Test func `more names than there is room for are counted`() {
    let style = Style(.light, height: 675)
    let area = Rectangle(x: 0, y: 100, width: 10, height: 100)
    let labels = EndLabels(
      (0..<10).map { ("name \($0)", Paint(value: 0), Double(100 + $0)) }, area: area, style: style)
    #expect(labels.entries.count == 4)
    #expect(labels.entries.contains { $0.lines == ["+ 7 more"] })
  }

  @Test(arguments: [
    (0.0, "0"), (1200, "1,200"), (12_345_678, "12,345,678"), (-1500, "−1,500"), (2.5, "2.5"),
    (0.25, "0.25"), (99.96, "100"), (1234.5, "1,235"), (0.0125, "0.0125"), (-0.001, "−0.001"),
  ])
  func `numbers have commas between thousands`(value: Double, text: String) {
    #expect(Numbers.grouped(value) == text)
  }

  @Test func `numbers of a list have the decimals that tell the largest to three digits`() {
    let effects = [0.374, 0.08, 0].map { Numbers.listed($0, largest: 0.374) }
    #expect(effects == ["0.374", "0.080", "0.000"])
    #expect([12.34, 0.06].map { Numbers.listed($0, largest: 12.34) } == ["12.3", "0.1"])
    #expect(Numbers.listed(2500, largest: 2500) == "2,500")
    #expect(Numbers.listed(.nan, largest: 1) == "–")
  }

  @Test func `text is broken at spaces and ends in an ellipsis`() {
    let font = Font(size: 18)
    let lines = Lettering.wrapped(Samples.hostile[2], to: 200, in: font, lines: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { Lettering.width(of: $0, in: font) <= 200 })
    let word = Lettering.wrapped(Samples.hostile[3], to: 200, in: font, lines: 3)
    #expect(word.count == 3)
    #expect(word.allSatisfy { Lettering.width(of: $0, in: font) <= 200 })
    #expect(Lettering.wrapped("", to: 200, in: font, lines: 3).isEmpty)
  }

  @Test func `control characters and changes of direction do not reach a chart`() {
    #expect(Lettering.cleaned(Samples.hostile[4]) == "line break tab")
    #expect(Lettering.cleaned("Größe µm → “ok”") == "Größe µm → “ok”")
  }

  @Test func `the median and the quantiles lie between the values`() {
    #expect(Summary.median([]) == nil)
    #expect(Summary.median([3, 1, 2]) == 2)
    #expect(Summary.median([4, 1, 2, 3]) == 2.5)
    #expect(Summary.quantile(0.1, of: [0, 10]) == 1)
  }

  @Test func `a treatment is named after its first day`() {
    #expect(TreatmentCourse(name: "Surgery", days: [12]).label == "Surgery, day 12")
    let course = TreatmentCourse(name: "anti-PD-1", days: [28, 7, 49], after: "1 paused")
    #expect(course.label == "anti-PD-1 1, day 7 · 1 paused")
    #expect(TreatmentCourse(name: "none", days: []).label == "")
  }

  private func area(_ scale: ValueScale) -> PlotArea {
    PlotArea(
      frame: Rectangle(x: 100, y: 100, width: 400, height: 400), span: 0...8, scale: scale,
      style: Style(.light, height: 675))
  }

  @Test func `powers of ten are evenly spaced, above zero on a line of its own`() {
    let area = area(.logarithmic(Ticks(values: [1, 10, 100])))
    let (one, ten, hundred) = (area.y(1), area.y(10), area.y(100))
    #expect(hundred == 100 && abs((one + hundred) / 2 - ten) < 1e-9)
    #expect(area.y(0) == 500 && one < 480)
    let even = self.area(.linear(Ticks(values: [0, 50, 100])))
    #expect(even.y(50) == 300 && even.y(100) == 100 && even.x(2) == 200)
  }

  @Test func `a limit is marked on the last value before it`() {
    let area = area(.linear(Ticks(values: [0, 50, 100])))
    var drawing = Drawing(width: 600, height: 600, theme: .light)
    LimitMark.draw(
      at: 5, on: [0, 2, 4, 6], [10, 20, 50, 80], Paint(value: 0), in: area, on: &drawing)
    let places = drawing.marks.map { mark -> Point? in
      if case .line(let ends, _) = mark { ends.first } else { nil }
    }
    #expect(!places.isEmpty)
    #expect(places.allSatisfy { $0?.x == area.x(4) })
    #expect(places.allSatisfy { abs(($0?.y ?? 0) - area.y(50)) < 20 })
  }

  @Test func `a band is drawn when it is wanted and there are runs for it`() {
    #expect([1, 2, 20].map { LineChart.Ribbon.always.isDrawn(of: $0) } == [false, true, true])
    #expect(
      [2, 19, 20].map { LineChart.Ribbon.withManyRuns.isDrawn(of: $0) } == [false, false, true])
    #expect(!LineChart.Ribbon.never.isDrawn(of: 50))
  }

  @Test func `dots of a swarm that would lie on each other move aside`() throws {
    let offsets = try #require(Swarm.offsets([5, 5, 5, 50], distance: 10, halfWidth: 30))
    #expect(Set(offsets.prefix(3)) == [0, 10, -10] && offsets[3] == 0)
    #expect(Swarm.offsets([5, 5, 5, 5], distance: 10, halfWidth: 10) == nil)
  }

  @Test func `shares are told in percent, and courses by their direction`() {
    #expect(Numbers.percent(0.256) == "26 %" && Numbers.change(0.5) == "+50 %")
    #expect(Wording.course([0, 1, 2], [10, 20, 30]) == "rises from 10 to 30")
    #expect(Wording.course([0, 1, 2], [30, 20, 10]) == "falls from 30 to 10")
  }

  @Test func `no tick of days lies before the first day`() {
    #expect(Ticks.days(from: 3, to: 40).values == [7, 14, 21, 28, 35])
    #expect(Ticks.days(from: 1, to: 15).values == [2, 4, 6, 8, 10, 12, 14])
  }

  @Test func `a median is not drawn once most runs have ended`() {
    #expect(Summary.course(0.5, of: [[1, 2, 3], [3, 4], [5]]) == [3, 3])
  }

  @Test func `every arm stands out from both backgrounds and from those drawn with it`() {
    let white = ChartTheme.light.background
    let black = ChartTheme.dark.background
    let arms = (0..<ChartArm.limit).map { ChartArm(index: $0, name: "") }
    for arm in arms {
      #expect(3 <= ChartTheme.light.paint(arm.colour).contrast(with: white), "\(arm.letter)")
      #expect(3 <= ChartTheme.dark.paint(arm.colour).contrast(with: black), "\(arm.letter)")
    }
    for (index, arm) in arms.enumerated() {
      #expect(arms[(index + 1)...].allSatisfy { $0.shape != arm.shape && $0.letter != arm.letter })
      // Lines lie over each other in charts of at most four arms.
      let drawnWith = arms[(index + 1)...].prefix(ChartArm.colours - 1 - index % ChartArm.colours)
      #expect(drawnWith.allSatisfy { $0.dash != arm.dash && $0.colour != arm.colour })
    }
  }
}

extension String {
  /// The text without zeros at its end.
  fileprivate var trimmingZeros: String {
    var result = self
    while result.last == "0" { result.removeLast() }
    return result
  }
}
