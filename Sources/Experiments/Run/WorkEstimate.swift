import Immunology
import Scenarios

/// What an experiment is likely to need, told before it begins.
///
/// Time and disk are found by living the first hours of a virtual patient and looking at the clock
/// and at what was recorded; a tumour that grows makes later days dearer, so they are a guess at
/// the lower side. Memory is bounded by the cells that fit into the tissue.
public struct WorkEstimate: Sendable, Equatable {
  /// The memory that is needed at most, in bytes.
  public var memoryBytes: Double
  /// The room on the disk for the results, in bytes; nothing for a tissue too large to try.
  public var diskBytes: Double?
  /// The time in seconds; nothing for a tissue too large to try.
  public var seconds: Double?

  /// What is much of each: what a computer of a class has, and what a lesson lasts.
  public static let muchMemory = 4e9
  /// What is much room, in bytes.
  public static let muchDisk = 2e9
  /// What is much time, in seconds.
  public static let muchTime = 1200.0

  /// What to change where something is much; empty where nothing is.
  public var advice: [String] {
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

/// What the first hours of a virtual patient took.
struct WorkProbe: Equatable {
  /// The seconds of one processor for a day.
  var secondsPerDay: Double
  /// The bytes of the ledger for a day.
  var ledgerBytesPerDay: Double
  /// The bytes of a row of both tables.
  var rowBytes: Double
  /// The bytes of a state of the tissue in a file.
  var stateBytes: Double

  /// A picture of the tissue, in bytes: measured, as what follows, on lessons of 42 days.
  static let pictureBytes = 250_000.0
  /// Charts and page of a run.
  static let runDrawings = 4_000_000.0
  /// Charts, page and movie of a comparison.
  static let compareDrawings = 20_000_000.0
}

extension WorkProbe {
  /// Lives the first hours of a patient.
  ///
  /// - Parameters:
  ///   - patient: A patient on day 0.
  ///   - days: The days that the run lasts.
  ///   - seconds: About how long it may take.
  ///   - now: The time in seconds.
  init(
    _ patient: any VirtualPatient, days: Double, within seconds: Double = 0.5,
    now: () -> Double = WorkProbe.wallClock()
  ) {
    _ = patient.drainLedger()
    let begin = now()
    var day = 0.0
    repeat {
      day = min(day + 1.0 / 48, days)
      patient.advance(toDay: day)
    } while day < days && now() - begin < seconds
    let lived = max(day, 1e-6)
    let spent = now() - begin
    var ledger: [UInt8] = []
    for entry in patient.drainLedger() { LedgerTable.append(entry, run: 1, to: &ledger) }
    let values = patient.census().values + patient.bodyReadout().values
    self.init(
      secondsPerDay: spent / lived, ledgerBytesPerDay: Double(ledger.count) / lived,
      // Two rows begin with run, seed and day.
      rowBytes: values.reduce(40) { $0 + Double(NumberText.text($1).utf8.count + 1) },
      stateBytes: Double(SavedTissue.encode(patient.view()).count))
  }

  /// The room that results take on the disk, in bytes.
  ///
  /// - Parameters:
  ///   - rows: The rows of each run.
  ///   - runs: The runs.
  ///   - ledgerRuns: The runs whose ledger is kept.
  ///   - days: The days of each run.
  ///   - frames: The pictures.
  ///   - states: The states of replays, which are packed to about a tenth.
  /// - Returns: The bytes, without charts, page and movie.
  func diskBytes(
    rows: Int, runs: Int, ledgerRuns: Int, days: Double, frames: Int, states: Int
  ) -> Double {
    rowBytes * Double(rows * runs) + ledgerBytesPerDay * days * Double(ledgerRuns)
      + (stateBytes + Self.pictureBytes) * Double(frames) + 0.1 * stateBytes * Double(states)
  }

  /// A clock that shows the seconds since it was made.
  static func wallClock() -> () -> Double {
    let clock = ContinuousClock()
    let begin = clock.now
    return { begin.duration(to: clock.now) / .seconds(1) }
  }
}

extension RunExperiment {
  /// What the plan is likely to need.
  public func estimate() -> WorkEstimate {
    let setup = plan.scenario.setup
    let (runs, threads) = (plan.seeds.count, max(1, plan.threads))
    var estimate = WorkEstimate(
      memoryBytes: plan.scenario.estimatedBytes * Double(min(runs, threads)))
    guard plan.scenario.estimatedBytes < WorkEstimate.muchMemory / 2 else { return estimate }
    let probe = WorkProbe(admit(setup, plan.seeds.first ?? 0, 1), days: setup.durationDays)
    estimate.seconds =
      probe.secondsPerDay * setup.durationDays * Double(runs) / Double(min(runs, threads))
    estimate.diskBytes =
      WorkProbe.runDrawings
      + probe.diskBytes(
        rows: plan.recording.countDays(of: setup).count, runs: runs, ledgerRuns: runs,
        days: setup.durationDays, frames: plan.recording.frameDays(of: setup).count,
        states: plan.recording.replayDays(of: setup).count)
    return estimate
  }
}

extension CompareExperiment {
  /// What the plan is likely to need.
  public func estimate() -> WorkEstimate {
    let (runs, arms) = (plan.seeds.count, plan.arms.count)
    let workers = Double(min(runs, max(1, plan.threads)))
    let largest = plan.arms.map(\.scenario.estimatedBytes).max() ?? 0
    // At its last parting a patient stands there once for each arm.
    var estimate = WorkEstimate(memoryBytes: largest * workers * Double(arms))
    guard largest < WorkEstimate.muchMemory / 2, let first = plan.arms.first else {
      return estimate
    }
    let probe = WorkProbe(
      admit(first.scenario.setup, plan.seeds.first ?? 0, 1), days: plan.durationDays)
    estimate.seconds = probe.secondsPerDay * simulatedDays * Double(runs) / workers
    estimate.diskBytes =
      WorkProbe.compareDrawings
      + probe.diskBytes(
        rows: plan.countDays.count, runs: runs * arms, ledgerRuns: arms, days: plan.durationDays,
        frames: plan.frameDays.count * arms, states: plan.replayDays.count * arms)
    return estimate
  }
}
