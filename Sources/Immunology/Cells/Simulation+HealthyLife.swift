import Tissue

extension Simulation {
  /// What a healthy cell does between two decisions: be replaced, fill gaps, be crowded out.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - cells: Its sheet.
  ///   - row: The numbers of its population.
  ///   - u: Its draws for its fate.
  func live(_ cell: Int, _ cells: ResidentSheet, _ row: HealthyRow, _ u: SIMD4<Float>) {
    // What has not been booked yet waits for turnover.
    guard cells.fate[cell] == 0 else { return }
    let minutes = rules.residentMinutes
    let voxel = oxygen.mesh.index(at: cells.position(cell))
    let oxygenHere = oxygen.values[voxel]
    cells.oxygen[cell] = oxygenHere
    switch cells.state[cell] {
    case ResidentState.alive:
      fadeDamage(of: cell, cells)
      protect(cell, cells, row, in: voxel)
      let pressure = cells.pressure[cell]
      let crush =
        row.crushHazard * min(1, max(0, pressure / row.crushPressure - 1))
      let room = rules.crowdingIsOn ? max(0, 1 - pressure / row.maximalPressure) : 1
      if suffocates(oxygenHere, u.x, minutes: minutes) {
        cells.state[cell] = ResidentState.necrotic
        cells.fate[cell] = Fate.necrosis.rawValue
        cells.stickiness[cell] = 0
      } else if Hazard.strikes(exposure: crush * minutes, uniform: u.y) {
        beginDying(cell, cells, .crushed, minutes: row.dyingMinutes)
      } else if poison.isPresent
        && isPoisoned(
          cells.lineage[cell], poison.hazard(cyclingShare: row.cyclingShare), minutes)
      {
        beginDying(cell, cells, .drug, minutes: row.dyingMinutes)
      } else if Hazard.strikes(exposure: row.turnoverHazard * minutes, uniform: u.z) {
        beginDying(cell, cells, .turnover, minutes: row.dyingMinutes)
      } else if Hazard.strikes(
        exposure: 2 * row.turnoverHazard * room * minutes, uniform: u.w)
      {
        // Twice the rate of loss, so that the tissue can refill until it is confluent.
        cells.fate[cell] = Fate.division.rawValue
      }
      cells.radius[cell] =
        row.radius + (cells.radius[cell] - row.radius) * rules.sizeLeft
    default:
      if cells.state[cell] == ResidentState.necrotic && cells.clock[cell] <= 0 {
        cells.clock[cell] = draw.erlang(
          mean: row.dyingMinutes, cells.lineage[cell], ticks, .dying)
      }
      fade(cell, cells, to: 0.6 * row.radius, minutes: minutes)
    }
  }

  /// Lets the PD-L1 of a healthy cell follow IFN-γ (equation B5); it protects from T cells.
  private func protect(
    _ cell: Int, _ cells: ResidentSheet, _ row: HealthyRow, in voxel: Int
  ) {
    var aim = row.ligand
    if rules.adaptiveResistanceIsOn {
      let messenger = interferon.values[voxel]
      aim += 4 * row.ligand * messenger / (rules.interferonHalfEffect + messenger)
    }
    cells.ligand[cell] = aim + (cells.ligand[cell] - aim) * rules.ligandLeft
  }
}
