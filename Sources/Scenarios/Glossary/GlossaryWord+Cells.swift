// Kinds of cells, and the states in which pictures, charts and columns show them.
extension GlossaryWord {
  static let cells = [
    GlossaryWord(
      "Harmful cell (tumour)",
      [
        "tumour", "tumours", "tumour cell", "harmful cell", "harmful cells (tumour)",
        "living harmful cells (tumour)", "cells",
      ], more: ["tumour"],
      "A cell that grows and divides more often than it should and harms the body. `cells` in a column "
        + "counts the living ones."),
    GlossaryWord(
      "Healthy cell", ["healthy", "healthy cells"], more: ["healthy"],
      "A cell of the tissue around the tumour, drawn faintly."),
    GlossaryWord(
      "T cell", ["T cells", "CD8 T cell", "killer T cell"], more: ["cd8_t"],
      "A killer T cell (CD8): it searches for cells that show its antigen and kills them."),
    GlossaryWord(
      "Engineered T cell",
      ["engineered", "engineered T", "engineered T cells", "engineered cells"],
      more: ["engineered_t"],
      "A T cell that was taken from the blood, changed in the laboratory to find one marker, and given "
        + "back."),
    GlossaryWord(
      "Regulatory T cell", ["regulatory", "regulatory T", "Treg", "tregs"],
      more: ["treg", "tregs"],
      "A T cell that protects the body from its own T cells, and a tumour with it."),
    GlossaryWord(
      "Natural killer cell", ["NK", "NK cell", "NK cells", "natural killer"], more: ["nk"],
      "Attacks cells that hide their MHC-I, which T cells cannot see any more."),
    GlossaryWord(
      "Macrophage", ["macrophages"], more: ["macrophage", "macrophages"],
      "Eats what is dead. Tumours make many of them hold T cells back; where T cells fight they help."
    ),
    GlossaryWord(
      "Dendritic cell", ["dendritic", "dendritic cells"], more: ["priming"],
      "Carries pieces of dead harmful cells to the lymph node and shows them to T cells there. In the "
        + "table of the body: how many stand in the lymph node."),
    GlossaryWord(
      "Immune cell", ["immune cells"], more: ["cd8_t", "nk", "macrophage"],
      "A cell that defends the body: T cells, natural killer cells, macrophages."),
    GlossaryWord(
      "Blood vessel", ["vessel", "vessels"], more: ["recruitment", "vessel-collapse"],
      "Brings oxygen, T cells and drugs. A growing tumour presses on it, and its flow falls."),
  ]

  static let states = [
    GlossaryWord(
      "Active", ["active T", "active T cell", "active T cells", "T cell, active"],
      more: ["cd8_t", "exhaustion"],
      "A T cell that is not tired and fights at full strength: exhaustion is below the line of "
        + "cd8_t.tired_threshold. In columns: how many there are."),
    GlossaryWord(
      "Most active T cells", [],
      "The most active T cells that a run had in the tissue at one time."),
    GlossaryWord(
      "Tired (exhausted)",
      [
        "tired", "exhausted", "tired T", "tired T cell", "tired T cells", "T cell, tired",
        "T cell was tired", "tired engineered T cell", "engineered, tired",
        "chronic_stimulation", "tired_ever",
      ], more: ["exhaustion"],
      "A T cell that was stimulated for days: it hits less and divides less. Blocking PD-1 slows this "
        + "and does not undo it. `tired_ever` counts all that ever became tired; as a reason of a "
        + "failed attack: the T cell was too tired to kill."),
    GlossaryWord(
      "Attacking",
      ["engaged", "T cell, attacking", "engineered, attacking", "engineered T cell, attacking"],
      more: ["damage-repair"],
      "The T cell holds on to a cell (a synapse) and hits it. Some hits within a short time kill."),
    GlossaryWord(
      "T cell in reserve (progenitor)",
      ["reserve", "progenitor", "progenitors", "T cell, reserve", "T cell in reserve"],
      more: ["progenitors"],
      "A T cell that hits little but renews itself, and brings fresh T cells when it divides."),
    GlossaryWord(
      "Terminal", more: ["exhaustion"],
      "T cells whose exhaustion is fixed: rest does not bring them back."),
    GlossaryWord(
      "Memory T cell", ["memory", "T cell, memory", "memory T cells"], more: ["memory"],
      "Stays after the fight and answers faster when the same antigen comes back."),
    GlossaryWord(
      "Target lost (escaped)",
      [
        "target lost", "lost a target", "escaped", "tumour, target lost",
        "harmful cell (tumour), target lost", "of them lost something that T cells look for",
        "hidden",
      ], more: ["antigen-loss"],
      "A harmful cell that has lost something that T cells look for: an antigen, or MHC-I. Those that "
        + "look for another thing may still see it."),
    GlossaryWord(
      "Low oxygen (hypoxic)",
      ["hypoxic", "low oxygen", "short of oxygen", "tumour, low oxygen", "hypoxia"],
      more: ["hypoxia"],
      "A harmful cell with so little oxygen that it lives but hardly divides."),
    GlossaryWord(
      "Dead core (necrosis)",
      [
        "necrosis", "necrotic", "dead core", "dead of lack of oxygen", "dead for lack of oxygen",
      ], more: ["hypoxia"],
      "Cells that died because no oxygen reached them, and are not cleared away yet."),
    GlossaryWord(
      "Dying cell", ["dying", "dead", "immune cell, dying"], more: ["ledger"],
      "A cell that has begun to die and falls apart within hours. It counts as dead from then on. "
        + "`dead` in a column counts all that died so far."),
    GlossaryWord(
      "Dividing", ["divided", "division", "cycle"], more: ["tumour.cycle_hours", "expansion"],
      "Cells on their way to become two; `divided` counts all divisions so far."),
    GlossaryWord(
      "Helping", more: ["macrophages"],
      "Macrophages that IFN-γ has turned towards helping T cells."),
    GlossaryWord(
      "Arrived", ["arrival", "arrivals"], more: ["recruitment"],
      "Cells that came out of a vessel so far."),
    GlossaryWord(
      "Killed", more: ["killed by T cells", "damage-repair"],
      "How many cells of this kind immune cells have killed so far; as a cause of death: T cells hit "
        + "it until it died."),
    GlossaryWord(
      "Lost", ["healthy cells lost", "healthy cells left", "healthy cells lost so far"],
      more: ["healthy_lost"],
      "Healthy cells that died of anything but age so far."),
    GlossaryWord(
      "No MHC-I", ["no_mhc", "MHC-I", "MHC", "target hides its MHC-I"],
      more: ["antigen-loss", "nk"],
      "MHC-I is the stand on which cells show T cells what is inside them. Cells without it are "
        + "invisible to T cells, and a target of natural killer cells. As a reason of a failed attack: "
        + "the target showed too little of it."),
    GlossaryWord(
      "Without an antigen", ["without"], more: ["antigen-loss"],
      "Harmful cells that have lost the antigen that the column names."),
    GlossaryWord(
      "Diameter", ["diameter_um", "lesions_um", "lesion", "lesion diameter", "lesions"],
      more: ["lesion_um", "response"],
      "What a scan would see: the circle as large as the tumour with the immune cells at it, in µm. "
        + "`lesions` counts the places that are apart; `lesions_um` is the sum of their diameters."),
    GlossaryWord(
      "Tumour at the rim", ["rim_tumour_share"], more: ["limited_by_tissue"],
      "The share of the rim of the tissue that is tumour. Above a tenth, growth tells of the box."),
  ]
}
