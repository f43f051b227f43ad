import Immunology
import Testing

/// No setting without effect: each one moves something, warns, or is refused.
@Suite(.serialized)
struct SettingEffectTests {
  @Test func `a setting that has nothing to act on warns`() throws {
    let silent = try SettingProbe(.alone).findings(values: 2).filter { $0.effect == .silent }
    #expect(silent.map(\.path) == Self.notReached)
  }

  /// Settings that could act on a tumour alone, and do not within two days.
  ///
  /// What they wait for does not come so soon. A file that lasts longer may need them, so a warning
  /// would be wrong.
  private static let notReached = [
    // Nothing holds cells back that are not there; one leaves a mechanism out to see just that.
    "without",
    // The oxygen of a small tumour stays above these.
    "oxygen.anoxia_mmhg", "oxygen.necrosis_per_hour",
    // T cells that know the tumour are called, and remember it, after days.
    "lymph_node.division_hours_acute", "t_cell_pool.memory_patrol", "immunogenic_death.necrosis",
    // No response and no second lesion.
    "response.confirm_days", "response.turn_percent", "response.apart_um", "response.pdl1_fold",
    "cells.tumour.necrosis_clearance_per_day",
  ]
}
