/// What some wholes are made of: a bar across for each part, under the name of its whole.
public struct PartsChart: Chart {
  /// A part of a whole.
  public struct Part: Sendable, Equatable {
    /// The name, left of the bar.
    public let name: String
    /// The share of the whole, from 0 to 1.
    public let share: Double

    /// Creates a part; a share that is not finite or negative counts as 0.
    public init(_ name: String, share: Double) {
      self.name = name
      self.share = share.isFinite ? max(0, share) : 0
    }
  }

  /// Something that has parts.
  public struct Whole: Sendable, Equatable {
    /// The name, above its bars.
    public let name: String
    /// The colour of its bars.
    package let colour: ChartColour
    /// The parts, from top to bottom.
    public let parts: [Part]

    /// Creates a whole.
    public init(_ name: String, colour: ChartColour, parts: [Part]) {
      self.name = name
      self.colour = colour
      self.parts = parts
    }
  }

  /// The finding.
  public let title: String
  /// What the shares are shares of, such as “Share of the instructions”.
  package let measure: String
  /// The wholes, from top to bottom.
  package let wholes: [Whole]

  /// Creates a chart.
  public init(title: String, measure: String, wholes: [Whole]) {
    self.title = title
    self.measure = measure
    self.wholes = wholes
  }
}

extension PartsChart {
  /// What the chart shows for those who cannot see it.
  public var altText: String {
    Wording.altText(
      "Bars of the \(Wording.short(Wording.uncapitalized(measure), limit: 40)):",
      parts: wholes.flatMap { whole in
        whole.parts.enumerated().map { index, part in
          let name = "\(Wording.short(part.name)) \(Numbers.percent(part.share))"
          return index == 0 ? "\(Wording.short(whole.name)): \(name)" : name
        }
      })
  }

  /// The shares, a row for each part.
  public var csv: String {
    var table = Table(["whole", "part", Lettering.cleaned(measure)])
    for whole in wholes {
      for part in whole.parts {
        table.append([whole.name, part.name, Numbers.plain(part.share)])
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  public func drawing(theme: ChartTheme) -> Drawing {
    let lines = wholes.reduce(0) { $0 + $1.parts.count + 1 }
    // A sheet of the standard height tells the type; bars that need more room make it higher.
    let sizes = Sheet(theme, title: title, subtitle: measure)
    let pitch = sizes.style.axis.lineHeight * 1.35
    let height = max(675, sizes.top + Double(lines) * pitch + 24)
    var sheet = Sheet(theme, title: title, subtitle: measure, height: height.rounded(.up))
    let style = sheet.style
    let names = wholes.flatMap { $0.parts.map(\.name) }
    let room = min(
      names.map { Lettering.width(of: $0, in: style.axis) }.max() ?? 0, sheet.drawing.width * 0.4)
    let left = style.border + room + 12
    let numbers = Lettering.width(of: Numbers.percent(1), in: style.label) + 12
    let length = sheet.drawing.width - left - numbers - style.border
    let longest = wholes.flatMap { $0.parts.map(\.share) }.max() ?? 0
    let step = (sheet.drawing.height - sheet.top - 16) / Double(max(1, lines))
    var top = sheet.top
    for whole in wholes {
      let paint = theme.paint(whole.colour)
      sheet.drawing.text(
        Lettering.shortened(
          whole.name, to: sheet.drawing.width - 2 * style.border, in: style.panel),
        at: Point(x: style.border, y: top + step / 2 + style.panel.middle), style.panel, paint,
        role: .axis)
      top += step
      for part in whole.parts {
        let middle = top + step / 2
        sheet.drawing.text(
          Lettering.shortened(part.name, to: room, in: style.axis),
          at: Point(x: left - 12, y: middle + style.axis.middle), style.axis, theme.ink,
          anchor: .end, role: .axis)
        // A bar of no width would look like a missing part.
        let width = 0 < longest ? max(part.share / longest * length, 2) : 2
        sheet.drawing.fill(
          Rectangle(x: left, y: middle - step * 0.34, width: width, height: step * 0.68), paint)
        sheet.drawing.text(
          Numbers.percent(part.share),
          at: Point(x: left + width + 8, y: middle + style.label.middle), style.label, theme.ink,
          role: .label)
        top += step
      }
    }
    return sheet.drawing
  }
}
