/// A value of a YAML document with the place where it stands.
struct YamlNode: Sendable {
  enum Content: Sendable {
    case scalar(Scalar)
    case list([YamlNode])
    case map([Entry])
  }

  struct Scalar: Sendable {
    var text: String
    /// Whether it stands there without quotes and not as a block of text.
    var isPlain: Bool

    /// Whether nothing was given.
    var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
  }

  struct Entry: Sendable {
    var key: String
    var keyPlace: Place
    var value: YamlNode
  }

  var content: Content
  var place: Place

  /// Whether nothing was given.
  var isNull: Bool {
    if case .scalar(let scalar) = content { return scalar.isNull }
    return false
  }

  /// The entries of a map, or none.
  var entries: [Entry] {
    get {
      if case .map(let entries) = content { return entries }
      return []
    }
    set { content = .map(newValue) }
  }

  /// The value of a key of a map.
  subscript(key: String) -> YamlNode? {
    entries.first { $0.key == key }?.value
  }

  /// What the value is, for a sentence.
  var kindInWords: String {
    switch content {
    case .scalar(let scalar) where scalar.isNull: "nothing"
    case .scalar(let scalar):
      scalar.isPlain && NumberReader.isNumber(scalar.text)
        ? "a number" : "a text"
    case .list: "a list"
    case .map: "a group of settings"
    }
  }
}
