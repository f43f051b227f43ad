/// Texts for HTML and XML.
package enum Markup {
  /// A text in which the characters that mean something between tags or in quotes are replaced.
  package static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// A JSON document in a script element that nothing in it can end: `<` begins neither a tag nor a
  /// comment.
  package static func scriptSafe(_ json: String) -> String {
    var output = ""
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<", ">", "&", "\u{2028}", "\u{2029}": output += JSONValue.escape(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
