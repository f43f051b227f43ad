// Written by Scripts/embed-scenarios.sh from scenarios/*.yaml; edit those.

/// The texts of the bundled scenario files.
enum BundledTexts {
  /// All of them, in alphabetical order.
  static let all: [(name: String, text: String)] = [
    ("anti-ctla4", antiCtla4),
    ("anti-pdl1", antiPdl1),
    ("car-t-dual", carTDual),
    ("car-t-escape", carTEscape),
    ("car-t", carT),
    ("checkpoint", checkpoint),
    ("chemo-checkpoint", chemoCheckpoint),
    ("chemotherapy", chemotherapy),
    ("cold-tumour", coldTumour),
    ("combination", combination),
    ("cytokine-storm-blocked", cytokineStormBlocked),
    ("cytokine-storm", cytokineStorm),
    ("dense-tregs", denseTregs),
    ("dose-ladder", doseLadder),
    ("equilibrium", equilibrium),
    ("evasion", evasion),
    ("excluded-tumour", excludedTumour),
    ("fratricide-knockout", fratricideKnockout),
    ("fratricide", fratricide),
    ("late-start", lateStart),
    ("mhc-loss", mhcLoss),
    ("no-treatment", noTreatment),
    ("on-target-off-tumour", onTargetOffTumour),
    ("personalised", personalised),
    ("pseudoprogression", pseudoprogression),
    ("radio-checkpoint", radioCheckpoint),
    ("radiotherapy", radiotherapy),
    ("rechallenge", rechallenge),
    ("recurrence", recurrence),
    ("surgery-vaccine", surgeryVaccine),
    ("surgery", surgery),
    ("surveillance", surveillance),
    ("t-cell-lymphoma", tCellLymphoma),
    ("tcr-t", tcrT),
    ("til", til),
    ("vaccine", vaccine),
  ]
}
