import Tissue

/// Harmful cells: they grow, divide, suffocate, die, repair, show PD-L1 and lose what T cells look for.
///
/// The numbers are in µm and minutes.
final class Tumour: Kind {
  let radius: Float
  let dyingMinutes: Float
  let mhcLoss: Float
  private let stages: Float
  private let stageHazard: Float
  private let maximalPressure: Float
  private let lossHazard: Float
  private let clearanceHazard: Float
  private let ligandBasal: Float
  private let ligandInduced: Float
  private let visibility: Float
  private let mhcBasal: Float
  private let mhcVariants: Float
  /// TGF-β in molecules per second.
  private let growthFactorPerSecond: Float
  private let chemokineFactor: Float
  let rules: Rules
  private let oxygen: Field
  private let interferon: Field
  private let chemokine: Field
  private let growthFactor: Field
  private let antigenVariants: [Float]

  init(_ population: Population, in setting: KindSetting) {
    let values = population.parameters
    radius = Float(values[.tumourRadius])
    stages = Float(values[.tumourCycleStages].rounded())
    stageHazard = stages / Float(values[.tumourCycle] * 60)
    maximalPressure = Float(values[.tumourMaximalPressure])
    lossHazard = Float(values[.tumourLoss] / 1440)
    dyingMinutes = Float(values[.tumourDying] * 60)
    clearanceHazard = Float(values[.tumourClearance] / 1440)
    ligandBasal = Float(values[.tumourLigandBasal])
    ligandInduced = Float(max(values[.tumourLigandBasal], values[.tumourLigandInduced]))
    visibility = Float(values[.tumourAntigen])
    mhcBasal = Float(values[.tumourMHC])
    mhcLoss = Float(values[.tumourMHCLoss])
    mhcVariants = Float(values[.tumourMHCVariants])
    growthFactorPerSecond = Float(values[.tumourTransforming])
    chemokineFactor = Float(values[.tumourChemokine])
    rules = setting.rules
    oxygen = setting.factors[.oxygen]
    interferon = setting.factors[.interferon]
    chemokine = setting.factors[.chemokine]
    growthFactor = setting.factors[.transforming]
    antigenVariants = setting.setup.knownAntigens.map { Float($0.parameters[.antigenVariants]) }
  }

  var meanRadius: Float {
    // Of cells that are evenly spread over the stages of the cycle.
    let count = max(1, Int(stages))
    return (0..<count).reduce(0) { $0 + grownRadius(stage: Float($1)) } / Float(count)
  }

  var surface: Surface { .harmful(visibility: visibility, mhc: mhcBasal) }
  var radiation: RadiationTarget { .tumour }

  /// The radius that a cell of a stage grows to: the volume doubles during the cycle.
  private func grownRadius(stage: Float) -> Float {
    // ∛(1 + s) for 0 ≤ s ≤ 1 by its chord with a quadratic correction; off by less than 0.2 %.
    let s = min(1, stage / stages)
    return radius * (1 + s * (0.259_921 + 0.0605 * (1 - s)))
  }
}

// MARK: - A cell that begins

extension Tumour {
  func found(resident cell: Int, in cells: Cells, _ founding: FoundingMoment) {
    let lineage = cells.lineage[cell]
    let u = founding.draw.uniforms(lineage, founding.comesFromBlood ? 0 : 1, .founding)
    // Cycles start out of step, or all cells would divide at once.
    let stage = (u.x * stages).rounded(.down)
    cells[Resident.stage][cell] = stage
    // And have the sizes of their stages, or a tumour that does not divide would grow all the same.
    cells.radius[cell] = grownRadius(stage: stage)
    cells[Resident.ligand][cell] = ligandBasal
    cells[Resident.lost][cell] =
      founding.comesFromBlood
      ? lossOf(Double(u.y), founding.supply.clones) : variant(lineage, founding.draw)
  }

  /// What a cell of the first day has lost already, as bits.
  private func variant(_ lineage: UInt64, _ draw: Draw) -> UInt32 {
    guard rules.antigenLossIsOn else { return 0 }
    var lost: UInt32 = 0
    let u = draw.uniforms(lineage, 0, .mutation)
    if u.x < mhcVariants { lost |= Recognition.mhcBit }
    for (index, share) in antigenVariants.enumerated() where 0 < share {
      let u = draw.uniforms(lineage, UInt32(1 + index), .mutation)
      if u.x < share { lost |= Recognition.bit(of: index) }
    }
    return lost
  }

  /// What a cell of the blood has lost, drawn by the shares of the classes.
  private func lossOf(_ uniform: Double, _ shares: [Double]) -> UInt32 {
    var left = uniform
    for (index, share) in shares.enumerated() {
      left -= share
      if left < 0 { return index == 0 ? 0 : Recognition.bit(of: index - 1) }
    }
    return 0
  }
}

// MARK: - Life

