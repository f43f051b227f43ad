import Tissue

/// A therapy with cells that are taken out, changed and given back, all by ``ProductCourse``.
///
/// Each therapy says what receptor its cells get.
protocol ProductTherapy: Therapy {
  /// The cells on their way.
  var course: ProductCourse { get set }
}

extension ProductTherapy {
  static func steps(of treatment: Treatment) -> [TreatmentStep] {
    CellSchedule.steps(of: treatment, labDays: treatment.parameters[.productLabDays])
  }

  static func isNothing(_ treatment: Treatment) -> Bool { ProductCourse.isNothing(treatment) }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    course.give(step: step, to: patient)
  }

  mutating func advance(days: Double, in patient: World) {
    course.advance(days: days, in: patient)
  }

  func act(on levers: inout Levers) { course.act(on: &levers) }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try course.visitState(&visitor)
  }
}
