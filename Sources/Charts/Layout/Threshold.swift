/// A value at which a dotted line with a name is drawn.
public struct Threshold: Sendable, Equatable {
  /// The value.
  public let value: Double
  /// The name at the line.
  public let name: String

  /// Creates a threshold.
  public init(value: Double, name: String) {
    self.value = value
    self.name = name
  }
}

extension PlotArea {
  /// Draws dotted lines with their names above them at the right border of the area.
  func drawThresholds(_ thresholds: [Threshold], on drawing: inout Drawing) {
    for threshold in thresholds
    where scale.ticks.bottom <= threshold.value && threshold.value <= scale.ticks.top {
      let height = y(threshold.value)
      drawing.line(
        [Point(x: frame.x, y: height), Point(x: frame.right, y: height)],
        Stroke(paint: style.theme.secondary, width: style.line(2), dashes: [2, 5]))
      let isAbove = 0 <= threshold.value
      let place = Point(
        x: frame.right, y: isAbove ? height - 6 : height + style.note.ascent + 4)
      let text = TextMark(
        string: Lettering.shortened(threshold.name, to: frame.width, in: style.note),
        place: place, font: style.note, paint: style.theme.secondary, anchor: .end, role: .note)
      drawing.fill(text.bounds, style.theme.background.faded(to: 0.8))
      drawing.add(.text(text))
    }
  }
}
