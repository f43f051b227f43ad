import Immunology

/// What a number of the model needs in a scenario to do anything.
enum SettingNeed: Sendable {
  /// A mechanism that is not left out.
  case mechanism(Mechanism)
  /// Cells of one of some kinds.
  case cells([CellKind])
  /// A treatment of one of some kinds.
  case therapy([TherapyKind])
  /// A treatment with one of some drugs.
  case drugs([String])
  /// An antibody.
  case antibody
  /// An antibody, or a dose for each kilogram.
  case weighed
  /// Another weight than the one that the numbers of antibodies hold for.
  case otherWeight
  /// Virtual patients that differ.
  case variability
  /// An antigen of a form.
  case antigen(Antigen.Form)
  /// No antigen that has a name.
  case unnamed
  /// An antigen that does not say itself how many T cells know it.
  case silentPrecursors
  /// Cells that make TGF-β.
  case transforming
  /// A cancer of T cells.
  case malignant
  /// A cancer that is judged by its diameter.
  case diameter
  /// T cells of the blood that are counted: those that know a peptide, or a product.
  case families
  /// A gene that is cut out of a product.
  case knockout
  /// A product whose receptor meets its target on T cells.
  case targetOnTCells
  /// Another model than that of runs.
  case anotherModel

  /// Cells that can kill.
  static let killers = cells(CellKind.allCases.filter { $0.form.kills })
  /// T cells that can kill.
  static let tCells = cells(CellKind.allCases.filter { $0.isKillerT })
  /// Cells that come out of the vessels.
  static let crawlers = cells(CellKind.allCases.filter { $0.crawls })
  /// Cells that make a factor.
  static func makers(of factor: Factor) -> SettingNeed {
    cells(CellKind.allCases.filter { $0.form.makes.contains { $0.factor == factor } })
  }
  /// Products of engineered cells.
  static let products = therapy([.carT, .tcrT])
  /// Products of cells.
  static let infusions = therapy([.carT, .tcrT, .til])
}

extension SettingNeed {
  /// What a number needs where it stands in a group of its own, or in a treatment.
  static func needs(of key: ParameterKey) -> [SettingNeed] {
    if let own = special(key) { return own }
    return switch key.section {
    case "patients": [.variability]
    case "ifn_gamma", "killing": [.killers]
    case "il2": [.mechanism(.interleukin2), .tCells]
    case "tgfb": [.mechanism(.transformingGrowthFactor), .transforming]
    case "pd1": [.mechanism(.checkpoint), .tCells]
    case "exhaustion": [.mechanism(.exhaustion), .killers]
    case "anti_pd1": [.therapy([.antiPD1])]
    case "anti_pdl1": [.therapy([.antiPDL1])]
    case "anti_ctla4": [.therapy([.antiCTLA4])]
    case "pembrolizumab", "pembrolizumab_low_dose", "nivolumab", "atezolizumab", "ipilimumab",
      "docetaxel":
      [.drugs([key.section])]
    case "chemotherapy": [.drugs(["generic", "generic_immunogenic"])]
    case "lymph_node", "ctla4": [.mechanism(.priming), .antigen(.peptide)]
    case "t_cell_pool": [.antigen(.peptide)]
    case "radiotherapy": [.therapy([.radiotherapy])]
    case "immunogenic_death": [.mechanism(.priming), .antigen(.peptide), .cells([.tumour])]
    case "marrow": [.therapy([.chemotherapy])]
    case "il6": [.products]
    case "tocilizumab": [.therapy([.interleukin6Blockade])]
    case "high_dose_il2": [.therapy([.interleukin2])]
    case "steroid": [.therapy([.steroid])]
    case "surgery": [.therapy([.surgery])]
    case "vaccine": [.therapy([.vaccine])]
    case "lymphodepletion": [.therapy([.lymphodepletion])]
    case "mean_field": [.anotherModel]
    case "engineered": [.infusions]
    case "fratricide": [.products, .mechanism(.fratricide), .targetOnTCells]
    case "cell_product": [.products]
    case "til": [.therapy([.til])]
    case "biopsy": [.therapy([.biopsy])]
    default: []
    }
  }

