/// The mark on a curve from which on it tells of the box that it grows in, not of itself.
enum LimitMark {
  /// What the mark means, for subtitles.
  static let words = "upright bar = limited by the tissue from there on"

  /// Draws an upright bar across a curve.
  ///
  /// - Parameters:
  ///   - day: The day; nothing is drawn for none, or for one that the curve does not reach.
  ///   - days: The days of the curve.
  ///   - values: The values of the curve.
  ///   - paint: The colour of the curve.
  ///   - area: The panel.
  ///   - drawing: The canvas.
  static func draw(
    at day: Double?, on days: [Double], _ values: [Double], _ paint: Paint, in area: PlotArea,
    on drawing: inout Drawing
  ) {
    guard let day, let index = zip(days, values).map(\.0).lastIndex(where: { $0 <= day + 1e-6 })
    else { return }
    let place = area.point(days[index], values[index])
    let half = 11 * area.style.typeFactor
    func bar(_ paint: Paint, _ width: Double, _ half: Double) {
      drawing.line(
        [Point(x: place.x, y: place.y - half), Point(x: place.x, y: place.y + half)],
        Stroke(paint: paint, width: area.style.line(width)))
    }
    bar(area.style.theme.background, 7, half + 1)
    bar(paint, 3.5, half)
  }
}
