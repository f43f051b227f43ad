import Tissue

/// The lymph nodes that drain the tumour, for one clonal family: T cells that see one antigen.
///
/// Tumour cells that die leave antigen, dendritic cells carry it to the node after a delay, naive
/// and memory cells that visit meet them, are primed, divide on a clock and leave as effectors
/// (equation B10):
///
/// - antigen: da/dt = deaths − a/t_a, dendritic cells set out at v·a/(a + a₅₀) per day and travel
///   by an Erlang clock of 8 stages;
/// - contact: c·b·T·S/(S + S₅₀ + T) per day for T searching cells and S free places on dendritic
///   cells, of which each has ten;
/// - help: b ∝ B/(B + B₅₀) with B = 1/(1 + κ·R·(1 − o)): CTLA-4 (on R times the usual number of
///   regulatory T cells, a share o of it blocked) takes B7 away;
/// - serial contacts, stable contact and growth up to the first division: Erlang clocks of 5 stages
///   each (Mempel 2004), then divisions of two stages each that double at the given interval, until
///   the destined number, which IL-2 raises (Marchingo 2014).
///
/// Amounts are cells in the body, times days. Steps are cut at 0.01 days and solved to second order;
/// no amount becomes negative.
struct LymphNode: Sendable, Equatable {
  /// What reaches the node in one step.
  struct Signals: Sendable, Equatable {
    /// Tumour cells of the tissue that died in the step, carried the antigen and made dendritic
    /// cells mature (each weighted by ``ImmunogenicDeath``).
    var immunogenicDeaths = 0.0
    /// Dendritic cells that a vaccine loaded with the antigen in the step, in cells.
    var vaccineCells = 0.0
    /// The share of CTLA-4 that an antibody blocks, 0 to 1.
    var ctla4Occupancy = 0.0
    /// Regulatory T cells relative to the usual number; 0 without any.
    var regulatoryLevel = 1.0
    /// The IL-2 that dividing cells find, 0 to 1.
    var interleukin2 = 0.0
    /// The share of priming that TGF-β or steroids suppress, 0 to 1.
    var suppression = 0.0
    /// 1 for an infection or a strong adjuvant, 0 for a tumour alone: how fast cells divide.
    var inflammation = 0.0
    /// Memory cells of the family in the body that can be called again.
    var memoryCells = 0.0
  }

  /// What leaves the node in one step, in cells.
  struct Output: Sendable, Equatable {
    /// Effectors that enter the blood.
    var effectors = 0.0
    /// Memory cells that were primed again and are memory no more.
    var recalledMemory = 0.0
  }

  /// The amounts at one time.
  struct State: Sendable, Equatable {
    /// Antigen in the tissue, in dead cells.
    var antigen = 0.0
    /// Dendritic cells on their way, by stage of the way.
    var travelling = SIMD8<Double>(repeating: 0)
    /// Dendritic cells with antigen in the node.
    var dendritic = 0.0
    /// Naive precursors in the body.
    var naive = 0.0
    /// Cells on the priming clock: 5 stages of serial contacts, 5 of stable contact, 5 of growth.
    var primed = SIMD16<Double>(repeating: 0)
    /// Cells in the first half of a division cycle; the first lane has divided once.
    var early = SIMD16<Double>(repeating: 0)
    /// Cells in the second half of a division cycle.
    var late = SIMD16<Double>(repeating: 0)
    /// Effectors that have not left the node.
    var leaving = 0.0
  }

  /// The amounts now.
  var state: State
  /// The numbers of the catalogue.
  let rules: Rules

  /// Creates a node at rest with all naive precursors of the family.
  ///
  /// - Parameters:
  ///   - values: The numbers of the model.
  ///   - precursors: The naive precursors in the body; without it, those of the catalogue.
  init(_ values: ParameterValues, precursors: Double? = nil) {
    rules = Rules(values, precursors: precursors)
    state = State(naive: rules.precursors)
  }
}

extension LymphNode {
  /// The dendritic cells with antigen in the node.
  var dendriticCells: Double { state.dendritic }

  /// The naive precursors that were not primed yet.
  var naiveCells: Double { state.naive }

  /// The cells in contact with dendritic cells.
  var cellsInContact: Double { Self.sum(state.primed, from: 0, to: 10) }

  /// The cells between contact and leaving: primed, dividing and about to leave.
  var responding: Double {
    Self.sum(state.primed, from: 0, to: 15) + dividing + state.leaving
  }

  /// The cells that divide.
  var dividing: Double { Self.sum(state.early + state.late, from: 0, to: 16) }

  /// How much antigen dying cells have left in the tissue lately, 0 to 1.
  ///
  /// It tells effectors that an infection lasts. A tumour whose cells hardly die has antigen too;
  /// then the share of the tissue's cells that carry it is the better signal.
  var antigenSignal: Double { state.antigen / (state.antigen + rules.halfAntigen) }

  /// The share of full B7 help that CTLA-4 leaves, 0 to 1.
  func help(_ signals: Signals) -> Double { rules.help(signals, need: 1) }

  /// The share of the clones of the family that can be primed; blocking CTLA-4 adds weak ones.
  func breadth(_ signals: Signals) -> Double {
    Elementary.power(help(signals), rules.breadthExponent)
  }

  /// Takes a share of the naive and the dividing cells away, 0 to 1 each.
  ///
  /// Lymphodepletion, chemotherapy and radiotherapy act this way.
  mutating func deplete(naive: Double, dividing: Double) {
    state.naive *= 1 - naive
    state.primed *= 1 - dividing
    state.early *= 1 - dividing
    state.late *= 1 - dividing
    state.leaving *= 1 - dividing
  }

  /// Visits all amounts.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&state.antigen)
    try visitor.visit(lanesOf: &state.travelling)
    try visitor.visit(&state.dendritic)
    try visitor.visit(&state.naive)
    try visitor.visit(lanesOf: &state.primed)
    try visitor.visit(lanesOf: &state.early)
    try visitor.visit(lanesOf: &state.late)
    try visitor.visit(&state.leaving)
  }

  private static func sum(_ lanes: SIMD16<Double>, from start: Int, to end: Int) -> Double {
    var sum = 0.0
    for lane in start..<end { sum += lanes[lane] }
    return sum
  }
}
