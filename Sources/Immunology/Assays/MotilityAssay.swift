import Tissue

/// T cells that crawl in an empty tissue, followed by their names.
public struct MotilityAssay: Sendable {
  private let values: ParameterValues
  private let seed: UInt64

  /// Prepares the tissue.
  ///
  /// - Parameters:
  ///   - values: The numbers of the model.
  ///   - seed: The seed of all chance.
  public init(_ values: ParameterValues, seed: UInt64) {
    self.values = values
    self.seed = seed
  }

  /// What was seen of the paths.
  public struct Paths: Sendable, Equatable {
    /// The minutes between two positions.
    public let minutes: Double
    /// The mean square displacement after 1, 2, … intervals, in µm².
    public let squares: [Double]
    /// The mean of the squared speeds of the cells, in µm²/min².
    public let squaredSpeed: Double

    /// The points of the curve: minutes and µm².
    public var points: [(minutes: Double, square: Double)] {
      squares.enumerated().map { (Double($0.offset + 1) * minutes, $0.element) }
    }
  }

  /// Follows 200 T cells for five hours in a layer without other cells.
  ///
  /// - Parameter tick: The length of a tick in minutes; paths within a tick are exact.
  /// - Returns: The mean over cells and over starting times, up to two hours of displacement.
  public func paths(tick: Double = 0.5) -> Paths {
    var values = values
    values[.tissueWidth] = 3000
    values[.tissueHeight] = 3000
    values[.tissueVoxel] = 50
    let cells = Population(
      name: "t", kind: .effector, count: 200, placement: .ring(inner: 0, outer: 700),
      parameters: values)
    let setup = ModelSetup(
      parameters: values, populations: [cells],
      without: [.recruitment, .contraction, .expansion, .chemotaxis])
    var rhythm = Rhythm.standard
    rhythm.tickMinutes = tick
    let tissue = Simulation(setup, seed: seed, threads: 1, rhythm: rhythm)
    let speeds = (0..<tissue.world.crawlers.count).map { cell in
      Double(tissue.world.crawlers[Crawler.speed][cell])
    }
    var tracks: [UInt64: [SIMD2<Double>]] = [:]
    for _ in 0...Int((300 / tick).rounded()) {
      for cell in 0..<tissue.world.crawlers.count {
        let place = tissue.world.crawlers.position(cell)
        tracks[tissue.world.crawlers.lineage[cell], default: []].append(
          SIMD2(Double(place.x), Double(place.y)))
      }
      tissue.pipeline.tick()
    }
    // In the order of their names, so that sums are the same bits each time.
    let paths = tracks.sorted { $0.key < $1.key }.map { $0.value }
    return Paths(
      minutes: tick,
      squares: (1...Int((120 / tick).rounded())).map { Self.square(paths, after: $0) },
      squaredSpeed: speeds.reduce(0) { $0 + $1 * $1 } / Double(speeds.count))
  }

  private static func square(_ paths: [[SIMD2<Double>]], after steps: Int) -> Double {
    var (sum, count) = (0.0, 0.0)
    for path in paths where steps < path.count {
      for start in 0..<(path.count - steps) {
        let way = path[start + steps] - path[start]
        sum += way.x * way.x + way.y * way.y
        count += 1
      }
    }
    return sum / count
  }
}
