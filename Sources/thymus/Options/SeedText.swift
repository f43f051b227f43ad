import ArgumentParser

/// The seed that a command line asks for: a number, or `random`.
enum SeedText {
  /// Refuses what is neither.
  static func check(_ text: String?) throws {
    if let text, text != "random", UInt64(text) == nil {
      throw ValidationError("--seed: '\(text)' is neither a whole number from 0 nor 'random'")
    }
  }

  /// The seed, if one is asked for; a random one is short enough to be read out in a class and typed again.
  static func number(_ text: String?) -> UInt64? {
    text == "random" ? UInt64.random(in: 1...999_999) : text.flatMap(UInt64.init)
  }
}
