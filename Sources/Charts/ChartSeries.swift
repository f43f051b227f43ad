/// One quantity in one or many runs: a line, or a bundle of lines.
public struct ChartSeries: Sendable, Equatable {
  /// The name at the end of the line.
  public let name: String
  /// The colour of the line.
  public let colour: ChartColour
  /// The dashes of the line.
  public let dash: LineDash
  /// The values of each run, one for each day of the chart; a run may end early.
  public let runs: [[Double]]
  /// The group to which the quantity belongs; groups of very different size get panels of their
  /// own.
  public let family: String
  /// The middle value of the runs on each day; charts ask for it again and again.
  let median: [Double]

  /// Creates a series.
  ///
  /// - Parameters:
  ///   - name: The name at the end of the line.
  ///   - colour: The colour of the line.
  ///   - dash: The dashes of the line.
  ///   - runs: The values of each run; those that are not finite count as the end of the run.
  ///   - family: The group to which the quantity belongs, empty for none.
  public init(
    name: String, colour: ChartColour, dash: LineDash = .solid, runs: [[Double]],
    family: String = ""
  ) {
    self.name = name
    self.colour = colour
    self.dash = dash
    self.runs = runs.map { run in Array(run.prefix { $0.isFinite }) }
    median = Summary.course(0.5, of: self.runs)
    self.family = family
  }

  /// Creates the series of an arm, with the arm's letter, colour and dashes.
  public init(arm: ChartArm, runs: [[Double]]) {
    self.init(name: arm.label, colour: arm.colour, dash: arm.dash, runs: runs)
  }
}
