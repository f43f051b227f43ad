import Tissue

/// Puts the cells of the first day into the tissue.
struct Founding {
  private let setup: ModelSetup
  private let domain: Domain
  private let draw: Draw
  private let crawling: CrawlerFounding
  private let clones: [Double]
  private let antigens: [Antigen]
  private var taken: Occupancy

  /// - Parameters:
  ///   - setup: The checked scenario.
  ///   - domain: The box.
  ///   - draw: The chance of the run.
  ///   - clones: How many T cells of each clone blood holds, in any unit.
  init(_ setup: ModelSetup, domain: Domain, draw: Draw, clones: [Double]) {
    self.setup = setup
    self.domain = domain
    self.draw = draw
    self.clones = clones
    crawling = CrawlerFounding(draw: draw)
    antigens = setup.knownAntigens
    taken = Occupancy(domain: domain, edge: 24)
  }

  /// Places populations in the order of the scenario file.
  ///
  /// - Parameters:
  ///   - populations: The populations that are due, as indices of the setup.
  ///   - rows: The numbers of all populations.
  ///   - residents: Where tumour and healthy cells are added.
  ///   - crawlers: Where crawling cells are added.
  mutating func place(
    _ populations: [Int], rows: [KindRow], residents: Cells, crawlers: Cells
  ) {
    for index in populations where !setup.isLeftOut(setup.populations[index].kind) {
      let population = setup.populations[index]
      let radius = rows[index].meanRadius
      for (ordinal, site) in sites(of: population, rows[index]).enumerated() {
        let lineage = Lineage.founder(
          source: Source.population &+ UInt64(index), tick: 0, ordinal: UInt32(ordinal))
        let newcomer = Newcomer(
          position: site, radius: radius, stickiness: rows[index].stickiness(setup.parameters),
          type: UInt8(index), state: 0, lineage: lineage)
        if population.kind.crawls {
          crawling.add(newcomer, row: rows[index], to: crawlers, share: clones)
        } else {
          settle(newcomer, rows[index], in: residents)
          taken.insert(site)
        }
      }
    }
  }

  /// Adds a resident cell with what it starts with.
  private func settle(_ newcomer: Newcomer, _ row: KindRow, in residents: Cells) {
    let cell = residents.append(newcomer)
    residents.numbers[Resident.oxygen][cell] = Float(setup.parameters[.oxygenSupply])
    switch row {
    case .tumour(let row):
      // Cycles start out of step, or all cells would divide at once.
      let u = draw.uniforms(newcomer.lineage, 1, .founding)
      let stage = (u.x * row.stages).rounded(.down)
      residents.numbers[Resident.stage][cell] = stage
      // And have the sizes of their stages, or a tumour that does not divide would grow all the same.
      residents.radius[cell] = row.grownRadius(stage: stage)
      residents.numbers[Resident.ligand][cell] = row.ligandBasal
      residents.numbers[Resident.lost][cell] = Float(variant(newcomer, row))
    case .healthy(let row):
      residents.numbers[Resident.ligand][cell] = row.ligand
    case .effector, .regulatory, .macrophage: break
    }
  }

  /// What a tumour cell of the first day has lost already, as bits.
  private func variant(_ newcomer: Newcomer, _ row: TumourRow) -> UInt32 {
    guard !setup.without.contains(.antigenLoss) else { return 0 }
    var lost: UInt32 = 0
    let u = draw.uniforms(newcomer.lineage, 0, .mutation)
    if u.x < row.mhcVariants { lost |= Recognition.mhcBit }
    for (index, antigen) in antigens.enumerated() {
      let share = Float(antigen.parameters[.antigenVariants])
      guard 0 < share else { continue }
      let u = draw.uniforms(newcomer.lineage, UInt32(1 + index), .mutation)
      if u.x < share { lost |= Recognition.bit(of: index) }
    }
    return lost
  }

  /// The places of a population.
  private func sites(of population: Population, _ row: KindRow) -> [SIMD3<Float>] {
    let radius = row.meanRadius
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
      let tight = disc(around: center, spacing: 1.9 * row.radius, population.count, row.radius)
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
    let free = nearest.lazy.map(\.element).filter { !taken.isTaken(near: $0, within: radius) }
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
