import Tissue

/// What has happened so far, counted per population.
struct Tally: Sendable, Equatable {
  var started = 0
  var divisions = 0
  var arrivals = 0
  var deaths = 0
  var killed = 0
  var removed = 0
  /// Deaths other than of age.
  var lost = 0
  var tiredEver = 0
  /// T cells that became memory in the tissue.
  var remembering = 0
  /// Losses of an antigen or of MHC-I.
  var mutations = 0
}

/// Why a killer touched a cell and did not kill it.
public enum AttackFailure: Int, Sendable, CaseIterable {
  /// PD-1 cost it at least a quarter of its hits, and more than anything else did.
  case checkpoint
  /// Exhaustion cost it most.
  case exhausted
  /// There were hits, but too few to outrun repair.
  case repaired
  /// The synapse ended before a hit.
  case tooShort
  /// The cell shows too little of the antigen.
  case noAntigen
  /// The cell shows no MHC-I.
  case noMHC
  /// Regulatory T cells nearby cost it most.
  case regulatory
  /// TGF-β cost it most.
  case transforming

  /// What ended a synapse that nothing held back: chance, or repair.
  static func unbraked(hadHit: Bool) -> AttackFailure { hadHit ? .repaired : .tooShort }

  /// The word in the ledger.
  public var cause: String {
    switch self {
    case .checkpoint: "pd1"
    case .exhausted: "exhausted"
    case .repaired: "repaired"
    case .tooShort: "too_short"
    case .noAntigen: "no_antigen"
    case .noMHC: "no_mhc"
    case .regulatory: "treg"
    case .transforming: "tgfb"
    }
  }
}

extension Tally {
  /// Visits all counts.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&started)
    try visitor.visit(&divisions)
    try visitor.visit(&arrivals)
    try visitor.visit(&deaths)
    try visitor.visit(&killed)
    try visitor.visit(&removed)
    try visitor.visit(&lost)
    try visitor.visit(&tiredEver)
    try visitor.visit(&remembering)
    try visitor.visit(&mutations)
  }
}
