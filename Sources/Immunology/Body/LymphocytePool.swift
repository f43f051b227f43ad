import Tissue

/// All lymphocytes in the blood together, whatever they see.
///
/// dL/dt = k·(L₀ − L), solved exactly; treatments take shares away. In units of 10⁹ cells per litre.
struct LymphocytePool: Sendable, Equatable {
  /// Lymphocytes in 10⁹ per litre of blood.
  private(set) var concentration: Double
  /// The lowest concentration so far.
  private(set) var lowest: Double

  private let normal: Double
  private let recovery: Double

  /// Creates the blood of a healthy adult.
  init(_ values: ParameterValues) {
    normal = values[.lymphocyteNormal]
    recovery = values[.lymphocyteRecovery]
    concentration = normal
    lowest = normal
  }

  /// The concentration relative to that of a healthy adult.
  var level: Double { concentration / normal }

  /// Runs forward by some days.
  mutating func advance(days: Double) {
    guard concentration != normal else { return }
    concentration = normal + (concentration - normal) * Elementary.exp(-recovery * days)
  }

  /// Takes a share of the lymphocytes away, 0 to 1.
  mutating func deplete(share: Double) {
    concentration *= 1 - share
    lowest = min(lowest, concentration)
  }

  /// Visits both concentrations.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&concentration)
    try visitor.visit(&lowest)
  }
}
