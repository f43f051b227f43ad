import Immunology

/// A moment at which a run is looked at.
struct RunStop: Equatable {
  /// The day.
  var day: Double
  /// Whether the tables get a row.
  var isCounted: Bool
  /// The number of the picture, if one is kept.
  var frame: Int?
  /// Whether the replay gets a state.
  var isReplayed = false
}

/// What is kept of one run until all are finished.
struct RunRecording {
  var counts: RunSeries
  var body: RunSeries
  /// The counts at the times of the frames.
  var frames: RunSeries
  /// The states of the replay.
  var replay = ReplayEncoder()
  var digest: String
  var wallSeconds: Double
}

/// Follows one virtual patient from the first to the last day and writes down what it sees.
struct RunRecorder {
  let run: Int
  let seed: UInt64
  let stops: [RunStop]
  /// The results folder, in which events and states are staged.
  let folder: ResultFolder

  /// The longest time between two looks at whether to stop, in days.
  private static let pace = 1.0 / 24

  /// The staged part of the ledger of a run.
  static func ledgerName(run: Int) -> String { "ledger-\(run).csv" }

  /// The file of the state of the tissue of a frame, inside the results folder.
  static func stateName(frame: Int) -> String {
    SavedRun.frameStem(frame) + "." + SavedTissue.fileEnding
  }

  /// Follows a patient to the end.
  ///
  /// - Parameters:
  ///   - patient: A patient on day 0.
  ///   - reached: Is told of each stop.
  ///   - isCancelled: Is asked often whether to give up.
  /// - Returns: What was recorded, or nothing if it was cancelled.
  /// - Throws: An error if a file cannot be written.
  func follow(
    _ patient: any VirtualPatient, reached: (Double) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) -> RunRecording? {
    let clock = ContinuousClock()
    let begin = clock.now
    var recording = RunRecording(
      counts: RunSeries(run: run, seed: seed), body: RunSeries(run: run, seed: seed),
      frames: RunSeries(run: run, seed: seed), digest: "", wallSeconds: 0)
    let ledger = try PosixFile(creating: folder.staging + "/" + Self.ledgerName(run: run))
    var day = 0.0
    for stop in stops {
      while day < stop.day {
        if isCancelled() { return nil }
        day = min(day + Self.pace, stop.day)
        patient.advance(toDay: day)
      }
      try write(patient.drainLedger(), to: ledger)
      try record(stop, of: patient, in: &recording)
      reached(stop.day)
    }
    if isCancelled() && stops.isEmpty { return nil }
    try ledger.finish()
    recording.digest = patient.digest()
    recording.wallSeconds = begin.duration(to: clock.now) / .seconds(1)
    return recording
  }

  private func write(_ entries: [LedgerEntry], to file: PosixFile) throws(ExperimentError) {
    var bytes: [UInt8] = []
    for entry in entries { LedgerTable.append(entry, run: run, to: &bytes) }
    try file.append(bytes)
  }

  private func record(
    _ stop: RunStop, of patient: any VirtualPatient, in recording: inout RunRecording
  ) throws(ExperimentError) {
    let census = patient.census()
    if stop.isCounted {
      let body = patient.bodyReadout()
      recording.counts.append(day: stop.day, columns: census.columns, values: census.values)
      recording.body.append(day: stop.day, columns: body.columns, values: body.values)
    }
    if let frame = stop.frame {
      recording.frames.append(day: stop.day, columns: census.columns, values: census.values)
      let file = try PosixFile(creating: folder.staging + "/" + Self.stateName(frame: frame))
      try file.append(SavedTissue.encode(patient.view()))
      try file.finish()
    }
    if stop.isReplayed { recording.replay.add(patient.view()) }
  }
}

extension RunStop {
  /// Joins the days of the rows and those of the frames, each moment once.
  static func stops(
    counting days: [Double], picturing frames: [Double], replaying replay: [Double] = []
  ) -> [RunStop] {
    let all =
      days.map { RunStop(day: $0, isCounted: true) }
      + frames.enumerated().map { RunStop(day: $1, isCounted: false, frame: $0) }
      // Not counted: the tables of all runs have the same rows, and only one run is replayed.
      + replay.map { RunStop(day: $0, isCounted: false, isReplayed: true) }
    let ordered = all.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return ordered.map(\.element).reduce(into: []) { stops, next in
      guard let last = stops.last, next.day - last.day < 1e-6 else {
        stops.append(next)
        return
      }
      stops[stops.count - 1].isCounted = last.isCounted || next.isCounted
      stops[stops.count - 1].frame = last.frame ?? next.frame
      stops[stops.count - 1].isReplayed = last.isReplayed || next.isReplayed
    }
  }
}
