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
  case antigenPrimed = "antigen.primed_level"
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
  case drugPartition = "anti_pd1.tumour_partition"
  case drugHalfEngagement = "anti_pd1.half_engagement_ug_per_ml"

  case ligandDrugPartition = "anti_pdl1.tumour_partition"
  case ligandDrugAffinity = "anti_pdl1.affinity_nm"
  case ligandDrugMolarMass = "anti_pdl1.molar_mass_kda"

  case ctla4DrugPartition = "anti_ctla4.node_partition"
  case ctla4DrugAffinity = "anti_ctla4.affinity_nm"
  case ctla4DrugMolarMass = "anti_ctla4.molar_mass_kda"

  // How each antibody spreads and leaves.
  case pembrolizumabClearance = "pembrolizumab.clearance_l_per_day"
  case pembrolizumabCentralVolume = "pembrolizumab.central_volume_l"
  case pembrolizumabExchange = "pembrolizumab.exchange_l_per_day"
  case pembrolizumabPeripheralVolume = "pembrolizumab.peripheral_volume_l"

  case lowDoseClearance = "pembrolizumab_low_dose.clearance_l_per_day"
  case lowDoseCentralVolume = "pembrolizumab_low_dose.central_volume_l"
  case lowDoseExchange = "pembrolizumab_low_dose.exchange_l_per_day"
  case lowDosePeripheralVolume = "pembrolizumab_low_dose.peripheral_volume_l"
  case lowDoseSaturable = "pembrolizumab_low_dose.saturable_mg_per_day"
  case lowDoseSaturation = "pembrolizumab_low_dose.half_saturation_ug_per_ml"

  case nivolumabClearance = "nivolumab.clearance_l_per_day"
  case nivolumabCentralVolume = "nivolumab.central_volume_l"
  case nivolumabExchange = "nivolumab.exchange_l_per_day"
  case nivolumabPeripheralVolume = "nivolumab.peripheral_volume_l"
  case nivolumabFall = "nivolumab.clearance_log_fall"
  case nivolumabFallTime = "nivolumab.clearance_half_fall_days"
  case nivolumabFallSteepness = "nivolumab.clearance_fall_steepness"

  case atezolizumabClearance = "atezolizumab.clearance_l_per_day"
  case atezolizumabCentralVolume = "atezolizumab.central_volume_l"
  case atezolizumabExchange = "atezolizumab.exchange_l_per_day"
  case atezolizumabPeripheralVolume = "atezolizumab.peripheral_volume_l"

  case ipilimumabClearance = "ipilimumab.clearance_l_per_day"
  case ipilimumabCentralVolume = "ipilimumab.central_volume_l"
  case ipilimumabExchange = "ipilimumab.exchange_l_per_day"
  case ipilimumabPeripheralVolume = "ipilimumab.peripheral_volume_l"

  // Priming in the lymph node, and the T cells of a family in the body.
  case nodeNaiveCells = "lymph_node.naive_cd8_cells"
  case nodePrecursorFrequency = "lymph_node.precursor_frequency"
  case nodeNaiveRenewal = "lymph_node.naive_renewal_days"
  case nodeAntigenLife = "lymph_node.antigen_days"
  case nodeHalfAntigen = "lymph_node.half_effect_deaths"
  case nodeDepartures = "lymph_node.dendritic_per_day"
  case nodeTravel = "lymph_node.travel_hours"
  case nodeDendriticLife = "lymph_node.dendritic_days"
  case nodePlaces = "lymph_node.t_cells_per_dendritic"
  case nodeHalfContact = "lymph_node.half_contact_places"
  case nodeVisits = "lymph_node.visits_per_day"
  case nodeSerialContact = "lymph_node.serial_contact_hours"
  case nodeStableContact = "lymph_node.stable_contact_hours"
  case nodeFirstDivision = "lymph_node.first_division_hours"
  case nodeDivisions = "lymph_node.divisions"
  case nodeDivisionsIL2 = "lymph_node.divisions_with_il2"
  case nodeDivisionTime = "lymph_node.division_hours"
  case nodeDivisionTimeAcute = "lymph_node.division_hours_acute"
  case nodeEgress = "lymph_node.egress_hours"
  case nodeMemoryNeed = "lymph_node.memory_b7_need"

  case nodeHelp = "lymph_node.il2_help"

  case ctla4Strength = "ctla4.strength"
  case ctla4HalfHelp = "ctla4.half_help_b7"
  case ctla4Breadth = "ctla4.breadth_exponent"

  case poolReference = "t_cell_pool.reference_cells"
  case poolDeath = "t_cell_pool.death_per_day"
  case poolContraction = "t_cell_pool.contraction_per_day"
  case poolMemoryShare = "t_cell_pool.memory_share"
  case poolMemoryRest = "t_cell_pool.memory_rest_days"
  case poolHalfPresence = "t_cell_pool.half_presence_cells"
  case poolMemoryPatrol = "t_cell_pool.memory_patrol"
  case poolFastMemory = "t_cell_pool.fast_memory_days"
  case poolMiddleMemory = "t_cell_pool.middle_memory_days"
  case poolSlowMemory = "t_cell_pool.slow_memory_days"
  case poolFastShare = "t_cell_pool.fast_memory_share"
  case poolSlowShare = "t_cell_pool.slow_memory_share"

  case lymphocyteNormal = "lymphocytes.normal_billion_per_l"
  case lymphocyteRecovery = "lymphocytes.recovery_per_day"

  // Radiation, and what deaths of each cause tell dendritic cells.
  case radiationTumourAlpha = "radiotherapy.tumour_alpha_per_gy"
  case radiationTumourBeta = "radiotherapy.tumour_beta_per_gy2"
  case radiationLateAlpha = "radiotherapy.late_alpha_per_gy"
  case radiationLateBeta = "radiotherapy.late_beta_per_gy2"
  case radiationOxygenGain = "radiotherapy.oxygen_gain"
  case radiationHalfOxygen = "radiotherapy.oxygen_half_effect_mmhg"
  case radiationLymphocyteDose = "radiotherapy.lymphocyte_d0_gy"
  case radiationResidentProtection = "radiotherapy.tissue_t_cell_protection"
  case radiationShareInBeam = "radiotherapy.blood_in_beam"
  case radiationDoomedDivisions = "radiotherapy.doomed_divisions"

  case immunogenicApoptosis = "immunogenic_death.apoptosis"
  case immunogenicNecrosis = "immunogenic_death.necrosis"
  case immunogenicKilling = "immunogenic_death.killing"
  case immunogenicRadiation = "immunogenic_death.radiation"
  case immunogenicVisibleDrug = "immunogenic_death.immunogenic_drug"
  case immunogenicQuietDrug = "immunogenic_death.other_drug"

  // Tumour and immune cells without space.
  case meanFieldSupply = "mean_field.supply"
  case meanFieldRecruitment = "mean_field.recruitment"
  case meanFieldHalfRecruitment = "mean_field.half_recruitment"
  case meanFieldExhaustion = "mean_field.exhaustion"
  case meanFieldLoss = "mean_field.loss"
  case meanFieldGrowth = "mean_field.growth"
  case meanFieldCrowding = "mean_field.crowding"
  case meanFieldUnit = "mean_field.unit_days"

  /// The section of a scenario file that the number stands in.
  public var section: String { String(rawValue.prefix { $0 != "." }) }

  /// The name of the number within its section.
  public var name: String { String(rawValue.drop { $0 != "." }.dropFirst()) }
}
