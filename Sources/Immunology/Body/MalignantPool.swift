import Tissue

/// The cells of a cancer of T cells in the blood (science.md A10).
///
/// dM/dt = g·(1 − M/K)·M − h·M + s·c·N, with the hazard h of engineered cells that see their target
/// and N cells in the tissue, each of which stands for c of the body. Cells that lost an antigen at
/// a division, or hide it behind a receptor of their own, are counted apart: what looks for it does
/// not see them. Blood holds so many cells that the rate of loss is the real one, unlike in the
/// tissue. Steps are right to second order and never give less than nothing.
struct MalignantPool: Sendable, Equatable {
  /// The population of the tissue that they belong to.
  let population: Int
  /// The cells, those with all antigens first, then for each antigen those without it.
  private(set) var cells: [Double]
  /// The cells of the tissue in the same order, when they were last counted.
  var inTissue: [Double]

  private let growth: Double
  private let room: Double
  private let scale: Double
  private let shedding: Double
  private let losses: [Double]

  /// Creates the blood of the first day.
  init(_ population: Int, of setup: ModelSetup) {
    let values = setup.populations[population].parameters
    let antigens = setup.knownAntigens
    let name = setup.populations[population].name
    self.population = population
    cells = Array(repeating: 0, count: 1 + antigens.count)
    inTissue = cells
    cells[0] = values[.malignantBlood]
    growth = values[.malignantGrowth]
    room = values[.malignantRoom]
    scale = values[.malignantScale]
    shedding = values[.malignantShedding]
    let isOn = !setup.without.contains(.antigenLoss)
    // What a scenario lets the tissue lose, the blood loses too.
    losses = antigens.map { antigen in
      let canLose = 0 < antigen.parameters[.antigenLoss] && 0 < antigen.copies[name] ?? 0
      return isOn && canLose ? values[.malignantLoss] : 0
    }
  }

  /// All cells in the blood.
  var all: Double { cells.reduce(0, +) }

  /// Those that lost an antigen or hide it.
  var hidden: Double { all - cells[0] }

  /// Those on which a receptor for an antigen could find it.
  func carriers(of antigen: Int) -> Double { all - cells[1 + antigen] }

  /// The share of those in each class, in their order.
  var shares: [Double] {
    let sum = all
    return cells.map { 0 < sum ? $0 / sum : 0 }
  }

  /// Runs forward by some days.
  ///
  /// - Parameters:
  ///   - days: The length of the step.
  ///   - hazards: The hazard per day of a cell of each class.
  mutating func advance(days: Double, hazards: [Double]) {
    var middle = self
    middle.proceed(ratesOf: self, hazards, days: days / 2)
    proceed(ratesOf: middle, hazards, days: days)
  }

  private mutating func proceed(ratesOf now: MalignantPool, _ hazards: [Double], days: Double) {
    let rate = growth * (1 - now.all / room)
    let births = max(0, rate) * now.cells[0]
    for index in cells.indices {
      let mutants = index == 0 ? 0 : losses[index - 1] * births
      cells[index] = PositiveStep.advanced(
        cells[index], supply: mutants + shedding * scale * inTissue[index],
        loss: hazards[index] - rate, days: days)
    }
  }

  /// Takes a share of all cells away, 0 to 1.
  mutating func deplete(share: Double) {
    for index in cells.indices { cells[index] *= 1 - share }
  }

  /// Adds cells that came back with a product.
  ///
  /// - Parameters:
  ///   - plain: Cells without a receptor.
  ///   - masked: Cells with the receptor, which hides their own target from it (Ruella 2018).
  ///   - antigen: That target.
  mutating func add(plain: Double, masked: Double, hiding antigen: Int) {
    cells[0] += plain
    cells[1 + antigen] += masked
  }

  /// Visits all numbers.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(elementsOf: &cells)
    try visitor.visit(elementsOf: &inTissue)
  }
}
