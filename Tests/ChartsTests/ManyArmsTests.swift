import Testing

@testable import Charts

/// Charts of more arms than can be drawn over each other.
struct ManyArmsTests {
  private static let crowded = ["k4-control", "k5-waterfall", "causes", "k2-multiples"]

  @Test(arguments: crowded, [6, 12])
  func `more than four arms stand in rows of four, each below its whole name`(
    chart: String, arms: Int
  ) throws {
    let sample = try #require(Samples.all.first { $0.name == "\(chart)-\(arms)" }).chart
    for theme in ChartTheme.allCases {
      let drawing = sample.drawing(theme: theme)
      let labels = drawing.texts.filter { $0.role == .label }
      let places = try (0..<arms).map { index -> Point in
        let letter = ChartArm(index: index, name: "").letter
        return try #require(labels.first { $0.string.hasPrefix(letter + " ") }).place
      }
      for (index, place) in places.enumerated() where 4 <= index {
        #expect(place.x == places[index - 4].x && places[index - 4].y < place.y)
      }
      #expect(Set(places.map(\.x)).count == 4)
      #expect(!labels.contains { $0.string.contains("…") }, "\(theme)")
    }
  }

  @Test(arguments: [6, 12])
  func `each of many arms has its own numbers at risk`(arms: Int) {
    let texts = Samples.control(arms, runs: 12).drawing(theme: .light).texts.map(\.string)
    #expect(texts.count { $0 == "12 / 0 / 0" } >= arms)
  }

  @Test(arguments: [false, true])
  func `cleared runs of many arms have a place of their own, left of all others`(
    isLogarithmic: Bool
  ) throws {
    let values: [Double] = [0, 1, 10, 1000, 0, 20_000]
    let chart = OutcomeChart(
      measure: "Tumour cells",
      arms: values.enumerated().map {
        ArmValues(arm: ChartArm(index: $0, name: "arm"), values: [$1])
      }, isRanked: false, isLogarithmic: isLogarithmic)
    let drawing = chart.drawing(theme: .light)
    let places = drawing.marks.compactMap { mark -> Double? in
      guard case .circle(let centre, _, _, _) = mark else { return nil }
      return centre.x
    }
    try #require(places.count == values.count)
    let (cleared, others) = ([places[0], places[4]], [places[1], places[2], places[3], places[5]])
    #expect(cleared[0] == cleared[1] && others == others.sorted())
    #expect(cleared[0] + 40 < others[0])
    let name = try #require(drawing.texts.first { $0.string == "cleared" })
    #expect(abs(name.place.x - cleared[0]) < 1)
    // On powers of ten one cell and ten cells are as far apart as ten and a hundred.
    if isLogarithmic {
      #expect(abs((others[2] - others[1]) - 2 * (others[1] - others[0])) < 1)
    }
  }

