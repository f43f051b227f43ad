import Tissue

extension Simulation {
  /// The counts at this time.
  public func census() -> Census {
    var columns: [String] = []
    var values: [Double] = []
    let counts = countStates()
    let scans = scanLesions()
    for (type, population) in setup.populations.enumerated() {
      let (tally, count) = (tallies[type], counts[type])
      func add(_ suffix: String, _ value: Double) {
        columns.append("\(population.name)_\(suffix)")
        values.append(value)
      }
      add("cells", Double(count.alive))
      switch population.kind {
      case .tumour:
        add("escaped", Double(count.escaped))
        add("dividing", Double(count.dividing))
        add("hypoxic", Double(count.hypoxic))
        add("dying", Double(count.dying))
        add("necrotic", Double(count.necrotic))
        add("killed", Double(tally.killed))
        add("pdl1", count.alive == 0 ? 0 : count.ligands / Double(count.alive))
        add("diameter_um", scans.populations[type]?.diameter ?? 0)
        add("no_mhc", Double(count.withoutMHC))
        for antigen in 0..<recognition.count where recognition.carries(antigen, type) {
          add("without_\(antigenNames[antigen])", Double(count.without[antigen]))
        }
      case .healthy:
        add("dying", Double(count.dying + count.necrotic))
        add("lost", Double(tally.lost))
        add("killed", Double(tally.killed))
      case .effector, .engineered:
        add("active", Double(count.alive - count.tired - count.memory))
        add("tired", Double(count.tired))
        add("progenitor", Double(count.progenitor))
        add("terminal", Double(count.terminal))
        add("memory", Double(count.memory))
        add("engaged", Double(count.engaged))
        add("arrived", Double(tally.arrivals))
        add("divided", Double(tally.divisions))
        add("tired_ever", Double(tally.tiredEver))
        add("dead", Double(tally.deaths))
      case .naturalKiller:
        add("engaged", Double(count.engaged))
        add("arrived", Double(tally.arrivals))
        add("dead", Double(tally.deaths))
      case .regulatory:
        add("arrived", Double(tally.arrivals))
        add("divided", Double(tally.divisions))
        add("dead", Double(tally.deaths))
      case .macrophage:
        add("helping", Double(count.helping))
        add("arrived", Double(tally.arrivals))
        add("dead", Double(tally.deaths))
      }
    }
    if let all = scans.all {
      columns += Census.scanColumns
      values += [all.diameter, Double(all.lesions), all.rim]
    }
    return Census(day: day, columns: columns, values: values)
  }

  /// The blood and the drugs at this time.
  public func bodyReadout() -> BodyReadout {
    let columns =
      body.columns(antigenNames) + body.malignantColumns(setup.populations) + courses.columns
    return BodyReadout(day: day, columns: columns.map(\.name), values: columns.map(\.value))
  }

  /// What can be seen in the tissue at this time.
  public func view() -> TissueView {
    let clones = CellKind.clones(of: setup.populations.map(\.kind)).map { UInt8(clamping: $0) }
    var cells: [TissueView.Cell] = []
    cells.reserveCapacity(residents.count + crawlers.count)
    for sheet in [residents, crawlers] {
      for cell in 0..<sheet.count {
        cells.append(
          TissueView.Cell(
            position: sheet.position(cell), radius: sheet.radius[cell],
            appearance: appearance(of: cell, in: sheet), lineage: sheet.lineage[cell],
            signal: signal(of: cell, in: sheet), clone: clones[Int(sheet.type[cell])]))
      }
    }
    let vessels = vessels.positions.indices.map { index in
      SIMD4(self.vessels.positions[index], self.vessels.flows[index])
    }
    return TissueView(
      day: day, size: domain.size, cells: cells, vessels: vessels,
      layers: [
        layer("oxygen", oxygen), layer("ifn_gamma", interferon), layer("chemokine", chemokine),
        layer("il2", interleukin), layer("tgfb", transforming),
      ])
  }

