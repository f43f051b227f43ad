import Scenarios
import Tissue

@testable import Experiments
@testable import Immunology

/// A virtual patient whose tumour is a known function of a few settings.
///
/// There are as many tumour cells as at first, and ten times fewer with ten times the dose. The
/// number of T cells changes nothing but chance: another one of ±5 % in each patient.
final class SensitivityPatient: VirtualPatient {
  private let cells: Double
  private let seed: UInt64
  /// Is called at each look.
  private let onLook: () -> Void
  private(set) var day = 0.0
  let populationNames = ["tumour", "healthy", "t"]

  init(_ setup: ModelSetup, seed: UInt64, onLook: @escaping () -> Void = {}) {
    self.seed = seed
    self.onLook = onLook
    let t = setup.populations.first { $0.name == "t" }?.count ?? 0
    let draw = Draw(seed: seed).uniforms(lineage: UInt64(t), tick: 0, purpose: 0)
    let chance = Double(draw[0]) - 0.5
    let tumour = Double(setup.populations.first { $0.name == "tumour" }?.count ?? 0)
    cells = 1e6 * tumour / (setup.treatments.first?.milligrams ?? 1) * (1 + 0.1 * chance)
  }

  func advance(toDay end: Double) { day = end }

  func census() -> Census {
    onLook()
    return Census(
      day: day, columns: ["tumour_cells", "healthy_cells", "t_active", "t_tired"],
      values: [cells.rounded(), 100, 5, 1])
  }

  func bodyReadout() -> BodyReadout { BodyReadout(day: day, columns: [], values: []) }

  func view() -> TissueView {
    TissueView(day: day, size: [100, 100, 0], cells: [], vessels: [], layers: [])
  }

  func drainLedger() -> [LedgerEntry] { [] }
  func restOfDay() -> [LedgerEntry] { [] }
  func digest() -> String { "\(cells) \(seed)" }
  func savedState() -> [UInt8] { [] }
  func restore(from bytes: [UInt8]) throws(StateDamage) { throw StateDamage() }
}

/// A small scenario with numbers to move.
enum SensitivityScenario {
  static let text = """
    name: Screened
    duration_days: 2
    seed: 11
    cells:
      tumour: {kind: tumour, count: 20, place: disc}
      healthy: {kind: healthy, place: {fill: 0.3}}
      t: {kind: cd8_t, count: 40, place: scatter}
    treatments:
      - {kind: anti_pd1, dose_mg: 100, first_day: 1}
    """

  static func read(
    _ overrides: ScenarioOverrides = .init()
  ) throws -> MovableScenario {
    try MovableScenario(text: text, named: "screened.yaml", overrides: overrides)
  }

  /// What the patient heeds, and what it does not.
  static let patterns = [
    "cells.tumour.count", "cells.t.count", "treatments.0.dose_mg", "pd1.half_*",
  ]
}
