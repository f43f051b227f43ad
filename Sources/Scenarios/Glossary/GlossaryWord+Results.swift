import Outcomes

// Rows of tables and words for how runs and comparisons came out.
extension GlossaryWord {
  static let results =
    [
      GlossaryWord(
        "Tumour cells",
        ["tumour_cells_end", "living tumour cells", "tumour cells on the last day"],
        more: ["tumour", "tumour_left"],
        "The number of living harmful cells, on the day that stands beside it.")
    ] + OutcomeTable.words.map { GlossaryWord($0) } + [
      GlossaryWord(
        "Promises", ["promises_kept", "author's promises kept", "promise", "expectations"],
        more: ["expect"],
        "What the author of a scenario expects of it, over a number of runs with the days and settings of "
          + "the file. `thymus check NAME --run` judges it."),
      GlossaryWord(
        "Enrolment", ["enrolment day", "baseline"], more: ["response"],
        "The day from which everything is counted: the first on which anything is done in any arm, unless "
          + "the scenario names one. Baseline is the state just before."),
      GlossaryWord(
        "Too close to call", [],
        "With so few runs the difference may be chance. More runs (--runs) make smaller differences clear."
      ),
      GlossaryWord(
        "Median", ["middle run", "median, lowest, highest"],
        "Half of the runs are below the median and half above. The middle run is the one nearest to it."
      ),
      GlossaryWord(
        "Arm", ["arms"], more: ["arms"],
        "One side of a comparison: a scenario with its treatments, on the same virtual patients as the "
          + "others."),
      GlossaryWord(
        "Seed", more: ["settings"],
        "The number that all chance of a run is drawn from. The same scenario and seed give the same run."
      ),
      GlossaryWord(
        "Digest", [],
        "A short text made from the state of every cell at the end. The same digest means the same run, to "
          + "the last bit."),
    ]
}
