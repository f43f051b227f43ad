/// What a mechanism does, in words and as an equation, and what it leaves out.
public struct MechanismNote: Sendable, Equatable {
  /// A short name.
  public let title: String
  /// What happens, in sentences without formulas.
  public let rule: String
  /// The form that is computed.
  public let equation: String
  /// The numbers of the catalogue that enter, in the order in which a reader meets them.
  public let parameters: [ParameterKey]
  /// What is left out or made simpler than it is.
  public let simplified: String
  /// Where form and numbers come from.
  public let sources: [String]
}

extension Mechanism {
  /// The explanation of this mechanism.
  public var note: MechanismNote {
    switch self {
    case .checkpoint: .checkpoint
    case .adaptiveResistance: .adaptiveResistance
    case .exhaustion: .exhaustion
    case .expansion: .expansion
    case .contraction: .contraction
    case .recruitment: .recruitment
    case .chemotaxis: .chemotaxis
    case .repair: .repair
    case .hypoxia: .hypoxia
    case .crowding: .crowding
    case .vesselCollapse: .vesselCollapse
    case .progenitors: .progenitors
    case .interleukin2: .interleukin2
    case .memory: .memory
    case .priming: .priming
    case .regulatory: .regulatory
    case .transformingGrowthFactor: .transformingGrowthFactor
    case .macrophages: .macrophages
    case .naturalKillers: .naturalKillers
    case .antigenLoss: .antigenLoss
    case .fratricide: .fratricide
    case .mhcInduction: .mhcInduction
    case .autoimmunity: .autoimmunity
    }
  }
}

extension MechanismNote {
  fileprivate static let checkpoint = MechanismNote(
    title: "The PD-1 checkpoint",
    rule: """
      Where a T cell touches a tumour cell, PD-1 on the one binds PD-L1 on the other. The more \
      pairs form per area of contact, the fewer hits the T cell delivers, the sooner it lets go, \
      and the faster it tires. Anti-PD-1 takes free PD-1 away, so fewer pairs form. The drug \
      kills nothing itself: without T cells at the tumour it changes nothing.
      """,
    equation: """
      C = ((R + L + K) - sqrt((R + L + K)^2 - 4 R L)) / 2     pairs per µm²
      I = C^n / (C50^n + C^n)                                 hits are multiplied by 1 - I
      R: free PD-1 per µm², L: PD-L1 per µm², K: K_D times the gap between the membranes
      the drug leaves 1 - X / (X + X50) of PD-1 free          X: drug between the cells
      """,
    parameters: [
      .effectorReceptor, .effectorReceptorExhausted, .checkpointAffinity, .checkpointGap,
      .checkpointHalfEffect, .checkpointHill, .effectorDwell, .effectorDwellInhibited,
      .exhaustionCheckpointGain, .drugHalfEngagement, .drugPartition,
    ],
    simplified: """
      PD-L2, PD-L1 on healthy and immune cells, PD-L1 bound to CD80 on its own cell, and the \
      chemistry inside the T cell are left out; pairs form at once. How many pairs halve a T \
      cell's work was estimated by fitting, not measured.
      """,
    sources: [
      "Cheng 2013 J Biol Chem: binding of PD-1 and PD-L1",
      "Elassaiss-Schaap 2017: engagement of PD-1 by pembrolizumab in blood",
      "Ahamadi 2017: pharmacokinetics of pembrolizumab",
      "Thibaut 2020, through the tumor-tcell model: how long contacts last",
    ])

  fileprivate static let adaptiveResistance = MechanismNote(
    title: "IFN-γ raises PD-L1 (adaptive resistance)",
    rule: """
      T cells that attack release IFN-γ. It reaches a few cell diameters and makes tumour cells \
      put more PD-L1 on their surface within a day. So much PD-L1 is a trace of a fight as well \
      as a shield, and it sinks again when the T cells leave.
      """,
    equation: """
      dL/dt = k (L0 + (Lmax - L0) G / (G + G50) - L)          L: PD-L1 molecules per cell
      dG/dt = D ∇²G + secretion - uptake,  reach = sqrt(D / uptake)     G: IFN-γ
      """,
    parameters: [
      .interferonSecretion, .interferonDiffusion, .interferonLength, .interferonHalfEffect,
      .tumourLigandBasal, .tumourLigandInduced, .ligandTurnover,
    ],
    simplified: """
      IFN-γ also slows tumour growth; that is left out. All tumour cells of a \
      population answer alike. Published models differ 70-fold in how fast IFN-γ diffuses and \
      80-fold in PD-L1 per cell.
      """,
    sources: [
      "Centofanti 2023 PNAS: reach of IFN-γ from a single producer",
      "Shin 2017 and Hsu 2018, through published pharmacology models: induction and renewal",
    ])

