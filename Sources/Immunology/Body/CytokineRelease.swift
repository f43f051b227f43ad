import Tissue

/// IL-6 in the blood while engineered cells fight: a teaching surrogate (equation B15).
///
/// dI/dt = b·k + p·A/(K + A)·M·(1 − s) − k·(1 − h·B)·I with A activated engineered cells in the body,
/// M the myeloid cells relative to usual, s the effect of a steroid and B the blockade of the
/// receptor, through which IL-6 also leaves. Blocking therefore may *raise* the level while it
/// takes the effect away. The words none, mild, moderate and severe come from the level alone.
/// They are no clinical grade: those go by fever, blood pressure and oxygen.
struct CytokineRelease: Sendable, Equatable {
  /// The words for a course, from the highest effective level.
  enum Severity: String, Sendable, CaseIterable {
    /// Below 50 pg/mL.
    case none
    /// From 50 pg/mL.
    case mild
    /// From 200 pg/mL.
    case moderate
    /// From 1000 pg/mL.
    case severe
  }

  /// What drives and brakes the release during a step.
  struct Signals: Sendable, Equatable {
    /// Engineered cells in the body that have met antigen lately.
    var activatedCells = 0.0
    /// Myeloid cells relative to usual, for example ``Marrow/level``.
    var myeloidLevel = 1.0
    /// The effect of a steroid, 0 to 1.
    var steroid = 0.0
    /// The blockade of the IL-6 receptor, 0 to 1.
    var blockade = 0.0
  }

  /// IL-6 in serum in pg/mL.
  private(set) var level: Double
  /// IL-6 that still acts: the level less the share whose receptor is blocked, in pg/mL.
  private(set) var effective: Double
  /// The highest level so far, in pg/mL.
  private(set) var highestLevel: Double
  /// The highest effective level so far, in pg/mL.
  private(set) var highestEffective: Double

  private let base: Double
  private let decay: Double
  private let production: Double
  private let halfCells: Double
  private let receptorShare: Double
  private let thresholds: [Double]

  /// Creates the blood of a healthy adult.
  init(_ values: ParameterValues) {
    base = values[.cytokineBase]
    decay = 0.693_147_180_559_945_3 * 24 / values[.cytokineHalfLife]
    production = values[.cytokineProduction]
    halfCells = values[.cytokineHalfCells]
    receptorShare = values[.cytokineReceptorShare]
    thresholds = [
      values[.cytokineMild], values[.cytokineModerate], values[.cytokineSevere],
    ]
    level = base
    effective = base
    highestLevel = base
    highestEffective = base
  }

  /// The word for the course so far.
  var severity: Severity {
    let reached = thresholds.filter { $0 <= highestEffective }.count
    return Severity.allCases[reached]
  }

  /// Runs forward by some days.
  mutating func advance(days: Double, _ signals: Signals) {
    if signals.activatedCells == 0 && signals.blockade == 0 && level == base && effective == base {
      return
    }
    let drive = signals.activatedCells / (halfCells + signals.activatedCells)
    let source =
      base * decay + production * drive * signals.myeloidLevel * (1 - signals.steroid)
    let loss = decay * (1 - receptorShare * signals.blockade)
    // With constant rates the step is exact: a way of e^(−k·t) towards source/loss.
    let target = source / loss
    level = target + (level - target) * Elementary.exp(-loss * days)
    effective = level * (1 - signals.blockade)
    highestLevel = max(highestLevel, level)
    highestEffective = max(highestEffective, effective)
  }

  /// Visits all levels.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&level)
    try visitor.visit(&effective)
    try visitor.visit(&highestLevel)
    try visitor.visit(&highestEffective)
  }
}
