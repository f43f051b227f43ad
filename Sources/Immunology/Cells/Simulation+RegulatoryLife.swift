import Tissue

extension Simulation {
  /// What a regulatory T cell does between two decisions: divide where there is IL-2, and die.
  ///
  /// What it does to others is gathered by them (``Suppression``); its TGF-β and its uptake of IL-2
  /// are collected with the fields. It needs a hundredth of the IL-2 that killers need (A11).
  func live(_ cell: Int, _ cells: CrawlerSheet, _ row: RegulatoryRow) {
    guard cells.fate[cell] == 0 else { return }
    if cells.state[cell] == CrawlerState.dying {
      fade(cell, cells)
      return
    }
    let minutes = rules.decisionMinutes
    let u = draw.uniforms(cells.lineage[cell], ticks, .life)
    if Hazard.strikes(exposure: row.crawl.deathHazard * minutes, uniform: u.x) {
      beginDying(cell, cells, .attrition, minutes: row.crawl.dyingMinutes)
      return
    }
    guard rules.interleukinIsOn, rules.expansionIsOn else { return }
    let level = interleukin.value(at: cells.position(cell)) + Float(body.interleukin)
    let help = level / (0.01 * rules.interleukinHalfEffect + level)
    let hazard = row.divisionStageHazard * help * body.divisionFactor
    guard Hazard.strikes(exposure: hazard * minutes, uniform: u.y) else { return }
    cells.stage[cell] += 1
    if EffectorRow.stages <= cells.stage[cell] { cells.fate[cell] = Fate.division.rawValue }
  }
}
