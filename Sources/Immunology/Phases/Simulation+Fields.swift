import Tissue

extension Simulation {
  /// Phase 6: oxygen and messengers follow the cells.
  func updateFields() {
    guard isDue(every: rhythm.fieldTicks) else { return }
    vessels.respond(to: residents, in: residentGrid, minutes: rules.fieldMinutes)
    gatherReactions()
    oxygen.relax(pseudoSteps: Self.oxygenSteps)
    interferon.relax(pseudoSteps: Self.interferonSteps)
    chemokine.relax(pseudoSteps: Self.chemokineSteps)
    interleukin.relax(pseudoSteps: Self.interferonSteps)
    if makesTransforming { transforming.relax(pseudoSteps: Self.transformingSteps) }
  }

  // From one update to the next little changes, so a short and a long pseudo-step keep the fields
  // at their steady state (minutes).
  private static let oxygenSteps: [Float] = [0.05, 0.5]
  private static let interferonSteps: [Float] = [0.05, 0.5]
  private static let chemokineSteps: [Float] = [1, 20]
  private static let transformingSteps: [Float] = [5, 100]

  /// Brings the fields to the steady state of the first day.
  func settleFields() {
    gatherReactions()
    for _ in 0..<40 {
      oxygen.relax(pseudoSteps: [0.02] + Self.oxygenSteps)
      chemokine.relax(pseudoSteps: Self.chemokineSteps)
      if makesTransforming { transforming.relax(pseudoSteps: Self.transformingSteps) }
    }
  }

  /// Collects what cells and vessels use and make, voxel by voxel.
  private func gatherReactions() {
    oxygen.clearReactions()
    interferon.clearReactions()
    chemokine.clearReactions()
    interleukin.clearReactions()
    if makesTransforming { transforming.clearReactions() }
    gatherFromResidents()
    gatherFromCrawlers()
    for index in vessels.positions.indices {
      let voxel = oxygen.mesh.index(at: vessels.positions[index])
      let exchange = rules.vesselExchange * vessels.flows[index]
      oxygen.uptake[voxel] += exchange
      oxygen.source[voxel] += exchange * rules.oxygenSupply
    }
  }

  private func gatherFromResidents() {
    let cells = ResidentSheet(residents)
    let mesh = oxygen.mesh
    let (uptake, source, messenger) = (oxygen.uptake, chemokine.source, interferon.values)
    let growthFactor = transforming.source
    let perSecond = rules.nanomolarSecretion / mesh.volume
    let share = 4.188_790_2 / mesh.volume
    // Locals, because a store to a voxel could change a property for all the compiler knows.
    let (kinds, rows) = (table.kinds, table.tumours)
    let (oxygenUptake, halfEffect) = (rules.oxygenUptake, rules.interferonHalfEffect)
    let (basal, induced) = (rules.chemokineBasal, rules.chemokineInduced)
    oxygen.forEachStrip(of: residentGrid, crew: crew) { range in
      for cell in range where cells.state[cell] == ResidentState.alive {
        let voxel = mesh.index(at: cells.position(cell))
        let radius = cells.radius[cell]
        let volume = radius * radius * radius * share
        uptake[voxel] += oxygenUptake * volume
        let type = Int(cells.type[cell])
        guard kinds[type] == .tumour else { continue }
        let alarm = messenger[voxel] / (halfEffect + messenger[voxel])
        source[voxel] += rows[type].chemokineFactor * volume * (basal + induced * alarm)
        let transforming = rows[type].transforming
        if 0 < transforming { growthFactor[voxel] += perSecond * transforming }
      }
    }
  }

  private func gatherFromCrawlers() {
    let cells = CrawlerSheet(crawlers)
    let mesh = oxygen.mesh
    let perVoxel = rules.interferonSecretion / mesh.volume
    let share = 4.188_790_2 / mesh.volume
    let (uptake, source) = (oxygen.uptake, interferon.source)
    let growthFactor = transforming.source
    let perSecond = rules.nanomolarSecretion / mesh.volume
    oxygen.forEachStrip(of: crawlerGrid, crew: crew) { range in
      for cell in range where cells.state[cell] != CrawlerState.dying {
        let voxel = mesh.index(at: cells.position(cell))
        let radius = cells.radius[cell]
        // T cells use a tenth of what tumour cells do (A12).
        uptake[voxel] += 0.1 * rules.oxygenUptake * radius * radius * radius * share
        let type = Int(cells.type[cell])
        switch table.kinds[type] {
        case .effector:
          guard cells.state[cell] == CrawlerState.engaged else { continue }
          // PD-1, exhaustion and suppression silence IFN-γ as they silence killing (A11).
          let fit =
            (1 - (1 - rules.residual) * cells.exhaustion[cell]) * (1 - cells.inhibition[cell])
            * cells.affinity[cell]
          source[voxel] += perVoxel * fit
          if table.effectors[type].kind != .naturalKiller {
            interleukin.source[voxel] += perSecond * rules.interleukinSecretion * fit
          }
        case .regulatory:
          let row = table.regulators[type]
          interleukin.uptake[voxel] += row.uptake
          growthFactor[voxel] += perSecond * row.transforming
        case .macrophage:
          let row = table.macrophages[type]
          let helping = cells.receptor[cell]
          growthFactor[voxel] += perSecond * row.transforming * (1 - helping)
          chemokine.source[voxel] +=
            row.chemokine * helping * radius * radius * radius * share
        case .tumour, .healthy: break
        }
      }
    }
  }
}
