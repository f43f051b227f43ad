/// Neutrophils in blood after one dose of docetaxel.
public struct MarrowAssay: Sendable {
  private let values: ParameterValues

  /// Prepares a healthy marrow.
  public init(_ values: ParameterValues) {
    self.values = values
  }

  /// The neutrophils after a dose, in 10⁹ per litre, for 42 days.
  ///
  /// - Parameters:
  ///   - milligrams: The dose; 75 mg/m² are 135 mg for 1.8 m².
  ///   - step: The length of a step in days.
  /// - Returns: The counts, one for each step.
  public func neutrophils(milligrams: Double, step: Double = 1.0 / 240) -> TimeCourse {
    var (drug, marrow) = (Chemotherapy(.docetaxel, values), Marrow(values))
    drug.infuse(milligrams: milligrams)
    return TimeCourse(
      stepDays: step,
      values: (0..<Int((42 / step).rounded())).map { _ in
        // The mean of both ends of the step stands for the drug in it.
        let before = drug.concentration
        drug.advance(days: step)
        marrow.advance(days: step, drug: (before + drug.concentration) / 2)
        return marrow.neutrophils
      })
  }
}
