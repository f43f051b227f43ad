extension ParameterKey {
  package static let patientVariability = ParameterKey("patients.variability")
  package static let patientGrowth = ParameterKey("patients.growth_spread")
  package static let patientInfiltration = ParameterKey("patients.infiltration_spread")
  package static let patientLigand = ParameterKey("patients.pdl1_spread")
  package static let patientClearance = ParameterKey("patients.clearance_spread")
  package static let patientRepertoire = ParameterKey("patients.repertoire_spread")
}

extension Catalogue {
  /// The section `patients`.
  static let patientsSection: [Parameter] = [
    Parameter(
      .patientVariability, 0, in: 0...2, unit: "",
      "How much virtual patients differ: 0 not at all but by chance, 1 by the spreads below.",
      source: "a switch; lessons set 1", .assumption),
    Parameter(
      .patientGrowth, 0.15, in: 0...1, unit: "",
      "The spread of how fast tumour cells divide (of the logarithm).",
      source: "doubling times of human tumours spread by 30-300 days (Steel); number chosen",
      .assumption),
    Parameter(
      .patientInfiltration, 0.6, in: 0...2, unit: "",
      "The spread of how many T cells vessels let in (of the logarithm).",
      source: "from desert to inflamed, < 10 to > 100 CD8 per mm²; number chosen",
      .assumption),
    Parameter(
      .patientLigand, 0.4, in: 0...2, unit: "",
      "The spread of how much PD-L1 tumour cells can show (of the logarithm).",
      source: "PD-L1 per cell differs 10-100-fold between models; number chosen",
      .assumption),
    Parameter(
      .patientClearance, 0.37, in: 0...1, unit: "",
      "The spread of how fast antibodies are cleared (of the logarithm).",
      source: "pembrolizumab, variance 0.134 (Ahamadi 2017, public model file)", .secondary),
    Parameter(
      .patientRepertoire, 0.5, in: 0...2, unit: "",
      "The spread of how many naive T cells know each antigen (of the logarithm).",
      source: "1 in 10⁵ to 10⁶ per epitope (Henrickson 2008); number chosen", .assumption),
  ]
}
