import Tissue

/// CAR-T cells: a chimeric receptor sees surface antigens without MHC-I, on any cell.
struct CarTCourse: Therapy {
  private var course: ProductCourse

  static let form = TherapyForm(
    title: "Engineered T cells (CAR-T)",
    about: "T cells that get a chimeric receptor for one or two surface antigens.",
    approach: "gives T cells a new receptor (CAR)",
    considerations:
      "takes weeks; cytokine release; kills healthy cells with the antigen; needs specialised facilities",
    sections: ["cell_product", "engineered", "fratricide"], targets: 1...2, product: .chimeric,
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

  var columns: [(name: String, value: Double)] { course.columns("car_t") }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try course.visitState(&visitor)
  }
}
