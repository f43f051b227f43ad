import Experiments
import Reports

/// Draws the charts and pictures of a comparison and tells how far it is.
struct CompareDrawing {
  let console: Console
  let folder: ResultFolder
  let style: ReportStyle

  /// Draws everything.
  ///
  /// - Parameter frames: Whether the pictures of the arms and the movie are drawn too.
  /// - Returns: The files, as paths inside the folder.
  /// - Throws: An error if the results cannot be read or a file cannot be written.
  func draw(frames: Bool = true) throws(ExperimentError) -> [String] {
    let showsBar = console.progressStyle == .bar
    defer { if showsBar { Stream.error.replaceLine() } }
    let files = try CompareReport(of: folder, style: style).redraw(
      frames: frames,
      progress: { done, all in
        if showsBar { Stream.error.replaceLine(with: "  drawing \(done)/\(all)") }
      },
      isCancelled: { Interruption.hasHappened })
    console.warnOfLargePage(in: folder)
    return files
  }
}
