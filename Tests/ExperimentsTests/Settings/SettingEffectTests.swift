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
    // Most settings show within hours; only those that don't are followed for days.
    for (number, most) in [1, 1, 3].enumerated() {
      var found: Set<String> = []
      for probe in probes {
        let days = probe.context.days
        // What has shown its effect in one scenario need not be moved in the next.
        let findings = probe.findings(
          besides: changing, only: silent, until: [0.03, probe.context.early, days][number],
          values: most, isBold: number == 2)
        for finding in findings {
          if finding.effect == .changed { changing.insert(finding.setting) }
          if finding.effect == .silent { found.insert(finding.setting) }
        }
      }
      silent = found.subtracting(changing).subtracting(Self.late)
    }
    #expect(700 < changing.count)
    #expect(silent?.sorted() == [])
  }

  @Test(arguments: SettingContext.poor)
  func `a setting that has nothing to act on warns`(context: SettingContext) throws {
    let silent = try SettingProbe(context).findings(values: 3, isBold: true)
      .filter { $0.effect == .silent }
    let waiting = Self.waiting + (Self.waitingIn[context.name] ?? [])
    #expect(silent.map(\.path).filter { !waiting.contains($0) } == [])
  }

  /// Settings that act on what is too rare or too late for these scenarios.
  private static let late: Set<String> = [
    // Few cells that a scenario places become memory cells, and these live for months.
    "cells(engineered_t).memory_half_life_days",
    "treatments(tcr_t ).recall_hours", "treatments(til ).recall_hours",
  ]

  /// Settings that could act on a tumour alone, and do not within two days.
  ///
  /// What they wait for does not come so soon. A file that lasts longer may need them, so a warning
  /// would be wrong.
  private static let waiting = [
    // Nothing holds cells back that are not there; one leaves a mechanism out to see just that.
    "without",
    // The oxygen of a small tumour stays above these.
    "oxygen.anoxia_mmhg", "oxygen.necrosis_per_hour",
    // T cells that know the tumour are called, and remember it, after days.
    "lymph_node.division_hours_acute", "t_cell_pool.memory_patrol", "immunogenic_death.necrosis",
    // No response and no second lesion.
    "response.confirm_days", "response.apart_um", "response.pdl1_fold",
    "cells.tumour.necrosis_clearance_per_day",
  ]

  /// The same for single scenarios.
  private static let waitingIn = [
    "antibody": [
      // What cells carry is told of them, and counted where it can be lost.
      "antigens.mark.copies",
      // The antibody is given on day 0, so patients cannot be enrolled later.
      "response.enrol_day",
    ],
    // A cancer of the blood must double before its growth can turn.
    "leukaemia": ["response.turn_percent"],
    // No healthy cell is crushed so soon, and there is one antigen for these receptors.
    "bare": ["cells.healthy.crush_per_day", "cells.engineered_t.target"],
  ]
}
