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
}
