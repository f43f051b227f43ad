/// One treatment of a scenario: what is given, how much, and when.
public struct Treatment: Sendable, Equatable {
  /// What is given.
  public var kind: TherapyKind
  /// The days on which it is given.
  public var schedule: DoseSchedule
  /// The amount of each dose in mg, for kinds that are given by weight.
  public var milligrams: Double
  /// The numbers of the model as they hold for this treatment.
  public var parameters: ParameterValues
  /// The name of the drug, for kinds that have several.
  public var drug: String
  /// The antigens that it aims at, as indices of ``ModelSetup/knownAntigens``.
  public var targets: [Int]
  /// How many antigens it chooses by what a biopsy found; 0 when ``targets`` says them.
  public var fromBiopsy: Int
  /// The antigens that are cut out of the cells of a product.
  public var knockouts: [Int]
  /// The population that the cells of a product belong to.
  public var product: Int?
  /// When a dose is left out.
  public var pause: PauseRule?

  /// Creates a treatment.
  public init(
    _ kind: TherapyKind, schedule: DoseSchedule, milligrams: Double = 0,
    parameters: ParameterValues = ParameterValues(), drug: String = "", targets: [Int] = [],
    fromBiopsy: Int = 0, knockouts: [Int] = [], product: Int? = nil, pause: PauseRule? = nil
  ) {
    self.kind = kind
    self.schedule = schedule
    self.milligrams = milligrams
    self.parameters = parameters
    self.drug = drug
    self.targets = targets
    self.fromBiopsy = fromBiopsy
    self.knockouts = knockouts
    self.product = product
    self.pause = pause
  }

  /// The days on which something is given; cells are taken out for a product before.
  public var givingDays: [Double] {
    steps.filter { product == nil || CellSchedule.givesBack($0.number) }.map { $0.day }
  }

  /// The days on which it does something, with the number of the step, in order; none for a
  /// treatment that gives nothing.
  public var steps: [TreatmentStep] {
    let therapy = TherapyTable.entry(of: kind)
    return therapy.isNothing(self) ? [] : therapy.steps(self)
  }
}

/// A day on which a treatment does something.
public struct TreatmentStep: Sendable, Equatable {
  /// The day.
  public var day: Double
  /// What is done, as the therapy counts it: the number of the dose from 0; a therapy with cells
  /// takes them in the even steps and gives them back in the odd ones.
  public var number: Int

  /// Creates a step.
  public init(day: Double, number: Int) {
    self.day = day
    self.number = number
  }
}

/// The days on which something is given.
public struct DoseSchedule: Sendable, Equatable {
  /// The day of the first dose; day 0 is the start.
  public var firstDay: Double
  /// The days from one dose to the next.
  public var everyDays: Double
  /// The number of doses.
  public var doses: Int

  /// Creates a schedule.
  public init(firstDay: Double, everyDays: Double, doses: Int) {
    self.firstDay = firstDay
    self.everyDays = everyDays
    self.doses = doses
  }

  /// The days of all doses up to and including a day.
  public func days(until end: Double) -> [Double] {
    (0..<max(0, doses)).map { firstDay + Double($0) * everyDays }.filter { $0 <= end }
  }
}

/// When a dose is left out because the treatment does too much harm.
public struct PauseRule: Sendable, Equatable {
  /// What is looked at before each dose.
  public enum Measure: String, Sendable, CaseIterable {
    /// Healthy cells lost to anything but age, in percent of those at the start.
    case healthyLost = "healthy_lost_percent"
    /// Neutrophils in blood, in 10⁹ per litre.
    case neutrophils = "neutrophils_per_nl"
    /// Lymphocytes in blood, in 10⁹ per litre.
    case lymphocytes = "lymphocytes_per_nl"
    /// IL-6 in blood.
    case interleukin6 = "il6_pg_per_ml"
  }

  /// What is looked at.
  public var measure: Measure
  /// Whether a value above the limit pauses; otherwise one below.
  public var isAbove: Bool
  /// The limit.
  public var limit: Double

  /// Creates a rule.
  public init(measure: Measure, isAbove: Bool, limit: Double) {
    self.measure = measure
    self.isAbove = isAbove
    self.limit = limit
  }

  /// Whether a value pauses the treatment.
  func pauses(at value: Double) -> Bool { isAbove ? limit < value : value < limit }
}
