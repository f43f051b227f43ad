extension Mechanism {
  /// NK cells attack what lacks MHC-I.
  public static let naturalKillers = Mechanism(word: "nk")
}

extension MechanismNote {
  static let naturalKillers = MechanismNote(
    .naturalKillers, after: "macrophages",
    title: "NK cells see what hides",
    about: "NK cells attack what lacks MHC-I.",
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
}
