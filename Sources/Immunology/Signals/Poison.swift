/// The hazards of drugs on cells in the sensitive phases of their cycles, in 1/min (equation B13).
///
/// A cycle of four stages begins with a wait; DNA is copied in the second and third, and the last
/// ends with mitosis. In clocks with other numbers of stages the same shares hold.
struct Poison: Sendable, Equatable {
  /// On cells that copy their DNA.
  var synthesis: Float = 0
  /// On cells in mitosis.
  var mitosis: Float = 0

  init() {}

  init(_ levers: Levers) {
    synthesis = Float(levers.synthesisHazard / 1440)
    mitosis = Float(levers.mitosisHazard / 1440)
  }

  /// Whether there is any.
  var isPresent: Bool { 0 < synthesis || 0 < mitosis }

  /// The hazard of a cell in a stage of its cycle.
  func hazard(stage: Float, of stages: Float) -> Float {
    let share = stage / stages
    if share < 0.25 { return 0 }
    return share < 0.75 ? synthesis : mitosis
  }

  /// The mean hazard of a cell of which only now and then one is in its cycle.
  func hazard(cyclingShare: Float) -> Float {
    // Science table A13: about 0.4 of a cycle is synthesis and 0.05 mitosis.
    cyclingShare * (0.4 * synthesis + 0.05 * mitosis)
  }
}
