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
  let fate: Column<Float>
  let lost: Column<Float>
  let doom: Column<Float>
  let actor: Column<UInt64>

  init(_ cells: Cells) {
    (x, y, z, radius) = (cells.x, cells.y, cells.z, cells.radius)
    (pressure, stickiness) = (cells.pressure, cells.stickiness)
    (type, state, lineage) = (cells.type, cells.state, cells.lineage)
    stage = cells.numbers[Resident.stage]
    damage = cells.numbers[Resident.damage]
    ligand = cells.numbers[Resident.ligand]
    clock = cells.numbers[Resident.clock]
    oxygen = cells.numbers[Resident.oxygen]
    fate = cells.numbers[Resident.fate]
    lost = cells.numbers[Resident.lost]
    doom = cells.numbers[Resident.doom]
    actor = cells.names[Resident.actor]
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
  let stimulus: Column<Float>
  let exhaustion: Column<Float>
  let fixation: Column<Float>
  let inhibition: Column<Float>
  let destiny: Column<Float>
  let stage: Column<Float>
  let hits: PackedLane
  let kinship: Column<Float>
  let fate: PackedLane
  let failure: PackedLane
  let affinity: Column<Float>
  let receptor: Column<Float>
  let target: Column<UInt64>

  init(_ cells: Cells) {
    (x, y, z, radius) = (cells.x, cells.y, cells.z, cells.radius)
    (type, state, lineage) = (cells.type, cells.state, cells.lineage)
    directionX = cells.numbers[Crawler.directionX]
    directionY = cells.numbers[Crawler.directionY]
    directionZ = cells.numbers[Crawler.directionZ]
    speed = cells.numbers[Crawler.speed]
    clock = cells.numbers[Crawler.clock]
    stimulus = cells.numbers[Crawler.stimulus]
    exhaustion = cells.numbers[Crawler.exhaustion]
    fixation = cells.numbers[Crawler.fixation]
    inhibition = cells.numbers[Crawler.inhibition]
    destiny = cells.numbers[Crawler.destiny]
    stage = cells.numbers[Crawler.stage]
    let events = cells.numbers[Crawler.events]
    hits = PackedLane(events, bits: 0..<8)
    failure = PackedLane(events, bits: 8..<12)
    fate = Self.fates(of: cells)
    kinship = cells.numbers[Crawler.kinship]
    affinity = cells.numbers[Crawler.affinity]
    receptor = cells.numbers[Crawler.receptor]
    target = cells.names[Crawler.target]
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

  /// What turnover has not booked yet, as raw values of ``Fate``.
  static func fates(of cells: Cells) -> PackedLane {
    PackedLane(cells.numbers[Crawler.events], bits: 12..<17)
  }
}
