import Tissue

/// The numbers of a population of tumour cells, in µm and minutes.
struct TumourRow: Sendable {
  let radius: Float
  let stages: Float
  let stageHazard: Float
  let maximalPressure: Float
  let lossHazard: Float
  let dyingMinutes: Float
  let clearanceHazard: Float
  let ligandBasal: Float
  let ligandInduced: Float
  let antigen: Float

  init(_ values: ParameterValues) {
    radius = Float(values[.tumourRadius])
    stages = Float(values[.tumourCycleStages].rounded())
    stageHazard = stages / Float(values[.tumourCycle] * 60)
    maximalPressure = Float(values[.tumourMaximalPressure])
    lossHazard = Float(values[.tumourLoss] / 1440)
    dyingMinutes = Float(values[.tumourDying] * 60)
    clearanceHazard = Float(values[.tumourClearance] / 1440)
    ligandBasal = Float(values[.tumourLigandBasal])
    ligandInduced = Float(max(values[.tumourLigandBasal], values[.tumourLigandInduced]))
    antigen = Float(values[.tumourAntigen])
  }
}

/// The numbers of a population of healthy cells, in µm and minutes.
struct HealthyRow: Sendable {
  let radius: Float
  let turnoverHazard: Float
  let maximalPressure: Float
  let crushPressure: Float
  let crushHazard: Float
  let dyingMinutes: Float

  init(_ values: ParameterValues) {
    radius = Float(values[.healthyRadius])
    turnoverHazard = Float(1 / (values[.healthyTurnover] * 1440))
    maximalPressure = Float(values[.healthyMaximalPressure])
    crushPressure = Float(values[.healthyCrushPressure])
    crushHazard = Float(values[.healthyCrushRate] / 1440)
    dyingMinutes = Float(values[.healthyDying] * 60)
  }
}

/// The numbers of a population of CD8 T cells, in µm and minutes.
struct EffectorRow: Sendable {
  let radius: Float
  let speed: Float
  let speedSpread: Float
  let walk: PersistentWalk
  let attachHazard: Float
  let dwellMinutes: Float
  let dwellInhibitedMinutes: Float
  let refractoryMinutes: Float
  let hitHazard: Float
  let receptors: Float
  let receptorsExhausted: Float
  let divisionStageHazard: Float
  let destiny: Float
  let deathHazard: Float
  let contractionHazard: Float
  let stimulusMinutes: Float
  let dyingMinutes: Float

  /// The stages of the Erlang clock of a T cell's cycle.
  static let stages: Float = 4

  init(_ values: ParameterValues, isSolid: Bool, without: [Mechanism]) {
    radius = Float(values[.effectorRadius])
    speed = Float(values[.effectorSpeed])
    speedSpread = Float(values[.effectorSpeedSpread])
    walk = PersistentWalk(
      persistence: Float(values[.effectorPersistence]),
      bias: without.contains(.chemotaxis) ? 0 : Float(values[.effectorBias]), isSolid: isSolid)
    attachHazard = Float(values[.effectorAttach])
    dwellMinutes = Float(values[.effectorDwell])
    dwellInhibitedMinutes = Float(values[.effectorDwellInhibited])
    refractoryMinutes = Float(values[.effectorRefractory])
    hitHazard = Float(values[.effectorHit] / 60)
    receptors = Float(values[.effectorReceptor])
    receptorsExhausted = Float(values[.effectorReceptorExhausted])
    divisionStageHazard = Self.stages / Float(values[.effectorDivision] * 60)
    destiny = Float(values[.effectorDestiny].rounded())
    deathHazard = Float(values[.effectorDeath] / 1440)
    contractionHazard =
      without.contains(.contraction) ? 0 : Float(values[.effectorContraction] / 1440)
    stimulusMinutes = Float(values[.effectorStimulusMemory] * 60)
    dyingMinutes = Float(values[.effectorDying] * 60)
  }
}

/// The numbers of a population, by its kind.
enum KindRow: Sendable {
  case tumour(TumourRow)
  case healthy(HealthyRow)
  case effector(EffectorRow)
}
