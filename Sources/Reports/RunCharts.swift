import Basics
import Charts
import Experiments
import Immunology
import Outcomes
import Pictures

/// The charts of one scenario's runs: cells over time, the tissue, and what T cells did.
struct RunCharts {
  /// A chart with the name of its files.
  struct Named {
    var name: String
    var chart: any Chart
  }

  /// The names of the files, without ending, in the order in which they are read.
  static let names = ["cells-over-time", "tissue", "what-t-cells-did"]

  private let numbers: RunNumbers
  private let finding: String
  private let style: ReportStyle

  init(_ saved: SavedRun, style: ReportStyle = ReportStyle()) {
    self.style = style
    numbers = RunNumbers(saved: saved)
    finding = RunFinding(numbers)?.sentence ?? ""
  }

  /// All charts that the results have numbers for.
  func all(theme: Theme) throws(ExperimentError) -> [Named] {
    var charts = [Named(name: Self.names[0], chart: cellsOverTime)]
    if let strip = try tissueStrip(theme: theme) {
      charts.append(Named(name: Self.names[1], chart: strip))
    }
    if !numbers.populations(.effector).isEmpty {
      charts.append(Named(name: Self.names[2], chart: whatTCellsDid))
    }
    return charts
  }
}

// MARK: - Cells over time

extension RunCharts {
  /// S1: a line for each kind of cell; kinds of very different size get panels of their own.
  var cellsOverTime: LineChart {
    LineChart(
      heading: finding, measure: "Number of cells", days: numbers.days,
      series: lines,
      treatments: numbers.treatments, isLogarithmic: style.hasLogAxis,
      ribbon: style.hasRibbon ? .always : .never, dayName: numbers.pace.axis())
  }

  /// The dashes of the line of a population: of several of one kind, each has its own.
  static func dash(of counted: CountedKind, clone: Int) -> LineDash {
    guard 0 < clone else { return counted.dash }
    let others = LineDash.allCases.filter { $0 != counted.dash && $0 != .dashed }
    return others[(clone - 1) % others.count]
  }

  /// A line for each population and each of its numbers.
  private var lines: [ChartSeries] {
    // A name of a panel must not speak of tissue that is not there.
    let tissue = numbers.populations(.healthy).isEmpty ? "Tumour" : "Tumour and healthy"
    let counted = CountedKind.all
    let inOrder =
      counted.filter { $0.family == "Tumour" } + counted.filter { $0.family != "Tumour" }
    return inOrder.flatMap { counted -> [ChartSeries] in
      let names = numbers.populations(counted.kind)
      return names.enumerated().compactMap { place, name in
        numbers.runs(of: "\(name)_\(counted.ending)").flatMap { runs in
          counted.isTold(of: runs) ? runs : nil
        }.map { runs in
          ChartSeries(
            name: counted.line + (names.count == 1 ? "" : " (\(name))"), colour: counted.colour,
            dash: Self.dash(of: counted, clone: place), runs: runs,
            family: counted.family == "Tumour" ? tissue : counted.family,
            limitedFrom: counted.isTumour ? numbers.limitedFrom : nil)
        }
      }
    }
  }
}

// MARK: - What T cells did

extension RunCharts {
  /// S3: kills, new T cells and T cells that got tired, for each day.
  var whatTCellsDid: DailyBarsChart {
    let kills = numbers.perDay([.death], causes: CauseWords.byCells, of: .tumour)
    return DailyBarsChart(
      days: kills.indices.map(Double.init),
      panels: [
        DailyBarsChart.Panel(
          name: "Tumour cells killed by \(killers)", colour: CellLooks.colour(.tumour),
          values: kills),
        DailyBarsChart.Panel(
          name: "New T cells (arrived or divided)", colour: CellLooks.colour(.effectorActive),
          values: numbers.perDay([.arrival, .division], of: .effector)),
        DailyBarsChart.Panel(
          name: "T cells that got tired", colour: CellLooks.colour(.effectorTired),
          values: numbers.perDay([.exhaustion], of: .effector)),
      ], runCount: numbers.runCount, treatments: numbers.treatments, note: otherDeaths,
      dayName: numbers.pace.axis())
  }

