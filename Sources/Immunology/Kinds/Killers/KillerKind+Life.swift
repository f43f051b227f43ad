import Tissue

extension KillerKind {
  /// What a killer does between two decisions: tire, recover, divide, remember, die (equation B9).
  ///
  /// With the signal S and the inhibition I: dE/dt = k·S·(1 + γ·I)·(1 − E) −
  /// k_rev·(1 − S)·(1 − F)·E, and the fixed part dF/dt = E·(1 − F)/t_fix. A block of PD-1 lowers I,
  /// so it slows tiring and lets cells divide; it does not set E to 0.
  func live(_ cell: Int, _ cells: KillerSheet, _ now: Moment) {
    // What has not been booked yet waits for turnover.
    guard cells.fate[cell] == 0 else { return }
    let rules = senses.rules
    let minutes = rules.decisionMinutes
    if cells.state[cell] == CrawlerState.dying {
      now.fade(cell, cells.crawlers)
      return
    }
    if isSpent(cell, cells.crawlers) {
      now.beginDying(cell, cells.crawlers, .spent, minutes: dyingMinutes)
      return
    }
    let isStimulated = cells.state[cell] != CrawlerState.searching
    let aim: Float = isStimulated ? 1 : 0
    let keep = 1 - minutes / (killer.stimulusMinutes + minutes)
    cells.stimulus[cell] = aim + (cells.stimulus[cell] - aim) * keep
    renewReceptor(cell, cells)
    let phase = LifePhase(rawValue: cells.phase[cell]) ?? .effector
    if phase == .memory {
      remember(cell, cells, isStimulated: isStimulated, now)
      return
    }
    tire(cell, cells, phase)
    if now.poison.isPresent
      && now.isPoisoned(
        cells.lineage[cell],
        now.poison.hazard(stage: max(0, cells.stage[cell]), of: Killer.stages), minutes)
    {
      now.beginDying(cell, cells.crawlers, .drug, minutes: dyingMinutes)
      return
    }
    if leave(cell, cells, now) { return }
    guard rules.expansionIsOn, Self.isTCell else { return }
    divideIfReady(cell, cells, phase, now)
  }

  /// Moves the Erlang clock of a stimulated cell's cycle.
  private func divideIfReady(
    _ cell: Int, _ cells: KillerSheet, _ phase: LifePhase, _ now: Moment
  ) {
    let rules = senses.rules
    let help = interleukinEffect(at: cells.position(cell), cells.stimulus[cell], now)
    guard phase == .progenitor || -help * rules.interleukinDivisions < cells.destiny[cell]
    else { return }
    // Exhaustion stops all but those that renew themselves; they only wait for PD-1 to be silent.
    let tired = phase == .progenitor ? 0 : cells.exhaustion[cell]
    let vigour = (1 - cells.inhibition[cell]) * (1 - tired) * (1 + rules.interleukinGain * help)
    let hazard =
      killer.divisionStageHazard * cells.stimulus[cell] * vigour * now.divisionFactor
    let u = now.draw.uniforms(cells.lineage[cell], now.tick, .life)
    guard Hazard.strikes(exposure: hazard * rules.decisionMinutes, uniform: u.y) else { return }
    cells.stage[cell] += 1
    if Killer.stages <= cells.stage[cell] { cells.fate[cell] = Fate.division.rawValue }
  }

  /// Lets a T cell die, or stay as memory, when its time has come.
  ///
  /// - Returns: Whether its life as a fighter is over.
  private func leave(
    _ cell: Int, _ cells: KillerSheet, _ now: Moment
  ) -> Bool {
    let signal = cells.stimulus[cell]
    let u = now.draw.uniforms(cells.lineage[cell], now.tick, .life)
    let remembering = killer.memoryHazard * (1 - signal) * (1 - cells.fixation[cell])
    let dying = killer.crawl.deathHazard * signal + killer.contractionHazard * (1 - signal)
    let minutes = senses.rules.decisionMinutes
    guard Hazard.strikes(exposure: (dying + remembering) * minutes, uniform: u.x) else {
      return false
    }
    if u.z * (dying + remembering) < remembering {
      cells.phase[cell] = LifePhase.memory.rawValue
      cells.fate[cell] = Fate.memory.rawValue
    } else {
      now.beginDying(
        cell, cells.crawlers, signal < 0.5 ? .contraction : .attrition, minutes: dyingMinutes)
    }
    return true
  }

  /// A memory T cell waits; when it meets its antigen it fights again, and divides after a lag.
  private func remember(
    _ cell: Int, _ cells: KillerSheet, isStimulated: Bool, _ now: Moment
  ) {
    let minutes = senses.rules.decisionMinutes
    cells.exhaustion[cell] *=
      1 - min(1, senses.rules.recoveryRate * (1 - cells.fixation[cell]) * minutes)
    if isStimulated {
      cells.phase[cell] = LifePhase.effector.rawValue
      cells.destiny[cell] = killer.destiny
      // The clock starts below zero: these stages are the lag.
      cells.stage[cell] = -killer.recallStages
      cells.fate[cell] = Fate.recalled.rawValue
      return
    }
    let u = now.draw.uniforms(cells.lineage[cell], now.tick, .life)
    if Hazard.strikes(exposure: killer.memoryLossHazard * minutes, uniform: u.x) {
      now.beginDying(cell, cells.crawlers, .attrition, minutes: dyingMinutes)
    }
  }

  /// The effect of IL-2 on a stimulated T cell, from 0 to 1; resting cells lack its receptor.
  private func interleukinEffect(
    at place: SIMD3<Float>, _ stimulus: Float, _ now: Moment
  ) -> Float {
    guard senses.rules.interleukinIsOn else { return 0 }
    let level = senses.interleukin.value(at: place) + now.interleukin
    return stimulus * level / (senses.rules.interleukinHalfEffect + level)
  }

  /// Moves exhaustion and its fixation by one decision.
  private func tire(_ cell: Int, _ cells: KillerSheet, _ phase: LifePhase) {
    let rules = senses.rules
    let minutes = rules.decisionMinutes
    let signal = cells.stimulus[cell]
    let (before, fixation) = (cells.exhaustion[cell], cells.fixation[cell])
    let slowed = phase == .progenitor ? rules.progenitorTiring : 1
    let gain =
      slowed * rules.exhaustionRate * signal * (1 + rules.checkpointGain * cells.inhibition[cell])
    let loss = rules.recoveryRate * (1 - signal) * (1 - fixation)
    let after = min(1, max(0, before + minutes * (gain * (1 - before) - loss * before)))
    cells.exhaustion[cell] = after
    cells.fixation[cell] = min(1, fixation + minutes * rules.fixationRate * before * (1 - fixation))
    let limit = rules.tiredAbove
    if before <= limit && limit < after { cells.fate[cell] = Fate.tired.rawValue }
    if limit < before && after <= limit { cells.fate[cell] = Fate.recovered.rawValue }
  }
}
