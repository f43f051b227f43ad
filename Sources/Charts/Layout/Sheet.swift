/// A canvas with its heading drawn: where every chart of a comparison begins.
struct Sheet: Sendable {
  /// The canvas.
  var drawing: Drawing
  /// The sizes in force.
  let style: Style
  /// The height below the heading, where the chart may begin.
  let top: Double

  /// Creates a canvas of the standard size, or of another, with a heading.
  init(
    _ theme: ChartTheme, title: String, subtitle: String, width: Double = 1200,
    height: Double = 675
  ) {
    // Beyond this height charts are read by scrolling and the type need not grow further.
    style = Style(theme, height: min(height, 960) / (675 < height ? theme.typeFactor : 1))
    drawing = Drawing(
      width: width, height: height, theme: theme, scale: theme.scale(forWidth: width))
    let heading = Heading(title: title, subtitle: subtitle, width: width, style: style)
    heading.draw(on: &drawing)
    top = heading.height
  }

  /// The theme.
  var theme: ChartTheme { style.theme }

  /// Draws a key of arms below the heading and returns the height below it.
  mutating func drawKey(_ entries: [KeyEntry]) -> Double {
    let key = PictureKey(entries, width: drawing.width - 2 * style.border, style: style)
    key.draw(at: Point(x: style.border, y: top - 4), on: &drawing)
    return top + key.height
  }

  /// Draws a note at the lower left, broken into lines; returns the height above it.
  mutating func drawNote(_ text: String, lines limit: Int = 3) -> Double {
    let lines = Lettering.wrapped(
      text, to: drawing.width - 2 * style.border, in: style.note, lines: limit)
    let height = Double(lines.count) * style.note.lineHeight
    let first = drawing.height - 10 - height + style.note.ascent
    for (index, line) in lines.enumerated() {
      drawing.text(
        line, at: Point(x: style.border, y: first + Double(index) * style.note.lineHeight),
        style.note, theme.secondary, role: .note)
    }
    return lines.isEmpty ? drawing.height : drawing.height - height - 14
  }
}
