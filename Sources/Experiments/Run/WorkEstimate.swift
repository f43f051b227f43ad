import Immunology
import Outcomes
import Scenarios

/// What an experiment is likely to need, told before it begins.
///
/// It is found by living the first days of virtual patients, see ``WorkProbe``, and by numbers that
/// were measured on the bundled scenarios; `make estimates` measures them again. Of a tissue too large
/// to try only the memory is told, bounded by the cells that fit into it.
package struct WorkEstimate: Sendable, Equatable {
  /// The memory that is needed at most at a time, in bytes.
  package var memoryBytes: Double
  /// The room on the disk for the results, in bytes; nothing for a tissue too large to try.
  package var diskBytes: Double?
  /// The time in seconds; nothing for a tissue too large to try.
  package var seconds: Double?

  /// What is much of each: what a computer of a class has, and what a lesson lasts.
  package static let muchMemory = 4e9
  /// What is much room, in bytes.
  package static let muchDisk = 2e9
  /// What is much time, in seconds.
  package static let muchTime = 1200.0

  /// What to change where something is much; empty where nothing is.
  package var advice: [String] {
    var advice: [String] = []
    if Self.muchMemory < memoryBytes {
      advice.append(
        "This is much memory. Fewer --threads, or a smaller tissue (tissue.width_um and "
          + "tissue.height_um, or a larger tissue.voxel_um), need less.")
    }
    if let seconds, Self.muchTime < seconds {
      advice.append(
        "This is much time. Fewer --runs or --days, or a smaller tissue, are quicker. Ctrl-C stops "
          + "it, and --resume goes on later.")
    }
    if let diskBytes, Self.muchDisk < diskBytes {
      advice.append(
        "This is much room on the disk. Fewer --runs, --frames key or none, or a larger "
          + "--every-days, need less.")
    }
    return advice
  }
}

extension WorkEstimate {
  /// The program with its libraries, after drawing charts.
  private static let programBytes = 42e6
  /// What drawing pictures of the tissue takes, besides what they show.
  private static let pictureBytes = 10e6
  /// What the movie and the page of a comparison take, with pictures.
  private static let movieBytes = 20e6
  /// How many times its saved state a patient takes: with room to grow and a state on its way to disk.
  private static let patientFactor = 4.4
  /// How many times the states in files are held while pictures and page are drawn.
  private static let drawingFactor = 5.0
  /// Seconds that a program takes to begin and to draw charts, and to draw a picture.
  private static let secondsToDraw = 0.2
  private static let secondsPerPicture = 0.06

  /// Adds up what a plan is likely to need.
  ///
  /// - Parameters:
  ///   - probes: The probes of each arm; a run has one arm.
  ///   - shape: How much is kept of the plan.
  ///   - days: The days of each run.
  ///   - workers: How many patients are lived at a time.
  ///   - seconds: The seconds of simulation for all arms of one patient.
  init(
    _ probes: [[WorkProbe]], _ shape: ExperimentShape, days: Double, workers: Int, seconds: Double
  ) {
    var (kept, patients, states) = (0.0, 0.0, 0.0)
    var need = SpaceNeed(shape)
    for arm in probes {
      let growth = arm.mean { $0.growth(to: days) }
      let stateBytes = arm.mean(\.stateBytes)
      // Most pictures are taken before the last day.
      let middle = stateBytes * arm.mean { $0.growth(to: days * 0.6) }
      patients += arm.mean(\.savedBytes) * growth
      states += Double(min(shape.frames, ExperimentShape.keyFrames)) * stateBytes * growth
      kept += Double(shape.rows * shape.runs) * arm.mean(\.numbersPerRow) * 16
      need.add(
        SpaceNeed.Arm(
          rowBytes: arm.mean(\.rowBytes),
          ledgerBytes: arm.mean { $0.value(\.ledgerBytes, on: days) },
          stateBytes: middle,
          replayBytes: arm.mean { $0.replayBytes * $0.growth(to: days * 0.6) }))
    }
    let pictures = shape.frames * probes.count
    let drawing = 0 < pictures ? Self.pictureBytes + Self.drawingFactor * states : 0
    memoryBytes =
      Self.programBytes + Self.patientFactor * patients * Double(workers) + kept + drawing
      + (shape.isComparison && 0 < pictures ? Self.movieBytes : 0)
    diskBytes = need.bytes
    // The run in the middle is lived once more for its pictures, alone.
    let again = 0 < pictures && MiddleRun.fewestRuns <= shape.runs ? 1.0 : 0
    self.seconds =
      seconds * (Double(shape.runs) / Double(workers) + again) + Self.secondsToDraw
      + Self.secondsPerPicture * Double(pictures)
  }

