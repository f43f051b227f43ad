import Tissue

/// How the cells of a population crawl, arrive, live and die, in µm and minutes.
struct Crawl: Sendable {
  /// Which numbers of the catalogue a kind goes by.
  struct Keys {
    var radius = ParameterKey.effectorRadius
    var speed = ParameterKey.effectorSpeed
    let arrival: ParameterKey
    /// How many times the usual rate vessels let in at most, where blood can hold so many.
    var arrivalLimit: ParameterKey?
  }

  /// How T cells walk and die: what all that crawls shares with them.
  static let walkKeys: [ParameterKey] = [
    .effectorSpeedSpread, .effectorPersistence, .effectorBias, .effectorDying,
  ]
  /// How large T cells are, how fast, and how long they live.
  static let lifeKeys: [ParameterKey] = [.effectorRadius, .effectorSpeed, .effectorDeath]

  let radius: Float
  let speed: Float
  let speedSpread: Float
  let walk: PersistentWalk
  let deathHazard: Float
  let dyingMinutes: Float
  /// The cells that vessels let in at most, per mm² and minute.
  let arrivalRate: Float
  private let arrivalLimit: Double?

  /// - Parameters:
  ///   - population: The population.
  ///   - setting: The setup.
  ///   - keys: The numbers that differ between kinds.
  ///   - deathHazard: The hazard of death in 1/min; that of T cells if nothing is said.
  init(
    _ population: Population, in setting: KindSetting, _ keys: Keys, deathHazard: Float? = nil
  ) {
    let values = population.parameters
    radius = Float(values[keys.radius])
    speed = Float(values[keys.speed])
    speedSpread = Float(values[.effectorSpeedSpread])
    walk = PersistentWalk(
      persistence: Float(values[.effectorPersistence]),
      bias: setting.lacks(.chemotaxis) ? 0 : Float(values[.effectorBias]),
      isSolid: setting.isSolid)
    self.deathHazard = deathHazard ?? Float(values[.effectorDeath] / 1440)
    dyingMinutes = Float(values[.effectorDying] * 60)
    arrivalRate = setting.lacks(.recruitment) ? 0 : Float(values[keys.arrival] / 1440)
    arrivalLimit = keys.arrivalLimit.map { values[$0] }
  }

  /// Returns how many times the usual rate vessels let cells in.
  ///
  /// - Parameter level: The cells in blood, relative to the reference number.
  /// - Returns: The level L itself, or L·s/(L + s) where places on vessels run out at s.
  func admitted(level: Double) -> Double {
    guard let arrivalLimit else { return level }
    return level * arrivalLimit / (level + arrivalLimit)
  }

  /// The speed of one cell: log-normal with the mean and the coefficient of variation of the
  /// population.
  func individualSpeed(_ normal: Float) -> Float {
    let variance = Elementary.log(1 + Double(speedSpread * speedSpread))
    return speed * Float(Elementary.exp(variance.squareRoot() * Double(normal) - variance / 2))
  }
}
