import Tissue

/// Engineered T cells on their way through the laboratory (science.md A10, equation B11).
///
/// On the first day the receptor is brought into a share of all cells and the gene of the target
/// may be cut. Then cells double while their fitness falls, and engineered cells kill those that
/// carry the target: one another when it is a molecule of T cells and was not cut. Harmful T cells
/// that were taken too grow with the others; one that got the receptor hides its own target from
/// it and is spared (Ruella 2018). Steps are cut at 0.05 days and solved to second order.
struct CellProduct: Sendable, Equatable {
  /// What is done in the laboratory.
  struct Recipe: Sendable, Equatable {
    /// The share of cells that get the receptor, 0 to 1.
    var transduction: Double
    /// The share of cells in which the gene of the target is cut, 0 to 1; 0 without editing.
    var knockout: Double
    /// Molecules of the target on a T cell; 0 when T cells do not carry it.
    var targetCopies: Double
    /// The rate per day at which the receptor takes the target inside.
    var internalisation: Double

    /// Takes the efficiencies of the catalogue.
    ///
    /// - Parameters:
    ///   - values: The numbers of the model.
    ///   - isEdited: Whether the gene of the target is cut.
    ///   - targetCopies: Molecules of the target on a T cell.
    ///   - internalisation: The rate per day at which the receptor takes them inside.
    init(
      _ values: ParameterValues, isEdited: Bool = false, targetCopies: Double = 0,
      internalisation: Double = 0
    ) {
      transduction = values[.productTransduction]
      knockout = isEdited ? values[.productKnockout] : 0
      self.targetCopies = targetCopies
      self.internalisation = internalisation
    }
  }

  /// The living cells in the bag.
  struct Cells: Sendable, Equatable {
    /// With the receptor, without the target on them.
    var engineered = 0.0
    /// With the receptor and with the target on them.
    var engineeredWithTarget = 0.0
    /// Without the receptor, without the target.
    var plain = 0.0
    /// Without the receptor, with the target.
    var plainWithTarget = 0.0
    /// Harmful cells with the receptor.
    var harmfulEngineered = 0.0
    /// Harmful cells without the receptor.
    var harmful = 0.0

    /// All cells with the receptor.
    var withReceptor: Double { engineered + engineeredWithTarget + harmfulEngineered }
    /// All cells.
    var all: Double { withReceptor + plain + plainWithTarget + harmful }
  }

  /// The cells in culture.
  private(set) var cells: Cells
  /// The fitness of the healthy cells, 0 to 1.
  private(set) var fitness: Double
  /// The days in the laboratory.
  private(set) var days = 0.0
  /// The share of each clonal family among the healthy cells.
  let familyShares: [Double]

  private var fratricide: Fratricide
  private let growth: Double
  private let fitnessLoss: Double
  private let viability: Double

  /// Brings the receptor into the cells that were taken.
  init(_ taken: Apheresis, recipe: Recipe, _ values: ParameterValues) {
    let carriesTarget = 0 < recipe.targetCopies
    let cut = carriesTarget ? recipe.knockout : 1
    let got = recipe.transduction
    let harmful = taken.harmfulCells * values[.productHarmfulKept]
    cells = Cells(
      engineered: taken.tCells * got * cut, engineeredWithTarget: taken.tCells * got * (1 - cut),
      plain: taken.tCells * (1 - got) * cut, plainWithTarget: taken.tCells * (1 - got) * (1 - cut),
      harmfulEngineered: harmful * got, harmful: harmful * (1 - got))
    fitness = taken.fitness
    familyShares = taken.families.map { 0 < taken.tCells ? $0 / taken.tCells : 0 }
    fratricide = Fratricide(
      copies: recipe.targetCopies, internalisation: recipe.internalisation, values)
    growth = 0.693_147_180_559_945_3 * 24 / values[.productDoubling]
    fitnessLoss = values[.productFitnessLoss]
    viability = values[.productViability]
  }

  /// Runs forward by some days in the laboratory.
  mutating func advance(days: Double) {
    guard 0 < days else { return }
    let count = max(1, (days / 0.05).rounded(.up))
    let step = days / count
    for _ in 0..<Int(count) {
      var middle = self
      middle.proceed(ratesOf: self, days: step / 2)
      proceed(ratesOf: middle, days: step)
    }
  }

  private mutating func proceed(ratesOf now: CellProduct, days: Double) {
    let all = now.cells.all
    let killers = now.cells.engineered + now.cells.engineeredWithTarget
    let hazard = 0 < all ? now.fratricide.hazard * killers / all : 0
    func grown(_ number: Double, rate: Double, hazard: Double = 0) -> Double {
      PositiveStep.advanced(number, supply: 0, loss: hazard - rate, days: days)
    }
    let rate = growth * now.fitness
    cells.engineered = grown(cells.engineered, rate: rate)
    cells.engineeredWithTarget = grown(cells.engineeredWithTarget, rate: rate, hazard: hazard)
    cells.plain = grown(cells.plain, rate: rate)
    cells.plainWithTarget = grown(cells.plainWithTarget, rate: rate, hazard: hazard)
    cells.harmfulEngineered = grown(cells.harmfulEngineered, rate: growth)
    cells.harmful = grown(cells.harmful, rate: growth, hazard: hazard)
    fitness *= Elementary.exp(-fitnessLoss * days)
    fratricide.advance(days: days)
    self.days += days
  }

  /// Returns the bag for the virtual patient.
  ///
  /// - Parameter dose: The living healthy cells with the receptor that are wanted.
  /// - Returns: Living cells of each kind: as many as wanted if there are enough, else all.
  func harvest(dose: Double) -> Cells {
    let offered = (cells.engineered + cells.engineeredWithTarget) * viability
    let share = (0 < offered ? min(1, dose / offered) : 0) * viability
    return Cells(
      engineered: cells.engineered * share,
      engineeredWithTarget: cells.engineeredWithTarget * share, plain: cells.plain * share,
      plainWithTarget: cells.plainWithTarget * share,
      harmfulEngineered: cells.harmfulEngineered * share, harmful: cells.harmful * share)
  }

  /// Visits all numbers.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&cells.engineered)
    try visitor.visit(&cells.engineeredWithTarget)
    try visitor.visit(&cells.plain)
    try visitor.visit(&cells.plainWithTarget)
    try visitor.visit(&cells.harmfulEngineered)
    try visitor.visit(&cells.harmful)
    try visitor.visit(&fitness)
    try visitor.visit(&days)
    try fratricide.visitState(&visitor)
  }
}
