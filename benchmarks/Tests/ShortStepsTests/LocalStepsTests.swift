import Testing

@testable import ShortSteps

struct LocalStepsTests {
  static let law = Cloud.law

  /// Where each cell is and what it felt last, by its lineage.
  static func states(_ cells: Cells) -> [UInt64: ContactListTests.Feeling] {
    Dictionary(
      uniqueKeysWithValues: zip(
        (0..<cells.count).map { cells.lineage[$0] }, ContactListTests.Feeling.all(cells)))
  }

  static func places(_ cells: Cells) -> [UInt64: SIMD3<Float>] {
    Dictionary(
      uniqueKeysWithValues: (0..<cells.count).map { (cells.lineage[$0], cells.position($0)) })
  }

  /// Looks at all cells, and compares what they feel with all pairs in double precision.
  static func checkLook(
    of steps: LocalSteps, in domain: Domain, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let cells = steps.cells
    steps.write()
    let places = (0..<cells.count).map(cells.position)
    steps.wakeAll()
    steps.advance()
    #expect(steps.looks == cells.count, sourceLocation: sourceLocation)
    steps.write()
    // What they felt they felt where they were before.
    for (cell, place) in places.enumerated() {
      (cells.x[cell], cells.y[cell], cells.z[cell]) = (place.x, place.y, place.z)
    }
    Cloud.check(
      cells, against: [cells], law: law, in: domain, sourceLocation: sourceLocation)
  }

  @Test(
    arguments: Cloud.boxes.filter { $0.edges == .walls }, [(1, false), (3, false), (1, true)])
  func `where all are looked at in each step, the bits are those of ordinary steps`(
    domain: Domain, how: (workers: Int, isFar: Bool)
  ) {
    // Far: cells that go further than the longest way.
    let minutes: Float = how.isFar ? 0.4 : 0.1
    let limit: Float = how.isFar ? 0.5 : 2
    let (ordinary, local) = (
      Cloud(500, in: domain, seed: 21, skin: 6), Cloud(500, in: domain, seed: 21, skin: 6)
    )
    let crew = Crew(workers: how.workers)
    let mechanics = Mechanics(crew: crew)
    let steps = LocalSteps(
      local.cells, in: local.grid, law: Self.law, minutes: minutes, limit: limit, tolerance: 0,
      crew: crew)
    let list = ContactList()
    for _ in 0..<12 {
      ordinary.cells.sort(into: ordinary.grid, crew: crew)
      mechanics.push(
        ordinary.cells, in: ordinary.grid, law: Self.law, replacing: true, listing: list)
      mechanics.advanceRemembering(ordinary.cells, minutes: minutes, limit: limit, in: domain)
      steps.advance()
      steps.write()
      #expect(steps.looks == 500)
      #expect(Self.states(local.cells) == Self.states(ordinary.cells))
      #expect(Self.places(local.cells) == Self.places(ordinary.cells))
    }
  }

  @Test(arguments: Cloud.boxes.prefix(4))
  func `lists that were mended many times still hold all who touch`(domain: Domain) {
    let cloud = Cloud(400, in: domain, seed: 22, skin: 6)
    let (cells, crew) = (cloud.cells, Crew(workers: 1))
    let steps = LocalSteps(
      cells, in: cloud.grid, law: Self.law, minutes: 0.1, limit: 2, tolerance: 0.2, longest: 16,
      crew: crew)
    var numbers = SplitMix(seed: 5)
    var (looks, renewals) = (0, 0)
    for step in 0..<120 {
      if step % 20 == 0 {
        for cell in 0..<40 {
          let way = numbers.place(in: SIMD3(repeating: 2)) - 1
          steps.drive(cell, at: 10 * SIMD3(way.x, way.y, domain.isSolid ? way.z : 0))
        }
      }
      steps.advance()
      looks += steps.looks
      renewals += steps.renewals
    }
    #expect(looks < 110 * 400)
    #expect(200 < renewals && 20 < steps.strays)
    for cell in 0..<40 { steps.drive(cell, at: .zero) }
    Self.checkLook(of: steps, in: domain)
  }

