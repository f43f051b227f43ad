/// A look of the charts: what background, and for what distance from the reader.
public enum ChartTheme: String, Sendable, CaseIterable {
  /// White, for screens and documents; 1200 × 675 px.
  case light
  /// Nearly black, for dark screens; 1200 × 675 px.
  case dark
  /// White with larger type and thicker lines, for the back row; 1920 × 1080 px.
  case projector
  /// White, for paper; 1600 × 900 px at 300 dots per inch.
  case print
}

extension ChartTheme {
  /// Whether the dark values of the colours are used.
  package var isDark: Bool { self == .dark }

  /// The pixels of the PNG per pixel of the layout, for charts of the standard size.
  var scale: Double {
    switch self {
    case .light, .dark: 1
    case .projector: 1.6
    case .print: 4.0 / 3
    }
  }

  /// Returns the pixels of the PNG per pixel of the layout for a chart that is wider than the
  /// standard, so that it does not become much wider than the others.
  func scale(forWidth width: Double) -> Double {
    width <= 1200 ? scale : max(1, scale * 1200 / width)
  }

  /// The factor on all type sizes of the layout.
  var typeFactor: Double { self == .projector ? 1.25 : 1 }

  /// The factor on all line widths of the layout.
  var lineFactor: Double { self == .projector ? 1.5 : 1 }

  /// The dots per inch written into the PNG.
  var dotsPerInch: Double { self == .print ? 300 : 96 * scale }

  /// The colour behind everything.
  var background: Paint { Paint(value: isDark ? 0x14171C : 0xFFFFFF) }
  /// The colour of titles and names.
  var ink: Paint { Paint(value: isDark ? 0xF2F2F2 : 0x1A1A1A) }
  /// The colour of subtitles, notes and numbers at axes.
  var secondary: Paint { Paint(value: isDark ? 0xB5BCC6 : 0x555555) }
  /// The colour of grid lines, which must stay behind the data.
  var grid: Paint { Paint(value: isDark ? 0x2B3038 : 0xE3E3E3) }
  /// The colour of axis ticks and treatment lines.
  var axis: Paint { Paint(value: isDark ? 0x8A919C : 0x777777) }
  /// The colour of a faint area, such as the band of cleared runs.
  var wash: Paint { Paint(value: isDark ? 0x1F2630 : 0xF1F4F8) }

  /// Returns the value of a colour in this theme.
  func paint(_ colour: ChartColour) -> Paint {
    Paint(value: isDark ? colour.dark : colour.light)
  }
}
