import Tissue

/// Engineered T cells that kill one another because they carry the antigen they attack.
///
/// The hazard of a cell rises with its own antigen, A²/(A² + A₅₀²), like any kill by such a receptor
/// (Majzner 2020). Some antigens are taken inside by the receptor, dA/dt = −k·A: fratricide against
/// CD5 is brief (Mamonkin 2015), against CD7 it is not (Gomes-Silva 2017) unless the gene is cut.
struct Fratricide: Sendable, Equatable {
  /// Molecules of the antigen on an engineered cell whose gene was not cut.
  private(set) var copies: Double

  private let internalisation: Double
  private let kills: Double
  private let halfCopies: Double

  /// Creates a target.
  ///
  /// - Parameters:
  ///   - copies: Molecules of the target on a T cell; 0 when T cells do not carry it.
  ///   - internalisation: The rate per day at which the receptor takes them inside.
  ///   - values: The numbers of the model.
  init(copies: Double, internalisation: Double, _ values: ParameterValues) {
    self.copies = copies
    self.internalisation = internalisation
    kills = values[.fratricideKills]
    halfCopies = values[.fratricideHalfCopies]
  }

  /// The hazard per day of a cell that carries the antigen, among engineered cells only.
  var hazard: Double {
    let square = copies * copies
    return kills * square / (square + halfCopies * halfCopies)
  }

  /// Runs forward by some days since the receptor is on the cells.
  mutating func advance(days: Double) {
    guard 0 < copies, 0 < internalisation else { return }
    let after = copies * Elementary.exp(-internalisation * days)
    copies = after < PositiveStep.least ? 0 : after
  }

  /// Returns the antigen on the mixture with other cells.
  ///
  /// - Parameters:
  ///   - other: The others.
  ///   - share: Their share, 0 to 1.
  /// - Returns: What the mixture carries on the average.
  func mixed(with other: Fratricide, share: Double) -> Fratricide {
    var mixture = other
    mixture.copies = copies + (other.copies - copies) * share
    return mixture
  }

  /// Visits the antigen.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&copies)
  }
}
