import Basics
import Foundation

/// A colour of something that is drawn, in a value for light and one for dark backgrounds.
public struct ChartColour: Sendable, Equatable {
  /// The value on a light background, as 0xRRGGBB.
  package let light: UInt32
  /// The value on a dark background, as 0xRRGGBB.
  package let dark: UInt32

  /// Creates a colour from its two values, each as 0xRRGGBB.
  public init(light: UInt32, dark: UInt32) {
    self.light = light & 0xFFFFFF
    self.dark = dark & 0xFFFFFF
  }

  /// Creates a colour that is the same on light and dark backgrounds, as 0xRRGGBB.
  package init(_ value: UInt32) {
    self.init(light: value, dark: value)
  }
}

/// A colour as it is put on the canvas: the theme is resolved, the opacity is known.
struct Paint: Equatable, Sendable {
  /// The colour as 0xRRGGBB.
  var value: UInt32
  /// How much of what lies below is covered, 0 to 1.
  var opacity: Double = 1

  /// The three parts, each 0 to 1.
  var parts: (red: Double, green: Double, blue: Double) {
    (
      Double(value >> 16 & 0xFF) / 255, Double(value >> 8 & 0xFF) / 255,
      Double(value & 0xFF) / 255
    )
  }

  /// The colour in the form `#RRGGBB`.
  var hexadecimal: String {
    "#" + NumberText.padded(value, to: 6, uppercase: true)
  }

  /// Returns the same colour with another opacity.
  func faded(to opacity: Double) -> Paint { Paint(value: value, opacity: opacity) }

  /// The ratio of luminances to another colour, 1 to 21, as WCAG 2 defines contrast.
  func contrast(with other: Paint) -> Double {
    let (mine, theirs) = (luminance, other.luminance)
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = parts
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
