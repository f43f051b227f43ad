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
}

/// Why synapses ended without a kill.
enum AttackFailure: Int, CaseIterable {
  /// PD-1 cost the T cell at least a quarter of its hits, and more than exhaustion did.
  case checkpoint
  /// Exhaustion cost the T cell at least a quarter of its hits, and more than PD-1 did.
  case exhausted
  /// There were hits, but too few to outrun repair.
  case repaired
  /// The synapse ended before a hit.
  case tooShort

  /// The word in the ledger.
  var cause: String {
    switch self {
    case .checkpoint: "pd1"
    case .exhausted: "exhausted"
    case .repaired: "repaired"
    case .tooShort: "too_short"
    }
  }
}
