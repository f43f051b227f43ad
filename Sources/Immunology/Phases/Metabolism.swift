import Tissue

/// Phase 8 of a tick: drugs spread and leave, blood and lymph node go on, what is due is given.
struct Metabolism {
  let world: World

  func run() {
    let rhythm = world.model.rhythm
    if world.isDue(every: rhythm.decisionTicks) {
      let days = Double(world.rules.decisionMinutes) / 1440
      treat(days: days)
      world.body.advance(days: days)
    } else if world.courses.isDue(at: world.day) {
      treat(days: 0)
    }
    // Populations of cells change over hours.
    if world.isDue(every: 12 * rhythm.turnoverTicks) { countCarriers() }
    let perDay = Int(rhythm.ticksPerDay.rounded())
    if Int(world.ticks) % perDay == 0 { world.bookDay() }
  }

  /// Runs the treatments forward, gives what is due and books it.
  func treat(days: Double) {
    guard !world.courses.courses.isEmpty else { return }
    // Treatments may change cells and body, so they are taken out while they act.
    var acting = Courses()
    swap(&acting, &world.courses)
    for (treatment, note) in acting.advance(days: days, in: world) {
      world.ledger.append(
        LedgerEntry(
          day: world.day, event: note.act == .leftOut ? .pause : .dose,
          cause: treatment.kind.rawValue, dose: note))
    }
    world.courses = acting
    world.pullLevers()
  }

  /// Counts the cells that show each antigen, for surface antigens healthy ones too, and malignant T
  /// cells.
  ///
  /// Effectors live longer where it is. Without MHC-I a cell shows no peptide.
  func countCarriers() {
    let (residents, recognition) = (world.residents, world.model.recognition)
    for antigen in world.carriers.indices { world.carriers[antigen] = 0 }
    for cell in 0..<residents.count where residents.state[cell] == ResidentState.alive {
      let type = Int(residents.type[cell])
      let isHarmful = world.traits.surfaces[type].isHarmful
      let lost = residents[Resident.lost][cell]
      for antigen in 0..<recognition.count where recognition.carries(antigen, type) {
        if isHarmful {
          let needed =
            Recognition.bit(of: antigen)
            | (recognition.isPeptide[antigen] ? Recognition.mhcBit : 0)
          if lost & needed == 0 { world.carriers[antigen] += 1 }
        } else if !recognition.isPeptide[antigen] {
          // Engineered cells find their antigen on healthy cells too.
          world.carriers[antigen] += 1
        }
      }
    }
    world.body.note(carriers: world.carriers)
    countMalignant()
  }

  /// Tells the body how many malignant T cells of each class the tissue holds.
  private func countMalignant() {
    let (residents, antigens) = (world.residents, world.model.recognition.count)
    for index in world.body.malignant.indices {
      let type = world.body.malignant[index].population
      var counts = [Double](repeating: 0, count: 1 + antigens)
      for cell in 0..<residents.count
      where Int(residents.type[cell]) == type && residents.state[cell] == ResidentState.alive {
        let lost = residents[Resident.lost][cell]
        let first = (0..<antigens).first { lost & Recognition.bit(of: $0) != 0 }
        counts[first.map { 1 + $0 } ?? 0] += 1
      }
      world.body.malignant[index].inTissue = counts
    }
  }
}

extension World {
  /// How much harm there is of a kind, for rules that pause a treatment.
  func toxicity(_ measure: PauseRule.Measure) -> Double {
    switch measure {
    case .healthyLost:
      let healthy = model.populations(.healthy)
      let started = healthy.reduce(0) { $0 + tallies[$1].started }
      let lost = healthy.reduce(0) { $0 + tallies[$1].lost }
      return started == 0 ? 0 : 100 * Double(lost) / Double(started)
    case .neutrophils: return body.marrow.neutrophils
    case .lymphocytes: return body.lymphocytes.concentration
    case .interleukin6: return body.cytokines.effective
    }
  }
}
