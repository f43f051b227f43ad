import Tissue

/// TCR-T cells: a T-cell receptor that was put in sees one peptide, where MHC-I and the HLA type are
/// right.
struct TCRTCourse: Therapy {
  private var course: ProductCourse

  static let form = TherapyForm(
    title: "Engineered T cells (TCR-T)",
    about: "T cells that get another T-cell receptor, for one peptide on MHC-I.",
    approach: "gives T cells a new receptor (TCR)",
    considerations: "needs MHC-I and the right HLA type; takes weeks; needs specialised facilities",
    sections: ["cell_product", "engineered", "fratricide"], targets: 1...1, product: .inserted,
    scheduleSource: "given once")

  static func days(of treatment: Treatment) -> [Double] { ProductCourse.days(of: treatment) }

  static func isNothing(_ treatment: Treatment) -> Bool { ProductCourse.isNothing(treatment) }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    course = ProductCourse(treatment, in: setup)
  }

  mutating func give(step: Int, to patient: Simulation) -> String {
    course.give(step: step, to: patient)
  }

  mutating func advance(days: Double, in patient: Simulation) {
    course.advance(days: days, in: patient)
  }

  func act(on levers: inout Levers) { course.act(on: &levers) }

  var columns: [(name: String, value: Double)] { course.columns("tcr_t") }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try course.visitState(&visitor)
  }
}
