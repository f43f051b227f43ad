/// The title and the subtitle of a chart, broken into lines.
struct Heading: Sendable {
  /// The lines of the title.
  let title: [String]
  /// The lines of the subtitle.
  let subtitle: [String]
  /// The sizes in force.
  let style: Style

  /// Breaks a title and a subtitle into at most three lines each.
  init(title: String, subtitle: String, width: Double, style: Style) {
    let room = width - 2 * style.border
    self.style = style
    self.title = Lettering.wrapped(Self.kept(title), to: room, in: style.title, lines: 3)
    self.subtitle = Lettering.wrapped(subtitle, to: room, in: style.subtitle, lines: 3)
  }

  /// Returns a title whose lines do not end between the letter of an arm and its number.
  private static func kept(_ title: String) -> String {
    title.replacing(/\b([A-L]) (\d)/) { "\($0.1)\u{A0}\($0.2)" }
  }

  /// The distance from the top border to where the chart may begin.
  var height: Double {
    let lines =
      Double(title.count) * style.title.lineHeight
      + Double(subtitle.count) * style.subtitle.lineHeight
    return max(72, lines + 18)
  }

  /// Draws the lines at the top left.
  func draw(on drawing: inout Drawing) {
    var baseline = 1.0
    for line in title {
      baseline += style.title.lineHeight
      drawing.text(
        line, at: Point(x: style.border, y: baseline - style.title.size * 0.18), style.title,
        style.theme.ink, role: .title)
    }
    for line in subtitle {
      baseline += style.subtitle.lineHeight
      drawing.text(
        line, at: Point(x: style.border, y: baseline - 2), style.subtitle, style.theme.secondary,
        role: .subtitle)
    }
  }
}
