public import Experiments

/// Draws the charts and pictures of a results folder from its files, without simulating.
public struct RedrawReport: Sendable {
  /// What was drawn.
  public struct Drawn: Sendable, Equatable {
    /// The chart files, as paths inside the folder.
    public var charts: [String]
    /// The number of pictures of the tissue.
    public var frames: Int
  }

  /// The results folder.
  public let folder: ResultFolder
  /// How it is drawn.
  public let style: ReportStyle

  /// Creates a report of a results folder; `thymus run` and `thymus report` both draw with it.
  public init(of folder: ResultFolder, style: ReportStyle = ReportStyle()) {
    self.folder = folder
    self.style = style
  }

  /// Draws everything and replaces the older charts and pictures.
  ///
  /// - Parameters:
  ///   - frames: Whether the pictures of the tissue are drawn too.
  ///   - progress: Is told of the number of files that are drawn, and of all files.
  ///   - isCancelled: Is asked before each file whether to stop.
  /// - Returns: What was drawn.
  /// - Throws: An error if the results cannot be read or a file cannot be written.
  public func redraw(
    frames: Bool = true, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> Drawn {
    throw ExperimentError(.badPlan, path: "", "Reports are still being built.")
  }
}
