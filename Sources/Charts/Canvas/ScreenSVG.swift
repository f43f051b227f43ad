/// A chart for a page that is looked at on light and on dark backgrounds.
///
/// Both looks have the same layout, so one drawing is enough: that of the light look, and which
/// dark colour takes the place of each light one.
package struct ScreenSVG: Sendable, Equatable {
  /// The light drawing.
  package let svg: String
  /// The dark colours by the light ones, each in the form `#RRGGBB`.
  package let darkColours: [String: String]

  /// Creates the drawing of a chart; nothing if it needs one of its own for each look, as with
  /// pictures in it, or with one light colour that stands for two dark ones.
  init?(_ chart: some Chart) {
    let (light, dark) = (chart.svg(theme: .light), chart.svg(theme: .dark))
    let (lightParts, darkParts) = (Self.parted(light), Self.parted(dark))
    guard lightParts.rest == darkParts.rest, !light.contains("<image") else { return nil }
    var colours: [String: String] = [:]
    for (light, dark) in zip(lightParts.colours, darkParts.colours) {
      guard colours[light, default: dark] == dark else { return nil }
      colours[light] = dark
    }
    svg = light
    darkColours = colours
  }

  /// The colours of a drawing in their order, and what stands between them.
  private static func parted(_ svg: String) -> (colours: [String], rest: [Substring]) {
    var colours: [String] = []
    let parts = svg.split(separator: "=\"#", omittingEmptySubsequences: false)
    let rest = parts.enumerated().map { index, part in
      guard 0 < index else { return part }
      colours.append("#" + part.prefix(6))
      return part.dropFirst(6)
    }
    return (colours, rest)
  }
}

extension Chart {
  /// One drawing for light and dark backgrounds, if one is enough.
  package var screenSVG: ScreenSVG? { ScreenSVG(self) }
}
