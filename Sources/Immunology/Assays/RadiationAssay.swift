import Tissue

/// One fraction of radiation on a dish of cells, and schedules of fractions in numbers.
public struct RadiationAssay: Sendable {
  private let values: ParameterValues
  private let response: Radiotherapy

  /// Prepares the beam.
  public init(_ values: ParameterValues) {
    self.values = values
    response = Radiotherapy(values)
  }

  /// The cells of a dish before and after a fraction.
  public struct Survivors: Sendable, Equatable {
    /// The cells in the dish.
    public let all: Int
    /// Those that will not die of it.
    public let surviving: Int

    /// The share that survives.
    public var share: Double { Double(surviving) / Double(max(1, all)) }
  }

  /// The closed form of survival of tumour cells, and of healthy cells of tissues that react late.
  public var closedForms: (tumour: LinearQuadratic, late: LinearQuadratic) {
    (response.tumour, response.lateTissue)
  }

  /// Irradiates well-supplied cells of a dish once, with the treatment that scenarios give.
  ///
  /// - Parameters:
  ///   - kind: Tumour or healthy cells.
  ///   - gray: The dose, in Gy.
  ///   - seed: The seed of all chance.
  /// - Returns: What is left of about 20,000 cells.
  public func irradiated(_ kind: CellKind, gray: Double, seed: UInt64) -> Survivors {
    var values = self.values
    values[.radiationDose] = gray
    values[.radiationBeam] = 20_000
    values[.tissueWidth] = 2600
    values[.tissueHeight] = 2600
    let tumour = Population(
      name: "tumour", kind: .tumour, count: kind == .tumour ? 20_000 : 1, placement: .disc,
      parameters: values)
    let healthy = Population(
      name: "healthy", kind: .healthy, count: 0, placement: .fill(share: 0.9), parameters: values)
    let setup = ModelSetup(
      parameters: values, populations: kind == .tumour ? [tumour] : [tumour, healthy],
      treatments: [
        Treatment(
          .radiotherapy, schedule: DoseSchedule(firstDay: 0, everyDays: 1, doses: 1),
          parameters: values)
      ])
    let dish = Simulation(setup, seed: seed, threads: 1)
    let type = UInt8(kind == .tumour ? 0 : 1)
    let cells = (0..<dish.world.residents.count).filter { dish.world.residents.type[$0] == type }
    let doomed = cells.filter { dish.world.residents[Resident.doom][$0] != 0 }
    return Survivors(all: cells.count, surviving: cells.count - doomed.count)
  }

  /// The lymphocytes of the blood that are left after equal fractions, as a share.
  public func lymphocytesLeft(fractions: Int, gray: Double) -> Double {
    (0..<fractions).reduce(1) { left, _ in left * response.survivalOfBlood(gray: gray) }
  }
}
