import Immunology
import Testing

/// No setting without effect: each one moves something, warns, or is refused.
@Suite(.serialized)
struct SettingEffectTests {
  @Test func `every setting changes a run or a written result somewhere`() throws {
    let probes = try SettingContext.rich.map(SettingProbe.init)
    var changing: Set<String> = []
    // Those that were taken somewhere without a word and moved nothing: a warning or an error is a word.
    var silent: Set<String>?
    var warned: Set<String> = []
    func look(until end: Double, values: Int) {
      var found: Set<String> = []
      for probe in probes {
        // What has shown its effect in one scenario need not be moved in the next.
        let findings = probe.findings(
          besides: changing, only: silent, until: end, values: values)
        for finding in findings {
          switch finding.effect {
          case .changed: changing.insert(finding.setting)
          case .silent: found.insert(finding.setting)
          case .warned, .refused: warned.insert(finding.setting)
          }
        }
      }
      silent = found.subtracting(changing)
    }
    let clock = ContinuousClock()
    // Most settings show within hours; only those that don't are followed for days.
    for (end, values) in [(0.03, 1), (0.5, 2), (.infinity, .max)] {
      let time = clock.measure { look(until: end, values: values) }
      print("until \(end): \(changing.count) changing, \(time)", (silent ?? []).sorted())
    }
    print("warned", warned.subtracting(changing).sorted())
    #expect(500 < changing.count)
    #expect(silent?.sorted() == [])
  }

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
