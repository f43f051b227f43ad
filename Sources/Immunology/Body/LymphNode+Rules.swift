import Tissue

extension LymphNode {
  /// The numbers of the catalogue in the units of the node: cells and days.
  struct Rules: Sendable, Equatable {
    let precursors: Double
    let renewal: Double
    let antigenLoss: Double
    let halfAntigen: Double
    let departures: Double
    let travelRate: Double
    let dendriticLoss: Double
    let places: Double
    let halfContact: Double
    let visits: Double
    let primingRates: SIMD16<Double>
    let egress: Double
    let breadthExponent: Double
    let memoryNeed: Double
    private let baseDivisions: Double
    private let interleukinDivisions: Double
    private let tumourDivisionRate: Double
    private let acuteDivisionRate: Double
    private let brake: Double
    private let halfHelp: Double

    init(_ values: ParameterValues, precursors: Double?) {
      self.precursors =
        precursors ?? values[.nodeNaiveCells] * values[.nodePrecursorFrequency]
      renewal = 1 / values[.nodeNaiveRenewal]
      antigenLoss = 1 / values[.nodeAntigenLife]
      halfAntigen = values[.nodeHalfAntigen]
      departures = values[.nodeDepartures]
      travelRate = 8 * 24 / values[.nodeTravel]
      dendriticLoss = 1 / values[.nodeDendriticLife]
      places = values[.nodePlaces]
      halfContact = values[.nodeHalfContact]
      visits = values[.nodeVisits]
      egress = 24 / values[.nodeEgress]
      breadthExponent = values[.ctla4Breadth]
      memoryNeed = values[.nodeMemoryNeed]
      baseDivisions = values[.nodeDivisions]
      interleukinDivisions = values[.nodeDivisionsIL2]
      // Two stages of rate s double at rate r when 2·(s/(s + r))² = 1: s = r·(1 + √2).
      let perDoubling = 0.693_147_180_559_945_3 * (1 + 2.0.squareRoot()) * 24
      tumourDivisionRate = perDoubling / values[.nodeDivisionTime]
      acuteDivisionRate = perDoubling / values[.nodeDivisionTimeAcute]
      brake = values[.ctla4Strength]
      halfHelp = values[.ctla4HalfHelp]
      let (serial, stable) = (values[.nodeSerialContact], values[.nodeStableContact])
      // The ranges of the catalogue keep the first division behind both contacts.
      let growth = values[.nodeFirstDivision] - serial - stable
      var rates = SIMD16(repeating: 0.0)
      for lane in 0..<5 {
        rates[lane] = 5 * 24 / serial
        rates[lane + 5] = 5 * 24 / stable
        rates[lane + 10] = 5 * 24 / growth
      }
      primingRates = rates
    }

    /// The share of full help, 0 to 1, for cells that need `need` times the B7 of naive ones.
    func help(_ signals: Signals, need: Double) -> Double {
      let opposed = 1 + brake * signals.regulatoryLevel * (1 - signals.ctla4Occupancy)
      // B/(B + B50) relative to its value without any CTLA-4, with B = 1/opposed.
      return (1 + need * halfHelp) / (1 + need * halfHelp * opposed)
    }

    /// The number of divisions that cells are destined for, at most one per lane.
    func destiny(interleukin2: Double) -> Double {
      min(16, baseDivisions + interleukinDivisions * interleukin2)
    }

    /// The rate of each of the two stages of a division cycle, per day.
    func halfDivisionRate(inflammation: Double) -> Double {
      tumourDivisionRate + (acuteDivisionRate - tumourDivisionRate) * inflammation
    }
  }
}
