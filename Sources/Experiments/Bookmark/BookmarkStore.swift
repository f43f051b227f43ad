/// The bookmarks of an experiment: one for each of its runs, in the staging folder.
struct BookmarkStore {
  let staging: OpenFolder
  /// The results folder; nothing where the bookmarks are only looked at.
  let folder: ResultFolder?
  /// What is being run, as a text that differs when the results would.
  let fingerprint: String
  /// The seeds of the runs; a bookmark of another seed is one of other work.
  let seeds: [UInt64]

  /// The bookmark of a run, by its position in the plan.
  func file(of index: Int) -> BookmarkFile {
    BookmarkFile(
      folder: staging, name: "run-\(index + 1)." + BookmarkFile.ending,
      fingerprint: "\(fingerprint) seed \(seeds[index])")
  }

  /// Whether any run left something to go on from.
  var isEmpty: Bool {
    let names = (try? staging.names()) ?? []
    return !names.contains { $0.contains("." + BookmarkFile.ending) && !$0.hasSuffix(".new") }
  }

  /// Leaves the folder after a failure: what can be gone on with stays, the rest goes.
  ///
  /// - Returns: The error, which says so.
  func leave(after error: ExperimentError) -> ExperimentError {
    guard !isEmpty else {
      folder?.discard()
      return error
    }
    guard error.code == .unwritable else { return error }
    return ExperimentError(
      error.code, path: error.path,
      error.message + " What was computed is kept: the same command with --resume goes on.")
  }
}
