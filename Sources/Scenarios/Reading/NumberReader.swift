import Basics
import Foundation

/// Reads numbers, and knows why something that looks like one is none.
enum NumberReader {
  /// Why a text is not a number.
  enum Trouble: Equatable {
    case notANumber
    case comma(suggestion: String?)
    case unit(number: String, unit: String)
    case percent(suggestion: String)
    case notFinite
    case tooLarge
    case leadingZero(suggestion: String?)
    case otherBase
    case underscore(suggestion: String)
    case yesOrNo
    case minusSign(suggestion: String)
    case space(suggestion: String)
  }

  /// Whether a text is a number as scenarios write them.
  static func isNumber(_ text: String) -> Bool {
    if case .success = read(text) { return true }
    return false
  }

  /// The number that a text stands for.
  static func read(_ text: String) -> Result<Double, TroubleError> {
    guard matches(text) else { return .failure(TroubleError(trouble(text))) }
    guard let number = Double(text.hasPrefix("+") ? String(text.dropFirst()) : text) else {
      return .failure(TroubleError(.notANumber))
    }
    if !number.isFinite { return .failure(TroubleError(.tooLarge)) }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    if digits.count > 1, digits.first == "0", digits.dropFirst().first?.isNumber == true {
      let short = digits.drop { $0 == "0" }
      let rest = short.first?.isNumber == true ? String(short) : "0" + short
      return .failure(
        TroubleError(.leadingZero(suggestion: text.hasPrefix("-") ? "-" + rest : rest)))
    }
    // A number so small that it rounds to nothing is kept as nothing.
    return .success(number == 0 ? 0 : number)
  }

  /// Wraps a reason, as `Result` asks for an error.
  struct TroubleError: Error {
    let trouble: Trouble

    init(_ trouble: Trouble) {
      self.trouble = trouble
    }
  }

  /// Whether a text is digits with an optional sign, point and exponent.
  private static func matches(_ text: String) -> Bool {
    var rest = Substring(text).utf8[...]
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    func skipDigits() -> Int {
      let run = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(run)
      return run
    }
    func skip(_ bytes: String) -> Bool {
      guard let first = rest.first, bytes.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip("+-")
    var digits = skipDigits()
    if skip(".") { digits += skipDigits() }
    guard digits > 0 else { return false }
    if skip("eE") {
      _ = skip("+-")
      guard skipDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func trouble(_ text: String) -> Trouble {
    let word = text.lowercased()
    if ["yes", "no", "on", "off", "true", "false", "y", "n"].contains(word) { return .yesOrNo }
    let bare = word.drop { $0 == "-" || $0 == "+" }
    if [".inf", ".nan", "inf", "nan", "infinity"].contains(bare) { return .notFinite }
    let plainMinus = text.replacing("−", with: "-").replacing("–", with: "-")
    if plainMinus != text, matches(plainMinus) { return .minusSign(suggestion: plainMinus) }
    if bare.hasPrefix("0x") || bare.hasPrefix("0o") || bare.hasPrefix("0b"), bare.count > 2 {
      return .otherBase
    }
    let joined = text.replacing("_", with: "")
    if joined != text, matches(joined) { return .underscore(suggestion: joined) }
    let closed = text.replacing(" ", with: "")
    if closed != text, matches(closed) { return .space(suggestion: closed) }
    if let trouble = comma(text) { return trouble }
    return unit(text) ?? .notANumber
  }

  private static func comma(_ text: String) -> Trouble? {
    guard text.contains(",") else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ matches(String($0)) }) else { return nil }
    if parts.count == 2, let tail = parts.last, tail.count != 3 {
      return .comma(suggestion: parts.joined(separator: "."))
    }
    let isThousands = parts.dropFirst().allSatisfy { $0.count == 3 } && parts[0] != "0"
    return .comma(suggestion: isThousands && parts.count > 2 ? parts.joined() : nil)
  }

  private static func unit(_ text: String) -> Trouble? {
    let allowed = "+-.0123456789"
    var number = String(text.prefix { allowed.contains($0) })
    var unit = text.dropFirst(number.count)
    // An exponent belongs to the number, but the e of `200 each` does not.
    if let marker = unit.first, "eE".contains(marker) {
      let exponent = unit.dropFirst().prefix { allowed.contains($0) }
      if !exponent.isEmpty, matches(number + "e" + exponent) {
        number += "e" + exponent
        unit = unit.dropFirst(exponent.count + 1)
      }
    }
    guard matches(number), !unit.isEmpty else { return nil }
    let name = unit.trimmingCharacters(in: .whitespaces)
    if name == "%", let value = Double(number) {
      return .percent(suggestion: NumberText.text(value / 100))
    }
    guard let first = name.first, first.isLetter || "µ°/%\"'€$".contains(first) else {
      return nil
    }
    return .unit(number: number, unit: name)
  }
}
