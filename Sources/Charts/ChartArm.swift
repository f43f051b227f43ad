/// One side of a comparison: a letter, a name, and the colour, dashes and shape of its letter.
///
/// Of up to six arms each has a colour and dashes of its own. Beyond them colours and dashes come
/// again: more than four arms are never drawn over each other, so place and letter say which is which.
package struct ChartArm: Sendable, Equatable {
  /// The place in the comparison, from 0 for the control.
  package let index: Int
  /// The name of the arm.
  package let name: String

  /// The largest number of arms.
  package static let limit = 12
  /// The arms after which colours and dashes come again.
  package static let colours = 6

  /// Creates an arm.
  ///
  /// - Precondition: `index` is in `0..<ChartArm.limit`.
  package init(index: Int, name: String) {
    precondition(0 <= index && index < Self.limit, "There is no arm \(index); twelve is the most.")
    self.index = index
    self.name = name
  }

  /// The letter, from A.
  package var letter: String { String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index))) }

  /// The letter and the name.
  package var label: String { name.isEmpty ? letter : "\(letter) \(name)" }

  /// The colour of the letter.
  ///
  /// A to D are the fixed four. E (dark red) and F (sage) came out of a search over the colours
  /// with a contrast of at least 3.2 on white for the pair that stays furthest from the other four
  /// and from each other, also as protan, deutan and tritan eyes see them (Machado's simulation);
  /// the dark values were found likewise on #14171C. The smallest colour difference (CIEDE2000) of
  /// two arms is 24.7 in normal sight and 14.7 in the worst of the three on white, 27.5 and 10.9 on
  /// dark. To deutan eyes E looks like the brown of an escaped tumour cell, so a chart in which
  /// lines or areas have colours of cells names its arms in words and does not paint with theirs.
  package var colour: ChartColour {
    [
      ChartColour(light: 0x3D3D3D, dark: 0xE0E0E0),
      ChartColour(light: 0x5A3FC0, dark: 0x9F86FF),
      ChartColour(light: 0xB07D00, dark: 0xE0B43A),
      ChartColour(light: 0x008294, dark: 0x25AFC4),
      ChartColour(light: 0xB01010, dark: 0xD8407F),
      ChartColour(light: 0x809070, dark: 0x4F8A2A),
    ][index % Self.colours]
  }

  /// The dashes of the letter; those of the control are the plainest.
  package var dash: LineDash {
    [.dashed, .solid, .dotted, .dashDotted, .longDashed, .dashDotDotted][index % Self.colours]
  }
}
