/// One quantity in one or many runs: a line, or a bundle of lines.
package struct ChartSeries: Sendable, Equatable {
  /// The name at the end of the line.
  package let name: String
  /// The colour of the line.
  package let colour: ChartColour
  /// The dashes of the line.
  package let dash: LineDash
  /// The values of each run, one for each day of the chart; a run may end early.
  package let runs: [[Double]]
  /// The group to which the quantity belongs; groups of very different size get panels of their
  /// own.
  package let family: String
  /// The day from which on the median tells of the box that it grows in, or `nil` if it never does.
  package let limitedFrom: Double?
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
  ///   - limitedFrom: The day from which on the median tells of the box that it grows in.
  package init(
    name: String, colour: ChartColour, dash: LineDash = .solid, runs: [[Double]],
    family: String = "", limitedFrom: Double? = nil
  ) {
    self.name = name
    self.colour = colour
    self.dash = dash
    self.runs = runs.map { run in Array(run.prefix { $0.isFinite }) }
    median = Summary.course(0.5, of: self.runs)
    self.family = family
    self.limitedFrom = limitedFrom.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Creates the series of an arm, with the arm's letter, colour and dashes.
  package init(arm: ChartArm, runs: [[Double]], limitedFrom: Double? = nil) {
    self.init(
      name: arm.label, colour: arm.colour, dash: arm.dash, runs: runs, limitedFrom: limitedFrom)
  }
}
