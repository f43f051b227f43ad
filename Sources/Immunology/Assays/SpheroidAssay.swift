import Tissue

/// A ball of tumour cells in medium, without any immune cell, in three dimensions.
public struct SpheroidAssay: Sendable {
  /// What is seen of the spheroid at a time.
  public struct Look: Sendable, Equatable {
    /// The day.
    public let day: Double
    /// The radius of a ball with the cells of the spheroid, living or dead, in µm: from the place
    /// of the outermost cells.
    public let radius: Double
    /// The living cells.
    public let living: Int
    /// The necrotic cells.
    public let necrotic: Int
    /// How deep cells in their cycle lie below the rim: the depth that holds 95 % of them, in µm.
    public let crust: Double

    /// Creates a look.
    public init(day: Double, radius: Double, living: Int, necrotic: Int, crust: Double) {
      self.day = day
      self.radius = radius
      self.living = living
      self.necrotic = necrotic
      self.crust = crust
    }
  }

  private let values: ParameterValues

  /// Prepares the medium.
  public init(_ values: ParameterValues) {
    self.values = values
  }

  /// Watches a spheroid grow, with two looks a day.
  ///
  /// Medium brings oxygen to wherever there is no spheroid: a dense lattice of sources of which those
  /// inside the spheroid are shut.
  ///
  /// - Parameters:
  ///   - width: The edge of the box, in µm.
  ///   - days: How long at most; it ends early when the spheroid comes near the walls.
  ///   - seed: The seed of all chance.
  ///   - threads: The number of threads; results do not depend on it.
  /// - Returns: The looks in the order of time.
  public func growth(width: Double, days: Double, seed: UInt64, threads: Int) -> [Look] {
    var values = values
    for key in [ParameterKey.tissueWidth, .tissueHeight, .tissueDepth] { values[key] = width }
    values[.vesselSpacing] = 50
    let tumour = Population(
      name: "tumour", kind: .tumour, count: 200, placement: .disc, parameters: values)
    let setup = ModelSetup(
      parameters: values, populations: [tumour], without: [.vesselCollapse, .recruitment],
      durationDays: days)
    let spheroid = Simulation(setup, seed: seed, threads: threads)
    var looks: [Look] = []
    for step in 0...Int(days * 4) {
      spheroid.advance(toDay: Double(step) / 4)
      let look = Self.look(at: spheroid)
      if step.isMultiple(of: 2) { looks.append(look) }
      if 0.45 * width < look.radius { break }
      Self.shutSources(of: spheroid, within: look.radius)
    }
    return looks
  }

  private static func shutSources(of spheroid: Simulation, within radius: Double) {
    guard let middle = spheroid.world.middleOfTumour() else { return }
    for index in spheroid.world.vessels.positions.indices {
      let way = spheroid.world.vessels.positions[index] - middle
      let distance = Double(way.x * way.x + way.y * way.y + way.z * way.z).squareRoot()
      spheroid.world.vessels.flows[index] = distance < radius ? 0 : 1
    }
  }

  private static func look(at spheroid: Simulation) -> Look {
    let cells = ResidentSheet(spheroid.world.residents)
    let middle = spheroid.world.middleOfTumour() ?? .zero
    var (distances, cycling): ([Double], [Double]) = ([], [])
    var (living, necrotic) = (0, 0)
    for cell in 0..<spheroid.world.residents.count {
      let way = cells.position(cell) - middle
      let distance = Double(way.x * way.x + way.y * way.y + way.z * way.z).squareRoot()
      distances.append(distance)
      switch cells.state[cell] {
      case ResidentState.alive:
        living += 1
        if 1 <= cells.stage[cell] { cycling.append(distance) }
      case ResidentState.necrotic: necrotic += 1
      default: break
      }
    }
    distances.sort()
    cycling.sort()
    // Of a ball with even density the outermost 5 % lie beyond 0.983 of the radius.
    let rim =
      distances.isEmpty ? 0 : distances[Int(Double(distances.count - 1) * 0.95)] / 0.983
    let inner = cycling.isEmpty ? rim : cycling[cycling.count / 20]
    return Look(
      day: spheroid.day, radius: rim, living: living, necrotic: necrotic, crust: rim - inner)
  }
}
