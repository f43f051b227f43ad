// Causes and events of the ledger, as `ledger.csv` and the charts of causes name them.
extension GlossaryWord {
  static let causes = [
    GlossaryWord(
      "Killed by T cells", more: ["damage-repair"],
      "T cells, or natural killer cells, hit the cell until it died."),
    GlossaryWord(
      "Killed by engineered cells", ["killed_by_engineered"], more: ["engineered_t"],
      "Engineered T cells hit the cell until it died."),
    GlossaryWord(
      "Died without attack", ["apoptosis"], more: ["tumour"],
      "The cell died by the programme that ends cells (apoptosis), with nothing attacking it."),
    GlossaryWord(
      "Crushed", more: ["crowding"],
      "A healthy cell that the pressure of a growing tumour destroyed."),
    GlossaryWord(
      "Turnover", more: ["healthy"],
      "A healthy cell died of age, as all tissue is renewed."),
    GlossaryWord(
      "Contraction", ["idle"], more: ["contraction"],
      "A T cell found nothing to attack and died, or became memory."),
    GlossaryWord(
      "Attrition", more: ["contraction"],
      "A T cell died while it fought, as some do on every day."),
    GlossaryWord(
      "Spent", more: ["nk"], "A natural killer cell has made all the kills it had in it, and died."),
    GlossaryWord(
      "Depleted", more: ["tregs"], "An antibody took a regulatory T cell away."),
    GlossaryWord(
      "Killed by a drug", ["drug"], more: ["chemotherapy"],
      "Chemotherapy damaged the cell while it divided, and it died."),
    GlossaryWord(
      "Killed by radiation", ["radiation"], more: ["radiotherapy"],
      "Radiation broke its DNA, and it died."),
    GlossaryWord(
      "Cut out", more: ["surgery"], "An operation took the cell out of the tissue."),
    GlossaryWord(
      "Pushed out by an implant", ["pushed out"], more: ["rechallenge"],
      "The cell was where harmful cells were implanted later."),
    GlossaryWord(
      "Held back by PD-1", more: ["pd1"],
      "The attack failed because PD-1 on the T cell met PD-L1 on its target."),
    GlossaryWord(
      "Target shows too little antigen", ["no_antigen"], more: ["antigen-loss"],
      "The attack failed because the target shows too little of what the T cell looks for."),
    GlossaryWord(
      "Held back by regulatory T cells", more: ["tregs"],
      "The attack failed because regulatory T cells nearby held the T cell back."),
    GlossaryWord(
      "Held back by TGF-β", more: ["tgfb"],
      "The attack failed because TGF-β took away part of the hits of the T cell."),
    GlossaryWord(
      "Target repaired the hits", ["repaired"], more: ["damage-repair"],
      "The hits came too far apart, and the target repaired itself."),
    GlossaryWord(
      "Let go before a hit", ["too_short"], more: ["damage-repair"],
      "The contact was too short for a hit."),
    GlossaryWord(
      "Other causes", [],
      "All that has no entry of its own in the chart."),
    GlossaryWord(
      "Rest", more: ["exhaustion"], "A tired T cell without stimulus recovered."),
    GlossaryWord(
      "Antigen", more: ["antigens", "memory"],
      "What a T cell looks for: a piece of a protein that a cell shows on its surface. In the ledger: a "
        + "memory T cell met its own again."),
    GlossaryWord(
      "Scenario", [],
      "In the ledger: the cell was there on day 0, as the scenario says."),
  ]

  static let events = [
    GlossaryWord(
      "Ledger", ["ledger.csv"],
      "The table of everything that happened to single cells and to the virtual patient: day, event, "
        + "cause, cell, place, and who did it."),
    GlossaryWord("Start", more: ["ledger"], "A cell was there at the start."),
    GlossaryWord(
      "Death", ["deaths"], more: ["ledger"], "A living cell began to die; its cause says of what."),
    GlossaryWord("Removal", more: ["ledger"], "A dead cell was cleared from the tissue."),
    GlossaryWord("Exhaustion", more: ["exhaustion"], "A T cell became tired."),
    GlossaryWord("Recovery", more: ["exhaustion"], "A tired T cell recovered."),
    GlossaryWord("Recall", more: ["memory"], "A memory T cell met its antigen and fights again."),
    GlossaryWord(
      "Mutation", more: ["antigen-loss"],
      "A daughter cell lost an antigen or MHC-I for good; the cause names what."),
    GlossaryWord(
      "Failed attack", ["failed_attack", "what stopped T cells"], more: ["ledger"],
      "A contact of a T cell that ended without a kill; the cause says why."),
    GlossaryWord(
      "Hit", ["hits"], more: ["damage-repair"],
      "What a T cell does to its target; some of them kill."),
    GlossaryWord("Dose", more: ["treatments"], "A treatment was given."),
    GlossaryWord(
      "Pause", more: ["treatments"],
      "A dose was left out because of the harm that the treatment did."),
  ]
}
