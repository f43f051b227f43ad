import Tissue

/// Puts the cells of the first day, and implants, into the tissue.
struct Founding {
  private let world: World
  private let setup: ModelSetup
  private let domain: Domain
  private let draw: Draw
  private var taken: Occupancy

  /// - Parameter world: The tissue that the cells are put into.
  init(_ world: World) {
    self.world = world
    setup = world.model.individual
    domain = world.domain
    draw = world.draw
    taken = Occupancy(domain: domain, edge: 24)
  }

  /// Places populations in the order of the scenario file.
  ///
  /// - Parameter populations: The populations that are due, as indices of the setup.
  mutating func place(_ populations: [Int]) {
    let supply = Supply(clones: world.body.clones)
    for index in populations where !setup.isLeftOut(setup.populations[index].kind) {
      let population = setup.populations[index]
      let kind = world.kinds[index]
      for (ordinal, site) in sites(of: population, kind).enumerated() {
        let lineage = Lineage.founder(
          source: Source.population &+ UInt64(index), tick: 0, ordinal: UInt32(ordinal))
        if kind.crawl == nil { taken.insert(site) }
        world.add(
          index, at: site, radius: kind.meanRadius, lineage, supply, comesFromBlood: false)
      }
    }
  }

  /// The places of a population.
  private func sites(of population: Population, _ kind: any Kind) -> [SIMD3<Float>] {
    let radius = kind.meanRadius
    let spacing = 1.9 * radius
    let center = center(of: population)
    switch population.placement {
    case .disc where population.count == 1 && population.center != nil:
      // One cell is put where its author says, not onto the nearest place of a lattice.
      return [domain.confine(center)]
    case .disc:
      // As far apart as cells of all ages come to rest; closer only where there is no room.
      let (free, own) = disc(around: center, spacing: 1.95 * radius, population.count, radius)
      guard free.count < population.count else { return jittered(free, by: 0.1 * own, population) }
      let tight = disc(around: center, spacing: 1.9 * kind.radius, population.count, kind.radius)
      return jittered(tight.free, by: 0.1 * tight.spacing, population)
    case .fill(let share):
      guard 0 < share else { return [] }
      let stretch = domain.isSolid ? 1 / 3.0 : 0.5
      let wide = spacing / Float(Elementary.power(share, stretch))
      let all = Lattice.sites(in: domain, spacing: wide)
      let free = all.filter { !taken.isTaken(near: $0, within: 0.8 * spacing) }
      return jittered(free, by: 0.3 * wide, population)
    case .scatter:
      return (0..<population.count).map { ordinal in
        let u = uniforms(ordinal, population)
        return SIMD3(u.x, u.y, domain.isSolid ? u.z : 0) * domain.size
      }
    case .ring(let inner, let outer):
      return (0..<population.count).map { ordinal in
        ringSite(uniforms(ordinal, population), inner: inner, outer: outer, center: center)
      }
    }
  }

  /// The free places nearest to the middle of a disc, as many as are wanted if there are so many.
  private func disc(
    around center: SIMD3<Float>, spacing: Float, _ count: Int, _ radius: Float
  ) -> (free: [SIMD3<Float>], spacing: Float) {
    let nearest = Lattice.sites(in: domain, spacing: spacing).enumerated().sorted {
      (length($0.element - center), $0.offset) < (length($1.element - center), $1.offset)
    }
    let free = nearest.lazy.map { $0.element }.filter { !taken.isTaken(near: $0, within: radius) }
    return (Array(free.prefix(count)), spacing)
  }

  /// The middle of a disc or ring.
  private func center(of population: Population) -> SIMD3<Float> {
    var center = domain.size * 0.5
    if let own = population.center { (center.x, center.y) = (Float(own.x), Float(own.y)) }
    return center
  }

  /// A place between two distances from the middle, evenly in area or volume.
  private func ringSite(
    _ u: SIMD4<Float>, inner: Double, outer: Double, center: SIMD3<Float>
  ) -> SIMD3<Float> {
    let dimensions = Double(domain.dimensions)
    let low = Elementary.power(inner, dimensions)
    let high = Elementary.power(outer, dimensions)
    let distance = Float(Elementary.power(low + Double(u.x) * (high - low), 1 / dimensions))
    let walk = PersistentWalk(persistence: 1, bias: 0, isSolid: domain.isSolid)
    return domain.confine(center + walk.turned(u, .zero) * distance)
  }

