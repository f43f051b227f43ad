import Immunology

// Columns of the body, layers of pictures, and words of biology.
extension GlossaryWord {
  static let body = [
    GlossaryWord(
      "Lymphocytes", ["lymphocytes_per_nl"], more: ["lowest_lymphocytes"],
      "White cells of the blood, T cells among them, in 10⁹ per litre. 1 to 4 are usual."),
    GlossaryWord(
      "Neutrophils", ["neutrophils_per_nl"], more: ["lowest_neutrophils"],
      "White cells that fight bacteria, in 10⁹ per litre. Below 0.5 infections become dangerous."),
    GlossaryWord(
      "IL-6", ["il6_pg_per_ml", "il6_acting_pg_per_ml"], more: ["peak_il6", "cytokine_release"],
      "A messenger that makes fever when many T cells fight at once; here a teaching surrogate. "
        + "`acting` is what an antibody against its receptor leaves."),
    GlossaryWord(
      "PD-1 occupied by the drug",
      ["pd1_occupancy", "pdl1_occupancy", "ctla4_occupancy", "occupancy"],
      more: ["pd1"],
      "The share of PD-1, PD-L1 or CTLA-4 in the body that an antibody holds, from 0 to 1."),
    GlossaryWord(
      "Naive T cells", ["naive"], more: ["priming"],
      "T cells of this antigen in the lymph node that have never met it."),
    GlossaryWord(
      "Primed T cells", ["primed"], more: ["priming"],
      "T cells of this antigen that divide in the lymph node, before they leave for the blood."),
    GlossaryWord(
      "Effectors in the blood", ["effectors"], more: ["priming", "cd8_t"],
      "T cells of this antigen in the blood, ready to fight."),
  ]

  static let fields: [GlossaryWord] =
    FactorTable.forms.map { form in
      GlossaryWord(form.layer.label, form.otherNames, more: form.readOn, form.explanation)
    } + [
      GlossaryWord(
        "PD-L1", ["PD-L1 on tumour cells", "pdl1"], more: ["pd1", "ifng-pdl1"],
        "A molecule on harmful cells that silences T cells that touch them, through PD-1.")
    ]

  static let science = [
    GlossaryWord(
      "PD-1", ["checkpoint", "immune checkpoint", "brake"], more: ["pd1"],
      "A brake on T cells. PD-L1 on another cell presses it; checkpoint inhibitors take the foot off."
    ),
    GlossaryWord(
      "Fratricide", more: ["fratricide"],
      "Engineered T cells kill each other, because they carry their own target."),
    GlossaryWord(
      "Cytokine storm", ["cytokine release", "cytokine release syndrome", "CRS"],
      more: ["cytokine_release", "peak_il6"],
      "So many T cells fight at once that their messengers, IL-6 among them, make the whole body ill."
    ),
    GlossaryWord(
      "Immune evasion", ["evasion", "escape"], more: ["antigen-loss", "ifng-pdl1"],
      "All ways in which harmful cells get away from the immune system: hiding, silencing, keeping out."
    ),
    GlossaryWord(
      "Cold tumour", ["cold"], more: ["recruitment", "tgfb"],
      "A tumour with few T cells in it, so that there is nobody whose brakes could be taken off."),
    GlossaryWord(
      "Equilibrium", ["surveillance", "immune surveillance", "immunoediting"], more: ["memory"],
      "T cells and a small tumour hold each other in balance for a long time, or T cells end it early."
    ),
    GlossaryWord(
      "Synapse", more: ["damage-repair", "pd1"],
      "The close contact between a T cell and its target, through which it hits."),
    GlossaryWord(
      "On target, off tumour", ["off tumour"], more: ["engineered_t", "antigens"],
      "Engineered cells find their marker on healthy cells too, and kill them."),
  ]
}
