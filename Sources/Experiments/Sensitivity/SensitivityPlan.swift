import Basics
import Immunology
package import Outcomes
package import Scenarios
import Synchronization
import Tissue

/// What a screening moves, how often, and where its results go.
package struct SensitivityPlan: Sendable {
  /// The scenario.
  package let movable: MovableScenario
  /// Which settings are moved.
  package let selection: ScreeningSelection
  /// How many trajectories there are; each moves each setting once.
  package var trajectories: Int
  /// The virtual patients that live each point of a trajectory.
  package var runs: Int
  /// The seed of the trajectories, and of the first patient.
  package var seed: UInt64
  /// How many times smaller and larger than the scenario's value the ends of intervals are.
  package var factor: Double
  /// What settings are ranked by.
  package var outcome: ScreenedOutcome
  /// The number of threads; results do not depend on it.
  package var threads: Int
  /// The results folder; it and the folders above it are made if they do not exist.
  package var folder: String
  /// Whether a folder that Thymus did not make may be written into.
  package var force = false
  /// Whether to go on with what an earlier time left unfinished in the folder.
  package var resume = false
  /// The names of the files that will be drawn into the folder.
  package var drawing: [String] = []

  /// The trajectories and patients when nobody says otherwise.
  package static let (standardTrajectories, standardRuns) = (4, 2)
  /// With fewer trajectories nothing can be said of how effects differ.
  package static let (fewestTrajectories, mostTrajectories) = (2, 1000)

  /// Creates a plan.
  package init(
    _ movable: MovableScenario, selection: ScreeningSelection, outcome: ScreenedOutcome,
    trajectories: Int = standardTrajectories, runs: Int = standardRuns, seed: UInt64,
    factor: Double = ScreeningSelection.standardFactor, threads: Int = 1, folder: String = ""
  ) {
    (self.movable, self.selection, self.outcome) = (movable, selection, outcome)
    (self.trajectories, self.runs, self.seed) = (trajectories, runs, seed)
    (self.factor, self.threads, self.folder) = (factor, threads, folder)
  }

  /// The settings that are moved.
  package var settings: [ScreenedSetting] { selection.settings }
  /// The points of all trajectories.
  package var points: Int { trajectories * (settings.count + 1) }
  /// The lives of all points.
  package var lives: Int { points * runs }
  /// The days of each life.
  package var days: Double { movable.scenario.setup.durationDays }

  /// The seed of a patient of a trajectory: the same at all its points, others in others.
  func seed(ofRun run: Int, in trajectory: Int) -> UInt64 {
    seed &+ UInt64(trajectory * runs + run)
  }

  /// What the results are of.
  package var mark: ExperimentMark { ExperimentMark(work: fingerprint, runs: 1) }

  /// A short text that differs when the results would.
  var fingerprint: String {
    var parts = ["sensitivity", Program.version, String(describing: movable.scenario.setup)]
    parts += ["\(trajectories) \(runs) \(seed) \(NumberText.exact(factor))", outcome.name.rawValue]
    parts += settings.map {
      "\($0.path) \(NumberText.exact($0.interval.lowest)) \(NumberText.exact($0.interval.highest))"
    }
    return NumberText.lineage(Checksum.of(parts.joined(separator: "\n")))
  }

  /// The results folder when nobody names one.
  package func defaultFolder(changes: [String]) -> String {
    ResultFolder.defaultPath(["sensitivity", movable.scenario.id, "seed\(seed)"] + changes)
  }
}

extension SensitivityPlan {
  /// The places and values of all settings at some levels.
  func moves(to levels: [Int]) -> [(path: String, value: Double)] {
    zip(settings, levels).map { setting, level in
      (setting.path, setting.interval.value(at: MorrisDesign.place(of: level)))
    }
  }

  /// Sees whether there are trajectories at whose points all settings fit together.
  ///
  /// - Throws: An error if there are none.
  package func checkFit() throws(ExperimentError) { _ = try walks() }

  /// The trajectories, at whose points all settings fit together.
  ///
  /// - Throws: An error if there are no such trajectories.
  func walks() throws(ExperimentError) -> [MorrisWalk] {
    let found = Mutex([Int: MorrisWalk]())
    Crew(workers: min(threads, trajectories)).forEachChunk(of: trajectories, size: 1) {
      _, number, _ in
      let walk = MorrisDesign.walk(number, factors: settings.count, seed: seed) { levels in
        (try? movable.moved(moves(to: levels))) != nil
      }
      found.withLock { $0[number] = walk }
    }
    let walks = found.withLock { found in (0..<trajectories).compactMap { found[$0] } }
    guard walks.count == trajectories else {
      throw ExperimentError(
        .badPlan, path: "",
        "The settings do not fit together when all of them are moved: no trajectory was found at whose "
          + "points the scenario is valid. Move fewer with --settings, or less far with --spread.")
    }
    return walks
  }
}
