/// Sizes of type and lines in a theme, for a canvas of a height.
struct Style: Sendable {
  /// The theme whose colours are used.
  let theme: ChartTheme
  /// The factor on all type sizes.
  let typeFactor: Double

  /// Creates the sizes; no type is smaller than 2.5 % of the height, so the back row can read it.
  init(_ theme: ChartTheme, height: Double) {
    self.theme = theme
    let smallest = 17.0
    typeFactor = theme.typeFactor * max(1, 0.025 * height / smallest)
  }

  /// The type of titles.
  var title: Font { Font(size: 26 * typeFactor, isBold: true) }
  /// The type of subtitles.
  var subtitle: Font { Font(size: 18 * typeFactor) }
  /// The type of numbers and names at axes.
  var axis: Font { Font(size: 18 * typeFactor) }
  /// The type of names of panels.
  var panel: Font { Font(size: 18 * typeFactor, isBold: true) }
  /// The type of names at lines.
  var label: Font { Font(size: 20 * typeFactor, isBold: true) }
  /// The type of notes.
  var note: Font { Font(size: 17 * typeFactor) }
  /// The least distance of the baselines of two names at lines.
  var labelSpacing: Double { 24 * typeFactor }
  /// The widest that a name at a line may be.
  var labelWidth: Double { 250 * typeFactor }
  /// The distance of texts from the border.
  var border: Double { 16 }

  /// Returns a width of a line in this theme.
  func line(_ width: Double) -> Double { width * theme.lineFactor }

  /// Returns a stroke of a colour, its dashes growing with its width.
  func stroke(_ paint: Paint, _ width: Double, dash: LineDash = .solid) -> Stroke {
    Stroke(
      paint: paint, width: line(width), dashes: dash.lengths.map { $0 * theme.lineFactor })
  }

  /// Returns a thin line with small gaps, as for treatments and thresholds.
  func thinDashes(_ paint: Paint) -> Stroke {
    Stroke(paint: paint, width: line(1.5), dashes: [3, 5])
  }
}