  private func jittered(
    _ sites: [SIMD3<Float>], by amount: Float, _ population: Population
  ) -> [SIMD3<Float>] {
    sites.enumerated().map { ordinal, site in
      let u = uniforms(ordinal, population)
      return domain.confine(
        site + SIMD3(u.x - 0.5, u.y - 0.5, domain.isSolid ? u.z - 0.5 : 0) * (2 * amount))
    }
  }

  /// The draws that place the n-th cell of a population; the same in every arm.
  private func uniforms(_ ordinal: Int, _ population: Population) -> SIMD4<Float> {
    let index = setup.populations.firstIndex { $0.name == population.name } ?? 0
    let lineage = Lineage.founder(
      source: Source.population &+ UInt64(index), tick: 0, ordinal: UInt32(ordinal))
    return draw.uniforms(lineage, 0, .founding)
  }

  private func length(_ way: SIMD3<Float>) -> Float {
    way.x * way.x + way.y * way.y + way.z * way.z
  }
}

extension World {
  /// Adds a cell with what it starts with.
  ///
  /// - Parameters:
  ///   - type: Its population.
  ///   - place: Where it is put, in µm.
  ///   - radius: Its radius, which its kind may change.
  ///   - lineage: Who it is.
  ///   - supply: What blood has to give.
  ///   - comesFromBlood: Whether it comes out of a vessel; otherwise it is placed.
  /// - Returns: Its index until the next sort.
  @discardableResult
  func add(
    _ type: Int, at place: SIMD3<Float>, radius: Float, _ lineage: UInt64, _ supply: Supply,
    comesFromBlood: Bool
  ) -> Int {
    let kind = kinds[type]
    let founding = FoundingMoment(draw: draw, supply: supply, comesFromBlood: comesFromBlood)
    // T cells do not stick (B2).
    let stickiness =
      kind.crawl == nil ? Float(model.individual.parameters[.adhesion]).squareRoot() : 0
    let newcomer = Newcomer(
      position: place, radius: radius, stickiness: stickiness, type: UInt8(type), state: 0,
      lineage: lineage)
    guard let crawl = kind.crawl else {
      let cell = residents.append(newcomer)
      residents[Resident.oxygen][cell] = rules.oxygenSupply
      kind.found(resident: cell, in: residents, founding)
      return cell
    }
    let cell = crawlers.append(newcomer)
    let direction = crawl.walk.turned(draw.uniforms(lineage, 2, .founding), .zero)
    crawlers[Crawler.directionX][cell] = direction.x
    crawlers[Crawler.directionY][cell] = direction.y
    crawlers[Crawler.directionZ][cell] = direction.z
    crawlers[Crawler.speed][cell] = crawl.individualSpeed(
      draw.normals(lineage: lineage, tick: 3, purpose: Purpose.founding.rawValue).x)
    kind.found(crawler: cell, in: crawlers, founding)
    return cell
  }
}

/// Which places are taken already, on a coarse grid.
private struct Occupancy {
  private let domain: Domain
  private let edge: Float
  private let shape: SIMD3<Int>
  private var sites: [[SIMD3<Float>]]

  init(domain: Domain, edge: Float) {
    self.domain = domain
    self.edge = edge
    var shape = SIMD3<Int>(1, 1, 1)
    for axis in 0..<domain.dimensions { shape[axis] = Int(domain.size[axis] / edge) + 1 }
    self.shape = shape
    sites = Array(repeating: [], count: shape.x * shape.y * shape.z)
  }

  private func column(_ site: SIMD3<Float>, _ axis: Int) -> Int {
    min(shape[axis] - 1, max(0, Int(site[axis] / edge)))
  }

  mutating func insert(_ site: SIMD3<Float>) {
    sites[(column(site, 2) * shape.y + column(site, 1)) * shape.x + column(site, 0)].append(site)
  }

  func isTaken(near site: SIMD3<Float>, within distance: Float) -> Bool {
    func around(_ axis: Int) -> ClosedRange<Int> {
      max(0, column(site, axis) - 1)...min(shape[axis] - 1, column(site, axis) + 1)
    }
    for z in around(2) {
      for y in around(1) {
        for x in around(0) {
          for other in sites[(z * shape.y + y) * shape.x + x] {
            let way = other - site
            if way.x * way.x + way.y * way.y + way.z * way.z < distance * distance { return true }
          }
        }
      }
    }
    return false
  }
}