  /// How many cells of a population are in each state.
  private struct StateCounts {
    var alive = 0
    var dying = 0
    var necrotic = 0
    var dividing = 0
    var hypoxic = 0
    var tired = 0
    var engaged = 0
    var escaped = 0
    var progenitor = 0
    var terminal = 0
    var memory = 0
    var helping = 0
    var ligands = 0.0
    var withoutMHC = 0
    /// How many have lost each antigen.
    var without: [Int]
  }

  /// Counts the cells by their states.
  ///
  /// A cell counts as alive until its death is booked: treatments act after turnover, and T cells
  /// hit between two turns of the residents, so that otherwise the counts would run ahead of the
  /// ledger.
  private func countStates() -> [StateCounts] {
    let none = [Int](repeating: 0, count: recognition.count)
    var counts = setup.populations.map { _ in StateCounts(without: none) }
    let fates = residents.numbers[Resident.fate]
    for cell in 0..<residents.count {
      let type = Int(residents.type[cell])
      let isUnbooked = Fate(rawValue: fates[cell])?.isDeath ?? false
      switch isUnbooked ? ResidentState.alive : residents.state[cell] {
      case ResidentState.alive:
        counts[type].alive += 1
        if 1 <= residents.numbers[Resident.stage][cell] { counts[type].dividing += 1 }
        if residents.numbers[Resident.oxygen][cell] < rules.hypoxia { counts[type].hypoxic += 1 }
        let lost = UInt32(residents.numbers[Resident.lost][cell])
        if lost != 0 {
          counts[type].escaped += 1
          if lost & Recognition.mhcBit != 0 { counts[type].withoutMHC += 1 }
          for antigen in none.indices where lost & Recognition.bit(of: antigen) != 0 {
            counts[type].without[antigen] += 1
          }
        }
        counts[type].ligands += Double(residents.numbers[Resident.ligand][cell])
      case ResidentState.dying: counts[type].dying += 1
      default: counts[type].necrotic += 1
      }
    }
    let ends = CrawlerSheet.fates(of: crawlers)
    for cell in 0..<crawlers.count {
      let isUnbooked = Fate(rawValue: ends[cell])?.isDeath ?? false
      guard isUnbooked || crawlers.state[cell] != CrawlerState.dying else { continue }
      let type = Int(crawlers.type[cell])
      counts[type].alive += 1
      count(crawler: cell, in: &counts[type])
      if crawlers.state[cell] == CrawlerState.engaged { counts[type].engaged += 1 }
    }
    return counts
  }

  /// Counts the state of a crawling cell: memory, tired, and of what kind.
  private func count(crawler cell: Int, in counts: inout StateCounts) {
    switch rows[Int(crawlers.type[cell])] {
    case .effector:
      let phase = Kinship(crawlers.numbers[Crawler.kinship][cell]).phase
      let isTired = rules.tiredAbove < crawlers.numbers[Crawler.exhaustion][cell]
      if phase == .progenitor { counts.progenitor += 1 }
      if phase == .memory {
        counts.memory += 1
      } else if isTired {
        counts.tired += 1
        // What is fixed by more than half does not come back.
        if phase != .progenitor && 0.5 < crawlers.numbers[Crawler.fixation][cell] {
          counts.terminal += 1
        }
      }
    case .macrophage: if 0.5 < crawlers.numbers[Crawler.receptor][cell] { counts.helping += 1 }
    case .regulatory, .tumour, .healthy: break
    }
  }

  private func layer(_ name: String, _ field: Field) -> TissueView.Layer {
    let shape = field.mesh.shape
    var values: [Float] = []
    values.reserveCapacity(field.mesh.voxels)
    for z in 0..<shape.z {
      for y in 0..<shape.y {
        for x in 0..<shape.x { values.append(field.values[field.mesh.index(x, y, z)]) }
      }
    }
    return TissueView.Layer(name: name, shape: shape, values: values)
  }
}
