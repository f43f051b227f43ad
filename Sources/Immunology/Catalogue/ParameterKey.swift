/// The names of all numbers of the model, as they stand in a scenario file.
///
/// The part before the dot is the section. The sections named as a ``CellKind`` hold the
/// numbers of a *kind* of cell, which a scenario sets for each population in `cells:`; the section
/// `antigen` holds those of each antigen in `antigens:`.
public enum ParameterKey: String, CaseIterable, Sendable {
  // The box and what is in it.
  case tissueWidth = "tissue.width_um"
  case tissueHeight = "tissue.height_um"
  case tissueDepth = "tissue.depth_um"
  case tissueVoxel = "tissue.voxel_um"
  case tissueLayer = "tissue.layer_um"

  case vesselSpacing = "vessels.spacing_um"
  case vesselOxygenExchange = "vessels.oxygen_exchange_per_min"
  case vesselCollapsePressure = "vessels.collapse_pressure"
  case vesselResponse = "vessels.response_days"

  // Soft spheres.
  case repulsion = "mechanics.repulsion_um_per_min"
  case adhesion = "mechanics.adhesion_um_per_min"
  case adhesionRange = "mechanics.adhesion_range"
  case squeeze = "mechanics.squeeze"

  // Fields.
  case oxygenDiffusion = "oxygen.diffusion_um2_per_min"
  case oxygenUptake = "oxygen.uptake_per_min"
  case oxygenSupply = "oxygen.supply_mmhg"
  case oxygenHypoxia = "oxygen.hypoxia_mmhg"
  case oxygenNecrosis = "oxygen.necrosis_mmhg"
  case oxygenAnoxia = "oxygen.anoxia_mmhg"
  case oxygenNecrosisRate = "oxygen.necrosis_per_hour"

  case interferonDiffusion = "ifn_gamma.diffusion_um2_per_min"
  case interferonLength = "ifn_gamma.length_um"
  case interferonSecretion = "ifn_gamma.secretion_per_s"
  case interferonHalfEffect = "ifn_gamma.half_effect_pm"

  case chemokineDiffusion = "chemokine.diffusion_um2_per_min"
  case chemokineLength = "chemokine.length_um"
  case chemokineBasal = "chemokine.basal_nm_per_day"
  case chemokineInduced = "chemokine.induced_nm_per_day"
  case chemokineHalfEffect = "chemokine.half_effect_nm"

  case interleukinDiffusion = "il2.diffusion_um2_per_min"
  case interleukinLength = "il2.length_um"
  case interleukinSecretion = "il2.secretion_per_s"
  case interleukinHalfEffect = "il2.half_effect_nm"
  case interleukinGain = "il2.division_gain"
  case interleukinDivisions = "il2.extra_divisions"

  case transformingDiffusion = "tgfb.diffusion_um2_per_min"
  case transformingDecay = "tgfb.decay_per_day"
  case transformingBaseline = "tgfb.baseline_nm"
  case transformingHalfEffect = "tgfb.half_effect_nm"
  case transformingSlowing = "tgfb.slowing"
  case transformingSuppression = "tgfb.suppression"

  // What receptors see.
  case antigenUnnamedCopies = "recognition.unnamed_copies"
  case peptideHalf = "recognition.peptide_half"
  case surfaceHalf = "recognition.surface_half"
  case surfaceHill = "recognition.surface_hill"
  case realTumour = "recognition.stands_for_cells"
  case antigenPrecursors = "antigen.precursors"
  case antigenLoss = "antigen.loss_per_division"
  case antigenVariants = "antigen.variants"
  case antigenOnTCells = "antigen.on_t_cells"

  // Kinds of cells.
  case tumourRadius = "tumour.radius_um"
  case tumourCycle = "tumour.cycle_hours"
  case tumourCycleStages = "tumour.cycle_stages"
  case tumourMaximalPressure = "tumour.maximal_pressure"
  case tumourLoss = "tumour.apoptosis_per_day"
  case tumourDying = "tumour.dying_hours"
  case tumourClearance = "tumour.necrosis_clearance_per_day"
  case tumourLigandBasal = "tumour.pdl1_basal"
  case tumourLigandInduced = "tumour.pdl1_induced"
  case tumourAntigen = "tumour.antigen"
  case tumourMHC = "tumour.mhc_basal"
  case tumourMHCLoss = "tumour.mhc_loss_per_division"
  case tumourMHCVariants = "tumour.mhc_variants"
  case tumourTransforming = "tumour.tgfb_per_s"
  case tumourChemokine = "tumour.chemokine_factor"

