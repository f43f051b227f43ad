import Tissue

// Where the tumour is, and how something is taken out of the tissue.
extension Simulation {
  /// The middle of all living tumour cells, or `nil` if there are none.
  func middleOfTumour() -> SIMD3<Float>? {
    var sum = SIMD3<Double>.zero
    var count = 0.0
    for cell in 0..<residents.count where residents.state[cell] == ResidentState.alive {
      guard case .tumour = rows[Int(residents.type[cell])] else { continue }
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
      guard case .tumour = rows[Int(residents.type[cell])] else { continue }
      let way = residents.position(cell) - middle
      distances.append((way.x * way.x + way.y * way.y + way.z * way.z).squareRoot())
    }
    guard !distances.isEmpty else { return 0 }
    return distances.sorted()[(distances.count - 1) * 95 / 100]
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
      pending: residents.numbers[Resident.fate][cell])
    residents.numbers[Resident.fate][cell] = 0
  }

  /// Takes a crawling cell out, with its death if it was alive.
  func cutOut(crawler cell: Int) {
    let fates = CrawlerSheet.fates(of: crawlers)
    cutOut(
      cell, of: crawlers, isDead: crawlers.state[cell] == CrawlerState.dying,
      pending: fates[cell])
    fates[cell] = 0
  }

  private func cutOut(_ cell: Int, of sheet: Cells, isDead: Bool, pending: Float) {
    guard sheet.state[cell] != Cells.removedState else { return }
    let type = Int(sheet.type[cell])
    let fate = Fate(rawValue: pending) ?? .none
    // What died since the last turnover is not in the ledger yet.
    if !isDead || (fate != .none && fate != .cleared) {
      let cause = isDead ? fate : .surgery
      tallies[type].deaths += 1
      if cause != .turnover { tallies[type].lost += 1 }
      if cause.isKill { tallies[type].killed += 1 }
      book(
        .death, cause, cell, of: sheet,
        actor: cause.isKill ? sheet.names[Resident.actor][cell] : 0)
    }
    tallies[type].removed += 1
    book(.removal, .cleared, cell, of: sheet, cause: "surgery")
    sheet.state[cell] = Cells.removedState
  }

  /// Puts the cells that are left in order.
  func closeWound() {
    sortResidents()
    crawlers.sort(into: crawlerGrid, crew: crew)
  }
}
