/// A value at which a dotted line with a name is drawn.
package struct Threshold: Sendable, Equatable {
  /// The value.
  package let value: Double
  /// The name at the line.
  package let name: String

  /// Creates a threshold.
  package init(value: Double, name: String) {
    self.value = value
    self.name = name
  }
}

extension PlotArea {
  /// Draws dotted lines at thresholds, with a rim that lets them be seen on bars.
  func drawThresholdLines(_ thresholds: [Threshold], on drawing: inout Drawing) {
    for threshold in thresholds where isShown(threshold) {
      let height = y(threshold.value)
      let ends = [Point(x: frame.x, y: height), Point(x: frame.right, y: height)]
      drawing.line(
        ends, Stroke(paint: style.theme.background.faded(to: 0.6), width: style.line(4)))
      drawing.line(
        ends, Stroke(paint: style.theme.secondary, width: style.line(2), dashes: [2, 5]))
    }
  }

  /// Draws the names of thresholds: upper ones at the right, lower ones below at the left.
  ///
  /// Bars are sorted from growth to shrinkage, and lines of runs begin together at zero, so these
  /// are the corners in which little else stands.
  func drawThresholdNames(_ thresholds: [Threshold], on drawing: inout Drawing) {
    for threshold in thresholds where isShown(threshold) {
      let height = y(threshold.value)
      let isAbove = 0 <= threshold.value
      let place = Point(
        x: isAbove ? frame.right : frame.x + 4,
        y: isAbove ? height - 6 : height + style.note.ascent + 4)
      let text = TextMark(
        string: Lettering.shortened(threshold.name, to: frame.width / 2, in: style.note),
        place: place, font: style.note, paint: style.theme.secondary,
        anchor: isAbove ? .end : .start, role: .note)
      drawing.fill(text.bounds, style.theme.background.faded(to: 0.88))
      drawing.add(.text(text))
    }
  }

  private func isShown(_ threshold: Threshold) -> Bool {
    scale.ticks.bottom <= threshold.value && threshold.value <= scale.ticks.top
  }
}
