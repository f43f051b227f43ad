extension ParameterKey {
  package static let effectorRadius = ParameterKey("cd8_t.radius_um")
  package static let effectorSpeed = ParameterKey("cd8_t.speed_um_per_min")
  package static let effectorSpeedSpread = ParameterKey("cd8_t.speed_cv")
  package static let effectorPersistence = ParameterKey("cd8_t.persistence_min")
  package static let effectorBias = ParameterKey("cd8_t.bias")
  package static let effectorAttach = ParameterKey("cd8_t.attach_per_min")
  package static let effectorDwell = ParameterKey("cd8_t.dwell_min")
  package static let effectorDwellInhibited = ParameterKey("cd8_t.dwell_inhibited_min")
  package static let effectorRefractory = ParameterKey("cd8_t.refractory_min")
  package static let effectorHit = ParameterKey("cd8_t.hits_per_contact_hour")
  package static let effectorReceptor = ParameterKey("cd8_t.pd1_per_cell")
  package static let effectorReceptorExhausted = ParameterKey("cd8_t.pd1_exhausted")
  package static let effectorDivision = ParameterKey("cd8_t.division_hours")
  package static let effectorDestiny = ParameterKey("cd8_t.divisions")
  package static let effectorDeath = ParameterKey("cd8_t.death_per_day")
  package static let effectorContraction = ParameterKey("cd8_t.contraction_per_day")
  package static let effectorStimulusMemory = ParameterKey("cd8_t.stimulus_hours")
  package static let effectorDying = ParameterKey("cd8_t.dying_hours")
  package static let effectorProgenitors = ParameterKey("cd8_t.progenitor_share")
  package static let effectorBystanders = ParameterKey("cd8_t.bystander_share")
  package static let effectorMemory = ParameterKey("cd8_t.memory_share")
  package static let effectorRecall = ParameterKey("cd8_t.recall_hours")
  package static let memoryHalfLife = ParameterKey("cd8_t.memory_half_life_days")
}

extension Effector {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .effectorRadius, 4.8, in: 3...7, unit: "µm", "The radius of an activated T cell.",
      source: "PhysiCell sheet 478 µm³; tumor-tcell diameter 7.5 µm", .secondary),
    Parameter(
      .effectorSpeed, 8, in: 0...25, unit: "µm/min", "How fast T cells crawl in a tumour.",
      source: "Boissonnas 2007 via tumor-tcell: PD-1- 10, PD-1+ 5", .secondary),
    Parameter(
      .effectorSpeedSpread, 0.4, in: 0...1, unit: "",
      "How much T cells differ in speed (standard deviation divided by mean).",
      source: "Jerison & Quake 2020: persistent differences; number from memory", .memory),
    Parameter(
      .effectorPersistence, 3, in: 0.1...30, unit: "min",
      "How long a T cell keeps its direction.", source: "1-5 min in tumours", .memory),
    Parameter(
      .effectorBias, 0.1, in: 0...1, unit: "",
      "How much a new direction leans towards more chemokine.",
      source: "small biases matter (Textor 2011); number chosen", .assumption),
    Parameter(
      .effectorAttach, 0.2, in: 0...5, unit: "1/min",
      "How readily a T cell that touches a tumour cell forms a synapse.",
      source: "PhysiCell immune demo", .primary),
    Parameter(
      .effectorDwell, 25, in: 1...240, unit: "min",
      "How long a synapse lasts when PD-1 is silent.",
      source: "Thibaut 2020 via tumor-tcell", .secondary),
    Parameter(
      .effectorDwellInhibited, 10, in: 1...240, unit: "min",
      "How long a synapse lasts when PD-1 is fully engaged.",
      source: "Thibaut 2020 via tumor-tcell", .secondary),
    Parameter(
      .effectorRefractory, 35, in: 0...240, unit: "min",
      "How long a T cell waits after a synapse before the next.",
      source: "tumor-tcell", .secondary),
    Parameter(
      .effectorHit, 3, in: 0...20, unit: "1/hour",
      "Hits that a fit, uninhibited T cell delivers per hour of contact.",
      source: "with dwell and refractory times it gives 2-16 kills a day (Halle 2016)", .derived),
    Parameter(
      .effectorReceptor, 30_000, in: 0...200_000, unit: "molecules", "PD-1 on an active T cell.",
      source: "QSP 6e4, tumor-tcell 5e4; active cells carry half", .secondary),
    Parameter(
      .effectorReceptorExhausted, 60_000, in: 0...200_000, unit: "molecules",
      "PD-1 on an exhausted T cell.", source: "QSP 6.0-6.2e4", .secondary),
    Parameter(
      .effectorDivision, 24, in: 4...240, unit: "hours",
      "The time between divisions of a fully stimulated T cell.",
      source: "QSP 1/day in tumours", .secondary),
    Parameter(
      .effectorDestiny, 5, in: 0...19, unit: "",
      "How many times the descendants of an arriving T cell can divide.",
      source: "Marchingo 2014 via QSP: 5 by antigen alone", .secondary, whole: true),
    Parameter(
      .effectorDeath, 0.05, in: 0...5, unit: "1/day", "The hazard of death of stimulated T cells.",
      source: "QSP 0.01 or 2: published models differ 200-fold", .secondary),
    Parameter(
      .effectorContraction, 0.5, in: 0...5, unit: "1/day",
      "The extra hazard of death of T cells that find nothing.",
      source: "De Boer 2001 J Virol: half-life 1.4 days", .primary),
    Parameter(
      .effectorStimulusMemory, 24, in: 1...240, unit: "hours",
      "How long the signal of a synapse keeps a T cell stimulated.",
      source: "first division about a day after contact (Mempel 2004)", .assumption),
    Parameter(
      .effectorDying, 6, in: 1...48, unit: "hours", "How long a dying T cell can be seen.",
      source: "apoptosis lasts 2-12 hours", .memory),
    Parameter(
      .effectorProgenitors, 0.1, in: 0...1, unit: "",
      "The share of arriving T cells that can renew themselves (TCF-1+ progenitors).",
      source: "2-30 % of PD-1+ CD8 T cells (Miller 2019, Siddiqui 2019)", .memory),
    Parameter(
      .effectorBystanders, 0, in: 0...1, unit: "",
      "The share of arriving T cells that know none of the tumour's antigens.",
      source: "1-50 % of CD8 T cells in tumours are specific; 0 counts only those", .assumption),
    Parameter(
      .effectorMemory, 0.05, in: 0...1, unit: "",
      "The share of contracting T cells that survive as memory.",
      source: "De Boer 2001 J Virol: memory is 5 % of the peak", .primary),
    Parameter(
      .effectorRecall, 60, in: 0...240, unit: "hours",
      "How long a memory T cell that meets its antigen waits before it divides.",
      source: "Whitmire 2008: about 3 days, as naive cells", .primary),
    Parameter(
      .memoryHalfLife, 450, in: 1...10_000, unit: "days",
      "How long half of the memory T cells in the tissue last.",
      source: "human yellow-fever memory in its first year (Akondy 2017)", .memory),
  ]
}
