/// A file that becomes a constant.
struct EmbeddedText {
  let name: String
  let text: String

  /// `car-t.yaml` becomes `carTYaml`.
  var constant: String {
    let parts = name.split { !$0.isLetter && !$0.isNumber }
    let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return (parts.first.map(String.init) ?? "") + rest.joined()
  }

  /// A literal of the very text, with as many number signs as nothing in it can end.
  var literal: String {
    var (most, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      most = max(most, run)
    }
    let signs = String(repeating: "#", count: most + 1)
    return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
  }

  /// The code of all constants, and of the list of them by the names of their files.
  static func code(_ texts: [EmbeddedText], of type: String) -> String {
    var code = "// Written by the plugin EmbedTexts while building.\n\nextension \(type) {\n"
    for text in texts {
      code += "  static let \(text.constant) = \(text.literal)\n\n"
    }
    code += "  /// All texts by the names of their files.\n"
    code += "  static let all: [(name: String, text: String)] = [\n"
    for text in texts { code += "    (\"\(text.name)\", \(text.constant)),\n" }
    return code + "  ]\n}\n"
  }
}
