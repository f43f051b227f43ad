/// Says in plain words why a value is not the number that a setting wants.
enum NumberProblems {
  /// Whether a text is one of the words that YAML may read as true or false.
  static func isYesOrNo(_ text: String) -> Bool {
    if case .failure(let error) = NumberReader.read(text) { return error.trouble == .yesOrNo }
    return false
  }

  static func outOfRange(
    _ value: Double, _ text: String, _ setting: Setting, _ path: String, _ place: Place
  ) -> Problem? {
    guard case .number(let range, let isWhole) = setting.form else { return nil }
    let help = ["allowed: \(setting.allowed)\(SettingReader.meaning(setting))"]
    if value < range.lowerBound {
      return Problem(
        .outOfRange, "`\(setting.name): \(text)` is too small", path: path, at: place, help: help)
    }
    if value > range.upperBound {
      return Problem(
        .outOfRange, "`\(setting.name): \(text)` is too large", path: path, at: place, help: help)
    }
    if isWhole, value != value.rounded() {
      return Problem(
        .notWhole, "`\(setting.name): \(text)` is not a whole number", path: path, at: place,
        help: help)
    }
    return nil
  }

  static func problem(
    _ trouble: NumberReader.Trouble, text: String, _ setting: Setting, path: String,
    at place: Place
  ) -> Problem {
    let name = setting.name
    let allowed = "allowed: \(setting.allowed)\(SettingReader.meaning(setting))"
    func make(
      _ code: ProblemCode, _ message: String, _ help: String, suggestion: String? = nil
    ) -> Problem {
      Problem(
        code, message, path: path, at: place, help: [help, allowed], suggestion: suggestion)
    }
    switch trouble {
    case .notANumber:
      if let problem = MissingSpace.problem(in: text, at: place) { return problem }
      return Problem(
        .notANumber, "`\(name)` wants a number, not `\(text)`", path: path, at: place,
        help: [allowed])
    case .comma(let suggestion?):
      return make(
        .comma, "a comma cannot stand in a number: `\(text)`", "write \(suggestion)",
        suggestion: suggestion)
    case .comma(nil):
      let joined = text.replacing(",", with: "")
      let point = text.replacing(",", with: ".")
      return make(
        .comma, "a comma cannot stand in a number: `\(text)`", "write \(joined) or \(point)")
    case .unit(let number, let unit):
      return make(
        .unitInValue, "`\(name)` wants a number without a unit, not `\(text)`",
        setting.name.contains("_") && !setting.unit.isEmpty
          ? "write \(number), the unit (\(setting.unit)) is in the name"
          : "write \(number) alone, without \(unit)",
        suggestion: number)
    case .percent(let suggestion):
      return make(
        .unitInValue, "`\(name)` wants a plain number, not `\(text)`", "write \(suggestion)",
        suggestion: suggestion)
    case .notFinite:
      return make(.notFinite, "`\(name): \(text)` is not a number to count with", "write a number")
    case .tooLarge:
      return make(
        .notFinite, "`\(name): \(text)` is too large for any computer number", "write less")
    case .leadingZero(let suggestion):
      return make(
        .leadingZero, "`\(text)` begins with a zero, which some programs read as octal",
        "write \(suggestion ?? "it without the zero")", suggestion: suggestion)
    case .otherBase:
      return make(
        .leadingZero, "`\(text)` is not a decimal number", "write it with the digits 0 to 9")
    case .underscore(let suggestion):
      return make(
        .notANumber, "`\(text)` holds an underscore", "write \(suggestion)",
        suggestion: suggestion)
    case .space(let suggestion):
      return make(
        .notANumber, "a space cannot stand in a number: `\(text)`", "write \(suggestion)",
        suggestion: suggestion)
    case .minusSign(let suggestion):
      return make(
        .notANumber, "`\(text)` begins with a dash, not with a minus sign",
        "write \(suggestion)", suggestion: suggestion)
    case .yesOrNo:
      return Problem(
        .yesOrNo, "`\(name)` is not answered with `\(text)`: it wants a number", path: path,
        at: place, help: [allowed])
    }
  }
}
