@testable import Charts

extension Samples {
  /// Every kind of chart under a name.
  static let all: [(name: String, chart: any Chart)] =
    [
      ("s1-cells", cells()),
      ("s1-cells-12", cells(runs: 12)),
      ("s1-cells-log", cells(runs: 12, isLogarithmic: true)),
      ("s2-strip", strip()),
      ("v1-curves", curves()),
      ("v1-curves-log", curves(isLogarithmic: true)),
      ("v2-parts", parts()),
      ("v3-ranked", ranked()),
      ("v3-ranked-1", ranked(1)),
      ("v3-ranked-0", ranked(0)),
      ("x-marks", marks),
      ("s3-bars", bars()),
      ("k1-overlay-2", overlay()),
      ("k1-overlay-6", overlay(6)),
      ("k1-overlay-200", overlay(2, runs: 200)),
      ("frames-3", grid(3)),
      ("frames-6", grid(6)),
    ] + extremes + comparisons + cohorts + nothing + hostileComparisons

  /// Charts of nothing, of very much, and of names that are meant to break something.
  static let extremes: [(name: String, chart: any Chart)] = [
    ("x-empty", LineChart(measure: "Cells", days: [], series: [])),
    (
      "x-zeros",
      LineChart(
        measure: "Cells", days: days,
        series: [ChartSeries(name: "Tumour", colour: tumour, runs: [days.map { _ in 0 }])])
    ),
    (
      "x-point",
      LineChart(
        measure: "Cells", days: [0],
        series: [ChartSeries(name: "Tumour", colour: tumour, runs: [[1200]])])
    ),
    (
      "x-large",
      LineChart(
        measure: "Cells", days: days,
        series: [
          ChartSeries(name: "Tumour", colour: tumour, runs: [days.map { 2.4e6 * ($0 + 1) }])
        ],
        treatments: [
          TreatmentCourse(name: "A dose", days: [7, 14]),
          TreatmentCourse(name: "B radiotherapy", days: [8]),
          TreatmentCourse(name: "C surgery", days: [41]),
        ])
    ),
    (
      "x-hostile",
      LineChart(
        heading: hostile[0] + hostile[2] + " " + hostile[2], measure: hostile[1], days: days,
        series: arms(5, runs: 3, names: hostile),
        treatments: [TreatmentCourse(name: hostile[2], days: [21])])
    ),
  ]

  static let hostile = [
    "<script>alert(\"1\")</script>", "O'Brien & \"quotes\" </text>",
    "a name of eighty characters that goes on and on and on, well beyond the edge, OK",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "line\nbreak\u{0}\u{202E}tab\t",
  ]
}

extension Samples {
  /// Where the time of two programs goes.
  static func parts() -> PartsChart {
    PartsChart(
      title: "Forces take most of both", measure: "Share of the instructions",
      wholes: [
        .init(
          "A lesson", colour: tumour,
          parts: [
            .init("forces between cells", share: 0.43), .init("decisions", share: 0.21),
            .init("nothing at all", share: 0), .init("no number", share: .nan),
          ]),
        .init("A sheet", colour: ChartColour(0x555555), parts: [.init("forces", share: 0.97)]),
      ])
  }

  /// Settings in the order of what they do, some of which may do nothing.
  static func ranked(_ count: Int = 20) -> RankedBarsChart {
    RankedBarsChart(
      title: "Checkpoint blockade: cells.tumour.cycle_hours and pd1.hill move tumour_left most",
      measure: "Mean size of elementary effects on tumour_left, in powers of ten (μ*)",
      groups: [
        ("more of it, more tumour_left", tumour), ("more of it, less tumour_left", active),
        ("now more, now less", ChartColour(light: 0x777777, dark: 0x9A9A9A)),
      ],
      bars: (0..<count).map { place in
        let size = 2 / Double(place + 1)
        return RankedBarsChart.Bar(
          place == 3 ? hostile[2] : "cells.tumour.setting_number_\(place)", size: size,
          spread: place == 5 ? nil : size / 2 + 0.05, noise: place == 6 ? nil : 0.15,
          group: place % 3, isCertain: place < 12, mark: ["A", "M?", "–"][place % 3])
      }, caption: "Each setting alone from half to twice its value. Pale bars may be chance.")
  }

  /// A model, a fit and published points over a dose.
  static func curves(isLogarithmic: Bool = false) -> CurveChart {
    let doses = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]
    func effect(_ dose: Double) -> Double { 100 * dose / (0.3 + dose) }
    return CurveChart(
      title: "Above 3 mg/kg more drug gains little", xName: "mg/kg every 3 weeks",
      yName: "PD-1 engaged, %", isLogX: isLogarithmic, isLogY: isLogarithmic,
      curves: [
        .init(
          "model", colour: tumour, style: .line(.solid), points: doses.map { ($0, effect($0)) }),
        .init(
          "closed form", colour: ChartColour(0x555555), style: .line(.dashed),
          points: doses.map { ($0, 0.9 * effect($0)) }),
        .init(
          "published", colour: ChartColour(0x777777), style: .markers(.diamond),
          points: [(0.1, 20), (2, 95), (0, 5)]),
      ])
  }
}
