import Images

/// Something that can be put on paper as a chart: a table of numbers with a way to draw it.
public protocol Chart: Sendable {
  /// What the chart shows, as one sentence with the finding.
  var title: String { get }
  /// What the chart shows for those who cannot see it, from the numbers; at most 250 characters.
  var altText: String { get }
  /// The numbers of the chart as comma-separated values (RFC 4180).
  var csv: String { get }
  /// Returns the chart laid out in a theme.
  func drawing(theme: ChartTheme) -> Drawing
}

/// Where the numbers of a chart come from; written into PNG files.
package struct ChartOrigin: Sendable, Equatable {
  /// The program and its version.
  package let software: String
  /// The seed or seeds of the runs.
  package let seed: String

  /// Creates a note of origin; empty parts are left out of the file.
  package init(software: String = "Thymus", seed: String = "") {
    self.software = software
    self.seed = seed
  }
}

extension Chart {
  /// Returns the chart as an SVG document whose texts are texts.
  public func svg(theme: ChartTheme = .light) -> String {
    SVGWriter.svg(drawing(theme: theme), title: title, description: altText)
  }

  /// Returns the chart as PNG bytes with its title, alt text and origin as text chunks.
  package func png(
    theme: ChartTheme = .light, origin: ChartOrigin = ChartOrigin()
  ) throws(ChartError) -> [UInt8] {
    PNG.stamped(
      try CairoPainter.png(drawing(theme: theme)), dotsPerInch: theme.dotsPerInch,
      texts: [
        ("Title", title), ("Description", altText), ("Software", origin.software),
        ("Seed", origin.seed),
      ].map { ($0.0, Lettering.cleaned($0.1)) })
  }

  /// Returns the chart as a PDF of one page with its title and alt text as metadata.
  package func pdf(theme: ChartTheme = .print) throws(ChartError) -> [UInt8] {
    try CairoPainter.pdf(
      drawing(theme: theme), title: Lettering.cleaned(title), subject: Lettering.cleaned(altText))
  }
}
