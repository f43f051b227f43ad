extension Mechanism {
  /// PD-1 that meets PD-L1 slows killing and drives exhaustion.
  public static let checkpoint = Mechanism(word: "pd1")
}

extension MechanismNote {
  static let checkpoint = MechanismNote(
    .checkpoint,
    title: "The PD-1 checkpoint",
    about: "PD-1 that meets PD-L1 slows killing and drives exhaustion.",
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
}

extension Mechanism {
  /// IFN-γ raises PD-L1 on tumour cells.
  public static let adaptiveResistance = Mechanism(word: "ifng-pdl1")
}

extension MechanismNote {
  static let adaptiveResistance = MechanismNote(
    .adaptiveResistance,
    title: "IFN-γ raises PD-L1 (adaptive resistance)",
    about: "IFN-gamma raises PD-L1 on tumour cells.",
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
}

extension Mechanism {
  /// Chronic stimulation makes T cells tired.
  public static let exhaustion = Mechanism(word: "exhaustion")
}

extension MechanismNote {
  static let exhaustion = MechanismNote(
    .exhaustion,
    title: "Exhaustion: T cells tire",
    about: "Constant stimulation makes T cells tired.",
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
}

extension Mechanism {
  /// Some T cells stay able to renew themselves.
  public static let progenitors = Mechanism(word: "progenitors")
}

extension MechanismNote {
  static let progenitors = MechanismNote(
    .progenitors,
    title: "T cells that renew themselves (progenitors)",
    about: "Some T cells stay able to renew themselves.",
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
}
