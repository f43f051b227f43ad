extension Catalogue {
  /// How the course of a lesion is judged (B16); nothing of it acts on any cell.
  static let response: [Parameter] = [
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
      .responseConfirm, 28, in: 0...365, unit: "days",
      "How long a response or a progression must last to be confirmed.",
      source: "4-8 weeks, iRECIST (Seymour 2017); 4 weeks, RECIST 1.1", .memory),
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
