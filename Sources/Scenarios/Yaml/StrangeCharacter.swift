import Basics

/// Characters that are invisible or look like others, and so have no place in a scenario.
enum StrangeCharacter {
  /// More combining marks on one letter than any script needs.
  static let mostMarks = 8

  /// A character that has no place where it stands.
  struct Finding {
    /// Its number in the text, from 0.
    let index: Int
    /// What is wrong, as a sentence without a period.
    let message: String
    let help: String
  }

  /// The characters of a text that have no place in a scenario.
  ///
  /// - Parameters:
  ///   - text: One line, or a value.
  ///   - isLong: Whether line ends may stand in it.
  /// - Returns: They are found as one asks for them.
  static func findings(in text: String, isLong: Bool = false) -> [Finding] {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return [] }
    let scalars = Array(text.unicodeScalars)
    var findings: [Finding] = []
    var marks = 0
    for (index, scalar) in scalars.enumerated() where findings.count <= mostFindings {
      if isLong, scalar == "\n" || scalar == "\r" { continue }
      marks = isMark(scalar) ? marks + 1 : 0
      if marks == mostMarks + 1 {
        findings.append(
          Finding(
            index: index, message: "more than \(mostMarks) combining marks stand on one letter",
            help: "delete them; no script needs so many"))
      } else if let name = name(scalar), !JoinerRule.belongs(scalars, at: index) {
        findings.append(
          Finding(
            index: index, message: "\(name) does not belong in a scenario file",
            help: help(scalar)))
      }
    }
    return findings
  }

  /// How many are looked for in a line.
  private static let mostFindings = 5

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  /// What a character is, or `nil` if it may stand in a scenario.
  static func name(_ scalar: Unicode.Scalar) -> String? {
    // Nearly all characters of nearly all files.
    if (0x20..<0x7F).contains(scalar.value) { return nil }
    let padded = "U+" + NumberText.padded(scalar.value, to: 4, uppercase: true)
    switch scalar.value {
    case 0x09: return nil
    case 0..<0x20, 0x7F...0x9F: return "a control character (\(padded))"
    case 0xA0, 0x2007, 0x202F: return "a no-break space (\(padded))"
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: return "a private character (\(padded))"
    case 0xFFFD: return "a broken character (\(padded))"
    default:
      if scalar.properties.isNoncharacterCodePoint { return "a character that is none (\(padded))" }
      return VisibleText.isHidden(scalar) ? "an invisible character (\(padded))" : nil
    }
  }

  /// What to do about it.
  static func help(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xA0, 0x2007, 0x202F: "it looks like a space but is none: type a space in its place"
    case 0xFFFD: "the file was once saved in another encoding: write the letter again"
    default: "delete it; it often comes along when text is copied from a page or a program"
    }
  }
}
