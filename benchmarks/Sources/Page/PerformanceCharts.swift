import Charts
import Record

/// The charts of the page.
struct PerformanceCharts {
  private let results: Results

  init(_ results: Results) { self.results = results }

  private static let ink = ChartColour(light: 0x5A3FC0, dark: 0x9F86FF)
  private static let second = ChartColour(light: 0xB07D00, dark: 0xE0B43A)
  private static let third = ChartColour(light: 0x008294, dark: 0x25AFC4)
  private static let other = ChartColour(light: 0x3D3D3D, dark: 0xE0E0E0)

  /// All charts by the name of their files.
  var all: [(name: String, chart: any Chart)] {
    var charts: [(name: String, chart: any Chart)] = [("size", size)]
    if hasThreads { charts.append(("threads", threads)) }
    if hasParts { charts.append(("parts", parts)) }
    return charts
  }

  private func points(_ figures: [Figure]) -> [(x: Double, y: Double)] {
    figures.map { (Double($0.size), $0.alone) }
  }

  private var size: CurveChart {
    let steps = results.figures("W1 mechanics step")
    var title = "Cost of a cell against the number of cells"
    if let first = steps.first, let last = steps.last, first.size < last.size {
      title =
        "\(last.size / first.size) times the cells: \((last.alone / first.alone).text) times the "
        + "cost of each"
    }
    return CurveChart(
      title: title, xName: "Cells (field: voxels)",
      yName: "Nanoseconds per cell (or voxel), one thread",
      isLogX: true, isLogY: true,
      curves: [
        .init(
          "PhysiCell, mechanics step", colour: Self.other, style: .line(.dashed),
          points: Peer.mechanics.map { (Double($0.cells), $0.one) }),
        .init("mechanics step", colour: Self.ink, style: .line(.solid), points: points(steps)),
        .init(
          "secretion and uptake", colour: Self.second, style: .line(.dotted),
          points: points(results.figures("W1 secretion and uptake"))),
        .init(
          "field step", colour: Self.third, style: .line(.dashDotted),
          points: points(results.figures("W1 field step"))),
      ])
  }

  private var threads: CurveChart {
    func gains(_ work: String) -> [(x: Double, y: Double)] {
      zip(results.figures(work), results.figures(work, threads: 2)).map {
        (Double($0.size), $0.wall / $1.wall)
      }
    }
    return CurveChart(
      title: "Two threads against one", xName: "Cells (field: voxels)",
      yName: "Times as fast on two threads", isLogX: true,
      curves: [
        .init(
          "mechanics step", colour: Self.ink, style: .line(.solid),
          points: gains("W1 mechanics step")),
        .init(
          "secretion and uptake", colour: Self.second, style: .line(.dotted),
          points: gains("W1 secretion and uptake")),
        .init(
          "field step", colour: Self.third, style: .line(.dashDotted),
          points: gains("W1 field step")),
      ])
  }

  /// Whether two threads were measured on a quiet machine.
  var hasThreads: Bool { !results.figures("W1 mechanics step", threads: 2).isEmpty }

  /// Whether the instructions were counted.
  var hasParts: Bool { results.records["phases"] != nil }

  private var parts: PartsChart {
    let figures = results.records["phases"]?.figures.filter { $0.unit == "share" } ?? []
    func whole(_ name: String, _ prefix: String, _ colour: ChartColour) -> PartsChart.Whole {
      PartsChart.Whole(
        name, colour: colour,
        parts: figures.filter { $0.work.hasPrefix(prefix) }
          .sorted { $1.wall < $0.wall }
          .map { .init(String($0.work.dropFirst(prefix.count)), share: $0.wall) })
    }
    let lesson = whole("A lesson: 14 days of checkpoint", "lesson: ", Self.ink)
    let most = lesson.parts.first
    return PartsChart(
      title: most.map {
        "Of a lesson, \($0.name): \(Int(($0.share * 100).rounded())) %"
      } ?? "Where the time goes",
      measure: "Share of the instructions",
      wholes: [lesson, whole("W1, a mechanics step", "W1: ", Self.second)])
  }
}
