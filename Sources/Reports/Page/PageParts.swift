/// The template, style and scripts of the page: the files of `Parts/`, which the plugin `EmbedTexts`
/// writes here while building.
enum PageParts {
  /// The scripts that run when the page is there, in their order.
  static var script: String {
    // The data come first: what follows reads them as it is loaded.
    let data = "const data = JSON.parse(document.getElementById(\"data\").textContent);"
    let parts = [statesJs, data, tissueJs, replayJs, pageJs]
    return parts.map(Self.trimmed).joined(separator: "\n")
  }

  /// A text without the line end at its end.
  static func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
