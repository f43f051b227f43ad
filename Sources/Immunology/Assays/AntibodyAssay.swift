/// An antibody that is given again and again to a typical adult, and what blood samples show.
public struct AntibodyAssay: Sendable {
  private let drug: AntibodyDrug
  private let values: ParameterValues

  /// Prepares the body of a typical adult.
  public init(_ drug: AntibodyDrug, _ values: ParameterValues) {
    self.drug = drug
    self.values = values
  }

  /// The half-life in the last phase, in days, before clearance changes.
  public var terminalHalfLife: Double { Antibody(drug, values).terminalHalfLife }

  /// The concentration just before the dose that would follow the last, in µg/mL.
  ///
  /// - Parameters:
  ///   - milligrams: The amount of each dose.
  ///   - days: The days from one dose to the next.
  ///   - doses: The number of doses.
  /// - Returns: The concentration after the interval of the last dose.
  public func trough(milligrams: Double, every days: Double, doses: Int) -> Double {
    var antibody = Antibody(drug, values)
    for _ in 0..<doses {
      antibody.infuse(milligrams: milligrams)
      antibody.advance(days: days)
    }
    return antibody.concentration
  }

  /// The concentration in blood, in µg/mL, four times a day.
  public func concentrations(milligrams: Double, every days: Int, doses: Int) -> TimeCourse {
    var antibody = Antibody(drug, values)
    var course = TimeCourse(stepDays: 0.25)
    for _ in 0..<doses {
      antibody.infuse(milligrams: milligrams)
      for _ in 0..<4 * days {
        antibody.advance(days: 0.25)
        course.values.append(antibody.concentration)
      }
    }
    return course
  }

  /// The clearance after some doses, in L/day, measured as dose over area under the curve.
  public func clearance(milligrams: Double, every days: Double, afterDoses count: Int) -> Double {
    var antibody = Antibody(drug, values)
    for _ in 0..<count {
      antibody.infuse(milligrams: milligrams)
      antibody.advance(days: days)
    }
    antibody.infuse(milligrams: milligrams)
    var area = 0.0
    for _ in 0..<Int((days * 100).rounded()) {
      let before = antibody.concentration
      antibody.advance(days: 0.01)
      area += (before + antibody.concentration) / 2 * 0.01
    }
    return milligrams / area
  }

  /// The share of the most that PD-1 in blood is engaged just before the next dose, by the
  /// functional assay (Elassaiss-Schaap 2017; equation B6).
  public func engagementAtTrough(milligrams: Double, every days: Double, doses: Int) -> Double {
    let level = trough(milligrams: milligrams, every: days, doses: doses)
    return level / (level + values[.drugHalfEngagement])
  }
}
