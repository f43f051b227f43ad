import Foundation
import Images

@testable import Charts

/// Charts of made-up numbers for tests and for looking at.
enum Samples {
  static let tumour = ChartColour(light: 0xD55E00, dark: 0xF08A3C)
  static let active = ChartColour(light: 0x0067B8, dark: 0x6DB3FF)
  static let tired = ChartColour(light: 0x7693C4, dark: 0x5B79A8)
  static let regulatory = ChartColour(light: 0x9B2B7D, dark: 0xD98CC0)
  static let dying = ChartColour(light: 0x8A8A8A, dark: 0x858B8F)

  static let days = (0...42).map(Double.init)

  static let armNames = [
    "No treatment", "Anti-PD-1", "CAR-T", "Chemotherapy", "CAR-T, low dose", "Anti-PD-1 + chemo",
    "Radiotherapy", "Chemotherapy, then checkpoint blockade in weeks", "Vaccine", "Surgery",
    "Checkpoint blockade dose 0.05 mg/kg", "IL-2",
  ]

  /// A number from 0 to 1 that is a fixed function of its arguments.
  static func noise(_ run: Int, _ index: Int) -> Double {
    var bits = UInt64(truncatingIfNeeded: run &* 7919 &+ index &* 104_729 &+ 12345)
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ bits >> 31) >> 11) / Double(1 << 53)
  }

  /// Runs of a tumour that grows until a day, then shrinks at a rate.
  static func tumourRuns(_ count: Int, turn: Double, rate: Double, arm: Int = 0) -> [[Double]] {
    (0..<count).map { run in
      let growth = 0.05 + 0.008 * (noise(run, 1) - 0.5)
      let shift = 4 * (noise(run, 2 + arm) - 0.5)
      return days.map { day in
        let early = min(day, turn + shift)
        let late = max(0, day - turn - shift)
        let size = 1200 * exp(growth * early) - rate * late * (1 + 0.2 * noise(run, 3 + arm))
        return max(0, size.rounded())
      }
    }
  }

  static func arms(_ count: Int, runs: Int, names: [String] = armNames) -> [ChartSeries] {
    let turns: [(Double, Double)] = [
      (99, 0), (12, 70), (16, 160), (20, 40), (25, 60), (9, 95),
      (30, 20), (14, 110), (18, 55), (7, 190), (22, 80), (35, 10),
    ]
    return (0..<count).map { index in
      ChartSeries(
        arm: ChartArm(index: index, name: names[index % names.count]),
        runs: tumourRuns(runs, turn: turns[index].0, rate: turns[index].1, arm: index * 5))
    }
  }

  static func overlay(_ arms: Int = 2, runs: Int = 12) -> LineChart {
    LineChart(
      heading: "Anti-PD-1 stops tumour growth; control keeps growing", measure: "Tumour cells",
      days: days, series: Self.arms(arms, runs: runs),
      treatments: [TreatmentCourse(name: "dose", days: [7])], ribbon: .withManyRuns)
  }

  static func cells(runs: Int = 1, isLogarithmic: Bool = false) -> LineChart {
    func bump(_ top: Double, _ day: Double, _ width: Double, _ salt: Int) -> [[Double]] {
      (0..<runs).map { run in
        days.map { time in
          let z = (time - day) / width
          return (top * (0.85 + 0.3 * noise(run, salt)) * exp(-z * z)).rounded()
        }
      }
    }
    return LineChart(
      measure: "Cells", days: days,
      series: [
        ChartSeries(
          name: "Tumour", colour: tumour, runs: tumourRuns(runs, turn: 14, rate: 55),
          family: "Tumour cells"),
        ChartSeries(
          name: "Active T", colour: active, runs: bump(180, 22, 9, 41), family: "Immune cells"),
        ChartSeries(
          name: "Tired T", colour: tired, dash: .dashed, runs: bump(120, 34, 9, 43),
          family: "Immune cells"),
        ChartSeries(
          name: "Regulatory T", colour: regulatory, dash: .dotted, runs: bump(20, 30, 12, 47),
          family: "Immune cells"),
      ],
      treatments: [TreatmentCourse(name: "dose", days: [7, 28])], isLogarithmic: isLogarithmic)
  }

  static func bars() -> DailyBarsChart {
    func daily(_ top: Double, _ day: Double, _ salt: Int) -> [Double] {
      days.indices.dropFirst().map { index in
        let z = (days[index] - day) / 8
        return (top * exp(-z * z) * (0.7 + 0.6 * noise(index, salt))).rounded()
      }
    }
    return DailyBarsChart(
      days: Array(days.dropFirst()),
      panels: [
        .init(name: "Tumour cells killed", colour: tumour, values: daily(140, 20, 1)),
        .init(name: "New T cells", colour: active, values: daily(60, 14, 2)),
        .init(name: "T cells that got tired", colour: tired, values: daily(8, 28, 3)),
      ], treatments: [TreatmentCourse(name: "dose", days: [7, 28])])
  }

  static func raster(_ salt: Int, size: Int = 120) -> Raster {
    var pixels: [UInt8] = []
    for row in 0..<size {
      for column in 0..<size {
        let (x, y) = (Double(column - size / 2), Double(row - size / 2))
        let radius = Double(size) * (0.15 + 0.04 * Double(salt))
        let isInside = x * x + y * y < radius * radius
        pixels += isInside ? [0xD5, 0x5E, 0x00, 0xFF] : [0xF4, 0xF1, 0xEA, 0xFF]
      }
    }
    return Raster(width: size, height: size, pixels: pixels)
  }

  static let key: [KeyEntry] = [
    KeyEntry(shape: .square, colour: tumour, name: "Tumour cell"),
    KeyEntry(shape: .circle, colour: active, name: "T cell, active"),
    KeyEntry(shape: .openCircle, colour: tired, name: "T cell, tired"),
    KeyEntry(shape: .diamond, colour: regulatory, name: "Regulatory T cell"),
    KeyEntry(shape: .cross, colour: dying, name: "Dying cell"),
  ]

  static func strip() -> PictureStrip {
    PictureStrip(
      heading: "T cells reach the tumour in week 2 and clear it by week 5",
      subheading: "Tissue of one run, each picture 1.2 mm wide",
      pictures: [0, 7, 14, 21, 28, 42].enumerated().map { index, day in
        CaptionedPicture(
          raster: raster(6 - index),
          caption: "Day \(day) · \(Numbers.grouped(Double(2000 - 300 * index))) tumour cells")
      }, key: key, scaleBar: ScaleBar(pixels: 20, label: "200 µm"))
  }

  static func grid(_ arms: Int) -> PictureStrip {
    PictureStrip(
      heading: "Only the combination clears the tumour", subheading: "Same virtual run in each arm",
      columns: ["Day 0", "Day 7", "Day 21", "Day 42"],
      rows: (0..<arms).map { arm in
        .init(
          arm: ChartArm(index: arm, name: armNames[arm]),
          pictures: (0..<4).map {
            CaptionedPicture(
              raster: raster($0 + arm % 3), caption: "\(1200 + 300 * $0) tumour cells")
          }, scaleBar: ScaleBar(pixels: 20, label: "200 µm"))
      }, key: key)
  }
}
