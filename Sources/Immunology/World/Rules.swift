import Tissue

/// The numbers of the model that belong to no population, in µm and minutes, and the factors of
/// fixed steps, computed once.
final class Rules: Sendable {
  let tickMinutes: Float
  /// The steps in which resident cells relax.
  let relaxation: StepCycle
  /// From one decision of the T cells to the next.
  let decisionMinutes: Float
  /// From one decision of the resident cells to the next.
  let residentMinutes: Float
  let turnoverMinutes: Float
  let fieldMinutes: Float

  let squeeze: Float
  let oxygenUptake: Float
  let oxygenSupply: Float
  let vesselExchange: Float
  let hypoxia: Float
  let necrosis: Float
  let anoxia: Float
  let necrosisHazard: Float

  /// pM per minute that a secretion of one molecule per second makes in one voxel.
  let interferonSecretion: Float
  let interferonHalfEffect: Float
  let chemokineBasal: Float
  let chemokineInduced: Float
  let chemokineHalfEffect: Float
  /// nM per minute that a secretion of one molecule per second makes in one voxel, times µm³.
  let nanomolarSecretion: Float
  let interleukinSecretion: Float
  let interleukinHalfEffect: Float
  let interleukinGain: Float
  let interleukinDivisions: Float
  let transformingHalfEffect: Float
  let transformingBaseline: Float
  let transformingSlowing: Float
  let transformingSuppression: Float

  let damageThreshold: Float
  /// What is left of damage from one decision of the resident cells to the next.
  let damageLeft: Float
  /// By ticks since a resident cell's last decision: the damage that decays to 1 within that time.
  let damageBefore: [Float]
  let ligandLeft: Float
  let sizeLeft: Float

  let exhaustionRate: Float
  let checkpointGain: Float
  let recoveryRate: Float
  let fixationRate: Float
  let residual: Float
  let tiredAbove: Float
  let progenitorTiring: Float

  let arrivalBaseline: Float
  let volumePerLayer: Float

  let hypoxiaIsOn: Bool
  let crowdingIsOn: Bool
  let expansionIsOn: Bool
  let adaptiveResistanceIsOn: Bool
  let interleukinIsOn: Bool
  let transformingIsOn: Bool
  let mhcInductionIsOn: Bool
  let antigenLossIsOn: Bool

  init(_ setup: ModelSetup, rhythm: Rhythm) {
    let values = setup.parameters
    let without = setup.without
    func left(after minutes: Double, of halfLife: Double) -> Float {
      Float(Elementary.exp(-0.693_147_180_559_945_3 * minutes / halfLife))
    }
    tickMinutes = Float(rhythm.tickMinutes)
    relaxation = StepCycle(
      total: rhythm.tickMinutes * Double(rhythm.residentTicks), count: rhythm.mechanicsSteps)
    decisionMinutes = tickMinutes * Float(rhythm.decisionTicks)
    residentMinutes = tickMinutes * Float(rhythm.residentTicks)
    turnoverMinutes = tickMinutes * Float(rhythm.turnoverTicks)
    fieldMinutes = tickMinutes * Float(rhythm.fieldTicks)
    let resident = Double(residentMinutes)

    squeeze = Float(values[.squeeze])
    oxygenUptake = Float(values[.oxygenUptake])
    oxygenSupply = Float(values[.oxygenSupply])
    vesselExchange = Float(values[.vesselOxygenExchange])
    hypoxia = Float(values[.oxygenHypoxia])
    necrosis = Float(values[.oxygenNecrosis])
    anoxia = Float(values[.oxygenAnoxia])
    necrosisHazard = Float(values[.oxygenNecrosisRate] / 60)

    // 1 pM is 6.022e-4 molecules per µm³.
    interferonSecretion = Float(values[.interferonSecretion] * 60 / 6.022_14e-4)
    interferonHalfEffect = Float(values[.interferonHalfEffect])
    chemokineBasal = Float(values[.chemokineBasal] / 1440)
    chemokineInduced = Float(values[.chemokineInduced] / 1440)
    chemokineHalfEffect = Float(values[.chemokineHalfEffect])

    nanomolarSecretion = Float(60 / 0.602_214)
    interleukinSecretion = Float(values[.interleukinSecretion])
    interleukinHalfEffect = Float(values[.interleukinHalfEffect])
    interleukinGain = Float(values[.interleukinGain])
    interleukinDivisions = Float(values[.interleukinDivisions].rounded())
    transformingHalfEffect = Float(values[.transformingHalfEffect])
    transformingBaseline = Float(values[.transformingBaseline])
    transformingSlowing = Float(values[.transformingSlowing])
    transformingSuppression = Float(values[.transformingSuppression])

    damageThreshold = Float(values[.damageThreshold])
    damageLeft =
      without.contains(.repair) ? 1 : left(after: resident, of: values[.damageHalfLife])
    damageBefore = (0..<rhythm.residentTicks).map { ticks in
      without.contains(.repair)
        ? 1 : left(after: -Double(ticks) * rhythm.tickMinutes, of: values[.damageHalfLife])
    }
    ligandLeft = Float(Elementary.exp(-values[.ligandTurnover] * resident / 1440))
    // Cells follow the volume that their stage asks for within two hours.
    sizeLeft = Float(Elementary.exp(-resident / 120))

    let tires = !without.contains(.exhaustion)
    exhaustionRate = tires ? Float(values[.exhaustionRate] / 1440) : 0
    checkpointGain = Float(values[.exhaustionCheckpointGain])
    recoveryRate = Float(values[.exhaustionRecovery] / 1440)
    fixationRate = Float(1 / (values[.exhaustionFixation] * 1440))
    residual = Float(values[.exhaustionResidual])
    tiredAbove = Float(values[.exhaustionTired])
    progenitorTiring = Float(values[.exhaustionProgenitor])

    arrivalBaseline = Float(values[.arrivalBaseline])
    volumePerLayer = Float(values[.tissueLayer])

    hypoxiaIsOn = !without.contains(.hypoxia)
    crowdingIsOn = !without.contains(.crowding)
    expansionIsOn = !without.contains(.expansion)
    adaptiveResistanceIsOn = !without.contains(.adaptiveResistance)
    interleukinIsOn = !without.contains(.interleukin2)
    transformingIsOn = !without.contains(.transformingGrowthFactor)
    mhcInductionIsOn = !without.contains(.mhcInduction)
    antigenLossIsOn = !without.contains(.antigenLoss)
  }

  /// The effect of TGF-β beyond that of healthy tissue, from 0 to 1.
  @inline(__always)
  func transformingEffect(_ level: Float) -> Float {
    guard transformingIsOn, 0 < level else { return 0 }
    return level / (transformingHalfEffect + transformingBaseline + level)
  }
}
