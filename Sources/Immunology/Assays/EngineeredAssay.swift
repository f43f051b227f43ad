import Tissue

/// Engineered cells in the blood of a body whose target cells they clear, without a tissue.
public struct EngineeredAssay: Sendable {
  /// The conditions of the assay.
  public struct Conditions: Sendable {
    /// The living cells that are infused.
    public var cells = 1e8
    /// Their fitness, 0 to 1.
    public var fitness = 1.0
    /// The lymphocytes that lymphodepletion left, relative to usual.
    public var lymphocytes = 0.05
    /// The hazard per day of being killed by one another.
    public var fratricide = 0.0
    /// The cells with the antigen at the start, in the tissue.
    public var targets = 1e4
    /// How many days are followed.
    public var days = 365.0
    /// The length of a step in days.
    public var step = 1.0 / 240

    /// Creates the usual conditions: a bag of 10⁸ fit cells after lymphodepletion.
    public init() {}
  }

  private let values: ParameterValues

  /// Prepares a body.
  public init(_ values: ParameterValues) {
    self.values = values
  }

  /// All engineered cells in the body over time.
  ///
  /// The cells that they feed on are killed at half a kill a day when there are 10¹⁰ of them: blasts
  /// of the marrow are gone within days of the peak, as in remissions of leukaemia.
  public func cells(_ conditions: Conditions = Conditions()) -> TimeCourse {
    var pool = EngineeredPool(values)
    pool.infuse(cells: conditions.cells, fitness: conditions.fitness)
    var targets = conditions.targets
    let step = conditions.step
    return TimeCourse(
      stepDays: step,
      values: (0..<Int((conditions.days / step).rounded())).map { _ in
        pool.advance(
          days: step,
          .init(
            antigenCells: targets, lymphocyteLevel: conditions.lymphocytes,
            fratricide: conditions.fratricide))
        targets *= Elementary.exp(-0.5 * pool.effectors / 1e10 * step)
        return pool.cells
      })
  }
}
