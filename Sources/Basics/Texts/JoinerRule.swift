/// The invisible characters that scripts and emoji cannot do without, and where they may stand.
///
/// Persian and the scripts of India change the shape of letters with joiners, emoji are put
/// together with them, and variation selectors choose between two shapes of one sign. Anywhere else
/// they are invisible and make two names look alike. Tags, which only three flags need, never may.
package enum JoinerRule {
  /// Whether an invisible character stands where it is needed.
  package static func belongs(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index].value {
    case 0x200D: return joins(before, after) || joinsEmoji(before, after)
    case 0x200C: return joins(before, after)
    case 0xFE00...0xFE0F:
      let category = before.properties.generalCategory
      return before.properties.isEmoji || before.properties.isIdeographic
        || category == .mathSymbol || category == .otherSymbol
    case 0xE0100...0xE01EF: return before.properties.isIdeographic
    case 0x180B...0x180D, 0x180F: return isMongolian(before)
    default: return false
    }
  }

  private static func joins(_ before: Unicode.Scalar, _ after: Unicode.Scalar?) -> Bool {
    // Behind the sign that takes the vowel from a letter, or before it.
    if before.properties.canonicalCombiningClass == .virama { return true }
    guard let after else { return false }
    if after.properties.canonicalCombiningClass == .virama { return before.properties.isAlphabetic }
    return isCursive(before) && isCursive(after)
  }

  private static func joinsEmoji(_ before: Unicode.Scalar, _ after: Unicode.Scalar?) -> Bool {
    guard let after, after.value > 0x7F, after.properties.isEmoji else { return false }
    return before.value == 0xFE0F || (before.value > 0x7F && before.properties.isEmoji)
  }

  /// Letters and marks of scripts in which neighbours are joined.
  private static func isCursive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    default: isMongolian(scalar)
    }
  }

  private static func isMongolian(_ scalar: Unicode.Scalar) -> Bool {
    (0x1820...0x18AA).contains(scalar.value)
  }
}
