import Tissue

/// Fludarabine and cyclophosphamide, or cyclophosphamide alone, before engineered cells are given.
///
/// During the days of a course each T cell of the body has the same hazard, so that the named
/// share survives the whole course; cells in the tissue and the marrow have a share of it. It
/// makes room for infused cells and takes the virtual patient's own T cells, memory included.
struct Lymphodepletion: Sendable, Equatable {
  /// The usual courses.
  enum Regimen: Sendable, CaseIterable {
    /// Fludarabine with cyclophosphamide.
    case fludarabineCyclophosphamide
    /// Cyclophosphamide alone, which takes fewer.
    case cyclophosphamide
  }

  /// The days of the course that are left.
  private(set) var daysLeft = 0.0
  private var rate = 0.0

  private let courseDays: Double
  private let survivals: [Double]
  private let tissueShare: Double
  private let marrowShare: Double

  /// Creates a body without a course.
  init(_ values: ParameterValues) {
    courseDays = values[.lymphodepletionDays]
    survivals = [values[.lymphodepletionSurvival], values[.lymphodepletionSurvivalCy]]
    tissueShare = values[.lymphodepletionTissue]
    marrowShare = values[.lymphodepletionMarrow]
  }

  /// What a step took away, as shares from 0 to 1.
  struct Losses: Sendable, Equatable {
    /// Of all T cells in blood and lymph nodes.
    var blood = 0.0
    /// Of T cells in the tissue.
    var tissue = 0.0
    /// Of the dividing cells of the marrow.
    var marrow = 0.0
  }

  /// Begins a course, or begins it again.
  mutating func begin(_ regimen: Regimen) {
    daysLeft = courseDays
    let survival = survivals[regimen == .fludarabineCyclophosphamide ? 0 : 1]
    rate = -Elementary.log(survival) / courseDays
  }

  /// Runs forward by some days.
  ///
  /// - Parameter days: The length of the step.
  /// - Returns: The shares to take away in the step; none when no course runs.
  mutating func advance(days: Double) -> Losses {
    guard 0 < daysLeft else { return Losses() }
    let active = min(days, daysLeft)
    daysLeft = daysLeft <= days ? 0 : daysLeft - days
    func share(_ factor: Double) -> Double { 1 - Elementary.exp(-rate * active * factor) }
    return Losses(blood: share(1), tissue: share(tissueShare), marrow: share(marrowShare))
  }

  /// Visits what is left of the course.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&daysLeft)
    try visitor.visit(&rate)
  }
}
