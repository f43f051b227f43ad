/// What the results say about who made them.
package enum Program {
  /// The name in `run.json` by which a results folder is known to be ours.
  package static let name = "thymus"
  /// The version of the program.
  package static let version = "0.2.0"
  /// The version of the shape of `run.json` and of the documents on standard output.
  package static let schemaVersion = 1
}