extension Tumour {
  func decide(residents run: Range<Int>, _ cells: ResidentSheet, _ draws: Draws, _ now: Moment) {
    for cell in run { live(cell, cells, draws[cell], now) }
  }

  /// What a cell does between two decisions: grow, divide, suffocate, die, repair.
  private func live(_ cell: Int, _ cells: ResidentSheet, _ u: SIMD4<Float>, _ now: Moment) {
    // What has not been booked yet waits for turnover.
    guard cells.fate[cell] == 0 else { return }
    let minutes = rules.residentMinutes
    let voxel = oxygen.mesh.index(at: cells.position(cell))
    let oxygenHere = oxygen.values[voxel]
    cells.oxygen[cell] = oxygenHere
    switch cells.state[cell] {
    case ResidentState.alive:
      now.fadeDamage(of: cell, cells)
      express(cell, cells, in: voxel)
      if now.suffocates(oxygenHere, u.x) {
        now.suffocate(cell, cells)
      } else if Hazard.strikes(exposure: lossHazard * minutes, uniform: u.y) {
        now.beginDying(cell, cells, .apoptosis, minutes: dyingMinutes)
      } else if now.poison.isPresent
        && now.isPoisoned(
          cells.lineage[cell], now.poison.hazard(stage: cells.stage[cell], of: stages), minutes)
      {
        now.beginDying(cell, cells, .drug, minutes: dyingMinutes)
      } else {
        cycle(cell, cells, oxygenHere, u.z)
      }
      let grown = grownRadius(stage: cells.stage[cell])
      cells.radius[cell] = grown + (cells.radius[cell] - grown) * rules.sizeLeft
    case ResidentState.dying:
      now.fade(cell, cells, to: 0.6 * radius)
    default:
      if Hazard.strikes(exposure: clearanceHazard * minutes, uniform: u.w) {
        cells.fate[cell] = Fate.cleared.rawValue
      }
      cells.radius[cell] =
        0.9 * radius + (cells.radius[cell] - 0.9 * radius) * rules.sizeLeft
    }
  }

  /// Lets PD-L1 follow IFN-γ: dL/dt = k·(L₀ + (L_max − L₀)·I/(EC₅₀ + I) − L) (equation B5).
  private func express(_ cell: Int, _ cells: ResidentSheet, in voxel: Int) {
    var aim = ligandBasal
    if rules.adaptiveResistanceIsOn {
      let messenger = interferon.values[voxel]
      aim +=
        (ligandInduced - ligandBasal) * messenger / (rules.interferonHalfEffect + messenger)
    }
    cells.ligand[cell] = aim + (cells.ligand[cell] - aim) * rules.ligandLeft
  }

  /// Moves the Erlang clock of the cell cycle; only its first stage waits for room and oxygen.
  ///
  /// At most one stage ends between two decisions. With the chance h·Δt, not 1 − exp(−h·Δt), a stage
  /// takes 1/h on average however rarely one looks.
  private func cycle(_ cell: Int, _ cells: ResidentSheet, _ oxygen: Float, _ uniform: Float) {
    var hazard = stageHazard
    if cells.stage[cell] < 1 {
      if rules.crowdingIsOn {
        hazard *= max(0, 1 - cells.pressure[cell] / maximalPressure)
      }
      if rules.hypoxiaIsOn {
        let span = max(rules.oxygenSupply - rules.necrosis, 1e-3)
        hazard *= min(1, max(0, (oxygen - rules.necrosis) / span))
      }
    }
    guard uniform < hazard * rules.residentMinutes else { return }
    cells.stage[cell] += 1
    if stages <= cells.stage[cell] { cells.fate[cell] = Fate.division.rawValue }
  }

  func react(residents run: Range<Int>, _ cells: ResidentSheet, _ reactions: Reactions) {
    // Locals, because a store to a voxel could change a property for all the compiler knows.
    let mesh = reactions.mesh
    let (uptake, source) = (reactions.breath, chemokine.source)
    let (messenger, halfEffect) = (interferon.values, rules.interferonHalfEffect)
    let (oxygenUptake, share) = (rules.oxygenUptake, reactions.sphereShare)
    let (factor, basal, induced) = (chemokineFactor, rules.chemokineBasal, rules.chemokineInduced)
    for cell in run where cells.state[cell] == ResidentState.alive {
      let voxel = mesh.index(at: cells.position(cell))
      let radius = cells.radius[cell]
      let volume = radius * radius * radius * share
      uptake[voxel] += oxygenUptake * volume
      let alarm = messenger[voxel] / (halfEffect + messenger[voxel])
      source[voxel] += factor * volume * (basal + induced * alarm)
    }
    guard 0 < growthFactorPerSecond else { return }
    let (growthFactor, made) = (growthFactor.source, reactions.perSecond * growthFactorPerSecond)
    for cell in run where cells.state[cell] == ResidentState.alive {
      growthFactor[mesh.index(at: cells.position(cell))] += made
    }
  }
}
