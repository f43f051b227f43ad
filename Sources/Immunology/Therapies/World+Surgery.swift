import Tissue

// Where the tumour is, and how something is taken out of the tissue.
extension World {
  /// The middle of all living tumour cells, or `nil` if there are none.
  func middleOfTumour() -> SIMD3<Float>? {
    var sum = SIMD3<Double>.zero
    var count = 0.0
    for cell in 0..<residents.count where residents.state[cell] == ResidentState.alive {
      guard isHarmful(cell) else { continue }
      let place = residents.position(cell)
      sum += SIMD3(Double(place.x), Double(place.y), Double(place.z))
      count += 1
    }
    guard 0 < count else { return nil }
    let middle = sum / count
    return SIMD3(Float(middle.x), Float(middle.y), Float(middle.z))
  }

  /// How far from a place 95 in 100 of the living tumour cells lie, in µm.
  func reachOfTumour(from middle: SIMD3<Float>) -> Float {
    var distances: [Float] = []
    for cell in 0..<residents.count where residents.state[cell] == ResidentState.alive {
      guard isHarmful(cell) else { continue }
      let way = residents.position(cell) - middle
      distances.append((way.x * way.x + way.y * way.y + way.z * way.z).squareRoot())
    }
    guard !distances.isEmpty else { return 0 }
    return distances.sorted()[(distances.count - 1) * 95 / 100]
  }

  /// Whether a resident cell is a harmful one.
  func isHarmful(_ cell: Int) -> Bool { traits.surfaces[Int(residents.type[cell])].isHarmful }

  /// Starts the visible death of a crawling cell, which a treatment killed.
  func beginDying(crawler cell: Int, _ cells: CrawlerSheet, _ fate: Fate, minutes: Float) {
    cells.beginDying(
      cell, fate, for: draw.erlang(mean: minutes, cells.lineage[cell], ticks, .dying))
  }

  /// Whether a place lies within a distance of another.
  func lies(_ place: SIMD3<Float>, within reach: Float, of middle: SIMD3<Float>) -> Bool {
    let way = place - middle
    return way.x * way.x + way.y * way.y + way.z * way.z <= reach * reach
  }

  /// Takes a resident cell out, with its death if it was alive.
  func cutOut(resident cell: Int) {
    cutOut(
      cell, of: residents, isDead: residents.state[cell] != ResidentState.alive,
      pending: residents[Resident.fate][cell])
    residents[Resident.fate][cell] = 0
  }

  /// Takes a crawling cell out, with its death if it was alive.
  func cutOut(crawler cell: Int) {
    let fates = crawlers[Crawler.fate]
    cutOut(
      cell, of: crawlers, isDead: crawlers.state[cell] == CrawlerState.dying,
      pending: fates[cell])
    fates[cell] = 0
  }

  private func cutOut(_ cell: Int, of sheet: Cells, isDead: Bool, pending: UInt8) {
    guard sheet.state[cell] != Cells.removedState else { return }
    let fate = Fate(rawValue: pending) ?? .none
    // What died since the last turnover is not in the ledger yet.
    if !isDead || (fate != .none && fate != .cleared) {
      let cause = isDead ? fate : .surgery
      bookDeath(
        cell, cause, of: sheet, actor: cause.isKill ? sheet[Resident.actor][cell] : 0)
    }
    bookRemoval(cell, of: sheet, cause: "surgery")
  }

  /// Puts the cells that are left in order.
  func closeWound() {
    sortResidents()
    sortCrawlers()
  }
}
