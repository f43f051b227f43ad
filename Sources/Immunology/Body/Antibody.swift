import Tissue

/// One antibody in the body: how much there is, and how much of its target it holds.
///
/// Two compartments (equation B7). Clearance may fall with time (nivolumab,
/// CL·exp(−a·tⁿ/(t₅₀ⁿ + tⁿ)), Bajaj 2017), and the target may clear a saturable amount
/// (pembrolizumab at low doses, V_max·C/(K_m + C), Elassaiss-Schaap 2017). Linear steps are exact;
/// otherwise clearance is taken in the middle of steps of at most 0.1 days, which is right to
/// second order and never gives a negative amount. Clearance and volume rise with the weight of the
/// virtual patient, (weight/70 kg)^x, by the exponents of the published models.
struct Antibody: Sendable, Equatable {
  /// Which antibody it is.
  let drug: AntibodyDrug

  private var compartments: TwoCompartment
  /// Days since the first dose; 0 before it.
  private(set) var daysOfTreatment = 0.0
  private var isStarted = false
  private let clearance: Double
  private let fall: ClearanceFall?
  private let saturation: Saturation?
  private let site: Site

  /// A clearance that falls with the time since the first dose.
  private struct ClearanceFall: Sendable, Equatable {
    let logFall: Double
    let halfTime: Double
    let steepness: Double

    /// The clearance on a day, relative to that of the first day.
    func factor(day: Double) -> Double {
      let power = Elementary.power(day / halfTime, steepness)
      return Elementary.exp(-logFall * power / (1 + power))
    }
  }

  /// Clearance through the target: at most `rate` mg/day, half of it at `half` µg/mL.
  private struct Saturation: Sendable, Equatable {
    let rate: Double
    let half: Double

    /// The clearance that it adds, in L/day.
    func clearance(at concentration: Double) -> Double { rate / (half + concentration) }
  }

  /// Where the antibody meets its target.
  private struct Site: Sendable, Equatable {
    /// The concentration there as a share of that in serum.
    let partition: Double
    /// The concentration there at which half of the target is held, in µg/mL.
    let half: Double
  }

  /// Creates a body without any of a drug in it.
  ///
  /// - Parameters:
  ///   - drug: The antibody.
  ///   - values: The numbers of the model.
  init(_ drug: AntibodyDrug, _ values: ParameterValues) {
    self.drug = drug
    let keys = drug.compartmentKeys
    let flow = Self.scale(values, drug.weightKeys.clearance)
    let room = Self.scale(values, drug.weightKeys.volume)
    clearance = values[keys.clearance] * flow
    compartments = TwoCompartment(
      clearance: clearance, centralVolume: values[keys.centralVolume] * room,
      exchange: values[keys.exchange] * (drug.scalesPeriphery ? flow : 1),
      peripheralVolume: values[keys.peripheralVolume] * (drug.scalesPeriphery ? room : 1))
    fall =
      drug == .nivolumab
      ? ClearanceFall(
        logFall: values[.nivolumabFall], halfTime: values[.nivolumabFallTime],
        steepness: values[.nivolumabFallSteepness]) : nil
    saturation =
      drug == .pembrolizumabLowDose
      ? Saturation(rate: values[.lowDoseSaturable], half: values[.lowDoseSaturation]) : nil
    // 1 nM of a protein of 1 kDa is 0.001 µg/mL.
    site =
      switch drug.target {
      case .pd1: Site(partition: values[.drugPartition], half: values[.drugHalfEngagement])
      case .pdl1:
        Site(
          partition: values[.ligandDrugPartition],
          half: values[.ligandDrugAffinity] * values[.ligandDrugMolarMass] * 0.001)
      case .ctla4:
        Site(
          partition: values[.ctla4DrugPartition],
          half: values[.ctla4DrugAffinity] * values[.ctla4DrugMolarMass] * 0.001)
      }
  }

  /// How many times the number of a typical adult holds for the weight of the virtual patient.
  private static func scale(_ values: ParameterValues, _ exponent: ParameterKey) -> Double {
    let typical = Catalogue.parameter(.bodyWeight).standard
    let weight = values[.bodyWeight]
    return weight == typical ? 1 : Elementary.power(weight / typical, values[exponent])
  }

  /// The concentration in serum in µg/mL.
  var concentration: Double { compartments.concentration }

  /// The concentration where it meets its target in µg/mL: between tumour cells, or in lymph nodes
  /// for an antibody against CTLA-4.
  var siteConcentration: Double { concentration * site.partition }

  /// The share of the target that it holds there, 0 to 1.
  ///
  /// For PD-1 this is the functional engagement (equation B6), which needs far more drug than
  /// binding does; for PD-L1 and CTLA-4 it is equilibrium binding.
  var occupancy: Double {
    let drug = siteConcentration
    return drug / (drug + site.half)
  }

  /// The drug there in half-holding concentrations: the share held is x/(1 + x).
  var block: Double { siteConcentration / site.half }

  /// The slower of the two half-lives at the first clearance, in days.
  var terminalHalfLife: Double { compartments.terminalHalfLife }

  /// Whether there is none of it in the body.
  var isAbsent: Bool { compartments.isEmpty }

  /// Adds a dose to plasma.
  mutating func infuse(milligrams: Double) {
    guard 0 < milligrams else { return }
    isStarted = true
    compartments.infuse(milligrams: milligrams)
  }

  /// Runs forward by some days.
  mutating func advance(days: Double) {
    guard isStarted else { return }
    defer { daysOfTreatment += days }
    if fall == nil && saturation == nil { return compartments.advance(days: days) }
    let count = max(1, (days / 0.1).rounded(.up))
    let step = days / count
    for index in 0..<Int(count) {
      advanceNonlinear(step, midday: daysOfTreatment + (Double(index) + 0.5) * step)
    }
  }

  private mutating func advanceNonlinear(_ days: Double, midday: Double) {
    let linear = clearance * (fall?.factor(day: midday) ?? 1)
    guard let saturation else { return compartments.advance(days: days, clearance: linear) }
    var middle = compartments
    middle.advance(
      days: days / 2, clearance: linear + saturation.clearance(at: middle.concentration))
    compartments.advance(
      days: days, clearance: linear + saturation.clearance(at: middle.concentration))
  }

  /// Visits the amounts and the time since the first dose.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try compartments.visitState(&visitor)
    try visitor.visit(&daysOfTreatment)
    try visitor.visit(&isStarted)
  }
}
