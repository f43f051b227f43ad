import Immunology
import Outcomes

/// The texts of the page about the model.
enum PageWords {
  /// What is there, so that a page tells of its own experiment.
  struct Cast: Equatable {
    /// The kinds of cells.
    var kinds: [CellKind]
    /// The treatments that were given, in the order in which they came.
    var therapies: [TherapyKind] = []
    /// The mechanisms that were left out.
    var without: [Mechanism] = []
  }

  /// The rules of the cells that are there, and what the treatments that were given do, in the words of
  /// `thymus explain`.
  static func works(_ cast: Cast) -> [String] {
    func has(_ kinds: CellKind...) -> Bool { kinds.contains(where: cast.kinds.contains) }
    func acts(_ mechanism: Mechanism) -> Bool { !cast.without.contains(mechanism) }
    let fighters = has(.effector, .engineered)
    let rules: [(Bool, String)] = [
      (
        has(.tumour),
        "Harmful cells (tumour) divide when they have room and enough oxygen"
          + (has(.healthy) ? ", and push healthy cells aside." : ".")
      ),
      (
        true,
        fighters && acts(.recruitment)
          ? "Blood vessels bring oxygen, and T cells come out of them."
          : "Blood vessels bring oxygen."
      ),
      (
        fighters && acts(.chemotaxis),
        "T cells crawl about, and a trail of alarm signals leads them to where others fight."
      ),
      (
        fighters,
        "A T cell that meets a harmful cell it recognizes holds on and hits it; several hits within a "
          + "few hours kill the cell."
      ),
      (
        fighters && acts(.checkpoint),
        (acts(.adaptiveResistance)
          ? "The fight itself makes harmful cells show a brake signal (PD-L1), which presses a brake on "
          : "Harmful cells show a brake signal (PD-L1), which presses a brake on ")
          + "T cells (PD-1)."
      ),
      (
        fighters && acts(.exhaustion),
        "T cells that fight for long get tired (exhausted) and hit less often."
      ),
    ]
    let others = CellKind.allCases.filter { kind in
      cast.kinds.contains(kind) && (kind.form.leftOutWith.map(acts) ?? true)
    }
    return rules.filter(\.0).map(\.1) + others.compactMap(\.form.story) + cast.therapies.map(works)
      + [
        "All of this is partly chance, so two virtual runs with other seeds differ."
      ]
  }

  /// What a treatment does.
  private static func works(_ therapy: TherapyKind) -> String {
    let form = therapy.form
    let end =
      [.antiPD1, .antiPDL1].contains(therapy)
      ? " T cells work again, as far as they are not too tired; the drug kills no cell by itself."
      : ""
    return "\(form.title): \(form.about)\(end)"
  }

  /// What every reader must know about the model.
  static let limits = [
    "Small for large: some thousand cells over weeks stand for tumours of a billion cells and more "
      + "over years. Rare events are made more frequent to be seen at all.",
    "Made up in part: some numbers are measured, others were tuned so that the whole behaves "
      + "sensibly, and published models differ ten- to a hundred-fold in several of them. "
      + "`thymus explain SETTING` says which is which.",
    "Mixed sources: numbers from mice, from dishes and from human trials stand side by side. "
      + "Nothing here is about a particular kind or stage of tumour, or about a person.",
    "Left out: antibodies made by the body and the cells that make them, the microbiome, genetics, "
      + "most side effects, other drugs, and everything that illness means to people and "
      + "families.",
    "Real treatments can do severe harm: an immune system without brakes attacks healthy organs, "
      + "and there are infections, second cancers and deaths. No harm shown or not shown here is "
      + "an estimate of a risk.",
    "A tumour that vanishes from this small piece of tissue is not a cure: the model has no other "
      + "places to which harmful cells could have spread.",
    "Chance matters: a single virtual run is one roll of the dice. Look at many runs before you "
      + "say what a treatment does.",
  ]
}
