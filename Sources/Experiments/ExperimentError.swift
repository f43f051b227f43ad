/// Why an experiment could not be run, kept or read again.
package struct ExperimentError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The kinds of failure.
  package enum Code: String, Sendable, CaseIterable {
    /// The results folder holds something that Thymus did not make.
    case foreignFolder = "foreign-folder"
    /// A file that Thymus did not write, or that was changed since, has a name that is needed.
    case foreignFile = "foreign-file"
    /// The results folder holds the results of another experiment.
    case otherExperiment = "other-experiment"
    /// There is a file where the results folder should be.
    case notAFolder = "not-a-folder"
    /// Another Thymus is writing into the folder.
    case busy
    /// A folder or a file may not be written, or the disk is full.
    case unwritable
    /// The disk has no room for what would be written.
    case noSpace = "no-space"
    /// A file of the results cannot be read.
    case unreadable
    /// A folder holds no results of Thymus.
    case noResults = "no-results"
    /// A file of the results is damaged, or was made by a newer version.
    case damaged
    /// What was asked for makes no sense, for example no seed at all.
    case badPlan = "bad-plan"
  }

  /// What kind of failure it is.
  package let code: Code
  /// The file or folder that it is about, or "" when it is about none.
  package let path: String
  /// What happened and what to do about it, as sentences for the person at the keyboard.
  package let message: String

  /// Creates an error.
  package init(_ code: Code, path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// The exit code that the program ends with.
  package var exitCode: Int32 { code == .badPlan ? 2 : 4 }

  /// The message, after the path that it is about.
  package var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