  /// The memory of a plan whose tissue is too large to try.
  init(untriedPatients patients: Double, bytesEach: Double) {
    memoryBytes = Self.programBytes + patients * bytesEach
  }
}

extension WorkEstimate {
  /// Adds up what many lives without pictures are likely to need.
  ///
  /// - Parameters:
  ///   - probes: Probes of such lives.
  ///   - lives: How many there are.
  ///   - tableBytes: The tables that are made of them.
  ///   - days: The days of each.
  ///   - workers: How many are lived at a time.
  init(_ probes: [WorkProbe], lives: Int, tableBytes: Double, days: Double, workers: Int) {
    let patient = probes.mean(\.savedBytes) * probes.mean { $0.growth(to: days) }
    memoryBytes =
      Self.programBytes + Self.patientFactor * patient * Double(workers) + 3 * tableBytes
    // With a chart and its table, in two formats.
    diskBytes = 300_000 + tableBytes
    seconds =
      probes.mean { $0.value(\.seconds, on: days) } * Double(lives) / Double(workers)
      + Self.secondsToDraw
  }
}

extension RunExperiment {
  /// What the plan is likely to need.
  package func estimate() -> WorkEstimate {
    let setup = plan.scenario.setup
    let workers = max(1, min(plan.seeds.count, plan.threads))
    guard plan.scenario.estimatedBytes < WorkEstimate.muchMemory / 2 else {
      return WorkEstimate(
        untriedPatients: Double(workers), bytesEach: plan.scenario.estimatedBytes)
    }
    let days = setup.durationDays
    let probes = WorkProbe.probes(of: workers, workers: workers, days: days) { index in
      let seed = plan.seeds.indices.contains(index) ? plan.seeds[index] : 0
      return (admit(setup, seed, max(1, plan.threads / workers)), setup)
    }
    return WorkEstimate(
      [probes], shape, days: days, workers: workers,
      seconds: probes.mean { $0.value(\.seconds, on: days) })
  }
}

extension CompareExperiment {
  /// What the plan is likely to need.
  package func estimate() -> WorkEstimate {
    let (runs, arms) = (plan.seeds.count, plan.arms.count)
    let workers = max(1, min(runs, plan.threads))
    let largest = plan.arms.map(\.scenario.estimatedBytes).max() ?? 0
    guard largest < WorkEstimate.muchMemory / 2, 0 < arms else {
      // At its last parting a patient stands there once for each arm.
      return WorkEstimate(untriedPatients: Double(workers * arms), bytesEach: largest)
    }
    let days = plan.durationDays
    let patients = (workers + arms - 1) / arms
    let probes = WorkProbe.probes(of: arms * patients, workers: workers, days: days) { index in
      let (arm, seed) = (plan.arms[index % arms], index / arms)
      let first = plan.seeds.indices.contains(seed) ? plan.seeds[seed] : 0
      let setup = arm.scenario.setup
      return (admit(setup, first &+ arm.seedShift, max(1, plan.threads / workers)), setup)
    }
    let byArm = plan.arms.indices.map { arm in
      probes.indices.filter { $0 % arms == arm }.map { probes[$0] }
    }
    let seconds = seedGroups.reduce(0) { sum, group in
      sum
        + group.past.sum(until: days) { arm, from, to in
          let own = byArm[group.arms[arm]]
          return own.mean { $0.value(\.seconds, on: to) - $0.value(\.seconds, on: from) }
        }
    }
    return WorkEstimate(byArm, shape, days: days, workers: workers, seconds: seconds)
  }
}

extension SharedPast {
  /// Adds up something over all that is lived, shared days once.
  ///
  /// - Parameters:
  ///   - start: The day on which the group begins.
  ///   - end: The last day.
  ///   - amount: How much it is for an arm, from a day to another.
  /// - Returns: The sum.
  func sum(
    from start: Double = 0, until end: Double,
    _ amount: (_ arm: Int, _ from: Double, _ to: Double) -> Double
  ) -> Double {
    let stop = min(max(start, parting), end)
    return amount(arms[0], start, stop)
      + branches.reduce(0) { $0 + $1.sum(from: stop, until: end, amount) }
  }
}
