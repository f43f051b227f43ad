extension TherapyKind {
  /// T cells with a chimeric receptor.
  public static let carT = TherapyKind(word: "car_t")
}

/// CAR-T cells: a chimeric receptor sees surface antigens without MHC-I, on any cell.
struct CarTCourse: ProductTherapy {
  var course: ProductCourse

  static let form = TherapyForm(
    kind: .carT, noun: "CAR-T",
    title: "Engineered T cells (CAR-T)",
    about: "T cells that get a chimeric receptor for one or two surface antigens.",
    approach: "gives T cells a new receptor (CAR)",
    considerations:
      "takes weeks; cytokine release; kills healthy cells with the antigen; needs specialised facilities",
    sections: ["cell_product", "engineered", "fratricide"], targets: 1...2, product: .chimeric,
    scheduleSource: "given once")

  init(_ treatment: Treatment, in setup: ModelSetup) {
    course = ProductCourse(treatment, in: setup)
  }

  var columns: [(name: String, value: Double)] { course.columns("car_t") }
}
