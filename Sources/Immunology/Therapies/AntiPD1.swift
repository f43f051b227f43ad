/// An antibody that blocks PD-1 on T cells.
///
/// Two-compartment pharmacokinetics (equation B7); between the tumour cells there is a share of the
/// concentration in serum; the functional half-engagement of an IL-2 assay in blood, not the
/// affinity, says how much PD-1 is engaged (equation B6).
public struct AntiPD1: Therapy {
  private var antibody: TwoCompartment
  private let milligrams: Double
  private let partition: Double
  private let halfEngagement: Double

  public static let form = TherapyForm(
    title: "Checkpoint inhibitor (anti-PD-1)",
    about: "An antibody that blocks PD-1.",
    approach: "takes a brake off T cells (PD-1)",
    considerations: "needs T cells that know the tumour; immune side effects",
    sections: ["anti_pd1"], amount: .milligrams,
    drugs: [
      ("pembrolizumab", "The antibody whose numbers stand in the group anti_pd1.")
    ],
    scheduleSource: "the usual interval of pembrolizumab", mechanisms: [.checkpoint])

  public static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.milligrams <= 0 || treatment.schedule.doses < 1
  }

  public init(_ treatment: Treatment, in setup: ModelSetup) {
    let values = treatment.parameters
    antibody = TwoCompartment(
      clearance: values[.drugClearance], centralVolume: values[.drugCentralVolume],
      exchange: values[.drugExchange], peripheralVolume: values[.drugPeripheralVolume])
    milligrams = treatment.milligrams
    partition = values[.drugPartition]
    halfEngagement = values[.drugHalfEngagement]
  }

  public mutating func give(step: Int, to patient: Simulation) -> String {
    antibody.infuse(milligrams: milligrams)
    return "\(milligrams) mg"
  }

  public mutating func advance(days: Double, in patient: Simulation) {
    antibody.advance(days: days)
  }

  private var tumourConcentration: Double { antibody.concentration * partition }

  public func act(on levers: inout Levers) {
    levers.receptorBlock += tumourConcentration / halfEngagement
  }

  public var columns: [(name: String, value: Double)] {
    [
      ("anti_pd1_ug_per_ml", antibody.concentration),
      ("anti_pd1_tumour_ug_per_ml", tumourConcentration),
    ]
  }

  public var state: [Double] {
    get { antibody.state }
    set { antibody.state = newValue }
  }
}
