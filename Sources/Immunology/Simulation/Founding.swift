import Tissue

/// Puts the cells of the first day into the tissue.
struct Founding {
  private let setup: ModelSetup
  private let domain: Domain
  private let draw: Draw
  private var taken: Occupancy

  init(_ setup: ModelSetup, domain: Domain, draw: Draw) {
    self.setup = setup
    self.domain = domain
    self.draw = draw
    taken = Occupancy(domain: domain, edge: 24)
  }

  /// Places all populations in the order of the scenario file.
  mutating func place(rows: [KindRow], residents: Cells, crawlers: Cells) {
    for (index, population) in setup.populations.enumerated() {
      let radius = rows[index].radius
      for (ordinal, site) in sites(of: population, radius: radius).enumerated() {
        let lineage = Lineage.founder(
          source: Source.population &+ UInt64(index), tick: 0, ordinal: UInt32(ordinal))
        let newcomer = Newcomer(
          position: site, radius: radius, stickiness: rows[index].stickiness(setup.parameters),
          type: UInt8(index), state: 0, lineage: lineage)
        switch rows[index] {
        case .tumour(let row):
          let cell = residents.append(newcomer)
          // Cycles start out of step, or all cells would divide at once.
          let u = draw.uniforms(lineage, 1, .founding)
          residents.numbers[Resident.stage][cell] = (u.x * row.stages).rounded(.down)
          residents.numbers[Resident.ligand][cell] = row.ligandBasal
          residents.numbers[Resident.oxygen][cell] = Float(setup.parameters[.oxygenSupply])
          taken.insert(site)
        case .healthy:
          let cell = residents.append(newcomer)
          residents.numbers[Resident.oxygen][cell] = Float(setup.parameters[.oxygenSupply])
          taken.insert(site)
        case .effector(let row):
          EffectorFounding.add(newcomer, row: row, to: crawlers, draw: draw)
        }
      }
    }
  }

  /// The places of a population.
  private func sites(of population: Population, radius: Float) -> [SIMD3<Float>] {
    let spacing = 1.9 * radius
    let center = domain.size * 0.5
    switch population.placement {
    case .disc:
      let all = Lattice.sites(in: domain, spacing: spacing)
      let nearest = all.enumerated().sorted {
        (length($0.element - center), $0.offset) < (length($1.element - center), $1.offset)
      }
      let free = nearest.lazy.map(\.element).filter { !taken.isTaken(near: $0, within: radius) }
      return jittered(Array(free.prefix(population.count)), by: 0.1 * spacing, population)
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

/// Gives a T cell what it starts with.
enum EffectorFounding {
  /// Adds a T cell that has just arrived.
  ///
  /// - Returns: Its index until the next sort.
  @discardableResult
  static func add(_ newcomer: Newcomer, row: EffectorRow, to crawlers: Cells, draw: Draw) -> Int {
    let cell = crawlers.append(newcomer)
    let lineage = newcomer.lineage
    let direction = row.walk.turned(draw.uniforms(lineage, 2, .founding), .zero)
    crawlers.numbers[Crawler.directionX][cell] = direction.x
    crawlers.numbers[Crawler.directionY][cell] = direction.y
    crawlers.numbers[Crawler.directionZ][cell] = direction.z
    crawlers.numbers[Crawler.speed][cell] = row.individualSpeed(
      draw.normals(lineage: lineage, tick: 3, purpose: Purpose.founding.rawValue).x)
    // It comes activated from a lymph node.
    crawlers.numbers[Crawler.stimulus][cell] = 1
    crawlers.numbers[Crawler.destiny][cell] = row.destiny
    return cell
  }
}

extension EffectorRow {
  /// The speed of one cell: log-normal with the mean and the coefficient of variation of the row.
  func individualSpeed(_ normal: Float) -> Float {
    let variance = Elementary.log(1 + Double(speedSpread * speedSpread))
    return speed * Float(Elementary.exp(variance.squareRoot() * Double(normal) - variance / 2))
  }
}

extension KindRow {
  /// The radius of a young cell in µm.
  var radius: Float {
    switch self {
    case .tumour(let row): row.radius
    case .healthy(let row): row.radius
    case .effector(let row): row.radius
    }
  }

  /// How strongly the cells stick: T cells do not (B2).
  func stickiness(_ values: ParameterValues) -> Float {
    if case .effector = self { return 0 }
    return Float(values[.adhesion]).squareRoot()
  }
}