  /// Who else than T cells of the body is counted among those that kill.
  private var killers: String {
    let others = CellKind.allCases
      .filter { $0.form.kills && $0.role != .killerT && !numbers.populations($0).isEmpty }
      .compactMap(\.form.lines.first?.spoken)
    return Enumeration.text(["T cells"] + others)
  }

  /// What treatments killed, which no cell did; nothing where they killed none.
  private var otherDeaths: String {
    let parts = ["drug", "radiation", "surgery"].compactMap { cause -> String? in
      guard
        let deaths = Spread(numbers.totals(.death, causes: [cause], of: .tumour))?.median,
        0.5 <= deaths
      else { return nil }
      return "\(Words.count(deaths)) \(CauseWords.ofDeath(cause))"
    }
    return parts.isEmpty ? "" : "not among them: \(parts.joined(separator: ", ")) in all"
  }
}

// MARK: - The tissue

extension RunCharts {
  /// The pictures in a strip, and their width in pixels: twice what is shown, for sharp prints.
  private static let stripPictures = 6
  private static let stripWidth = 600

  /// S2: the tissue on six days, if states were kept.
  func tissueStrip(theme: Theme) throws(ExperimentError) -> Charts.PictureStrip? {
    let frames = numbers.saved.frames
    var pictures: [CaptionedPicture] = []
    var key = DrawnKey(theme: theme)
    var scaleBar: ScaleBar?
    for index in Self.choice(of: Self.stripPictures, from: frames.days, treatments: firstDose) {
      let view = try numbers.saved.tissue(ofFrame: index)
      guard 0 < view.size.x, 0 < view.size.y else { continue }
      let style = PictureStyle(
        theme: theme, width: Self.stripWidth, clones: CellLooks.clones(of: [numbers.saved]))
      let picture = TissuePicture(view, style: style)
      pictures.append(
        CaptionedPicture(
          raster: picture.drawTissueOnly(),
          caption: caption(of: index)))
      key.add(picture)
      scaleBar = CellLooks.scaleBar(of: picture)
    }
    guard !pictures.isEmpty else { return nil }
    return Charts.PictureStrip(
      heading: finding,
      subheading: "The tissue of \(PicturedRun(numbers).wordsAndSplit)",
      pictures: pictures, key: CellLooks.keyEntries(key), scaleBar: scaleBar)
  }

  private var firstDose: Double? { numbers.treatments.flatMap(\.days).filter { 0 < $0 }.min() }

  private func caption(of frame: Int) -> String {
    let frames = numbers.saved.frames
    let row = Array(frames.row(frame))
    let sum = numbers.populations(.tumour).reduce(0.0) { sum, name in
      sum + (frames.columns.firstIndex(of: "\(name)_cells").map { row[$0] } ?? 0)
    }
    let noun = sum == 1 ? "tumour cell" : "tumour cells"
    return "Day \(Words.moment(frames.days[frame])) · \(Words.count(sum)) \(noun)"
  }

  /// Which of many days are shown: the first, that of the first dose, then evenly to the last.
  static func choice(of count: Int, from days: [Double], treatments firstDose: Double?) -> [Int] {
    guard count < days.count, let first = days.first, let last = days.last else {
      return Array(days.indices)
    }
    let dose = firstDose.flatMap { first < $0 && $0 < last ? $0 : nil }
    let begin = dose ?? first
    let steps = count - (dose == nil ? 1 : 2)
    let wanted =
      [first] + (dose.map { [$0] } ?? [])
      + (1...steps).map { begin + (last - begin) * Double($0) / Double(steps) }
    return wanted.reduce(into: []) { chosen, day in
      let free = days.indices.filter { !chosen.contains($0) }
      // Of two days that are equally near, the later one.
      let nearest = free.min { left, right in
        let (a, b) = (abs(days[left] - day), abs(days[right] - day))
        return a == b ? right < left : a < b
      }
      if let nearest { chosen.append(nearest) }
    }.sorted()
  }
}
