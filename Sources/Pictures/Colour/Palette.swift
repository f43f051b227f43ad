package import Images
package import Immunology

/// The colours of one theme: a meaning has one colour in every output, for ever (``ColourRole``).
///
/// Healthy tissue is kept quiet on purpose.
package struct Palette: Sendable, Equatable {
  /// The theme.
  package let theme: Theme

  /// The colours of a theme.
  package init(_ theme: Theme) { self.theme = theme }
}

extension Palette {
  /// Whether the paper is dark.
  package var isDark: Bool { theme == .dark }

  /// The background.
  package var paper: RGB { isDark ? RGB(0x14171C) : RGB(0xFFFFFF) }
  /// Ordinary text.
  package var text: RGB { isDark ? RGB(0xF2F2F2) : RGB(0x1A1A1A) }
  /// Text of less importance.
  package var secondaryText: RGB { isDark ? RGB(0xB5BCC6) : RGB(0x555555) }
  /// Frames and axes.
  package var axis: RGB { isDark ? RGB(0x8A929C) : RGB(0x777777) }

  /// The colour of a meaning: the one by which it is recognized and that is tested for contrast.
  package func colour(_ role: ColourRole) -> RGB {
    role == .healthy ? healthyOutline : RGB(isDark ? role.dark : role.light)
  }

  private var healthyOutline: RGB {
    switch theme {
    case .dark: RGB(0x4A5361)
    case .light: RGB(0xB9B4AA)
    case .projector, .print: RGB(0xA8A297)
    }
  }

  /// The inside of a cell.
  package func body(_ role: ColourRole) -> RGB {
    switch role {
    case .healthy: isDark ? RGB(0x20252D) : RGB(0xF3F0EA)
    case .necrotic: isDark ? RGB(0x2E3338) : RGB(0xDEDAD5)
    default: colour(role)
    }
  }

  /// The outline of a cell.
  package func rim(_ role: ColourRole) -> RGB {
    switch role {
    case .healthy, .necrotic: colour(role)
    default: colour(role).mixed(with: RGB(0x000000), isDark ? 0.45 : 0.35)
    }
  }

  /// The nucleus of a cell.
  package func nucleus(_ role: ColourRole) -> RGB {
    switch role {
    case .healthy: isDark ? RGB(0x39414D) : RGB(0xD9D3C8)
    default: colour(role).mixed(with: RGB(0x000000), isDark ? 0.35 : 0.28)
    }
  }

  /// A healthy cell that is too small for an outline: it must not weigh more than with one.
  package var quietDot: RGB { body(.healthy).mixed(with: colour(.healthy), isDark ? 0.35 : 0.2) }

  /// The strongest colour of a background layer; the weakest is the paper.
  var layerEnd: RGB { isDark ? RGB(0x1F6F6B) : RGB(0x3E9A96) }

  /// The colour of a background layer at a share of its range, from 0 to 1.
  ///
  /// One hue from the paper to a middle lightness: equal steps look about equal, and cells drawn
  /// on the strongest colour still stand out.
  func layer(_ share: Float) -> RGB { paper.mixed(with: layerEnd, max(0, min(1, share))) }
}

extension RGB {
  /// The relative luminance that the Web Content Accessibility Guidelines define.
  package var luminance: Double {
    func linear(_ byte: UInt8) -> Double {
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, from 1 to 21.
  package func contrast(with other: RGB) -> Double {
    let (brighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (brighter + 0.05) / (darker + 0.05)
  }

  /// The power 2.4 as x² · x^(2/5), by Newton's method, so that no mathematics library is needed.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = 0.5 + 0.5 * base
    for _ in 0..<24 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
