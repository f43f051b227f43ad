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
    case "pembrolizumab", "pembrolizumab_low_dose", "nivolumab", "atezolizumab", "ipilimumab",
      "docetaxel":
      [.drugs([key.section])]
    case "chemotherapy": [.drugs(["generic", "generic_immunogenic"])]
    case "lymph_node", "ctla4": [.mechanism(.priming), .antigen(.peptide)]
    case "t_cell_pool": [.antigen(.peptide)]
    case "immunogenic_death": [.mechanism(.priming), .antigen(.peptide), .cells([.tumour])]
    case "marrow": [.therapy([.chemotherapy])]
    case "il6": [.products]
    case "mean_field": [.anotherModel]
    case "engineered": [.infusions]
    case "fratricide": [.products, .mechanism(.fratricide), .targetOnTCells]
    case "cell_product": [.products]
    default: own(of: key.section)
    }
  }

  /// What the section of one treatment needs: that treatment.
  private static func own(of section: String) -> [SettingNeed] {
    let kinds = TherapyKind.allCases.filter { $0.form.sections(drug: nil).contains(section) }
    return kinds.isEmpty ? [] : [.therapy(kinds)]
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
    let needs = CellKind.allCases.flatMap(\.form.needs).filter { $0.keys.contains(key) }
    return needs.flatMap { need -> [SettingNeed] in
      need.mechanisms.map { .mechanism($0) } + (need.killers ? [.killers] : [])
        + (need.tCells ? [.tCells] : [])
    }
  }
}
