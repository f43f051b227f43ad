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
    /// Synapses of a day that ended without a kill; `count` is their number.
    case failedAttack = "failed_attack"
    /// Hits of a day on target cells; `count` is their number.
    case hit
    /// A step of a treatment was taken; `dose` says what was done.
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
  /// The cell's population, as its place in the setup, or nothing.
  public var population: Int?
  /// Where it happened, in µm; zero when the entry is about no place.
  public var position: SIMD3<Float>
  /// The lineage of the cell that did it, or 0.
  public var actor: UInt64
  /// How many events of the day before `day` it stands for, where they are booked together.
  public var count: Int?
  /// What was done, where it is about a treatment.
  public var dose: DoseNote?

  /// Creates an entry.
  public init(
    day: Double, event: Event, cause: String, cell: UInt64 = 0, population: Int? = nil,
    position: SIMD3<Float> = .zero, actor: UInt64 = 0, count: Int? = nil, dose: DoseNote? = nil
  ) {
    self.day = day
    self.event = event
    self.cause = cause
    self.cell = cell
    self.population = population
    self.position = position
    self.actor = actor
    self.count = count
    self.dose = dose
  }
}

extension LedgerEntry {
  /// The name of the cell's population among those of its virtual patient, or "".
  public func populationName(of populations: [String]) -> String {
    population.flatMap { populations.indices.contains($0) ? populations[$0] : nil } ?? ""
  }

  /// An entry to read another one into.
  static let blank = LedgerEntry(day: 0, event: .start, cause: "")

  /// The bytes that an entry without texts and dose takes.
  static let leastBytes = 8 + 1 + 8 + 8 + 8 + 12 + 8 + 8 + 1

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
    // A number that no population and no count has stands for none.
    var number = population ?? -1
    try visitor.visit(&number)
    population = number < 0 ? nil : number
    try visitor.visit(&position)
    try visitor.visit(&actor)
    number = count ?? -1
    try visitor.visit(&number)
    count = number < 0 ? nil : number
    var hasDose: UInt8 = dose == nil ? 0 : 1
    try visitor.visit(&hasDose)
    guard hasDose != 0 else {
      dose = nil
      return
    }
    var note = dose ?? DoseNote(.given)
    try note.visitState(&visitor)
    dose = note
  }
}
