import Immunology
import Outcomes
import Tissue

/// What is kept of one run of one arm.
///
/// It is a value: what was recorded of the shared past goes to each arm that has this past.
struct ArmRecording: Sendable {
  var counts: RunSeries
  var body: RunSeries
  /// The counts at the times of the frames; of one run only.
  var frames: RunSeries
  /// The states of the tissue at these times, as they stand in files.
  var states: [[UInt8]] = []
  /// The states of the replay as they come; of one run only.
  private var replay = ReplayEncoder()
  /// The file of the replay, when the run is finished; empty if none was recorded.
  var replayFile: [UInt8] = []
  var tally = LedgerTally()
  private var hasTally = true
  /// The lines of `ledger.csv`; of the first run only.
  var ledger: [UInt8] = []
  var digest = ""
  /// How long the run would have taken on its own, in seconds.
  var wallSeconds = 0.0

  init(run: Int, seed: UInt64) {
    counts = RunSeries(run: run, seed: seed)
    body = counts
    frames = counts
  }

  /// Visits everything.
  ///
  /// - Throws: What the visitor throws. A tally that is damaged shows in ``isWhole``.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try counts.visitState(&visitor)
    try body.visitState(&visitor)
    try frames.visitState(&visitor)
    try visitor.visit(&states, blank: [], bytesEach: 8) {
      visitor, state throws(Visitor.Failure) in try visitor.visit(&state)
    }
    try replay.visitState(&visitor)
    try visitor.visit(&replayFile)
    hasTally = try tally.visitState(&visitor)
    try visitor.visit(&ledger)
    try visitor.visit(&digest)
    try visitor.visit(&wallSeconds)
  }

  /// Whether all parts fit each other, as must be after reading.
  var isWhole: Bool { hasTally && [counts, body, frames].allSatisfy(\.isWhole) }

  /// Looks at a patient who has arrived at a stop.
  mutating func record(_ stop: RunStop, of patient: any VirtualPatient) {
    add(patient.drainLedger(), of: patient)
    let census = patient.census()
    if stop.isCounted {
      let readout = patient.bodyReadout()
      counts.append(day: stop.day, columns: census.columns, values: census.values)
      body.append(day: stop.day, columns: readout.columns, values: readout.values)
    }
    if stop.frame != nil {
      frames.append(day: stop.day, columns: census.columns, values: census.values)
      states.append(SavedTissue.encode(patient.view()))
    }
    if stop.isReplayed { replay.add(patient.view()) }
  }

  /// Closes the recording on the last day.
  mutating func finish(with patient: (any VirtualPatient)?) {
    if let patient { add(patient.drainLedger() + patient.restOfDay(), of: patient) }
    digest = patient?.digest() ?? ""
    if 0 < replay.count { replayFile = Replay(replay).file }
    replay = ReplayEncoder()
  }

  /// The outcomes of the run.
  func readout(_ rules: OutcomeRules) -> RunReadout {
    RunReadout(counts: counts, body: body, ledger: tally, rules: rules)
  }

  private mutating func add(_ entries: [LedgerEntry], of patient: any VirtualPatient) {
    let names = patient.populationNames
    // The ledgers of all runs would be gigabytes; the others keep their daily sums.
    let keepsLines = counts.run == 1
    for entry in entries {
      tally.add(entry, run: counts.run, populations: names)
      if keepsLines {
        LedgerTable.append(entry, run: counts.run, populations: names, to: &ledger)
      }
    }
  }
}
