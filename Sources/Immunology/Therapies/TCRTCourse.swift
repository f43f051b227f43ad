extension TherapyKind {
  /// T cells with another T-cell receptor.
  public static let tcrT = TherapyKind(word: "tcr_t")
}

/// TCR-T cells: a T-cell receptor that was put in sees one peptide, where MHC-I and the HLA type are
/// right.
struct TCRTCourse: ProductTherapy {
  var course: ProductCourse

  static let form = TherapyForm(
    kind: .tcrT, noun: "TCR-T",
    title: "Engineered T cells (TCR-T)",
    about: "T cells that get another T-cell receptor, for one peptide on MHC-I.",
    approach: "gives T cells a new receptor (TCR)",
    considerations: "needs MHC-I and the right HLA type; takes weeks; needs specialised facilities",
    sections: ["cell_product", "engineered", "fratricide"], targets: 1...1, product: .inserted,
    scheduleSource: "given once")

  init(_ treatment: Treatment, in setup: ModelSetup) {
    course = ProductCourse(treatment, in: setup)
  }

  var columns: [(name: String, value: Double)] { course.columns("tcr_t") }
}
