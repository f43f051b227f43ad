/// The template, style and scripts of the page, as `Scripts/embed-page.sh` has written them.
enum PageParts {
  /// The scripts that run when the page is there, in their order.
  static var script: String {
    // The data come first: what follows reads them as it is loaded.
    let data = "const data = JSON.parse(document.getElementById(\"data\").textContent);"
    let parts = [statesJs, data, tissueJs, replayJs, pageJs]
    return parts.joined(separator: "\n")
  }
}
