import Charts
package import Experiments
import Outcomes
package import Validation

/// Writes what the model is held against into a folder of documents: a page and a picture per target.
package struct ValidationReport {
  private let results: [TargetResult]
  private let seed: UInt64

  /// Creates the report of some results.
  ///
  /// - Parameters:
  ///   - results: What was measured.
  ///   - seed: The seed of all chance in it.
  package init(_ results: [TargetResult], seed: UInt64) {
    self.results = results
    self.seed = seed
  }

  /// Opens the folder that a report will be written to, before anything is measured.
  ///
  /// - Parameters:
  ///   - path: The folder; it is made if it is not there.
  ///   - cards: The targets.
  ///   - force: Whether an older report is replaced.
  /// - Returns: The folder.
  /// - Throws: An error if the folder cannot be made, or files are there that may not be replaced.
  package static func folder(
    at path: String, for cards: [TargetCard], force: Bool
  ) throws(ExperimentError) -> ResultFolder {
    try ResultFolder.ofDocuments(
      at: path, names: ["validation.md"] + cards.map { "validation/\($0.id).svg" }, force: force)
  }

  /// Writes `validation.md`, and `validation/<id>.svg` for each target.
  ///
  /// - Parameter folder: The folder.
  /// - Throws: An error if a file cannot be written.
  package func put(into folder: ResultFolder) throws(ExperimentError) {
    for result in results {
      let chart = Self.chart(of: result)
      try folder.write(Array(chart.svg().utf8), to: "validation/\(result.card.id).svg")
    }
    let page = ValidationPage(results, seed: seed)
    try folder.write(Array(page.text.utf8), to: "validation.md")
  }

  /// The chart of a result: the model in colour, closed forms dashed, published values in black.
  static func chart(of result: TargetResult) -> CurveChart {
    let figure = result.measurement.figure
    var lines = 0
    let curves = figure.curves.map { curve in
      let colour: ChartColour
      let style: CurveChart.Curve.Style
      switch curve.style {
      case .line:
        lines += 1
        (colour, style) = (Self.colour(lines), .line(.solid))
      case .points:
        lines += 1
        (colour, style) = (Self.colour(lines), .markers(.circle))
      case .reference: (colour, style) = (Self.colour(0), .line(.dashed))
      case .published: (colour, style) = (Self.colour(0), .markers(.diamond))
      }
      return CurveChart.Curve(
        curve.name, colour: colour, style: style,
        points: zip(curve.x, curve.y).map { (x: $0, y: $1) })
    }
    return CurveChart(
      title: "\(result.card.id): \(figure.title)", xName: figure.xName, yName: figure.yName,
      isLogX: figure.isLogX, isLogY: figure.isLogY, curves: curves)
  }

  /// Black for what is published, then the colours of arms, which can be told apart.
  private static func colour(_ index: Int) -> ChartColour {
    ChartArm(index: index % ChartArm.limit, name: "").colour
  }
}
