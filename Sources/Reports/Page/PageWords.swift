/// The texts of the page that hold for every experiment.
enum PageWords {
  /// The rules of the cells in a few sentences without words of the program.
  static let works = [
    "Harmful cells (tumour) divide when they have room and enough oxygen, and push healthy cells "
      + "aside.",
    "Blood vessels bring oxygen, and T cells come out of them.",
    "T cells crawl about, and a trail of alarm signals leads them to where others fight.",
    "A T cell that meets a harmful cell it recognizes holds on and hits it; several hits within a "
      + "few hours kill the cell.",
    "The fight itself makes harmful cells show a brake signal (PD-L1), which presses a brake on "
      + "T cells (PD-1).",
    "T cells that fight for long under this brake get tired (exhausted) and hit less often.",
    "A drug that blocks the brake lets T cells work again, as far as they are not too tired; it "
      + "kills no cell by itself.",
    "All of this is partly chance, so two virtual runs with other seeds differ.",
  ]

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
    "Treatments can do severe harm in real life, also to the brain, the gut, the lungs and the "
      + "heart. No harm shown or not shown here is an estimate of a risk.",
    "A tumour that vanishes from this small piece of tissue is not a cure: the model has no other "
      + "places to which harmful cells could have spread.",
    "Chance matters: a single virtual run is one roll of the dice. Look at many runs before you "
      + "say what a treatment does.",
  ]
}
