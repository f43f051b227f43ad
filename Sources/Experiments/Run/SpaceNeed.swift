import Immunology
import Outcomes
import Scenarios

/// How much of an experiment is kept.
struct ExperimentShape: Equatable {
  /// The rows of each run.
  var rows: Int
  var runs: Int
  /// The runs of each arm whose ledger is kept.
  var ledgerRuns: Int
  /// The pictures of an arm.
  var frames: Int
  /// The states of the replay of an arm.
  var replayStates: Int
  /// The days of each run.
  var days: Double
  var isComparison: Bool

  /// The pictures that the strips of charts show.
  static let keyFrames = 7
}

/// The room that an experiment takes on the disk, with all that is drawn of it.
///
/// What is drawn was measured on the bundled scenarios.
struct SpaceNeed {
  /// What is written for an arm, as far as it depends on what happens in it.
  struct Arm: Equatable {
    /// The bytes of a row of both tables.
    var rowBytes: Double
    /// The bytes of the ledger of a run.
    var ledgerBytes: Double
    /// The bytes of a state of the tissue.
    var stateBytes: Double
    /// The bytes of a state of the replay.
    var replayBytes: Double
  }

  /// The bytes of all files.
  private(set) var bytes: Double
  /// The files, with those that are there for a time only.
  private(set) var files: Double
  private let shape: ExperimentShape

  /// A plan of no arms: what is drawn in any case.
  init(_ shape: ExperimentShape) {
    self.shape = shape
    let hasPictures = 0 < shape.frames
    if shape.isComparison {
      bytes = 900_000 + (hasPictures ? 200_000 : 0)
      files = 50
    } else {
      // Charts and page.
      bytes = 380_000 + (hasPictures ? 200_000 : 0)
      files = 25
    }
  }

  /// A picture of the tissue, by the state that it shows.
  static func pictureBytes(stateBytes: Double) -> Double {
    min(90_000 + 1.6 * stateBytes, 350_000)
  }

  /// Adds what is written of an arm.
  mutating func add(_ arm: Arm) {
    let picture = Self.pictureBytes(stateBytes: arm.stateBytes)
    let (frames, states) = (Double(shape.frames), Double(shape.replayStates))
    let onStrip = min(frames, Double(ExperimentShape.keyFrames))
    bytes +=
      arm.rowBytes * Double(shape.rows * shape.runs) + arm.ledgerBytes * Double(shape.ledgerRuns)
      // The document, and the replay a second time in the page, as text.
      + 75_000 + 2.35 * arm.replayBytes * states
      + frames * (arm.stateBytes + picture) + 1.05 * onStrip * picture
    if shape.isComparison {
      // The causes of deaths, and the movie.
      bytes += 500 * shape.days * Double(shape.runs) + 0.9 * frames * picture
    }
    // A picture is a state, then a drawing; a run stages a ledger and a bookmark in two generations.
    files += 10 + 2 * frames + Double(shape.runs) * (shape.isComparison ? 3 : 4)
  }
}

extension SpaceNeed.Arm {
  /// What the settings of an arm let expect without living it.
  ///
  /// - Parameters:
  ///   - setup: The setup of the arm.
  ///   - days: The days that something happens to the cells.
  init(_ setup: ModelSetup, days: Double) {
    let values = setup.parameters
    let (edge, depth) = (values[.tissueVoxel], values[.tissueDepth])
    let area = values[.tissueWidth] * values[.tissueHeight]
    let cells = setup.populations.filter { $0.firstDay <= 0 }.reduce(0.0) { total, population in
      guard case .fill(let share) = population.placement else {
        return total + Double(population.count)
      }
      // A cell takes about 200 µm² of a section, and 2000 µm³.
      return total + share * (0 < depth ? area * depth / 2000 : area / 200)
    }
    let voxels = area / (edge * edge) * max(1, (depth / edge).rounded(.up))
    // Births, deaths and clearing of a cell are a line each; more happens the more cells there are.
    rowBytes = 60 + 60 * Double(setup.populations.count)
    ledgerBytes = 80 * cells * (1 + 0.4 * days)
    stateBytes = 5 * voxels + 23 * 1.5 * cells
    replayBytes = 3 * cells
  }
}

extension RunExperiment {
  /// How much of the plan is kept.
  var shape: ExperimentShape {
    let setup = plan.scenario.setup
    return ExperimentShape(
      rows: plan.recording.countDays(of: setup).count, runs: plan.seeds.count,
      ledgerRuns: plan.seeds.count, frames: plan.recording.frameDays(of: setup).count,
      replayStates: plan.recording.replayDays(of: setup).count, days: setup.durationDays,
      isComparison: false)
  }

  /// The room that the plan takes, as its settings let expect.
  ///
  /// - Parameter days: The days that something happens to the cells.
  /// - Returns: The room.
  func space(eventful days: Double = .infinity) -> SpaceNeed {
    let setup = plan.scenario.setup
    var need = SpaceNeed(shape)
    need.add(SpaceNeed.Arm(setup, days: min(days, setup.durationDays)))
    return need
  }
}

extension CompareExperiment {
  /// How much of the plan is kept.
  var shape: ExperimentShape {
    ExperimentShape(
      rows: plan.countDays.count, runs: plan.seeds.count, ledgerRuns: min(1, plan.seeds.count),
      frames: plan.frameDays.count, replayStates: plan.replayDays.count, days: plan.durationDays,
      isComparison: true)
  }

  /// The room that the plan takes, as its settings let expect.
  ///
  /// - Parameter days: The days that something happens to the cells.
  /// - Returns: The room.
  func space(eventful days: Double = .infinity) -> SpaceNeed {
    var need = SpaceNeed(shape)
    for arm in plan.arms {
      need.add(SpaceNeed.Arm(arm.scenario.setup, days: min(days, plan.durationDays)))
    }
    return need
  }
}
