import Tissue

/// Which of the cells that a killer touches it recognises.
struct Targets {
  /// What a killer found among the cells it touches.
  struct Found {
    /// The nearest cell that it recognises.
    var target: Int?
    /// How readily it attaches to it, from 0 to 1.
    var readiness: Float = 1
    /// How well it sees it, from 0 to 1.
    var affinity: Float = 0
    /// Why it does not see the tumour cell that it touches, if there is one.
    var unseen: AttackFailure?
  }

  private let residents: ResidentSheet
  private let clones: Column<UInt8>
  private let grid: BinGrid
  private let spheres: Spheres
  private let surfaces: [Surface]
  private let recognition: Recognition
  private let interferon: Field
  private let rules: Rules
  /// How much more readily healthy cells are attacked while CTLA-4 is blocked.
  private let breadth: Float

  /// Below this a receptor does not notice a cell.
  private static let notice: Float = 0.01

  init(_ world: World, _ killers: KillerSheet) {
    residents = ResidentSheet(world.residents)
    clones = killers.clone
    grid = world.residentGrid
    spheres = Spheres(world.residents)
    surfaces = world.traits.surfaces
    recognition = world.model.recognition
    interferon = world.interferon
    rules = world.model.rules
    breadth = Float(world.body.breadth)
  }

  /// The living cell that a killer touches with the smallest gap and recognises.
  ///
  /// Cells touch when their membranes are closer than a tenth of the sum of their radii: T cells
  /// feel around with short protrusions.
  func nearest(
    to cell: Int, at place: SIMD3<Float>, radius own: Float, _ row: Killer
  ) -> Found? {
    let clone = Int(clones[cell])
    var found = Found()
    var touched = false
    var smallest: Float = 1.1
    grid.forEachTouch(of: spheres, at: place, radius: own, within: smallest) { touch in
      let other = touch.cell
      guard residents.state[other] == ResidentState.alive,
        touch.square < smallest * smallest * touch.sum * touch.sum
      else { return }
      let (affinity, readiness) = sight(of: other, row, clone)
      guard Self.notice < affinity, 0 < readiness else {
        if surfaces[Int(residents.type[other])].isHarmful {
          touched = true
          found.unseen = blindness(to: other, row)
        }
        return
      }
      smallest = touch.square.squareRoot() / touch.sum
      found.target = other
      found.affinity = affinity
      found.readiness = readiness
    }
    return touched || found.target != nil ? found : nil
  }

  /// How well a killer sees a cell, and how readily it attaches to it.
  private func sight(
    of other: Int, _ row: Killer, _ clone: Int
  ) -> (affinity: Float, readiness: Float) {
    let type = Int(residents.type[other])
    let lost = residents.lost[other]
    switch surfaces[type] {
    case .harmful(let visibility, let mhc):
      let affinity: Float =
        switch row.receptor {
        case .clonal:
          clone == Clonality.bystander
            ? 0
            : recognition.peptide(clone, on: type, lost: lost, mhc: level(of: other, mhc, lost))
        case .inserted(let antigen):
          recognition.peptide(antigen, on: type, lost: lost, mhc: level(of: other, mhc, lost))
        case .chimeric(let antigens): recognition.surface(antigens, on: type, lost: lost)
        case .missingSelf: 1 - level(of: other, mhc, lost)
        }
      return (affinity * visibility, 1)
    case .own(let selfRecognition):
      switch row.receptor {
      case .clonal:
        // What the clone knows may be on healthy cells too; without it tolerance has small gaps.
        if clone != Clonality.bystander {
          let seen = recognition.peptide(clone, on: type, lost: 0, mhc: 1)
          if Self.notice < seen { return (seen, 1) }
        }
        return (1, min(1, selfRecognition * breadth))
      case .inserted(let antigen):
        return (recognition.peptide(antigen, on: type, lost: 0, mhc: 1), 1)
      case .chimeric(let antigens): return (recognition.surface(antigens, on: type, lost: 0), 1)
      case .missingSelf: return (0, 0)
      }
    case .blank: return (0, 0)
    }
  }

  /// The level of MHC-I on a tumour cell, from 0 to 1; IFN-γ raises it.
  private func level(of other: Int, _ basal: Float, _ lost: UInt32) -> Float {
    if lost & Recognition.mhcBit != 0 { return 0 }
    guard basal < 1 else { return 1 }
    guard rules.mhcInductionIsOn else { return basal }
    let messenger = interferon.value(at: residents.position(other))
    return basal + (1 - basal) * messenger / (rules.interferonHalfEffect + messenger)
  }

  /// Why a killer does not see a tumour cell.
  private func blindness(to other: Int, _ row: Killer) -> AttackFailure? {
    switch row.receptor {
    case .missingSelf: return nil
    case .chimeric: return .noAntigen
    case .clonal, .inserted:
      let lost = residents.lost[other]
      if lost & Recognition.mhcBit != 0 { return .noMHC }
      guard case .harmful(_, let mhc) = surfaces[Int(residents.type[other])] else {
        return .noAntigen
      }
      return level(of: other, mhc, lost) < 0.25 ? .noMHC : .noAntigen
    }
  }
}
