import Tissue

/// The virtual patient outside the piece of tissue: the drug in blood and tumour.
struct Body: Sendable {
  private var antibody: Antibody
  private var due: [Dose]

  /// Half a second, in days: keeps a dose on its tick in spite of rounding.
  private static let slack = 5e-6

  /// A dose that has not been given yet.
  struct Dose: Sendable, Equatable {
    let day: Double
    let milligrams: Double
  }

  init(_ setup: ModelSetup) {
    antibody = Antibody(.pembrolizumab, setup.parameters)
    due = Self.doses(of: setup)
  }

  /// The doses of a setup in the order in which they are given.
  static func doses(of setup: ModelSetup) -> [Dose] {
    let doses = setup.treatments.flatMap { treatment -> [Dose] in
      switch treatment {
      case .antiPD1(let course):
        course.schedule.days(until: .infinity).map {
          Dose(day: $0, milligrams: course.doseMilligrams)
        }
      }
    }
    // Doses of one day keep the order of the scenario file.
    return doses.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// The drug between the tumour cells in µg/mL.
  var tumourConcentration: Double { antibody.siteConcentration }

  /// The share of PD-1 that the drug engages, by the functional assay (equation B6).
  var occupancy: Double { antibody.occupancy }

  /// Runs forward by some days.
  mutating func advance(days: Double) { antibody.advance(days: days) }

  /// Gives what is due.
  ///
  /// - Parameter day: The present day.
  /// - Returns: The doses that were given, in mg.
  mutating func giveDueDoses(at day: Double) -> [Double] {
    var given: [Double] = []
    while let next = due.first, next.day <= day + Self.slack {
      antibody.infuse(milligrams: next.milligrams)
      // A dose of nothing leaves no trace.
      if 0 < next.milligrams { given.append(next.milligrams) }
      due.removeFirst()
    }
    return given
  }

  /// Forgets the doses that were due by a day: they were given, or are not given at all.
  mutating func skipDoses(until day: Double) {
    due.removeAll { $0.day <= day + Self.slack }
  }

  /// The names of the columns of ``readout(at:)``.
  static let columns = ["anti_pd1_ug_per_ml", "anti_pd1_tumour_ug_per_ml", "pd1_occupancy"]

  /// The state as columns of a table.
  func readout(at day: Double) -> BodyReadout {
    BodyReadout(
      day: day, columns: Self.columns,
      values: [antibody.concentration, tumourConcentration, occupancy])
  }

  /// Visits all state; the doses to come follow from the setup and the day.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try antibody.visitState(&visitor)
  }
}
