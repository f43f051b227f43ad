import Charts

/// The charts of a page: each drawn once for light and dark looks where that is possible, and once
/// for the projector, whose type is larger.
struct PageFigures {
  private let figures: [PageContent.Figure]
  private let screens: [ScreenSVG?]
  /// The dark colours by the light ones, for all charts that share them.
  private let darkColours: [String: String]

  init(_ figures: [PageContent.Figure]) {
    self.figures = figures
    var colours: [String: String] = [:]
    screens = figures.map { figure in
      guard let screen = figure.chart.screenSVG,
        screen.darkColours.allSatisfy({ colours[$0.key, default: $0.value] == $0.value })
      else { return nil }
      colours.merge(screen.darkColours) { old, _ in old }
      return screen
    }
    darkColours = colours
  }

  /// The fields of the template.
  var fields: [String: Any] {
    let all = zip(figures, screens).map { (isFolded: $0.isFolded, fields: fields(of: $0, $1)) }
    let folded = all.filter(\.isFolded).map(\.fields)
    return [
      "hasFigures": !figures.isEmpty, "hasFolded": !folded.isEmpty,
      "figures": all.filter { !$0.isFolded }.map(\.fields), "folded": folded,
      "chartCss": css,
    ]
  }

  private func fields(of figure: PageContent.Figure, _ screen: ScreenSVG?) -> [String: Any] {
    let stem = PageWriter.fileStem(figure.name)
    var fields: [String: Any] = [
      "name": stem, "title": figure.title, "caption": figure.caption,
      "lookFor": figure.lookFor, "file": stem,
      "csv": PageWriter.base64(figure.chart.csv.utf8),
      "projector": figure.chart.svg(theme: .projector),
    ]
    if let screen {
      fields["screen"] = screen.svg
    } else {
      fields["light"] = figure.chart.svg(theme: .light)
      fields["dark"] = figure.chart.svg(theme: .dark)
    }
    return fields
  }

  /// What turns the light drawings dark; on paper they stay light.
  private var css: String {
    func rules(_ look: String) -> String {
      darkColours.sorted { $0.key < $1.key }.map { light, dark in
        ["fill", "stroke"].map { "\(look) .for-both [\($0)=\"\(light)\"]{\($0):\(dark)}" }.joined()
      }.joined()
    }
    guard !darkColours.isEmpty else { return "" }
    return "@media screen{" + rules("html[data-look=dark]") + "}"
      + "@media screen and (prefers-color-scheme:dark){" + rules("html:not([data-look])") + "}"
  }
}
