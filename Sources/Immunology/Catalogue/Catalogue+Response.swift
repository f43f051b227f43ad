extension ParameterKey {
  package static let responseShrink = ParameterKey("response.shrink_percent")
  package static let responseGrowth = ParameterKey("response.growth_percent")
  package static let responseLeastGrowth = ParameterKey("response.least_growth_um")
  package static let responseConfirm = ParameterKey("response.confirm_days")
  package static let responseEnrolDay = ParameterKey("response.enrol_day")
  package static let responseAssessEvery = ParameterKey("response.assess_every_days")
  package static let responseStable = ParameterKey("response.stable_after_days")
  package static let responseTurn = ParameterKey("response.turn_percent")
  package static let responseLimit = ParameterKey("response.limit_percent")
  package static let responseApart = ParameterKey("response.apart_um")
  package static let responseRemission = ParameterKey("response.remission_percent")
  package static let responseNeutrophils = ParameterKey("response.remission_neutrophils_per_nl")
  package static let responseBurdenFold = ParameterKey("response.burden_fold")
  package static let responseBurdenRise = ParameterKey("response.burden_rise_percent")
  package static let responseLigandFold = ParameterKey("response.pdl1_fold")
  package static let responseDetectable = ParameterKey("response.detectable_in_blood")
}

extension Catalogue {
  /// The section `response`.
  static let responseSection: [Parameter] = [
    Parameter(
      .responseShrink, 30, in: 1...99, unit: "%",
      "How much smaller a diameter must be for a partial response.",
      source: "RECIST 1.1 (Eisenhauer 2009)", .memory),
    Parameter(
      .responseGrowth, 20, in: 1...500, unit: "%",
      "How much larger than its smallest a diameter must be for progression.",
      source: "RECIST 1.1 (Eisenhauer 2009)", .memory),
    Parameter(
      .responseLeastGrowth, 40, in: 0...5000, unit: "µm",
      "How much larger at least, so that a few cells are no progression.",
      source:
        "the 5 mm of RECIST have no counterpart in a piece of tissue; three cell diameters chosen",
      .assumption),
    Parameter(
      .responseConfirm, 14, in: 0...365, unit: "days",
      "How long a response or a progression must last to be confirmed.",
      source:
        "4-8 weeks, iRECIST (Seymour 2017); 4 weeks, RECIST 1.1; half of it, as lessons last 6 weeks",
      .assumption),
    Parameter(
      .responseEnrolDay, -1, in: -1...3650, unit: "days",
      "The day that everything is counted from; -1 for the first day on which anything is done in any "
        + "arm.",
      source: "enrolment of a trial; the day chosen by the scenario", .assumption),
    Parameter(
      .responseAssessEvery, 7, in: 0.25...365, unit: "days",
      "How often a tumour is assessed from enrolment on.",
      source: "6-9 weeks in trials; a week chosen, as lessons last 6 weeks", .assumption),
    Parameter(
      .responseStable, 14, in: 0...365, unit: "days",
      "How long after enrolment a tumour may be called stable at the earliest.",
      source: "6-8 weeks, RECIST 1.1 (Eisenhauer 2009); two weeks chosen for lessons", .assumption),
    Parameter(
      .responseTurn, 10, in: 0...100, unit: "%",
      "How much smaller than at first sight a tumour must be for its growth to count as turned.",
      source: "half of what counts as growth chosen", .assumption),
    Parameter(
      .responseLimit, 10, in: 0...100, unit: "%",
      "How much of the rim of the tissue may be tumour before growth tells of the box alone.",
      source: "a tenth chosen", .assumption),
    Parameter(
      .responseApart, 60, in: 0...5000, unit: "µm",
      "How far apart pieces of tumour are two lesions; nearer ones are measured as one.",
      source: "about five cell diameters chosen", .assumption),
    Parameter(
      .responseRemission, 5, in: 0...100, unit: "%",
      "The share of harmful cells below which a cancer of the blood is in remission.",
      source: "fewer than 5 % blasts in the marrow (Döhner 2022); here in blood", .memory),
    Parameter(
      .responseNeutrophils, 1, in: 0...10, unit: "10^9 per litre",
      "The neutrophils in blood that a remission asks for.",
      source: "1.0 per nl, ELN 2022 (Döhner 2022)", .memory),
    Parameter(
      .responseBurdenFold, 2, in: 1...100, unit: "",
      "How many times its smallest number a cancer of the blood must have grown for progression.",
      source: "no single definition; doubling chosen", .assumption),
    Parameter(
      .responseBurdenRise, 50, in: 0...1000, unit: "%",
      "How much of the baseline a cancer of the blood must have gained at least for progression.",
      source: "no single definition; half chosen", .assumption),
    Parameter(
      .responseLigandFold, 2, in: 1...100, unit: "",
      "How many times the PD-L1 of the beginning counts as much more.",
      source: "no definition at this level; number chosen", .assumption),
    Parameter(
      .responseDetectable, 1e-4, in: 0...1, unit: "",
      "The share of T cells in blood from which on harmful ones among them are found.",
      source: "minimal residual disease by flow cytometry, 10⁻⁴ in acute leukaemia", .memory),
  ]
}
