/// The checkpoints of an experiment: one for each of its runs, in the staging folder.
struct CheckpointStore {
  let folder: ResultFolder
  /// What is being run, as a text that differs when the results would.
  let fingerprint: String

  /// The checkpoint of a run, by its position in the plan.
  func file(of index: Int) -> CheckpointFile {
    CheckpointFile(
      path: folder.staging + "/run-\(index + 1)." + CheckpointFile.ending,
      fingerprint: fingerprint)
  }

  /// Whether any run left something to go on from.
  var isEmpty: Bool {
    let names = (try? FileTree.names(in: folder.staging)) ?? []
    return !names.contains { $0.contains("." + CheckpointFile.ending) && !$0.hasSuffix(".new") }
  }

  /// Leaves the folder after a failure: what can be gone on with stays, the rest goes.
  ///
  /// - Returns: The error, which says so.
  func leave(after error: ExperimentError) -> ExperimentError {
    guard !isEmpty else {
      folder.discard()
      return error
    }
    guard error.code == .unwritable else { return error }
    return ExperimentError(
      error.code, path: error.path,
      error.message + " What was computed is kept: the same command with --resume goes on.")
  }
}
