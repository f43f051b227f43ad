/// Characters that are invisible or look like others, and so have no place in a scenario.
enum StrangeCharacter {
  /// What a character is, or `nil` if it may stand in a scenario.
  static func name(_ scalar: Unicode.Scalar) -> String? {
    // Nearly all characters of nearly all files.
    if (0x20..<0x7F).contains(scalar.value) { return nil }
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    switch scalar.value {
    case 0x09: return nil
    case 0..<0x20, 0x7F...0x9F: return "a control character (\(padded))"
    case 0xA0, 0x2007, 0x202F: return "a no-break space (\(padded))"
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
      return "an invisible character (\(padded))"
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: return "a private character (\(padded))"
    case 0xFFFD: return "a broken character (\(padded))"
    case 0xFFFE, 0xFFFF: return "a character that is none (\(padded))"
    default: return nil
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
