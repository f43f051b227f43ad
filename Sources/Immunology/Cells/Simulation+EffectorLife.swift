import Tissue

extension Simulation {
  /// What a T cell does between two decisions: tire, recover, divide, die (equation B9).
  ///
  /// With the signal S and the inhibition I: dE/dt = k·S·(1 + γ·I)·(1 − E) −
  /// k_rev·(1 − S)·(1 − F)·E, and the fixed part dF/dt = E·(1 − F)/t_fix. A block of PD-1 lowers I,
  /// so it slows tiring and lets cells divide; it does not set E to 0.
  func live(_ cell: Int, _ cells: CrawlerSheet, _ row: EffectorRow) {
    // What has not been booked yet waits for turnover.
    guard cells.fate[cell] == 0 else { return }
    let minutes = rules.decisionMinutes
    if cells.state[cell] == CrawlerState.dying {
      cells.clock[cell] -= minutes
      if cells.clock[cell] <= 0 { cells.fate[cell] = Fate.cleared.rawValue }
      return
    }
    let isStimulated = cells.state[cell] != CrawlerState.searching
    let aim: Float = isStimulated ? 1 : 0
    let keep = 1 - minutes / (row.stimulusMinutes + minutes)
    cells.stimulus[cell] = aim + (cells.stimulus[cell] - aim) * keep
    tire(cell, cells)

    let signal = cells.stimulus[cell]
    let u = draw.uniforms(cells.lineage[cell], ticks, .life)
    let death = row.deathHazard * signal + row.contractionHazard * (1 - signal)
    if Hazard.strikes(exposure: death * minutes, uniform: u.x) {
      cells.fate[cell] =
        (signal < 0.5 ? Fate.contraction : Fate.attrition).rawValue
      cells.state[cell] = CrawlerState.dying
      cells.target[cell] = 0
      cells.hits[cell] = 0
      cells.clock[cell] = draw.erlang(mean: row.dyingMinutes, cells.lineage[cell], ticks, .dying)
      return
    }
    guard rules.expansionIsOn, 0 < cells.destiny[cell] else { return }
    let vigour = (1 - cells.inhibition[cell]) * (1 - cells.exhaustion[cell])
    let hazard = row.divisionStageHazard * signal * vigour
    guard Hazard.strikes(exposure: hazard * minutes, uniform: u.y) else { return }
    cells.stage[cell] += 1
    if EffectorRow.stages <= cells.stage[cell] { cells.fate[cell] = Fate.division.rawValue }
  }

  /// Moves exhaustion and its fixation by one decision.
  private func tire(_ cell: Int, _ cells: CrawlerSheet) {
    let minutes = rules.decisionMinutes
    let signal = cells.stimulus[cell]
    let (before, fixation) = (cells.exhaustion[cell], cells.fixation[cell])
    let gain =
      rules.exhaustionRate * signal * (1 + rules.checkpointGain * cells.inhibition[cell])
    let loss = rules.recoveryRate * (1 - signal) * (1 - fixation)
    let after = min(1, max(0, before + minutes * (gain * (1 - before) - loss * before)))
    cells.exhaustion[cell] = after
    cells.fixation[cell] = min(1, fixation + minutes * rules.fixationRate * before * (1 - fixation))
    let limit = rules.tiredAbove
    if before <= limit && limit < after { cells.fate[cell] = Fate.tired.rawValue }
    if limit < before && after <= limit { cells.fate[cell] = Fate.recovered.rawValue }
  }
}
