import Basics
import Scenarios
import Tissue

/// What is looked at before anything is simulated or changed, the same in a dry run and in a run.
struct PlanCheck {
  let conduct: Conduct
  /// What the results will be of.
  let experiment: ExperimentMark
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
  /// - Returns: Where unfinished work stands that is gone on with, and what a person should know.
  /// - Throws: An error if the experiment would be refused.
  func run() throws(ExperimentError) -> (staging: OpenFolder?, warning: String?) {
    let folder = conduct.folder
    try ResultFolder.check(
      at: folder, for: experiment, force: conduct.force, resume: conduct.resume,
      drawing: conduct.drawing)
    let seen = conduct.resume ? try ResultFolder.unfinished(at: folder) : nil
    guard let free = free(folder) else { return (seen, nil) }
    // What an earlier time wrote need not be written again.
    let isThere = seen.map { Self.size(of: $0) } ?? SpaceNeed.Written()
    let bytes = need.bytes - isThere.bytes
    if !conduct.force {
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
  private static func size(of folder: OpenFolder) -> SpaceNeed.Written {
    var written = SpaceNeed.Written()
    for name in (try? folder.names()) ?? [] {
      guard let facts = folder.facts(of: name) else { continue }
      if facts.kind == .folder, let inner = try? folder.folder(name) {
        let inside = size(of: inner)
        written.bytes += inside.bytes
        written.files += inside.files
      } else {
        written.bytes += Double(facts.size)
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
  package func check() throws(ExperimentError) -> String? {
    guard !plan.seeds.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "There must be at least one run.")
    }
    try plan.recording.check(plan.scenario.setup)
    try plan.recording.check(seeds: plan.seeds)
    let (staging, warning) = try PlanCheck(
      conduct: plan.conduct, experiment: plan.mark, need: space(),
      least: space(eventful: PlanCheck.eventfulDays), free: freeSpace
    ).run()
    if let staging {
      let store = store(in: staging)
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
  package func check() throws(ExperimentError) -> String? {
    try plan.check()
    let (staging, warning) = try PlanCheck(
      conduct: plan.conduct, experiment: plan.mark, need: space(),
      least: space(eventful: PlanCheck.eventfulDays), free: freeSpace
    ).run()
    if plan.resume {
      let store = staging.map { self.store(in: $0) }
      for index in plan.seeds.indices { try store?.file(of: index).check() }
      _ = try FinishedRuns(of: plan, orThrow: store?.isEmpty ?? true)
    }
    return warning
  }
}

extension BookmarkFile {
  /// Says whether this is of other work.
  ///
  /// - Throws: The error that going on from it would end with.
  func check() throws(ExperimentError) {
    _ = try read(note: { _ in }, { bytes throws(StateDamage) in bytes.count })
  }
}
