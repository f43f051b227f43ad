import Tissue

extension Census {
  /// The columns of the counts of a setup.
  public static func columns(of setup: ModelSetup) -> [String] {
    setup.populations.flatMap { population in
      var endings = population.kind.form.census.map { $0.ending }
      if population.kind.role == .tumour {
        endings += setup.antigens(on: population).map { "without_\($0.name)" }
      }
      return endings.map { "\(population.name)_\($0)" }
    } + (setup.populations.contains { $0.kind.role == .tumour } ? scanColumns : [])
  }
}

/// How many cells of a population are in each state.
struct CellCounts {
  var alive = 0
  var dying = 0
  var necrotic = 0
  /// Living cells by the states of their kind.
  var states = [Int](repeating: 0, count: 8)
  /// PD-L1 molecules of all living cells.
  var ligands = 0.0
  /// How many living cells have lost each antigen.
  var without: [Int]
}

extension World {
  /// The counts at this time.
  func census() -> Census {
    var values: [Double] = []
    let counts = countStates()
    let scans = scanLesions()
    for (type, population) in setup.populations.enumerated() {
      values += kinds[type].census(counts[type], tallies[type], scans.populations[type])
      guard population.kind.role == .tumour else { continue }
      for antigen in 0..<model.recognition.count where model.recognition.carries(antigen, type) {
        values.append(Double(counts[type].without[antigen]))
      }
    }
    if let all = scans.all { values += [all.diameter, Double(all.lesions), all.rim] }
    return Census(day: day, columns: Census.columns(of: setup), values: values)
  }

  /// Counts the cells by their states.
  ///
  /// A cell counts as alive until its death is booked: treatments act after turnover, and T cells
  /// hit between two turns of the residents, so that otherwise the counts would run ahead of the
  /// ledger.
  private func countStates() -> [CellCounts] {
    let none = [Int](repeating: 0, count: model.recognition.count)
    var counts = setup.populations.map { _ in CellCounts(without: none) }
    let fates = residents[Resident.fate]
    for cell in 0..<residents.count {
      let type = Int(residents.type[cell])
      let isUnbooked = Fate(rawValue: fates[cell])?.isDeath ?? false
      switch isUnbooked ? ResidentState.alive : residents.state[cell] {
      case ResidentState.alive:
        counts[type].alive += 1
        kinds[type].count(cell, in: residents, &counts[type])
      case ResidentState.dying: counts[type].dying += 1
      default: counts[type].necrotic += 1
      }
    }
    let ends = crawlers[Crawler.fate]
    for cell in 0..<crawlers.count {
      let isUnbooked = Fate(rawValue: ends[cell])?.isDeath ?? false
      guard isUnbooked || crawlers.state[cell] != CrawlerState.dying else { continue }
      let type = Int(crawlers.type[cell])
      counts[type].alive += 1
      kinds[type].count(cell, in: crawlers, &counts[type])
    }
    return counts
  }

  /// What a scan sees of the tumours: each population of its own, and those of day 0 together.
  ///
  /// Where each tumour comes later, all of them count together.
  private func scanLesions() -> (populations: [LesionScan?], all: LesionScan?) {
    let tumours = model.populations(.tumour)
    guard !tumours.isEmpty else { return (setup.populations.map { _ in nil }, nil) }
    var discs: [[LesionScan.Disc]] = setup.populations.map { _ in [] }
    for cell in 0..<residents.count {
      let type = Int(residents.type[cell])
      guard traits.surfaces[type].isHarmful else { continue }
      discs[type].append((residents.position(cell), residents.radius[cell]))
    }
    let immune: [LesionScan.Disc] = (0..<crawlers.count).map {
      (crawlers.position($0), crawlers.radius[$0])
    }
    func scan(_ types: [Int]) -> LesionScan {
      LesionScan(
        tumour: types.flatMap { discs[$0] }, immune: immune,
        cellRadius: types.map { kinds[$0].radius }.max() ?? 0,
        apart: Float(setup.parameters[.responseApart]), domain: domain)
    }
    let first = tumours.filter { setup.populations[$0].firstDay <= 0 }
    let own = first.isEmpty ? tumours : first
    var scans: [LesionScan?] = setup.populations.map { _ in nil }
    for type in tumours { scans[type] = scan([type]) }
    return (scans, own.count == 1 ? scans[own[0]] : scan(own))
  }
}