  @Test(arguments: [Cloud.boxes[0], Cloud.boxes[3]])
  func `a crowd gets longer lists, also one that gathers slowly`(domain: Domain) {
    let cloud = Cloud(
      300, in: domain, seed: 23, skin: 6, crowd: SIMD3(40, 40, domain.isSolid ? 40 : 0))
    let cells = cloud.cells
    let few = Cloud(120, in: domain, seed: 24, skin: 6)
    let middle = SIMD3<Float>(60, 60, domain.isSolid ? 60 : 0)
    for (cells, grid, gathers) in [(cells, cloud.grid, false), (few.cells, few.grid, true)] {
      let steps = LocalSteps(
        cells, in: grid, law: Self.law, minutes: 0.1, limit: 2, tolerance: 0.1,
        crew: Crew(workers: 1))
      let before = steps.bytesPerCell
      if gathers {
        for _ in 0..<150 {
          steps.write()
          for cell in 0..<cells.count {
            steps.drive(cell, at: 0.5 * domain.displacement(from: cells.position(cell), to: middle))
          }
          steps.advance()
        }
        #expect(before < steps.bytesPerCell)
        for cell in 0..<cells.count { steps.drive(cell, at: .zero) }
      }
      Self.checkLook(of: steps, in: domain)
    }
  }

  @Test func `cells that come, leave or are sorted are seen at once`() {
    let cloud = Cloud(300, in: Cloud.boxes[0], seed: 25, skin: 6)
    let (cells, crew) = (cloud.cells, Crew(workers: 1))
    let steps = LocalSteps(
      cells, in: cloud.grid, law: Self.law, minutes: 0.1, limit: 2, tolerance: 0.2, crew: crew)
    for _ in 0..<10 { steps.advance() }
    steps.wakeAll()
    steps.advance()
    steps.write()
    cells.append(
      Newcomer(
        position: SIMD3(50, 60, 0), radius: 6, stickiness: 0.5, type: 0, state: 0, lineage: 9999))
    cells.state[7] = Cells.removedState
    cells.sort(into: cloud.grid, crew: crew)
    Self.checkLook(of: steps, in: cloud.domain)
    #expect(cells.count == 300)
  }

  /// How often two cells that do not stick are looked at in 120 steps, of which one crawls up and down
  /// beside the other, a distance away.
  private static func looks(distance: Float) -> Int {
    let domain = Domain(size: SIMD3(100, 100, 0))
    let grid = BinGrid(domain: domain, reach: 15, skin: 6)
    let cells = Cells(capacity: 2, numbers: 3, names: 0)
    for (name, x) in [(1, 40), (2, 40 + distance)] as [(UInt64, Float)] {
      cells.append(
        Newcomer(
          position: SIMD3(x, 50, 0), radius: 6, stickiness: 0, type: 0, state: 0, lineage: name))
    }
    let crew = Crew(workers: 1)
    cells.sort(into: grid, crew: crew)
    let steps = LocalSteps(
      cells, in: grid, law: law, minutes: 0.1, limit: 2, tolerance: 0.5, crew: crew)
    var looks = 0
    for step in 0..<120 {
      steps.drive(cells.lineage[0] == 1 ? 0 : 1, at: SIMD3(0, step / 2 % 2 == 0 ? 8 : -8, 0))
      steps.advance()
      looks += steps.looks
    }
    return looks
  }

  @Test func `only a push that takes a cell somewhere wakes it`() {
    // The crawling one is looked at in each step. A tenth of a micrometre of overlap pushes the other by
    // 0.0007 µm/min, far less than half of the tolerance in 64 steps; so it has its own few turns only.
    #expect((120...130).contains(Self.looks(distance: 11.9)))
    // Four micrometres push by 1.1 µm/min.
    #expect(150 < Self.looks(distance: 8))
  }

  /// A packed sheet at rest in which one cell in a hundred crawls.
  final class CrawledSheet {
    let sheet: PackedSheet
    let steps: LocalSteps
    private var directions: [UInt64: SIMD3<Float>] = [:]
    private let walk = PersistentWalk(persistence: 3, bias: 0, isSolid: false)
    private let draw = Draw(seed: 1)
    private var tick: UInt32 = 0
    private(set) var looks = 0

