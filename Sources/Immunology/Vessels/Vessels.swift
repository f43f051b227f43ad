import Tissue

/// The vessels of the tissue: where oxygen and T cells come from.
///
/// A vessel is a point of a jittered lattice. Crowding around it slows its flow within days: solid
/// stress collapses vessels inside tumours (Padera 2004, doi 10.1038/427695a). What is left out:
/// new vessels do not grow.
struct Vessels: Sendable {
  /// The places in µm.
  let positions: [SIMD3<Float>]
  /// The names that arrivals are drawn under.
  let lineages: [UInt64]
  /// The flow, from 0 to 1.
  var flows: [Float]

  private let collapsePressure: Float
  private let responseMinutes: Float
  private let canCollapse: Bool

  init(_ setup: ModelSetup, domain: Domain, draw: Draw) {
    let values = setup.parameters
    collapsePressure = Float(values[.vesselCollapsePressure])
    responseMinutes = Float(values[.vesselResponse] * 1440)
    canCollapse = !setup.without.contains(.vesselCollapse)
    let spacing = Float(values[.vesselSpacing])
    var positions: [SIMD3<Float>] = []
    var lineages: [UInt64] = []
    for site in Lattice.sites(in: domain, spacing: spacing) {
      let lineage = Lineage.founder(
        source: Source.vessel, tick: 0, ordinal: UInt32(positions.count))
      let u = draw.uniforms(lineage, 0, .founding)
      let jitter = SIMD3(u.x - 0.5, u.y - 0.5, domain.isSolid ? u.z - 0.5 : 0) * (spacing * 0.5)
      positions.append(domain.confine(site + jitter))
      lineages.append(lineage)
    }
    self.positions = positions
    self.lineages = lineages
    flows = Array(repeating: 1, count: positions.count)
  }

  /// Visits all state.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(elementsOf: &flows)
  }

  /// Lets the flow follow the crowding around each vessel for some minutes.
  mutating func respond(to cells: Cells, in grid: BinGrid, minutes: Float) {
    guard canCollapse else { return }
    let keep = Float(Elementary.exp(-Double(minutes / responseMinutes)))
    for index in positions.indices {
      let pressure = meanPressure(around: positions[index], cells, grid)
      let relative = pressure / collapsePressure
      let square = relative * relative
      let aim = 1 / (1 + square * square)
      flows[index] = aim + (flows[index] - aim) * keep
    }
  }

  private func meanPressure(
    around place: SIMD3<Float>, _ cells: Cells, _ grid: BinGrid
  ) -> Float {
    var sum: Float = 0
    var count: Float = 0
    let pressure = cells.pressure
    grid.forEachNeighbourRun(around: grid.bin(at: place)) { run, _ in
      for cell in run {
        sum += pressure[cell]
        count += 1
      }
    }
    return count == 0 ? 0 : sum / count
  }
}

/// What founders come from, for their names.
enum Source {
  static let vessel: UInt64 = 0x7665_7373_656C
  static let population: UInt64 = 0x706F_7075_6C61
}
