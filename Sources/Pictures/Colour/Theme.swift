/// The surroundings a picture is made for.
public enum Theme: String, CaseIterable, Sendable {
  /// White paper, for pages and slides.
  case light
  /// A dark screen.
  case dark
  /// A projector in a bright room: white, bigger type, heavier outlines.
  case projector
  /// A printed page at 300 dots per inch, which also reads in black and white.
  case print
}

extension Theme {
  /// How much heavier outlines are than in the light theme.
  var outlineScale: Float {
    switch self {
    case .light, .dark: 1
    case .print: 1.15
    case .projector: 1.5
    }
  }

  /// How much larger than life T cells are drawn: they are small and must be seen from far away.
  var effectorScale: Float { self == .projector ? 1.35 : 1 }

  /// The size of ordinary text as a share of the picture's width.
  var typeShare: Float {
    switch self {
    case .light, .dark, .print: 0.0235
    case .projector: 0.03
    }
  }

  /// The resolution written into the file, if the theme is about a size on paper.
  var dotsPerInch: Int? { self == .print ? 300 : nil }
}
