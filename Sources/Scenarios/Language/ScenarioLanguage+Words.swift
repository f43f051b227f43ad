package import Immunology

extension ScenarioLanguage {
  /// What a group of numbers is about.
  static func about(section: String) -> String {
    switch section {
    case "patients": "How much virtual patients differ from each other."
    case "tissue": "The piece of tissue: its size, its voxels and its rim."
    case "vessels": "The vessels that bring oxygen, T cells and drugs."
    case "mechanics": "How cells push and hold each other."
    case "recognition": "What receptors see on cells."
    case "killing": "How much damage kills a cell, and how fast it is repaired."
    case "pd1": "The brake PD-1 and its partner PD-L1."
    case "exhaustion": "How T cells get tired (exhausted) and recover."
    case "recruitment": "How T cells arrive from the blood."
    case "body": "The body of the virtual patient."
    case "anti_pd1": "How an antibody against PD-1 reaches tumours and engages PD-1."
    case "anti_pdl1": "How an antibody against PD-L1 reaches tumours and binds PD-L1."
    case "anti_ctla4": "How an antibody against CTLA-4 reaches lymph nodes and binds CTLA-4."
    case "pembrolizumab": "How pembrolizumab (anti-PD-1) spreads and is cleared."
    case "pembrolizumab_low_dose":
      "The same for doses below 0.3 mg/kg, of which the target itself clears much."
    case "nivolumab": "How nivolumab (anti-PD-1) spreads and is cleared."
    case "atezolizumab": "How atezolizumab (anti-PD-L1) spreads and is cleared."
    case "ipilimumab": "How ipilimumab (anti-CTLA-4) spreads and is cleared."
    case "lymph_node": "How T cells that see an antigen are found, primed and multiplied."
    case "radiotherapy": "How much radiation spares cells of each kind, and when the doomed die."
    case "immunogenic_death": "How strongly a death of each cause calls dendritic cells."
    case "docetaxel": "How docetaxel spreads and leaves, and what it does to cells in mitosis."
    case "chemotherapy": "The same for a drug in general that harms cells while they copy DNA."
    case "marrow": "The marrow that makes neutrophils, and how docetaxel harms it."
    case "il6": "IL-6 in the blood, a teaching surrogate of cytokine release."
    case "tocilizumab": "How tocilizumab fades and blocks the receptor of IL-6."
    case "high_dose_il2": "How IL-2 that is given as a drug fades and acts."
    case "steroid": "How the effect of a steroid fades; it slows T cells down."
    case "lymphodepletion": "What is taken from the blood to make room for engineered cells."
    case "surgery": "How much is cut out, and what is left behind."
    case "vaccine": "What a vaccine brings to the lymph node."
    case "mean_field": "The model of tumour and immune cells without space (Kuznetsov 1994)."
    case "ctla4": "The brake CTLA-4 on priming, and what blocking it changes."
    case "t_cell_pool": "T cells of a family in the blood: how they die and turn into memory."
    case "lymphocytes": "All lymphocytes in the blood together: their number and recovery."
    case "engineered": "How engineered T cells grow, contract and last in the body."
    case "fratricide": "How engineered T cells kill one another when they carry their own target."
    case "cell_product": "The way of T cells from the blood through the laboratory."
    case "til": "T cells of the tumour on their way through the laboratory and back (TIL)."
    case "t_cell_tumour": "A cancer of T cells (`lineage: t_cell`) in the blood and in the tissue."
    case "biopsy": "What a needle takes out of the tumour."
    case "response": "How the lesion of a run is judged by its diameter; no cell knows of it."
    default:
      FactorTable.forms.first { $0.factor.rawValue == section }?.about ?? "Numbers of \(section)."
    }
  }

  static func about(_ heading: ScenarioInfo.Heading) -> String {
    switch heading {
    case .whatIsIt: "What the scenario shows."
    case .howItWorks: "The rules that its cells follow, without code words."
    case .howToUseIt: "The commands and settings to begin with."
    case .thingsToNotice: "What to look for while it runs."
    case .thingsToTry: "Changes that teach something."
    case .related: "Scenarios that go on from here."
    case .references: "Where the ideas and numbers come from."
    }
  }

  /// What a mechanism does.
  package static func about(_ mechanism: Mechanism) -> String {
    mechanism.note.about
  }
}
