import Tissue

/// The columns of resident cells by name, for use inside a loop; valid until the next sort.
struct ResidentSheet {
  let x: Column<Float>
  let y: Column<Float>
  let z: Column<Float>
  let radius: Column<Float>
  let pressure: Column<Float>
  let stickiness: Column<Float>
  let type: Column<UInt8>
  let state: Column<UInt8>
  let lineage: Column<UInt64>
  let stage: Column<Float>
  let damage: Column<Float>
  let ligand: Column<Float>
  let clock: Column<Float>
  let oxygen: Column<Float>
  let fate: Column<UInt8>
  let doom: Column<UInt8>
  let lost: Column<UInt32>
  let actor: Column<UInt64>

  init(_ cells: Cells) {
    (x, y, z, radius) = (cells.x, cells.y, cells.z, cells.radius)
    (pressure, stickiness) = (cells.pressure, cells.stickiness)
    (type, state, lineage) = (cells.type, cells.state, cells.lineage)
    stage = cells[Resident.stage]
    damage = cells[Resident.damage]
    ligand = cells[Resident.ligand]
    clock = cells[Resident.clock]
    oxygen = cells[Resident.oxygen]
    fate = cells[Resident.fate]
    lost = cells[Resident.lost]
    doom = cells[Resident.doom]
    actor = cells[Resident.actor]
  }

  /// The place of one cell in µm.
  @inline(__always)
  func position(_ cell: Int) -> SIMD3<Float> { SIMD3(x[cell], y[cell], z[cell]) }

  /// Starts the visible death of a cell, which takes some minutes.
  func beginDying(_ cell: Int, _ fate: Fate, for minutes: Float) {
    state[cell] = ResidentState.dying
    self.fate[cell] = fate.rawValue
    stickiness[cell] = 0
    clock[cell] = minutes
  }
}

/// The columns of crawling cells by name, for use inside a loop; valid until the next sort.
struct CrawlerSheet {
  let x: Column<Float>
  let y: Column<Float>
  let z: Column<Float>
  let radius: Column<Float>
  let type: Column<UInt8>
  let state: Column<UInt8>
  let lineage: Column<UInt64>
  let directionX: Column<Float>
  let directionY: Column<Float>
  let directionZ: Column<Float>
  let speed: Column<Float>
  let clock: Column<Float>
  let stage: Column<Float>
  let fate: Column<UInt8>
  let hits: Column<UInt8>
  let failure: Column<UInt8>
  let target: Column<UInt64>
  /// The sheet itself, for columns that a kind declares.
  let cells: Cells

  init(_ cells: Cells) {
    self.cells = cells
    (x, y, z, radius) = (cells.x, cells.y, cells.z, cells.radius)
    (type, state, lineage) = (cells.type, cells.state, cells.lineage)
    directionX = cells[Crawler.directionX]
    directionY = cells[Crawler.directionY]
    directionZ = cells[Crawler.directionZ]
    speed = cells[Crawler.speed]
    clock = cells[Crawler.clock]
    stage = cells[Crawler.stage]
    fate = cells[Crawler.fate]
    hits = cells[Crawler.hits]
    failure = cells[Crawler.failure]
    target = cells[Crawler.target]
  }

  /// The place of one cell in µm.
  @inline(__always)
  func position(_ cell: Int) -> SIMD3<Float> { SIMD3(x[cell], y[cell], z[cell]) }

  /// Starts the visible death of a cell, which takes some minutes.
  func beginDying(_ cell: Int, _ fate: Fate, for minutes: Float) {
    self.fate[cell] = fate.rawValue
    state[cell] = CrawlerState.dying
    target[cell] = 0
    hits[cell] = 0
    clock[cell] = minutes
  }
}

/// The columns of cells that can kill by name, for use inside a loop; valid until the next sort.
struct KillerSheet {
  let crawlers: CrawlerSheet
  let stimulus: Column<Float>
  let exhaustion: Column<Float>
  let fixation: Column<Float>
  let inhibition: Column<Float>
  let destiny: Column<Float>
  let affinity: Column<Float>
  let clone: Column<UInt8>
  let phase: Column<UInt8>
  let brake: Column<UInt8>
  let hasHit: Column<UInt8>

  /// The columns of the crawling cells, if any of their kinds kills.
  init?(_ world: World) {
    guard world.traits.hasKillers else { return nil }
    let cells = world.crawlers
    crawlers = CrawlerSheet(cells)
    stimulus = cells[KillerColumns.stimulus]
    exhaustion = cells[KillerColumns.exhaustion]
    fixation = cells[KillerColumns.fixation]
    inhibition = cells[KillerColumns.inhibition]
    destiny = cells[KillerColumns.destiny]
    affinity = cells[KillerColumns.affinity]
    clone = cells[KillerColumns.clone]
    phase = cells[KillerColumns.phase]
    brake = cells[KillerColumns.brake]
    hasHit = cells[KillerColumns.hasHit]
  }

  /// The place of one cell in µm.
  @inline(__always)
  func position(_ cell: Int) -> SIMD3<Float> { crawlers.position(cell) }

  // What they share with all that crawl.
  var radius: Column<Float> { crawlers.radius }
  var state: Column<UInt8> { crawlers.state }
  var lineage: Column<UInt64> { crawlers.lineage }
  var clock: Column<Float> { crawlers.clock }
  var stage: Column<Float> { crawlers.stage }
  var fate: Column<UInt8> { crawlers.fate }
  var hits: Column<UInt8> { crawlers.hits }
  var failure: Column<UInt8> { crawlers.failure }
  var target: Column<UInt64> { crawlers.target }
}