  case healthyRadius = "healthy.radius_um"
  case healthyTurnover = "healthy.turnover_days"
  case healthyMaximalPressure = "healthy.maximal_pressure"
  case healthyCrushPressure = "healthy.crush_pressure"
  case healthyCrushRate = "healthy.crush_per_day"
  case healthyDying = "healthy.dying_hours"
  case healthyLigand = "healthy.pdl1"
  case healthySelf = "healthy.self_recognition"

  case effectorRadius = "cd8_t.radius_um"
  case effectorSpeed = "cd8_t.speed_um_per_min"
  case effectorSpeedSpread = "cd8_t.speed_cv"
  case effectorPersistence = "cd8_t.persistence_min"
  case effectorBias = "cd8_t.bias"
  case effectorAttach = "cd8_t.attach_per_min"
  case effectorDwell = "cd8_t.dwell_min"
  case effectorDwellInhibited = "cd8_t.dwell_inhibited_min"
  case effectorRefractory = "cd8_t.refractory_min"
  case effectorHit = "cd8_t.hits_per_contact_hour"
  case effectorReceptor = "cd8_t.pd1_per_cell"
  case effectorReceptorExhausted = "cd8_t.pd1_exhausted"
  case effectorDivision = "cd8_t.division_hours"
  case effectorDestiny = "cd8_t.divisions"
  case effectorDeath = "cd8_t.death_per_day"
  case effectorContraction = "cd8_t.contraction_per_day"
  case effectorStimulusMemory = "cd8_t.stimulus_hours"
  case effectorDying = "cd8_t.dying_hours"
  case effectorProgenitors = "cd8_t.progenitor_share"
  case effectorBystanders = "cd8_t.bystander_share"
  case effectorMemory = "cd8_t.memory_share"
  case effectorRecall = "cd8_t.recall_hours"
  case memoryHalfLife = "cd8_t.memory_half_life_days"

  case engineeredHit = "engineered_t.hits_factor"
  case engineeredReceptorLoss = "engineered_t.receptor_loss_per_hour"
  case engineeredReceptorReturn = "engineered_t.receptor_return_per_hour"
  case engineeredArrival = "engineered_t.arrivals_per_mm2_per_day"

  case regulatoryArrival = "treg.arrivals_per_mm2_per_day"
  case regulatorySuppression = "treg.suppression"
  case regulatoryReach = "treg.reach_um"
  case regulatoryTransforming = "treg.tgfb_per_s"
  case regulatoryUptake = "treg.il2_uptake_per_min"
  case regulatoryDivision = "treg.division_hours"

  case killerArrival = "nk.arrivals_per_mm2_per_day"
  case killerKills = "nk.kills"

  case macrophageRadius = "macrophage.radius_um"
  case macrophageSpeed = "macrophage.speed_um_per_min"
  case macrophageArrival = "macrophage.arrivals_per_mm2_per_day"
  case macrophageTurning = "macrophage.turning_hours"
  case macrophageTransforming = "macrophage.tgfb_per_s"
  case macrophageChemokine = "macrophage.chemokine_nm_per_day"
  case macrophageLife = "macrophage.life_days"

  // Killing.
  case damageThreshold = "killing.threshold_hits"
  case damageHalfLife = "killing.damage_half_life_min"

  // The checkpoint.
  case checkpointAffinity = "pd1.affinity_um"
  case checkpointGap = "pd1.gap_nm"
  case checkpointHalfEffect = "pd1.half_effect_per_um2"
  case checkpointHill = "pd1.hill"
  case ligandTurnover = "pd1.ligand_turnover_per_day"

  // Exhaustion.
  case exhaustionRate = "exhaustion.rate_per_day"
  case exhaustionCheckpointGain = "exhaustion.pd1_gain"
  case exhaustionRecovery = "exhaustion.recovery_per_day"
  case exhaustionFixation = "exhaustion.fixation_days"
  case exhaustionResidual = "exhaustion.residual_function"
  case exhaustionTired = "exhaustion.tired_above"
  case exhaustionProgenitor = "exhaustion.progenitor_factor"

  // Arrival from the blood.
  case arrivalRate = "recruitment.arrivals_per_mm2_per_day"
  case arrivalBaseline = "recruitment.baseline"

  // The body and the drug.
  case bodyWeight = "body.weight_kg"
  case drugClearance = "anti_pd1.clearance_l_per_day"
  case drugCentralVolume = "anti_pd1.central_volume_l"
  case drugExchange = "anti_pd1.exchange_l_per_day"
  case drugPeripheralVolume = "anti_pd1.peripheral_volume_l"
  case drugPartition = "anti_pd1.tumour_partition"
  case drugHalfEngagement = "anti_pd1.half_engagement_ug_per_ml"

  /// The section of a scenario file that the number stands in.
  public var section: String { String(rawValue.prefix { $0 != "." }) }

  /// The name of the number within its section.
  public var name: String { String(rawValue.drop { $0 != "." }.dropFirst()) }
}
