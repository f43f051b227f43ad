/// What a T cell is, in one number of its columns: its clone, its phase, and what holds it back.
///
/// All are small whole numbers, so they share a column: a cell has to stay small in memory.
struct Kinship: Equatable {
  /// The life of a T cell that can kill (equation B9).
  enum Phase: Int {
    /// It fights and, when it finds nothing, dies or becomes memory.
    case effector
    /// It can renew itself (TCF-1⁺).
    case progenitor
    /// It waits for its antigen.
    case memory
  }

  /// The antigen that the clone knows, or ``bystander``.
  var clone: Int
  /// The phase of its life.
  var phase: Phase
  /// What costs the cell most of its hits in the present synapse.
  var brake: AttackFailure?
  /// Whether there was a hit in the present synapse.
  var hasHit: Bool

  /// The clone that knows none of the antigens.
  static let bystander = Antigen.most

  init(clone: Int, phase: Phase, brake: AttackFailure? = nil, hasHit: Bool = false) {
    self.clone = clone
    self.phase = phase
    self.brake = brake
    self.hasHit = hasHit
  }

  /// Reads the number of a column.
  @inline(__always)
  init(_ code: Float) {
    let bits = Int(code)
    hasHit = bits & 1 == 1
    let brake = (bits >> 1) & 15
    self.brake = brake == 0 ? nil : AttackFailure(rawValue: brake - 1)
    phase = Phase(rawValue: (bits >> 5) & 3) ?? .effector
    clone = bits >> 7
  }

  /// The number for a column.
  var code: Float {
    let brake = (brake?.rawValue ?? -1) + 1
    return Float(clone << 7 | phase.rawValue << 5 | brake << 1 | (hasHit ? 1 : 0))
  }
}