  fileprivate static let exhaustion = MechanismNote(
    title: "Exhaustion: T cells tire",
    rule: """
      A T cell that is stimulated day after day tires: it hits less and divides less. Engaged \
      PD-1 speeds this up. A tired cell that gets rest recovers, but the longer it was tired \
      the less it can: after some weeks the change is fixed. Blocking PD-1 slows exhaustion; it \
      does not undo it.
      """,
    equation: """
      dE/dt = k S (1 + γ I)(1 - E) - r (1 - S)(1 - F) E       E: exhaustion from 0 to 1
      dF/dt = E (1 - F) / T                                   F: how far it is fixed
      S: stimulation from 0 to 1, I: inhibition by PD-1; hits are multiplied by 1 - (1 - ω) E
      """,
    parameters: [
      .exhaustionRate, .exhaustionCheckpointGain, .exhaustionRecovery, .exhaustionFixation,
      .exhaustionResidual, .exhaustionTired, .effectorStimulusMemory,
    ],
    simplified: """
      Exhaustion is one number between 0 and 1. The kinds of real exhausted T cells, told apart \
      by the genes they read, are two here: those that renew themselves and the others. The line at which a cell is drawn as tired is a convention.
      """,
    sources: [
      "Philip 2017, Pauken 2016: exhaustion becomes fixed within weeks",
      "published pharmacology models: the rate, estimated there",
    ])

  fileprivate static let expansion = MechanismNote(
    title: "Expansion: stimulated T cells divide",
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

  fileprivate static let contraction = MechanismNote(
    title: "Contraction: idle T cells die",
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

  fileprivate static let recruitment = MechanismNote(
    title: "Recruitment: T cells arrive from vessels",
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

  fileprivate static let chemotaxis = MechanismNote(
    title: "Chemotaxis: T cells lean towards chemokine",
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

  fileprivate static let repair = MechanismNote(
    title: "Damage and repair",
    rule: """
      One hit does not kill. A hit leaves damage, damage fades as the cell repairs itself, and \
      the cell begins to die when enough damage is there at once: three hits within an hour \
      kill, hits far apart do not. So several T cells at one tumour cell do more than the same \
      number apart. With repair off damage never fades.
      """,
    equation: """
      dD/dt = -(ln 2 / half-life) D,  each hit adds 1,  the cell begins to die at D ≥ threshold
      """,
    parameters: [
      .effectorHit, .damageThreshold, .damageHalfLife, .effectorAttach, .effectorRefractory,
      .tumourDying,
    ],
    simplified: """
      All hits count the same. Perforin and granzymes, death receptors and the differences \
      between tumours in how hard they are to kill are folded into the threshold.
      """,
    sources: [
      "Weigelin 2021: sublethal hits add up only when they are close in time",
      "Halle 2016: 2 to 16 kills a day",
    ])

  fileprivate static let hypoxia = MechanismNote(
    title: "Oxygen and hypoxia",
    rule: """
      Vessels bring oxygen, cells use it up, and it falls over about a tenth of a millimetre. \
      Cells with little oxygen divide more slowly, then not at all; without it they die of \
      necrosis and leave a core of dead cells.
      """,
    equation: """
      dc/dt = D ∇²c - uptake · density · c + exchange (supply - c)
      cycle entry is multiplied by (c - c_necrosis) / (supply - c_necrosis), held in 0 to 1
      hazard of necrosis = rate · (c_necrosis - c) / (c_necrosis - c_anoxia), held in 0 to rate
      """,
    parameters: [
      .oxygenDiffusion, .oxygenUptake, .oxygenSupply, .oxygenHypoxia, .oxygenNecrosis,
      .oxygenAnoxia, .oxygenNecrosisRate, .vesselOxygenExchange, .tumourClearance,
    ],
    simplified: """
      Oxygen stands for all nutrients; acid, glucose, the growth of new vessels and the effect \
      of low oxygen on T cells are left out. One layer of cells counts as tissue of the given \
      thickness.
      """,
    sources: ["PhysiCell (Ghaffarizadeh 2018): uptake, thresholds and the hazard of necrosis"])

  fileprivate static let crowding = MechanismNote(
    title: "Crowding",
    rule: """
      Cells push each other apart. A cell that is squeezed waits before it divides, so a dense \
      mass grows at its rim. Healthy cells stop much earlier than tumour cells, and are lost \
      when a growing tumour crushes them.
      """,
    equation: """
      p = Σ (1 - d / R)²  over touching neighbours             d: distance, R: sum of radii
      cycle entry is multiplied by max(0, 1 - p / p_max)
      """,
    parameters: [
      .repulsion, .adhesion, .adhesionRange, .tumourMaximalPressure, .healthyMaximalPressure,
      .healthyCrushPressure, .healthyCrushRate,
    ],
    simplified: """
      Cells are soft balls that keep their shape; fluid, fibres and the stiffness of tissue are \
      left out. Pressure is a count of overlaps, not a force that was measured.
      """,
    sources: [
      "PhysiCell (Ghaffarizadeh 2018): the forces between cells",
      "a modelling choice: the pressures at which cells stop",
    ])

  fileprivate static let vesselCollapse = MechanismNote(
    title: "Vessels collapse in a dense mass",
    rule: """
      A growing mass presses on the vessels inside it. Their flow falls, less oxygen and fewer \
      T cells get in, and the middle of the tumour becomes hard to reach. When the mass \
      shrinks, flow comes back.
      """,
    equation: "df/dt = (1 / (1 + (p / p_half)^4) - f) / T     f: flow from 0 to 1, p: crowding",
    parameters: [
      .vesselCollapsePressure, .vesselResponse, .vesselSpacing, .vesselOxygenExchange,
      .arrivalRate,
    ],
    simplified: """
      Vessels are points that do not move, branch or grow. Leaky tumour vessels, the growth of \
      new ones and the flow from vessel to vessel are left out.
      """,
    sources: ["Padera 2004 Nature: growing tumours compress vessels", "numbers chosen"])
}