    init(_ count: Int, tolerance: Float, threads: Int = 1) {
      sheet = PackedSheet(count: count, threads: threads, skin: 10, byList: true)
      var moved: Float = 0
      for _ in 0..<200 { sheet.step(moved: &moved) }
      sheet.cells.sort(into: sheet.grid, crew: sheet.crew)
      steps = LocalSteps(
        sheet.cells, in: sheet.grid, law: sheet.law, minutes: 0.1, limit: 5, tolerance: tolerance,
        crew: sheet.crew)
    }

    func run(_ count: Int) {
      let cells = sheet.cells
      for _ in 0..<count {
        for cell in 0..<cells.count where cells.lineage[cell] % 100 == 50 {
          let name = cells.lineage[cell]
          var direction = directions[name] ?? SIMD3(1, 0, 0)
          let way = walk.step(direction: &direction, speed: 8, minutes: 0.1, gradient: .zero) {
            draw.uniforms(lineage: name, tick: tick, purpose: $0)
          }
          directions[name] = direction
          steps.drive(cell, at: way / 0.1)
        }
        steps.advance()
        tick += 1
        looks += steps.looks
      }
      steps.write()
    }
  }

  @Test func `rest costs a tenth, and nobody is seen elsewhere`() {
    let (exact, lazy) = (CrawledSheet(2500, tolerance: 0), CrawledSheet(2500, tolerance: 0.5))
    let founders = exact.sheet.places()
    exact.run(60)
    lazy.run(60)
    #expect(exact.looks == 60 * 2500)
    #expect(lazy.looks < 60 * 250)
    // Six minutes later all are within the tolerance, a thirtieth of a cell's diameter, and almost
    // all within half of it.
    let ways = zip(exact.sheet.places(), lazy.sheet.places()).map(Self.distance).sorted()
    #expect(ways[1250] < 0.1)
    #expect(ways[2475] < 0.25)
    #expect(ways[2499] < 0.5)
    // After an hour one or another cell has yielded to the other side, but the tissue is the same.
    exact.run(540)
    lazy.run(540)
    #expect(lazy.looks < 600 * 250)
    let tissues = [exact, lazy].map { CrawledTissue($0.sheet, founders) }
    #expect(abs(tissues[1].pressure / tissues[0].pressure - 1) < 0.02)
    #expect(abs(tissues[1].contacts / tissues[0].contacts - 1) < 0.01)
    #expect(abs(tissues[1].way / tissues[0].way - 1) < 0.05)
    #expect(abs(tissues[1].crawled / tissues[0].crawled - 1) < 0.05)
  }

  static func distance(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> Double {
    ((one - other) * (one - other)).sum().squareRoot()
  }

  /// What a sheet looks like as a whole.
  struct CrawledTissue {
    /// The means over all cells.
    let pressure, contacts: Double
    /// The mean ways of cells that do not crawl, and of those that do, in µm.
    let way, crawled: Double

    init(_ sheet: PackedSheet, _ founders: [SIMD2<Double>]) {
      let (cells, count) = (sheet.cells, Double(sheet.cells.count))
      pressure = (0..<cells.count).reduce(0) { $0 + Double(cells.pressure[$1]) } / count
      contacts = (0..<cells.count).reduce(0) { $0 + Double(cells.contacts[$1]) } / count
      let ways = zip(sheet.places(), founders).map(distance)
      let (crawlers, others) = (
        ways.indices.filter { $0 % 100 == 49 }, ways.indices.filter { $0 % 100 != 49 }
      )
      crawled = crawlers.reduce(0) { $0 + ways[$1] } / Double(crawlers.count)
      way = others.reduce(0) { $0 + ways[$1] } / Double(others.count)
    }
  }

  @Test func `one thread and several give the same bits`() {
    let digests = [1, 2].map { threads in
      let sheet = CrawledSheet(2500, tolerance: 0.5, threads: threads)
      sheet.run(40)
      var digest = Digest()
      digest.add(sheet.sheet.cells)
      return digest.text
    }
    #expect(digests[0] == digests[1])
  }
}
