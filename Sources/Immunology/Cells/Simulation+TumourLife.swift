import Tissue

extension Simulation {
  /// What a tumour cell does between two decisions: grow, divide, suffocate, die, repair.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - cells: Its sheet.
  ///   - row: The numbers of its population.
  ///   - u: Its draws for its fate.
  func live(_ cell: Int, _ cells: ResidentSheet, _ row: TumourRow, _ u: SIMD4<Float>) {
    // What has not been booked yet waits for turnover.
    guard cells.fate[cell] == 0 else { return }
    let minutes = rules.residentMinutes
    let voxel = oxygen.mesh.index(at: cells.position(cell))
    let oxygenHere = oxygen.values[voxel]
    cells.oxygen[cell] = oxygenHere
    switch cells.state[cell] {
    case ResidentState.alive:
      fadeDamage(of: cell, cells)
      express(cell, cells, row, in: voxel)
      if suffocates(oxygenHere, u.x, minutes: minutes) {
        cells.state[cell] = ResidentState.necrotic
        cells.fate[cell] = Fate.necrosis.rawValue
        cells.stickiness[cell] = 0
      } else if Hazard.strikes(exposure: row.lossHazard * minutes, uniform: u.y) {
        beginDying(cell, cells, .apoptosis, minutes: row.dyingMinutes)
      } else if poison.isPresent
        && isPoisoned(
          cells.lineage[cell], poison.hazard(stage: cells.stage[cell], of: row.stages), minutes)
      {
        beginDying(cell, cells, .drug, minutes: row.dyingMinutes)
      } else {
        cycle(cell, cells, row, oxygenHere, u.z)
      }
      let grown = row.grownRadius(stage: cells.stage[cell])
      cells.radius[cell] = grown + (cells.radius[cell] - grown) * rules.sizeLeft
    case ResidentState.dying:
      fade(cell, cells, to: 0.6 * row.radius, minutes: minutes)
    default:
      if Hazard.strikes(exposure: row.clearanceHazard * minutes, uniform: u.w) {
        cells.fate[cell] = Fate.cleared.rawValue
      }
      cells.radius[cell] =
        0.9 * row.radius + (cells.radius[cell] - 0.9 * row.radius) * rules.sizeLeft
    }
  }

  /// Lets the damage of a cell fade until it is repaired.
  ///
  /// A millionth of a hit changes nothing any more. What would be left of it, passed on from daughter
  /// to daughter, becomes numbers so small that a processor takes a hundred times as long for them.
  func fadeDamage(of cell: Int, _ cells: ResidentSheet) {
    let damage = cells.damage[cell] * rules.damageLeft
    cells.damage[cell] = damage < 1e-6 ? 0 : damage
  }

  /// Whether a drug kills a cell by its hazard within some minutes.
  func isPoisoned(_ lineage: UInt64, _ hazard: Float, _ minutes: Float) -> Bool {
    let u = draw.uniforms(lineage, ticks, .drug)
    return Hazard.strikes(exposure: hazard * minutes, uniform: u.x)
  }

  /// Starts the visible death of a resident cell.
  func beginDying(_ cell: Int, _ cells: ResidentSheet, _ fate: Fate, minutes: Float) {
    cells.state[cell] = ResidentState.dying
    cells.fate[cell] = fate.rawValue
    cells.stickiness[cell] = 0
    cells.clock[cell] = draw.erlang(mean: minutes, cells.lineage[cell], ticks, .dying)
  }

  /// Lets a dying cell shrink until it is gone.
  func fade(_ cell: Int, _ cells: ResidentSheet, to radius: Float, minutes: Float) {
    cells.radius[cell] = radius + (cells.radius[cell] - radius) * rules.sizeLeft
    cells.clock[cell] -= minutes
    if cells.clock[cell] <= 0 { cells.fate[cell] = Fate.cleared.rawValue }
  }

  /// Lets PD-L1 follow IFN-γ: dL/dt = k·(L₀ + (L_max − L₀)·I/(EC₅₀ + I) − L) (equation B5).
  private func express(
    _ cell: Int, _ cells: ResidentSheet, _ row: TumourRow, in voxel: Int
  ) {
    var aim = row.ligandBasal
    if rules.adaptiveResistanceIsOn {
      let messenger = interferon.values[voxel]
      aim +=
        (row.ligandInduced - row.ligandBasal) * messenger
        / (rules.interferonHalfEffect + messenger)
    }
    cells.ligand[cell] = aim + (cells.ligand[cell] - aim) * rules.ligandLeft
  }

  /// Whether a cell dies for want of oxygen: (1/6 h)·clamp((5 − c)/2.5) (equation B3).
  func suffocates(_ oxygen: Float, _ uniform: Float, minutes: Float) -> Bool {
    guard rules.hypoxiaIsOn, oxygen < rules.necrosis else { return false }
    let span = max(rules.necrosis - rules.anoxia, 1e-3)
    let severity = min(1, (rules.necrosis - oxygen) / span)
    return Hazard.strikes(
      exposure: rules.necrosisHazard * severity * minutes, uniform: uniform)
  }

  /// Moves the Erlang clock of the cell cycle; only its first stage waits for room and oxygen.
  ///
  /// At most one stage ends between two decisions. With the chance h·Δt, not 1 − exp(−h·Δt), a stage
  /// takes 1/h on average however rarely one looks.
  private func cycle(
    _ cell: Int, _ cells: ResidentSheet, _ row: TumourRow, _ oxygen: Float, _ uniform: Float
  ) {
    var hazard = row.stageHazard
    if cells.stage[cell] < 1 {
      if rules.crowdingIsOn {
        hazard *= max(0, 1 - cells.pressure[cell] / row.maximalPressure)
      }
      if rules.hypoxiaIsOn {
        let span = max(rules.oxygenSupply - rules.necrosis, 1e-3)
        hazard *= min(1, max(0, (oxygen - rules.necrosis) / span))
      }
    }
    guard uniform < hazard * rules.residentMinutes else { return }
    cells.stage[cell] += 1
    if row.stages <= cells.stage[cell] { cells.fate[cell] = Fate.division.rawValue }
  }
}

extension TumourRow {
  /// The mean radius of cells that are evenly spread over the stages of the cycle.
  var meanRadius: Float {
    let count = max(1, Int(stages))
    return (0..<count).reduce(0) { $0 + grownRadius(stage: Float($1)) } / Float(count)
  }

  /// The radius that a cell of a stage grows to: the volume doubles during the cycle.
  func grownRadius(stage: Float) -> Float {
    // ∛(1 + s) for 0 ≤ s ≤ 1 by its chord with a quadratic correction; off by less than 0.2 %.
    let s = min(1, stage / stages)
    return radius * (1 + s * (0.259_921 + 0.0605 * (1 - s)))
  }
}
