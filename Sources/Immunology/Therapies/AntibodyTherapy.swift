import Basics
import Tissue

/// A therapy with one antibody: it is infused, spreads and leaves by ``Antibody`` (equation B7).
///
/// Each therapy says what its antibody takes hold of.
protocol AntibodyTherapy: Therapy {
  /// The antibody in the body.
  var antibody: Antibody { get set }
  /// The amount of a dose.
  var milligrams: Double { get }
}

extension AntibodyTherapy {
  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.milligrams <= 0 || treatment.schedule.doses < 1
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    antibody.infuse(milligrams: milligrams)
    return DoseNote(.given, "\(milligrams.withoutNoise) mg")
  }

  mutating func advance(days: Double, in patient: World) { antibody.advance(days: days) }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try antibody.visitState(&visitor)
  }
}
