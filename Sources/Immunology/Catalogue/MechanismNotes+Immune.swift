extension MechanismNote {
  static let progenitors = MechanismNote(
    title: "T cells that renew themselves (progenitors)",
    rule: """
      Some T cells keep the ability to renew themselves. When one divides, one daughter stays what \
      it is and the other becomes a fighter with all of its divisions before it. They tire slowly, \
      and PD-1 holds back their divisions: a block of PD-1 lets them divide, which is where new \
      fighters come from. Where there are none, the drug has little to release.
      """,
    equation: """
      hazard of a division = (1 - I) S (1 + g X) / T          no factor 1 - E
      dE/dt = f k S (1 + γ I)(1 - E) - r (1 - S)(1 - F) E     f < 1: they tire slowly
      """,
    parameters: [.effectorProgenitors, .exhaustionProgenitor, .effectorDivision],
    simplified: """
      Whether a cell is a progenitor is decided when it arrives and does not change. Real cells \
      go back and forth, and the places in which they live are left out.
      """,
    sources: [
      "Miller 2019, Siddiqui 2019: progenitors answer PD-1 blockade",
      "Dolina 2021 Front Immunol: which exhausted cells a block can reach",
    ])

  static let interleukin2 = MechanismNote(
    title: "IL-2 helps T cells divide",
    rule: """
      T cells that fight make IL-2. It reaches a few cell diameters. Stimulated T cells divide \
      faster in it, and more often than by antigen alone. Regulatory T cells take it up a hundred \
      times better and divide on very little of it.
      """,
    equation: """
      X = c / (c + c50)                                       c: IL-2, made here or given
      divisions = n + m X,  hazard of a division × (1 + g X)
      dc/dt = D ∇²c + secretion - uptake                      regulatory T cells take up more
      """,
    parameters: [
      .interleukinSecretion, .interleukinDiffusion, .interleukinLength, .interleukinHalfEffect,
      .interleukinGain, .interleukinDivisions, .regulatoryUptake,
    ],
    simplified: """
      Helper T cells, the main source of IL-2, are left out, so IL-2 in the tissue is low. Death \
      for want of IL-2 is part of contraction.
      """,
    sources: [
      "Marchingo 2014: divisions by antigen and by IL-2 add up",
      "Thurley 2015, Oyler-Yaniv 2017: how far IL-2 reaches",
    ])

  static let memory = MechanismNote(
    title: "Memory",
    rule: """
      When the antigen is gone most fighters die within days. A few in a hundred stay as memory, \
      in the tissue and in blood, and only for the antigens they know. When that antigen returns \
      they fight within hours, but they need as long as naive cells until they divide. Their \
      advantage is their number.
      """,
    equation: """
      hazards of a fighter that finds nothing: k_con of death, k_m of memory
      k_m / (k_con + k_m) = memory share
      """,
    parameters: [
      .effectorMemory, .effectorContraction, .effectorRecall, .memoryHalfLife,
    ],
    simplified: """
      Memory in tissue and memory that circulates obey one rule. Kinds of memory cells and the \
      signals that keep them alive are left out.
      """,
    sources: [
      "De Boer 2001 J Virol: 5 % of the peak become memory",
      "Whitmire 2008 PLoS Pathog: memory cells divide after the same lag as naive cells",
    ])

  static let priming = MechanismNote(
    title: "Priming in the lymph node",
    rule: """
      Tumour cells that die feed dendritic cells. These travel to the lymph node and show the \
      antigens they took up to naive T cells. A T cell that finds its antigen there needs about a \
      day until it divides, then divides many times, and its offspring enter the blood days after \
      the first death. Each antigen has its own few naive cells, so a tumour that dies shows the \
      immune system antigens that it did not know (epitope spreading).
      """,
    equation: """
      deaths × immunogenicity → dendritic cells (after hours) → antigen in the node
      primed per day = k B/(B + B50) A/(A + A50) × naive cells,   B = B0 / (1 + free CTLA-4 / K)
      primed → lag → n divisions → effectors in blood
      """,
    parameters: [.antigenPrecursors],
    simplified: """
      One lymph node stands for all. Dendritic cells are not followed one by one, and helper T \
      cells and B cells are left out.
      """,
    sources: [
      "Mempel 2004 Nature: contacts of 8 h, then 12 h, division on the second day",
      "De Boer 2001 J Virol: the course of a response",
    ])

  static let regulatory = MechanismNote(
    title: "Regulatory T cells",
    rule: """
      Regulatory T cells protect the body from its own T cells. In a tumour they protect the \
      tumour: a killer with one of them nearby does less of its work, and they take up IL-2 and \
      make TGF-β. Without them T cells also attack more healthy tissue.
      """,
    equation: "1 - S = (1 - s)^n        n: regulatory T cells within reach of a killer",
    parameters: [
      .regulatorySuppression, .regulatoryReach, .regulatoryArrival, .regulatoryTransforming,
      .regulatoryUptake, .regulatoryDivision,
    ],
    simplified: """
      They come from the blood at a given rate and recognise nothing. New ones made from helper T \
      cells in the tumour are left out.
      """,
    sources: [
      "Robertson-Tessi 2012, through pharmacology models: IL-2 and TGF-β",
      "numbers chosen",
    ])

  static let transformingGrowthFactor = MechanismNote(
    title: "TGF-β keeps T cells out",
    rule: """
      TGF-β, from regulatory T cells, macrophages and some tumours with the matrix around them, \
      slows T cells, hides the way in from them, and takes away part of their hits. A tumour rich \
      in it has T cells at its rim and few inside (an excluded tumour).
      """,
    equation: """
      effect = c / (c + EC50)
      speed × (1 - v effect),  pull of chemokine × (1 - v effect),  hits × (1 - σ effect)
      """,
    parameters: [
      .transformingHalfEffect, .transformingBaseline, .transformingDiffusion, .transformingDecay,
      .transformingSlowing, .transformingSuppression, .tumourTransforming,
    ],
    simplified: """
      Collagen and fibroblasts are not there as such: slowing stands for them. That TGF-β first \
      has to be activated is left out.
      """,
    sources: [
      "Mariathasan 2018 Nature: TGF-β and excluded tumours",
      "Robertson-Tessi 2012, through pharmacology models: concentrations",
    ])

  static let macrophages = MechanismNote(
    title: "Macrophages turn",
    rule: """
      Macrophages help or hold back. IFN-γ turns them towards helping: they make the chemokine \
      that calls T cells in. Without it they turn towards holding back and make TGF-β.
      """,
    equation: "dp/dt = (G/(G + G50) - p) / T     p: how far it helps; G: IFN-γ",
    parameters: [
      .macrophageTurning, .macrophageTransforming, .macrophageChemokine, .macrophageArrival,
      .macrophageLife, .macrophageSpeed,
    ],
    simplified: """
      Real macrophages are not points on one line. Eating of cells, their own PD-L1 and killing by \
      them are left out.
      """,
    sources: ["House 2020 Clin Cancer Res: macrophages make CXCL9/10", "numbers chosen"])

  static let naturalKillers = MechanismNote(
    title: "NK cells see what hides",
    rule: """
      NK cells attack tumour cells that show too little MHC-I, the very thing that hides a cell \
      from T cells (missing self). Each kills a handful of cells and is then spent.
      """,
    equation: "a = 1 - m        m: MHC-I from 0 to 1; then hits as those of T cells",
    parameters: [.killerArrival, .killerKills],
    simplified: """
      Activating receptors, antibodies that guide NK cells, and PD-1 on them are left out.
      """,
    sources: ["missing self; 2-8 targets in a row, from memory", "numbers chosen"])

  static let antigenLoss = MechanismNote(
    title: "Tumour cells lose what gives them away",
    rule: """
      When a tumour cell divides, a daughter may lose an antigen or MHC-I for good, and so may all \
      of its offspring. As long as T cells kill the others, those that lost it are left over. Loss \
      of MHC-I hides from T-cell receptors but not from chimeric receptors or NK cells; loss of a \
      surface antigen hides from chimeric receptors aimed at it.
      """,
    equation: """
      chance per daughter = μ_model;   N_model variants ≙ μ_real N_real  ⇒
      μ_model in N_model cells ≙ μ_real in μ_model N_model / μ_real cells
      """,
    parameters: [
      .antigenLoss, .antigenVariants, .tumourMHCLoss, .tumourMHCVariants,
    ],
    simplified: """
      Real rates are far too small for a tissue of thousands of cells, so a scenario has to raise \
      them; the equation says to what size of tumour that corresponds. Losing is all or nothing.
      """,
    sources: [
      "Sade-Feldman 2017 Nat Commun: loss of B2M and resistance",
      "science of scale: rare variants in 1e9 cells, none in 1e4",
    ])

  static let mhcInduction = MechanismNote(
    title: "IFN-γ raises MHC-I",
    rule: """
      Tumour cells that show little MHC-I, but have not lost its genes, show more of it where T \
      cells fight and make IFN-γ.
      """,
    equation: "m = m0 + (1 - m0) G / (G + G50)",
    parameters: [.tumourMHC, .interferonHalfEffect],
    simplified: "It follows at once, and not within a day.",
    sources: ["qualitative in the literature; form as for PD-L1"])

  static let autoimmunity = MechanismNote(
    title: "T cells attack healthy cells a little",
    rule: """
      Tolerance has small gaps: now and then a T cell takes a healthy cell for a target. PD-L1 on \
      healthy cells and regulatory T cells hold it back. Treatments that take brakes away let more \
      of these attacks succeed. This stands for the immune side effects of real treatments and is \
      only a symbol of them.
      """,
    equation: "readiness to attach to a healthy cell = self recognition × breadth",
    parameters: [.healthySelf, .healthyLigand],
    simplified: """
      Real side effects strike skin, gut, liver, lungs and glands by their own rules, can be \
      severe, and cannot be read off this number.
      """,
    sources: ["no measurement at this level; number chosen"])
}
