import Immunology
import Outcomes
import Tissue

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
  /// How often each thing happened.
  var tally = LedgerTally()
  private var hasTally = true
  var digest: String
  var wallSeconds: Double
}

extension RunRecording {
  /// A recording of nothing.
  init(run: Int, seed: UInt64) {
    counts = RunSeries(run: run, seed: seed)
    body = counts
    frames = counts
    digest = ""
    wallSeconds = 0
  }

  /// Visits everything.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try counts.visitState(&visitor)
    try body.visitState(&visitor)
    try frames.visitState(&visitor)
    try replay.visitState(&visitor)
    hasTally = try tally.visitState(&visitor)
    try visitor.visit(&digest)
    try visitor.visit(&wallSeconds)
  }

  /// Whether all parts fit each other, as must be after reading.
  var isWhole: Bool { hasTally && [counts, body, frames].allSatisfy(\.isWhole) }
}

/// Follows one virtual patient from the first to the last day and writes down what it sees.
struct RunRecorder {
  let run: Int
  let seed: UInt64
  let stops: [RunStop]
  /// The results folder, in which events and states are staged.
  let folder: ResultFolder
  /// The days from one bookmark to the next, or nothing for a rhythm of wall time.
  let bookmarkEveryDays: Double?

  /// The longest time between two looks at whether to stop, in days.
  private static let pace = 1.0 / 24
  /// A patient arrives at a stop in whole ticks, so up to this time early or late, in days.
  private static let tick = 2e-3

  /// The staged part of the ledger of a run.
  static func ledgerName(run: Int) -> String { "ledger-\(run).csv" }

  /// The file of the state of the tissue of a frame, inside the results folder.
  static func stateName(frame: Int) -> String {
    SavedRun.frameStem(frame) + "." + SavedTissue.fileEnding
  }

  /// Follows a patient to the end.
  ///
  /// - Parameters:
  ///   - patient: A patient on day 0, or where the bookmark says.
  ///   - start: Where an earlier time came to, if there was one.
  ///   - file: Where bookmarks go.
  ///   - reached: Is told of each stop.
  ///   - isCancelled: Is asked often whether to give up.
  /// - Returns: What was recorded, or nothing if it was cancelled; it can be gone on with then.
  /// - Throws: An error if a file cannot be written.
  func follow(
    _ patient: any VirtualPatient, from start: RunBookmark?, bookmarks file: BookmarkFile,
    reached: (Double) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) -> RunRecording? {
    let wall = ContinuousClock()
    let begin = wall.now
    var recording = start?.recording ?? RunRecording(run: run, seed: seed)
    let spent = recording.wallSeconds
    let ledger = try part(from: start)
    var day = patient.day
    var hasMoved = false
    var clock = BookmarkClock(everyDays: bookmarkEveryDays, from: day)
    func keep(before stop: Int) throws(ExperimentError) {
      try write(patient.drainLedger(), of: patient, to: ledger, &recording)
      recording.wallSeconds = spent + begin.duration(to: wall.now) / .seconds(1)
      let mark = try ledger.mark()
      try clock.write(on: day) { () throws(ExperimentError) in
        try file.write(
          RunBookmark(
            recording: recording, nextStop: stop, isFinished: false, ledger: mark,
            patient: patient.savedState()
          ).bytes)
      }
    }
    for index in stops.indices.dropFirst(start?.nextStop ?? 0) {
      let stop = stops[index]
      while day < stop.day {
        if isCancelled() {
          // What was simulated is not lost.
          if hasMoved { try keep(before: index) }
          return nil
        }
        day = min(day + Self.pace, stop.day, clock.nextDay(after: day))
        patient.advance(toDay: day)
        hasMoved = true
        if day < stop.day, clock.isDue(on: day, keptFrame: false) { try keep(before: index) }
      }
      try write(patient.drainLedger(), of: patient, to: ledger, &recording)
      try record(stop, of: patient, in: &recording)
      reached(stop.day)
      if 0 < day, clock.isDue(on: day, keptFrame: stop.frame != nil) {
        try keep(before: index + 1)
      }
    }
    if isCancelled() && stops.isEmpty { return nil }
    // A run that ends within a day would lose the hits and failed attacks of its last part.
    try write(
      patient.drainLedger() + patient.restOfDay(), of: patient, to: ledger, &recording)
    recording.digest = patient.digest()
    recording.wallSeconds = spent + begin.duration(to: wall.now) / .seconds(1)
    try file.write(
      RunBookmark(
        recording: recording, nextStop: stops.count, isFinished: true, ledger: try ledger.finish(),
        patient: []
      ).bytes)
    return recording
  }

  /// What an earlier time left of this run, with a patient to go on with, if all of it is whole.
  ///
  /// - Parameters:
  ///   - file: The bookmark.
  ///   - note: Is told what is damaged.
  ///   - admit: Makes a patient on day 0.
  /// - Returns: Where the run stands, and its patient if it is not finished.
  /// - Throws: An error if the bookmark is one of other work.
  func resume(
    from file: BookmarkFile, note: (String) -> Void, admit: () -> any VirtualPatient
  ) throws(ExperimentError) -> (start: RunBookmark, patient: (any VirtualPatient)?)? {
    try file.read(note: note) { bytes throws(StateDamage) in
      let start = try RunBookmark(bytes)
      guard isOurs(start) else { throw StateDamage() }
      if start.isFinished { return (start, nil) }
      let patient = admit()
      try patient.restore(from: start.patient)
      // Between the stop before and the stop to come.
      guard (start.nextStop == 0 ? 0 : stops[start.nextStop - 1].day) <= patient.day + Self.tick,
        start.nextStop == stops.count || patient.day <= stops[start.nextStop].day + Self.tick
      else { throw StateDamage() }
      return (start, patient)
    }
  }

  /// Whether a bookmark is one of this run, and the files that it relies on are still there.
  private func isOurs(_ start: RunBookmark) -> Bool {
    let recording = start.recording
    guard recording.counts.run == run, recording.counts.seed == seed,
      recording.isWhole,
      (0...stops.count).contains(start.nextStop),
      LedgerPart.holds(Self.ledgerName(run: run), in: folder.staging, start.ledger)
    else { return false }
    let past = stops[..<start.nextStop]
    return recording.counts.days.count == past.count { $0.isCounted }
      && recording.replay.count == past.count { $0.isReplayed }
      && past.compactMap(\.frame).allSatisfy { frame in
        let name = Self.stateName(frame: frame)
        return (try? folder.staging.read(inside: name)).map(SavedTissue.isWhole) ?? false
      }
  }

  private func part(from start: RunBookmark?) throws(ExperimentError) -> LedgerPart {
    let name = Self.ledgerName(run: run)
    if let start,
      let part = try LedgerPart(continuing: name, in: folder.staging, from: start.ledger)
    {
      return part
    }
    return try LedgerPart(creating: name, in: folder.staging)
  }

  private func write(
    _ entries: [LedgerEntry], of patient: any VirtualPatient, to part: LedgerPart,
    _ recording: inout RunRecording
  ) throws(ExperimentError) {
    guard !entries.isEmpty else { return }
    var bytes: [UInt8] = []
    let names = patient.populationNames
    for entry in entries {
      LedgerTable.append(entry, run: run, populations: names, to: &bytes)
      recording.tally.add(entry, run: run, populations: names)
    }
    try part.append(bytes)
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
      try folder.stage(SavedTissue.encode(patient.view()), as: Self.stateName(frame: frame))
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
