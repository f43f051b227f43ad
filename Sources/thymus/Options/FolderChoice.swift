import Experiments
import Foundation

/// Where the results of an experiment go.
struct FolderChoice {
  /// The folder that the command line names, if it does.
  let out: String?
  /// Whether other results there may be replaced.
  let force: Bool
  /// Whether unfinished work is gone on with.
  let resume: Bool

  /// The folder for an experiment; one that nobody named never takes the place of other results.
  ///
  /// - Parameters:
  ///   - standard: The folder when nobody names one, inside `output`.
  ///   - experiment: What the results will be of.
  ///   - console: Is told what is kept in the place of the results.
  /// - Returns: The path.
  func folder(
    standard: String, for experiment: ExperimentMark, on console: Console
  ) -> String {
    let folder = folder(standard: standard)
    guard out == nil, !force else { return folder }
    let (path, kept) = ResultFolder.vacant(folder, for: experiment, resume: resume)
    if let kept {
      console.note(
        "\(kept)/ holds something else, which is kept; these results go to \(path)/")
    }
    return path
  }

  /// The folder, whatever it holds.
  ///
  /// - Parameters:
  ///   - standard: The folder when nobody names one, inside `output`.
  ///   - environment: The variables of the process; THYMUS_OUT takes the place of `output`.
  /// - Returns: The path.
  func folder(
    standard: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    if let out { return out }
    guard let parent = environment["THYMUS_OUT"], !parent.isEmpty else { return standard }
    let name = standard.split(separator: "/").last.map(String.init) ?? standard
    return parent.hasSuffix("/") ? parent + name : parent + "/" + name
  }
}