  @Test func `a title never parts the letter of an arm from its number`() {
    let chart = Samples.outcome(12, runs: 12)
    for theme in ChartTheme.allCases {
      let titles = chart.drawing(theme: theme).texts.filter { $0.role == .title }
      #expect(
        titles.allSatisfy { line in !"ABCDEFGHIJKL".contains { line.string.hasSuffix(" \($0)") } })
    }
  }

  @Test(arguments: ChartTheme.allCases)
  func `each kind of harm is named with its unit`(theme: ChartTheme) {
    let kinds = ["Healthy cells harmed, %", "Lowest lymphocytes, 10⁹/L", "Highest IL-6, pg/mL"]
    let arms = [
      TradeOffChart.Arm(arm: ChartArm(index: 0, name: "none"), costs: [1, 2], remainders: [9, 8])
    ]
    let chart = TradeOffChart(
      remainder: "Tumour cells", panels: (kinds + kinds[..<1]).map { .init(cost: $0, arms: arms) })
    let texts = chart.drawing(theme: theme).texts.filter { $0.role == .axis }.map(\.string)
    #expect(texts.allSatisfy { !$0.contains("…") })
    for kind in kinds { #expect(texts.joined(separator: " ").contains(kind)) }
  }

  @Test(arguments: [0.0, 2, 4])
  func `discs of one median stand apart, joined to it`(cost: Double) throws {
    let arms = (0..<12).map {
      TradeOffChart.Arm(
        arm: ChartArm(index: $0, name: ""), costs: [cost, cost], remainders: [5, 5])
    }
    let wide = TradeOffChart.Arm(
      arm: ChartArm(index: 0, name: ""), costs: [0, 4], remainders: [0, 9])
    let drawing = TradeOffChart(
      remainder: "Cells", panels: [.init(cost: "Harm", arms: arms), .init(cost: "x", arms: [wide])]
    ).drawing(theme: .light)
    let discs = drawing.marks.compactMap { mark -> (place: Point, radius: Double)? in
      guard case .circle(let place, let radius, let fill?, .some) = mark, fill.opacity == 0.85
      else { return nil }
      return (place, radius)
    }.prefix(12)
    #expect(discs.count == 12)
    for (index, one) in discs.enumerated() {
      for other in discs.dropFirst(index + 1) {
        let (dx, dy) = (one.place.x - other.place.x, one.place.y - other.place.y)
        #expect(2 * one.radius - 0.1 <= (dx * dx + dy * dy).squareRoot())
      }
    }
    // A disc beside another one is joined to the median that it tells of.
    let ends = drawing.marks.compactMap { mark -> [Point]? in
      guard case .line(let points, let stroke) = mark, stroke.width == 2, points.count == 2
      else { return nil }
      return discs.contains { $0.place == points[1] } ? points : nil
    }
    #expect(9 <= ends.count && Set(ends.map { "\($0[0])" }).count == 1)
  }

  @Test(arguments: ChartTheme.allCases)
  func `what the days are is not cut below a narrow panel`(theme: ChartTheme) {
    let chart = ControlChart(
      event: "progression", axis: "Days since enrolment (day 7) · this tumour doubles in 4 days",
      lastDay: 9,
      arms: (0..<6).map {
        .init(
          arm: ChartArm(index: $0, name: "an arm"), followUps: [FollowUp(day: 7, hasEvent: true)])
      })
    let texts = chart.drawing(theme: theme).texts.filter { $0.role == .axis }.map(\.string)
    #expect(texts.count { $0 == "Days since enrolment" } == 6)
    #expect(
      chart.subtitle.hasSuffix("days since enrolment (day 7) · this tumour doubles in 4 days"))
  }

  @Test func `panels of many arms have powers of ten and bands where they are asked for`() throws {
    let runs: [[Double]] = [[10, 100, 1000], [10, 100, 1000], [0, 100, 1000]]
    func drawing(isLogarithmic: Bool, ribbon: LineChart.Ribbon) -> Drawing {
      SmallMultiples(
        days: [0, 1, 2], arms: (0..<6).map { ChartArm(index: $0, name: "arm") },
        rows: [
          SmallMultiples.Row(
            name: "Tumour", colour: ChartColour(0x112233), runs: (0..<6).map { _ in runs })
        ], isRanked: false, isLogarithmic: isLogarithmic, ribbon: ribbon
      ).drawing(theme: .light)
    }
    /// The heights of the thick line of the first panel.
    func heights(_ drawing: Drawing) throws -> [Double] {
      let lines = drawing.marks.compactMap { mark -> [Point]? in
        guard case .line(let points, let stroke) = mark, stroke.width >= 4, points.count == 3
        else { return nil }
        return points
      }
      return try #require(lines.first).map(\.y)
    }
    let straight = try heights(drawing(isLogarithmic: true, ribbon: .never))
    #expect(abs((straight[0] - straight[1]) - (straight[1] - straight[2])) < 1)
    let bent = try heights(drawing(isLogarithmic: false, ribbon: .never))
    #expect(5 * (bent[0] - bent[1]) < bent[1] - bent[2])
    func bands(_ ribbon: LineChart.Ribbon) -> Int {
      drawing(isLogarithmic: false, ribbon: ribbon).marks.count { mark in
        if case .area = mark { true } else { false }
      }
    }
    #expect(bands(.never) == 0 && bands(.always) == 6 && bands(.withManyRuns) == 0)
  }
}
