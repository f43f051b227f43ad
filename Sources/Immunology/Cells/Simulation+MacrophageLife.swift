import Tissue

extension Simulation {
  /// What a macrophage does between two decisions: turn, and die of age.
  ///
  /// IFN-γ turns it towards helping (M1-like: it makes chemokine), its absence towards holding back
  /// (M2-like: it makes TGF-β): dp/dt = (c/(c + EC₅₀) − p)/T, with p from 0 to 1.
  func live(_ cell: Int, _ cells: CrawlerSheet, _ row: MacrophageRow) {
    guard cells.fate[cell] == 0 else { return }
    if cells.state[cell] == CrawlerState.dying {
      fade(cell, cells)
      return
    }
    let minutes = rules.decisionMinutes
    let messenger = interferon.value(at: cells.position(cell))
    let aim = messenger / (rules.interferonHalfEffect + messenger)
    let keep = Float(Elementary.exp(-Double(minutes / row.turningMinutes)))
    cells.receptor[cell] = aim + (cells.receptor[cell] - aim) * keep
    let u = draw.uniforms(cells.lineage[cell], ticks, .life)
    if Hazard.strikes(exposure: row.crawl.deathHazard * minutes, uniform: u.x) {
      beginDying(cell, cells, .attrition, minutes: row.crawl.dyingMinutes)
    }
  }
}