  private static func special(_ key: ParameterKey) -> [SettingNeed]? {
    switch key {
    case .patientVariability, .marrowNeutrophils, .cytokineBase, .lymphocyteNormal: []
    case .patientGrowth, .patientLigand: [.variability, .cells([.tumour])]
    case .patientInfiltration:
      [.variability, .mechanism(.recruitment), .cells([.effector])]
    case .patientClearance: [.variability, .antibody]
    case .patientRepertoire: [.variability, .mechanism(.priming), .antigen(.peptide)]
    case .vesselCollapsePressure, .vesselResponse: [.mechanism(.vesselCollapse)]
    case .squeeze: [.crawlers]
    case .oxygenNecrosis, .oxygenAnoxia, .oxygenNecrosisRate: [.mechanism(.hypoxia)]
    case .chemokineInduced: [.killers, .cells([.tumour])]
    case .chemokineBasal: [.cells([.tumour])]
    case .chemokineDiffusion, .chemokineLength: [makers(of: .chemokine)]
    case .chemokineHalfEffect: [.mechanism(.recruitment), .crawlers]
    case .antigenUnnamedCopies: [.unnamed, .tCells]
    case .peptideHalf: [.antigen(.peptide), .tCells]
    case .surfaceHalf, .surfaceHill: [.antigen(.surface), .cells([.engineered])]
    case .damageHalfLife: [.killers, .mechanism(.repair)]
    case .ligandTurnover: [.mechanism(.adaptiveResistance), .killers]
    case .exhaustionCheckpointGain:
      [.mechanism(.exhaustion), .mechanism(.checkpoint), .tCells]
    case .exhaustionProgenitor: [.mechanism(.exhaustion), .mechanism(.progenitors), .tCells]
    case .arrivalRate: [.mechanism(.recruitment), .cells([.effector])]
    case .arrivalBaseline: [.mechanism(.recruitment), .crawlers]
    case .bodyWeight: [.weighed]
    case .pembrolizumabClearanceWeight, .pembrolizumabVolumeWeight, .lowDoseClearanceWeight,
      .lowDoseVolumeWeight, .nivolumabClearanceWeight, .nivolumabVolumeWeight,
      .atezolizumabClearanceWeight, .atezolizumabVolumeWeight, .ipilimumabClearanceWeight,
      .ipilimumabVolumeWeight:
      [.drugs([key.section]), .otherWeight]
    case .nodeNaiveCells, .nodePrecursorFrequency:
      [.mechanism(.priming), .antigen(.peptide), .silentPrecursors]
    case .nodeMemoryNeed: [.mechanism(.priming), .mechanism(.memory), .antigen(.peptide)]
    case .poolReference: [.families]
    case .poolMemoryShare, .poolMemoryRest, .poolMemoryPatrol, .poolFastMemory,
      .poolMiddleMemory, .poolSlowMemory, .poolFastShare, .poolSlowShare:
      [.antigen(.peptide), .mechanism(.memory)]
    case .cytokineReceptorShare: [.therapy([.interleukin6Blockade])]
    case .cytokineHalfLife: [.therapy([.carT, .tcrT, .interleukin6Blockade])]
    case .lymphocyteRecovery:
      [.therapy([.chemotherapy, .radiotherapy, .lymphodepletion, .carT, .tcrT])]
    case .immunogenicRadiation: needs(of: .immunogenicApoptosis) + [.therapy([.radiotherapy])]
    case .immunogenicVisibleDrug:
      needs(of: .immunogenicApoptosis) + [.drugs(["generic_immunogenic"])]
    case .immunogenicQuietDrug:
      needs(of: .immunogenicApoptosis) + [.drugs(["docetaxel", "generic"])]
    case .immunogenicKilling: needs(of: .immunogenicApoptosis) + [.killers]
    case .immunogenicNecrosis: needs(of: .immunogenicApoptosis) + [.mechanism(.hypoxia)]
    case .marrowTransit, .marrowFeedback: [.therapy([.chemotherapy, .lymphodepletion])]
    case .lymphodepletionSurvival: [.drugs(["flu_cy"])]
    case .lymphodepletionSurvivalCy: [.drugs(["cy"])]
    case .engineeredOwnCells: [.infusions]
    case .engineeredIL2Survival: [.infusions, .therapy([.interleukin2])]
    case .engineeredHunt, .engineeredHalfHunters: [.therapy([.carT])]
    case .productHLA: [.therapy([.tcrT])]
    case .productHarmfulKept: [.products, .malignant]
    case .productKnockout: [.products, .knockout, .targetOnTCells]
    case .responseDetectable, .responseRemission, .responseNeutrophils, .responseBurdenFold,
      .responseBurdenRise:
      [.malignant]
    case .responseShrink, .responseGrowth, .responseLeastGrowth, .responseLimit: [.diameter]
    case .responseLigandFold: [.cells([.tumour])]
    default: nil
    }
  }

  /// What a number of cells needs besides the cells.
  static func needsInCells(_ key: ParameterKey) -> [SettingNeed] {
    switch key {
    case .tumourMaximalPressure, .healthyMaximalPressure: [.mechanism(.crowding)]
    case .tumourMHCLoss, .tumourMHCVariants: [.mechanism(.antigenLoss)]
    case .tumourAntigen, .tumourMHC: [.killers]
    case .tumourTransforming, .regulatoryTransforming, .macrophageTransforming:
      [.mechanism(.transformingGrowthFactor)]
    case .tumourLigandInduced: [.mechanism(.adaptiveResistance), .killers]
    case .tumourClearance: [.mechanism(.hypoxia)]
    case .healthySelf: [.mechanism(.autoimmunity), .tCells]
    case .effectorBias: [.mechanism(.chemotaxis)]
    case .engineeredArrival, .engineeredArrivalLimit, .regulatoryArrival, .killerArrival,
      .macrophageArrival:
      [.mechanism(.recruitment)]
    case .effectorProgenitors: [.mechanism(.progenitors)]
    case .effectorMemory: [.mechanism(.memory), .mechanism(.contraction)]
    case .effectorRecall, .memoryHalfLife: [.mechanism(.memory)]
    case .effectorContraction: [.mechanism(.contraction)]
    case .effectorDivision, .effectorDestiny: [.mechanism(.expansion)]
    case .effectorReceptor, .effectorReceptorExhausted, .effectorDwellInhibited:
      [.mechanism(.checkpoint)]
    case .regulatoryUptake: [.mechanism(.interleukin2)]
    case .regulatoryDivision: [.mechanism(.interleukin2), .mechanism(.expansion)]
    case .regulatorySuppression, .regulatoryReach: [.killers]
    case .malignantLoss: [.mechanism(.antigenLoss)]
    default: []
    }
  }
}
