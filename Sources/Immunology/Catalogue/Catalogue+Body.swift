extension Catalogue {
  /// The body, and how much of an antibody acts where.
  static let body: [Parameter] = [
    Parameter(
      .bodyWeight, 70, in: 5...200, unit: "kg", "The weight of the virtual patient.",
      source: "the reference adult of the pharmacokinetic models", .memory),
    Parameter(
      .drugPartition, 0.2, in: 0.01...1, unit: "",
      "The concentration between tumour cells, as a share of that in serum.",
      source: "physiological models (Lindauer 2017): 0.05-0.5", .memory),
    Parameter(
      .drugHalfEngagement, 0.535, in: 0.001...100, unit: "µg/mL",
      "The concentration that engages half of the PD-1.",
      source: "Elassaiss-Schaap 2017, Table 2: functional (IL-2 ratio) assay", .secondary),

    Parameter(
      .ligandDrugPartition, 0.2, in: 0.01...1, unit: "",
      "The concentration between tumour cells, as a share of that in serum.",
      source: "physiological models (Lindauer 2017): 0.05-0.5", .memory),
    Parameter(
      .ligandDrugAffinity, 0.4, in: 0.01...100, unit: "nM",
      "The concentration at which half of the PD-L1 is bound.",
      source: "mCRC QSP: k_off 1.72e-4/s over k_on 4.3e5/M/s; 0.2-0.6", .derived),
    Parameter(
      .ligandDrugMolarMass, 145, in: 50...300, unit: "kDa", "The mass of one mole of it.",
      source: "atezolizumab label: about 145 kDa", .memory),

    Parameter(
      .ctla4DrugPartition, 0.085, in: 0.01...1, unit: "",
      "The concentration in lymph nodes, as a share of that in serum.",
      source: "Shah & Betts 2013: antibody biodistribution coefficient of lymph nodes 8.5 %",
      .memory),
    Parameter(
      .ctla4DrugAffinity, 5.25, in: 0.01...100, unit: "nM",
      "The concentration at which half of the CTLA-4 is bound.",
      source: "ipilimumab assessment report: 5.25 nM by surface plasmon resonance", .memory),
    Parameter(
      .ctla4DrugMolarMass, 148, in: 50...300, unit: "kDa", "The mass of one mole of it.",
      source: "ipilimumab label: 148 kDa", .memory),
  ]
}
