import Outcomes
import Tissue

/// Where one run stands, with all that is kept of it so far.
struct RunBookmark {
  var recording: RunRecording
  /// The position of the stop that comes next.
  var nextStop: Int
  /// Whether the run is over; its patient is gone then.
  var isFinished: Bool
  var ledger: LedgerPart.Mark
  /// The state of the patient.
  var patient: [UInt8]

  /// Describes where a run stands.
  init(
    recording: RunRecording, nextStop: Int, isFinished: Bool, ledger: LedgerPart.Mark,
    patient: [UInt8]
  ) {
    self.recording = recording
    self.nextStop = nextStop
    self.isFinished = isFinished
    self.ledger = ledger
    self.patient = patient
  }

  /// Reads what ``bytes`` wrote.
  init(_ bytes: [UInt8]) throws(StateDamage) {
    self.init(
      recording: RunRecording(run: 0, seed: 0), nextStop: 0, isFinished: false,
      ledger: LedgerPart.Mark(), patient: [])
    var reader = StateReader(bytes)
    try visitState(&reader)
    guard reader.remaining == 0 else { throw StateDamage() }
  }

  /// All of it as bytes.
  var bytes: [UInt8] {
    var (copy, writer) = (self, StateWriter())
    copy.visitState(&writer)
    return writer.bytes
  }

  private mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try recording.visitState(&visitor)
    try visitor.visit(&nextStop)
    try visitor.visit(&isFinished)
    try ledger.visitState(&visitor)
    try visitor.visit(&patient)
  }
}
