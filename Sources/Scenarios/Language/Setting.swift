import Basics
import Immunology

/// One setting of the scenario language: what it is, and what it may be.
package struct Setting: Sendable, Equatable {
  /// What a value looks like.
  package enum Form: Sendable, Equatable {
    /// A number within a range, perhaps a whole one.
    case number(range: ClosedRange<Double>, isWhole: Bool)
    /// One of some words.
    case choice([Choice])
    /// Some of some words, each at most once.
    case choices([Choice])
    /// A text with a length.
    case text(length: ClosedRange<Int>)
    /// A list of texts, with how many.
    case texts(count: ClosedRange<Int>)
    /// `disc`, `scatter`, `{fill: share}` or `{ring_um: [inner, outer]}`.
    case place
    /// Two coordinates, `[x, y]`.
    case point
    /// A name of another part of the file, or a list of them.
    case names
    /// A number for each of some names of the file.
    case counts
  }

  /// A word that may be chosen, and what it means.
  package struct Choice: Sendable, Equatable {
    /// The word as it stands in a file.
    package let word: String
    /// What it means, as a sentence.
    package let about: String
  }

  /// The place in a file with dots; `*` stands for the name or number of an item.
  package let path: String
  /// The last part of the path, as it stands in a file.
  package let name: String
  /// The number of the model that is set, if it is one.
  let key: ParameterKey?
  /// Whether a number of the model is set.
  package var isNumberOfModel: Bool { key != nil }
  /// What a value looks like.
  package let form: Form
  /// What the setting is, as a sentence.
  package let about: String
  /// The unit in words, or "".
  package let unit: String
  /// The value when a file says nothing, or `nil` if there is none.
  package let standard: String?
  /// Where the default comes from and how far it can be trusted, or "".
  package let source: String

  init(
    _ path: String, _ form: Form, unit: String = "", standard: String? = nil, source: String = "",
    key: ParameterKey? = nil, _ about: String
  ) {
    self.path = path
    self.name = String(path.split(separator: ".").last ?? "")
    self.key = key
    self.form = form
    self.about = about
    self.unit = unit
    self.standard = standard
    self.source = source
  }

  /// The allowed values in words, for example `60 to 20000 µm`.
  package var allowed: String {
    switch form {
    case .number(let range, let isWhole):
      let unit = unit.isEmpty ? "" : " \(unit)"
      let bounds =
        "\(NumberText.text(range.lowerBound)) to \(NumberText.text(range.upperBound))\(unit)"
      return isWhole ? "whole numbers from \(bounds)" : bounds
    case .choice(let choices), .choices(let choices):
      return choices.map(\.word).joined(separator: ", ")
    case .text(let length):
      return "a text of \(length.lowerBound) to \(length.upperBound) characters"
    case .texts(let count):
      return "a list of \(count.lowerBound) to \(count.upperBound) texts"
    case .point: return "[x, y]"
    case .names: return "a name, or a list of names"
    case .counts: return "{name: number}"
    case .place:
      return "disc, scatter, {fill: 0.6} or {ring_um: [200, 400]}"
    }
  }

  /// What the setting is, to stand behind a colon.
  var meaning: String {
    let sentence = about.hasSuffix(".") ? String(about.dropLast()) : about
    let first = sentence.prefix(1)
    let second = sentence.dropFirst().first
    let isWord = second.map { $0.isLowercase || $0 == " " } ?? false
    return isWord ? first.lowercased() + sentence.dropFirst() : sentence
  }

  /// Where the default comes from, for the list of settings.
  var defaultOrigin: String { source.isEmpty ? "default" : "default (\(source))" }
}
