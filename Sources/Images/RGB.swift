import Basics

/// A colour of the screen (sRGB), one byte for each primary.
package struct RGB: Sendable, Hashable {
  /// The red primary.
  package var red: UInt8
  /// The green primary.
  package var green: UInt8
  /// The blue primary.
  package var blue: UInt8

  /// Mixes three primaries.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads a colour as it is written in web pages: `0xD55E00`.
  package init(_ code: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: code >> 16), green: UInt8(truncatingIfNeeded: code >> 8),
      blue: UInt8(truncatingIfNeeded: code))
  }

  /// The colour as it is written in web pages, for example `#D55E00`.
  package var hexadecimal: String {
    "#" + [red, green, blue].map { NumberText.padded($0, to: 2, uppercase: true) }.joined()
  }

  /// The colour on the way to another one: 0 is this one, 1 is the other.
  package func mixed(with other: RGB, _ share: Float) -> RGB {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(max(0, min(255, (Float(from) + (Float(to) - Float(from)) * share).rounded())))
    }
    return RGB(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
