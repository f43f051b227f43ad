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
    let clock = ContinuousClock()
    // Most settings show within hours; only those that don't are followed for days.
    for (number, most) in [1, 1, .max].enumerated() {
      var found: Set<String> = []
      for probe in probes {
        let end = [0.03, probe.context.early, probe.context.days][number]
        let time = clock.measure {
          // What has shown its effect in one scenario need not be moved in the next.
          let findings = probe.findings(besides: changing, only: silent, until: end, values: most)
          for finding in findings {
            switch finding.effect {
            case .changed: changing.insert(finding.setting)
            case .silent: found.insert(finding.setting)
            case .warned, .refused: warned.insert(finding.setting)
            }
          }
        }
        print("until \(end) \(probe.context.name): \(changing.count) changing, \(time)")
      }
      silent = found.subtracting(changing)
      print((silent ?? []).sorted())
    }
    print("warned", warned.subtracting(changing).sorted())
    #expect(500 < changing.count)
    #expect(silent?.sorted() == [])
  }

  @Test(arguments: SettingContext.poor)
  func `a setting that has nothing to act on warns`(context: SettingContext) throws {
    let clock = ContinuousClock()
    var silent: [SettingFinding] = []
    let time = try clock.measure {
     silent = try SettingProbe(context).findings(values: 2).filter { $0.effect == .silent }
     }
    print(context.name, time, silent.map(\.path))
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
