extension Mechanism {
  /// Stimulated T cells divide.
  public static let expansion = Mechanism(word: "expansion")
}

extension MechanismNote {
  static let expansion = MechanismNote(
    .expansion,
    title: "Expansion: stimulated T cells divide",
    about: "Stimulated T cells divide.",
    rule: """
      A T cell that was in contact with its target becomes stimulated, and stimulated T cells \
      divide. Each arriving cell and its descendants can divide only a certain number of times. \
      PD-1 that is engaged and exhaustion slow this down.
      """,
    equation: """
      hazard of division = S (1 - I)(1 - E) / T_division, while divisions are left
      S: stimulation, I: inhibition by PD-1, E: exhaustion, each from 0 to 1
      """,
    parameters: [.effectorDivision, .effectorDestiny, .effectorStimulusMemory],
    simplified: """
      In the body most expansion happens in the lymph node before T cells arrive; that part is \
      told of under priming, and this is what happens in the tissue. Helper T cells are left out.
      """,
    sources: [
      "Marchingo 2014, through published models: how many divisions antigen alone gives",
      "Mempel 2004: first division about a day after contact",
    ])
}

extension Mechanism {
  /// T cells that find nothing die faster.
  public static let contraction = Mechanism(word: "contraction")
}

extension MechanismNote {
  static let contraction = MechanismNote(
    .contraction,
    title: "Contraction: idle T cells die",
    about: "T cells that find nothing die faster.",
    rule: """
      T cells that find nothing to attack lose their stimulus and die within days. That is why \
      a crowd of T cells shrinks when its targets are gone.
      """,
    equation: "hazard of death = S death + (1 - S) contraction     S: stimulation from 0 to 1",
    parameters: [.effectorDeath, .effectorContraction, .effectorStimulusMemory, .effectorDying],
    simplified: """
      Leaving the tissue alive is left out. The few that do not die but stay are told of under \
      memory.
      """,
    sources: ["De Boer 2001 J Virol: half-life during contraction"])
}

extension Mechanism {
  /// Some T cells survive as memory.
  public static let memory = Mechanism(word: "memory")
}

extension MechanismNote {
  static let memory = MechanismNote(
    .memory,
    title: "Memory",
    about: "Some T cells survive as memory.",
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
}

extension Mechanism {
  /// Dying tumour cells prime T cells in the lymph node.
  public static let priming = Mechanism(word: "priming")
}

extension MechanismNote {
  static let priming = MechanismNote(
    .priming,
    title: "Priming in the lymph node",
    about: "Dying tumour cells prime T cells in the lymph node.",
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
}

extension Mechanism {
  /// T cells arrive from vessels.
  public static let recruitment = Mechanism(word: "recruitment")
}

extension MechanismNote {
  static let recruitment = MechanismNote(
    .recruitment,
    title: "Recruitment: T cells arrive from vessels",
    about: "T cells arrive from vessels.",
    rule: """
      T cells come out of the vessels, each at a random time. A few always patrol; many more \
      come where chemokine reaches the vessel. A vessel without flow lets none in. With \
      recruitment off only the T cells of the first day are there.
      """,
    equation: """
      arrivals = rate · area / vessels · flow · (b + (1 - b) X / (X + X50)) at each vessel
      X: chemokine at the vessel, b: the share that arrives without chemokine
      """,
    parameters: [
      .arrivalRate, .arrivalBaseline, .chemokineBasal, .chemokineInduced, .chemokineHalfEffect,
      .vesselSpacing,
    ],
    simplified: """
      All T cells that arrive recognise the tumour: bystander T cells are left out. Where they \
      come from is told of under priming.
      """,
    sources: [
      "an order of magnitude of 10 to 500 CD8 T cells per mm³ and day, from memory",
      "a modelling choice: how arrival follows chemokine",
    ])
}

extension Mechanism {
  /// T cells are drawn towards chemokine.
  public static let chemotaxis = Mechanism(word: "chemotaxis")
}

extension MechanismNote {
  static let chemotaxis = MechanismNote(
    .chemotaxis,
    title: "Chemotaxis: T cells lean towards chemokine",
    about: "T cells are drawn towards chemokine.",
    rule: """
      T cells crawl in a straight line for some minutes and then choose a new direction. The \
      choice is random with a small lean towards more chemokine, which tumour cells make, above \
      all under IFN-γ. A small lean is enough to change where T cells gather.
      """,
    equation: """
      new direction = unit((1 - b) random + b ∇X / |∇X|), chosen with hazard 1 / persistence
      X: chemokine, b: the lean
      """,
    parameters: [
      .effectorBias, .effectorPersistence, .effectorSpeed, .effectorSpeedSpread,
      .chemokineDiffusion, .chemokineLength, .chemokineBasal, .chemokineInduced,
    ],
    simplified: """
      One chemokine stands for CXCL9, 10 and 11, and T cells sense its direction at any \
      concentration. Fibres of the tissue, along which T cells crawl, are left out.
      """,
    sources: [
      "Textor 2011: small biases matter",
      "Francis & Palsson 1997 PNAS: reach of chemokine",
      "Boissonnas 2007, through the tumor-tcell model: speeds in tumours",
    ])
}

extension Mechanism {
  /// T cells attack healthy cells a little.
  public static let autoimmunity = Mechanism(word: "autoimmunity")
}

extension MechanismNote {
  static let autoimmunity = MechanismNote(
    .autoimmunity,
    title: "T cells attack healthy cells a little",
    about: "T cells attack healthy cells a little.",
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
