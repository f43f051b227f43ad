import ArgumentParser
import Experiments
import Foundation
import Reports

/// Whether the page is opened at the end.
struct OpenOption: ParsableArguments {
  @Flag(name: .long, help: "Open the page at the end; on a terminal only.")
  var open = false

  /// Opens the page of a folder in the browser, if that was asked for and somebody is there.
  func act(on folder: String, console: Console) {
    guard open, !console.isJSON, isatty(STDOUT_FILENO) == 1 else { return }
    let page = URL(filePath: folder).appending(path: PageWriter.fileName).path
    guard FileManager.default.fileExists(atPath: page) else { return }
    if OtherProgram.run(["xdg-open", page]) != 0 {
      console.note("The page could not be opened from here; open \(page) in a browser.")
    }
  }
}
