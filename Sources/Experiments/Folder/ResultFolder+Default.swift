extension ResultFolder {
  /// The path of a results folder that nobody named.
  static func defaultPath(_ words: [String]) -> String {
    "output/" + String(joined(words).prefix(longestName))
  }

  // A name of 200 characters fits on each file system.
  private static let longestName = 120

  /// Whether words are too long for the name of a folder, so that the last ones are left out.
  static func isCut(_ words: [String]) -> Bool { longestName < joined(words).count }

  private static func joined(_ words: [String]) -> String {
    words.map(word).filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// The letters and digits of a name, with single hyphens for all between them.
  static func word(_ name: String) -> String {
    var word = ""
    for scalar in name.unicodeScalars {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isPlain || scalar == "." || scalar == "_" {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty && !word.hasSuffix("-") {
        word += "-"
      }
    }
    while let last = word.last, last == "-" || last == "." { word.removeLast() }
    return String(word.drop { $0 == "." })
  }

  /// A folder for an experiment that nobody named one for, so that no other results are lost.
  ///
  /// - Parameters:
  ///   - standard: The folder after what is run.
  ///   - experiment: What the results will be of.
  ///   - resume: Whether unfinished work is gone on with.
  /// - Returns: The folder, and the one that is kept in its place if that holds something else.
  package static func vacant(
    _ standard: String, for experiment: ExperimentMark, resume: Bool
  ) -> (path: String, kept: String?) {
    for path in [standard, standard + "-" + experiment.letters] {
      do throws(ExperimentError) {
        try check(at: path, for: experiment, resume: resume)
      } catch {
        guard [.otherExperiment, .foreignFolder, .foreignFile, .badPlan].contains(error.code) else {
          return (standard, nil)
        }
        continue
      }
      return (path, path == standard ? nil : standard)
    }
    return (standard, nil)
  }
}
