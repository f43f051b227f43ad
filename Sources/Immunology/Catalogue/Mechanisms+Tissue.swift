extension Mechanism {
  /// Damaged cells repair themselves.
  public static let repair = Mechanism(word: "damage-repair")
}

extension MechanismNote {
  static let repair = MechanismNote(
    .repair,
    title: "Damage and repair",
    about: "Damaged cells repair themselves.",
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
}

extension Mechanism {
  /// Cells without oxygen stop dividing and die.
  public static let hypoxia = Mechanism(word: "hypoxia")
}

extension MechanismNote {
  static let hypoxia = MechanismNote(
    .hypoxia,
    title: "Oxygen and hypoxia",
    about: "Cells without oxygen stop dividing and die.",
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
}

extension Mechanism {
  /// Crowded cells stop dividing.
  public static let crowding = Mechanism(word: "crowding")
}

extension MechanismNote {
  static let crowding = MechanismNote(
    .crowding,
    title: "Crowding",
    about: "Crowded cells stop dividing.",
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
}

extension Mechanism {
  /// Vessels inside a dense mass collapse.
  public static let vesselCollapse = Mechanism(word: "vessel-collapse")
}

extension MechanismNote {
  static let vesselCollapse = MechanismNote(
    .vesselCollapse,
    title: "Vessels collapse in a dense mass",
    about: "Vessels inside a dense mass collapse.",
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
