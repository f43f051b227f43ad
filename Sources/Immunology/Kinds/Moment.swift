import Tissue

/// What all cells share when they sense and decide in one tick.
struct Moment {
  let rules: Rules
  let draw: Draw
  let tick: UInt32
  /// Whether crawling cells decide in this tick; they act in every one.
  let crawlersDecide: Bool
  /// What drugs do to dividing cells.
  let poison: Poison
  /// What drugs leave of the divisions of T cells, from 0 to 1.
  let divisionFactor: Float
  /// The IL-2 that was given, in nM.
  let interleukin: Float
  /// What killers do at a synapse, where there are any.
  let contacts: Contacts?

  /// Whether a drug kills a cell by its hazard within some minutes.
  func isPoisoned(_ lineage: UInt64, _ hazard: Float, _ minutes: Float) -> Bool {
    let u = draw.uniforms(lineage, tick, .drug)
    return Hazard.strikes(exposure: hazard * minutes, uniform: u.x)
  }

  /// Starts the visible death of a crawling cell.
  func beginDying(_ cell: Int, _ cells: CrawlerSheet, _ fate: Fate, minutes: Float) {
    cells.beginDying(cell, fate, for: draw.erlang(mean: minutes, cells.lineage[cell], tick, .dying))
  }

  /// Starts the visible death of a resident cell.
  func beginDying(_ cell: Int, _ cells: ResidentSheet, _ fate: Fate, minutes: Float) {
    cells.beginDying(cell, fate, for: draw.erlang(mean: minutes, cells.lineage[cell], tick, .dying))
  }

  /// Lets a dying crawling cell go when its time is over.
  func fade(_ cell: Int, _ cells: CrawlerSheet) {
    cells.clock[cell] -= rules.decisionMinutes
    if cells.clock[cell] <= 0 { cells.fate[cell] = Fate.cleared.rawValue }
  }

  /// Lets a dying resident cell shrink until it is gone.
  func fade(_ cell: Int, _ cells: ResidentSheet, to radius: Float) {
    cells.radius[cell] = radius + (cells.radius[cell] - radius) * rules.sizeLeft
    cells.clock[cell] -= rules.residentMinutes
    if cells.clock[cell] <= 0 { cells.fate[cell] = Fate.cleared.rawValue }
  }

  /// Lets the damage of a cell fade until it is repaired.
  ///
  /// A millionth of a hit changes nothing any more. What would be left of it, passed on from daughter
  /// to daughter, becomes numbers so small that a processor takes a hundred times as long for them.
  @inline(__always)
  func fadeDamage(of cell: Int, _ cells: ResidentSheet) {
    let damage = cells.damage[cell] * rules.damageLeft
    cells.damage[cell] = damage < 1e-6 ? 0 : damage
  }

  /// Whether a cell dies for want of oxygen: (1/6 h)·clamp((5 − c)/2.5) (equation B3).
  @inline(__always)
  func suffocates(_ oxygen: Float, _ uniform: Float) -> Bool {
    guard rules.hypoxiaIsOn, oxygen < rules.necrosis else { return false }
    let span = max(rules.necrosis - rules.anoxia, 1e-3)
    let severity = min(1, (rules.necrosis - oxygen) / span)
    return Hazard.strikes(
      exposure: rules.necrosisHazard * severity * rules.residentMinutes, uniform: uniform)
  }

  /// Lets a cell die for want of oxygen.
  func suffocate(_ cell: Int, _ cells: ResidentSheet) {
    cells.state[cell] = ResidentState.necrotic
    cells.fate[cell] = Fate.necrosis.rawValue
    cells.stickiness[cell] = 0
  }
}

/// What a cell needs that begins.
struct FoundingMoment {
  let draw: Draw
  /// What blood has to give, and of what.
  let supply: Supply
  /// Whether it comes out of a vessel; otherwise it is placed.
  let comesFromBlood: Bool
}
