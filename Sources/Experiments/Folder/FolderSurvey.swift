#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a folder holds before results are put into it.
///
/// Looking changes nothing.
struct FolderSurvey {
  /// The files of Thymus that are there.
  let marks: FileMarks
  /// The names that results will have and that files of somebody else have, or files that were changed.
  let inTheWay: [String]
  /// Whether there are results that this version did not list: of an older one, or of another user.
  let hasUnlistedResults: Bool
  /// The experiment of unfinished work, if there is some.
  let unfinished: ExperimentMark?
  private let hasStaging: Bool
  private let stagingIsKnown: Bool
  private let isEmpty: Bool
  private let path: String

  /// Looks at a folder.
  ///
  /// - Parameters:
  ///   - home: The folder.
  ///   - drawing: The names of charts and other files that will be drawn into it.
  /// - Throws: An error if something in it must not be used, for example because it is a link.
  init(_ home: OpenFolder, drawing: [String]) throws(ExperimentError) {
    path = home.path
    let names = try home.names().filter { $0 != FolderLock.fileName }
    if let list = home.facts(of: FileMarks.fileName), list.kind != .file || list.owner != geteuid()
    {
      throw ExperimentError(
        .foreignFile, path: home.path(of: FileMarks.fileName),
        "This has the name of the list of the files that Thymus wrote, but this account did not write "
          + "it. Look whose it is, or choose another folder with --out.")
    }
    let marks = FileMarks(in: home)
    let staging = try StagingFolder(in: home)
    unfinished = staging?.experiment
    hasStaging = staging != nil
    stagingIsKnown = staging.map { $0.experiment != nil || $0.isEmpty } ?? true
    inTheWay = try Self.generated(in: home, drawing: drawing, marks: marks)
      .filter { !marks.vouch(for: $0, in: home) }
    hasUnlistedResults = GeneratedNames.documents.contains { name in
      names.contains(name) && !marks.vouch(for: name, in: home)
        && ((try? home.read(inside: name)).map(RunDocument.isOurs)
          ?? false)
    }
    self.marks = marks
    // A list alone is what somebody left who removed the results.
    isEmpty =
      names.isEmpty
      || names == [FileMarks.fileName]
  }

  /// The files that are there under names that results will have, as paths inside the folder.
  private static func generated(
    in home: OpenFolder, drawing: [String], marks: FileMarks
  ) throws(ExperimentError) -> [String] {
    var found = GeneratedNames.own.filter { home.facts(of: $0) != nil }
    var folders = ["charts", "frames"]
    if let arms = try home.folder("arms") {
      for name in try arms.names() where arms.facts(of: name)?.kind == .folder {
        folders += ["arms/" + name, "arms/\(name)/frames"]
      }
    }
    for path in folders {
      guard let (outer, name) = try home.place(of: path), let folder = try outer.folder(name) else {
        continue
      }
      found += try folder.names().map { path + "/" + $0 }.filter { name in
        // Charts have all kinds of names, so only those that will be drawn are in the way.
        GeneratedNames.has(name)
          && (path != "charts" || drawing.contains(name) || marks.names.contains(name))
      }
    }
    return found
  }

  /// Says why an experiment may not put its results there.
  ///
  /// - Parameters:
  ///   - experiment: The experiment.
  ///   - force: Whether files of somebody else, and results of something else, may be replaced.
  ///   - resume: Whether unfinished work is gone on with.
  /// - Throws: The reason.
  func check(
    for experiment: ExperimentMark, force: Bool, resume: Bool
  ) throws(ExperimentError) {
    guard !isEmpty else { return }
    guard stagingIsKnown else {
      throw ExperimentError(
        .foreignFolder, path: path + "/" + StagingFolder.name,
        "This holds unfinished work that this version of Thymus did not begin. Finish it with the "
          + "version that did, or remove it, or choose another folder with --out.")
    }
    if let unfinished, !experiment.replaces(unfinished, resume: resume), resume || !force {
      throw ExperimentError(
        resume ? .badPlan : .otherExperiment, path: path,
        "This folder holds unfinished work on something else: another scenario, other settings, days "
          + "or seeds, or more runs. "
          + (resume
            ? "Repeat its command, or choose another folder with --out."
            : "Go on with it by its own command and --resume, choose another folder with --out, or "
              + "give it up with --force."))
    }
    if unfinished == nil, let old = marks.experiment, !experiment.replaces(old, resume: resume),
      resume || !force
    {
      throw otherResults(resume: resume)
    }
    if hasUnlistedResults, resume || !force, unfinished == nil {
      throw ExperimentError(
        resume ? .badPlan : .otherExperiment, path: path,
        "This folder holds results that this version of Thymus did not write, or that were changed. "
          + "Choose another folder with --out"
          + (resume ? "." : ", or replace them with --force."))
    }
    let isOurs = hasStaging || marks.experiment != nil || hasUnlistedResults
    guard isOurs || force else {
      throw ExperimentError(
        .foreignFolder, path: path,
        "This folder holds files that Thymus did not make. Choose another one with --out, or "
          + "write into it with --force.")
    }
    try checkFiles(force: force)
  }

  /// Says which files must be moved away first.
  func checkFiles(force: Bool) throws(ExperimentError) {
    guard !force, let first = inTheWay.first else { return }
    let others = inTheWay.dropFirst().prefix(3).joined(separator: ", ")
    let rest = inTheWay.count - min(inTheWay.count, 4)
    throw ExperimentError(
      .foreignFile, path: path + "/" + first,
      "This was not written by Thymus, or was changed since"
        + (others.isEmpty ? "" : "; so were \(others)\(rest == 0 ? "" : " and \(rest) more")")
        + ". Move it away or give it another name, choose another folder with --out, or replace it "
        + "with --force.")
  }

  private func otherResults(resume: Bool) -> ExperimentError {
    ExperimentError(
      resume ? .badPlan : .otherExperiment, path: path,
      "This folder holds the results of another experiment: another scenario, other settings, days, "
        + "seeds or number of runs. "
        + (resume
          ? "Repeat its command, or choose another folder with --out."
          : "They are kept. Choose another folder with --out, or replace them with --force."))
  }
}
