import Scenarios
import Tissue

/// What is looked at before anything is simulated or changed, the same in a dry run and in a run.
struct PlanCheck {
  let folder: String
  let force: Bool
  let resume: Bool
  /// The room that the experiment takes, as its settings let expect.
  let need: SpaceNeed
  /// The room that it takes if all cells die in the first days.
  let least: SpaceNeed
  /// The room on the disk of a path.
  let free: @Sendable (String) -> FreeSpace?

  /// The days that something happens at least to the cells: settings do not tell whether a tumour
  /// grows or dies.
  static let eventfulDays = 5.0
  /// The share of the least room that is certain to be needed; pictures of empty tissue are small.
  static let certainShare = 0.25
  /// A disk with less than so many times the expected room is worth a warning.
  static let wantedShare = 2.0

  /// Looks at the folder and at the room on its disk.
  ///
  /// - Returns: The folder, which nobody has made or locked, and what a person should know.
  /// - Throws: An error if the experiment would be refused.
  func run() throws(ExperimentError) -> (folder: ResultFolder, warning: String?) {
    try ResultFolder.check(at: folder, force: force, resume: resume)
    let seen = try ResultFolder.seen(at: folder, force: force)
    guard let free = free(folder) else { return (seen, nil) }
    // What an earlier time wrote need not be written again.
    let isThere = resume ? Self.size(of: seen.staging) : SpaceNeed.Written()
    let bytes = need.bytes - isThere.bytes
    if !force {
      if free.bytes < Self.certainShare * least.bytes - isThere.bytes {
        throw ExperimentError(
          .noSpace, path: folder,
          "The results take about \(AmountText.bytes(bytes)), and \(AmountText.bytes(free.bytes)) are free "
            + "there. Free some space, choose another folder with --out, keep less with --frames "
            + "none, or write all the same with --force.")
      }
      if let files = free.files, files < need.files - isThere.files {
        throw ExperimentError(
          .noSpace, path: folder,
          "The results are about \(NumberText.text(need.files.rounded())) files, and "
            + "\(NumberText.text(files)) more can be made there. Remove some, choose another folder "
            + "with --out, keep less with --frames none, or write all the same with --force.")
      }
    }
    guard free.bytes < Self.wantedShare * bytes else { return (seen, nil) }
    return (
      seen,
      "The results take about \(AmountText.bytes(bytes)), and only \(AmountText.bytes(free.bytes)) are free at "
        + "\(folder)."
    )
  }

  /// What is in a folder, with all that is in the folders in it.
  private static func size(of folder: String) -> SpaceNeed.Written {
    var written = SpaceNeed.Written()
    for name in (try? FileTree.names(in: folder)) ?? [] {
      let path = folder + "/" + name
      if FileTree.kind(of: path) == .folder {
        let inside = size(of: path)
        written.bytes += inside.bytes
        written.files += inside.files
      } else {
        written.bytes += FileTree.size(of: path)
        written.files += 1
      }
    }
    return written
  }
}

extension SpaceNeed {
  /// What is on the disk already.
  struct Written: Equatable {
    var bytes = 0.0
    var files = 0.0
  }
}

extension RunExperiment {
  /// Says what ``run(progress:note:isCancelled:)`` would refuse, and changes nothing.
  ///
  /// - Returns: What a person should know before the run, or nothing.
  /// - Throws: The error that a run would end with before it simulates anything.
  public func check() throws(ExperimentError) -> String? {
    guard !plan.seeds.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "There must be at least one run.")
    }
    try plan.recording.check(plan.scenario.setup)
    let (folder, warning) = try PlanCheck(
      folder: plan.folder, force: plan.force, resume: plan.resume, need: space(),
      least: space(eventful: PlanCheck.eventfulDays), free: freeSpace
    ).run()
    if plan.resume {
      let store = store(in: folder)
      for index in plan.seeds.indices { try store.file(of: index).check() }
    }
    return warning
  }
}

extension CompareExperiment {
  /// Says what ``run(progress:note:isCancelled:)`` would refuse, and changes nothing.
  ///
  /// - Returns: What a person should know before the comparison, or nothing.
  /// - Throws: The error that a comparison would end with before it simulates anything.
  public func check() throws(ExperimentError) -> String? {
    try plan.check()
    let (folder, warning) = try PlanCheck(
      folder: plan.folder, force: plan.force, resume: plan.resume, need: space(),
      least: space(eventful: PlanCheck.eventfulDays), free: freeSpace
    ).run()
    if plan.resume {
      let store = store(in: folder)
      for index in plan.seeds.indices { try store.file(of: index).check() }
      _ = try FinishedRuns(of: plan, orThrow: store.isEmpty)
    }
    return warning
  }
}

extension CheckpointFile {
  /// Says whether this is of other work.
  ///
  /// - Throws: The error that going on from it would end with.
  func check() throws(ExperimentError) {
    _ = try read(note: { _ in }, { bytes throws(StateDamage) in bytes.count })
  }
}
