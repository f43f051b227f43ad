import Tissue

/// Something that happened to a cell or to the virtual patient, and why.
public struct LedgerEntry: Sendable, Equatable {
  /// What happened.
  public enum Event: String, Sendable, CaseIterable {
    /// A cell was there at the start.
    case start
    /// A cell became two; `cell` is the first daughter.
    case division
    /// A T cell came out of a vessel.
    case arrival
    /// A living cell began to die.
    case death
    /// A dead cell was cleared from the tissue.
    case removal
    /// A T cell became tired.
    case exhaustion
    /// A tired T cell recovered.
    case recovery
    /// A T cell stopped fighting and stays as memory.
    case memory
    /// A memory T cell met its antigen and fights again.
    case recall
    /// A daughter cell lost an antigen or MHC-I for good; `cause` names what.
    case mutation
    /// Synapses of a day that ended without a kill; `detail` holds their number.
    case failedAttack = "failed_attack"
    /// Hits of a day on target cells; `detail` holds their number.
    case hit
    /// A dose of a treatment was given; `detail` holds the amount.
    case dose
    /// A dose was left out because of the harm that the treatment did.
    case pause
  }

  /// The time in days.
  public var day: Double
  /// What happened.
  public var event: Event
  /// Why, as a short word such as `killed`, `necrosis`, `crushed`, `contraction`, `pd1`.
  public var cause: String
  /// The lineage of the cell, or 0 when the entry is about no single cell.
  public var cell: UInt64
  /// The name of the cell's population, or "".
  public var population: String
  /// Where it happened, in µm; zero when the entry is about no place.
  public var position: SIMD3<Float>
  /// The lineage of the cell that did it, or 0.
  public var actor: UInt64
  /// More in words, for example `hits=3` or `200 mg`.
  public var detail: String
}

extension LedgerEntry {
  /// An entry to read another one into.
  static let blank = LedgerEntry(
    day: 0, event: .start, cause: "", cell: 0, population: "", position: .zero, actor: 0,
    detail: "")

  /// The bytes that an entry without texts takes.
  static let leastBytes = 8 + 1 + 2 * 8 + 12 + 3 * 8

  /// Visits the whole entry.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&day)
    var code = UInt8(Event.allCases.firstIndex(of: event) ?? 0)
    try visitor.visit(&code)
    if Int(code) < Event.allCases.count { event = Event.allCases[Int(code)] }
    try visitor.visit(&cause)
    try visitor.visit(&cell)
    try visitor.visit(&population)
    try visitor.visit(&position)
    try visitor.visit(&actor)
    try visitor.visit(&detail)
  }
}
