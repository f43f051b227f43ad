import Tissue

/// Cells of the tissue around: they are replaced, fill gaps, and are crowded out.
///
/// The numbers are in µm and minutes.
final class Healthy: Kind {
  let radius: Float
  let dyingMinutes: Float
  private let turnoverHazard: Float
  private let maximalPressure: Float
  private let crushPressure: Float
  private let crushHazard: Float
  private let ligandBasal: Float
  /// The share of healthy cells that is in its cycle: a day of the life of a cell.
  private let cyclingShare: Float
  private let selfRecognition: Float
  private let rules: Rules
  private let oxygen: Field
  private let interferon: Field

  init(_ population: Population, in setting: KindSetting) {
    let values = population.parameters
    radius = Float(values[.healthyRadius])
    turnoverHazard = Float(1 / (values[.healthyTurnover] * 1440))
    maximalPressure = Float(values[.healthyMaximalPressure])
    crushPressure = Float(values[.healthyCrushPressure])
    crushHazard = Float(values[.healthyCrushRate] / 1440)
    dyingMinutes = Float(values[.healthyDying] * 60)
    ligandBasal = Float(values[.healthyLigand])
    cyclingShare = Float(min(1, 1 / values[.healthyTurnover]))
    selfRecognition = setting.lacks(.autoimmunity) ? 0 : Float(values[.healthySelf])
    rules = setting.rules
    oxygen = setting.factors[.oxygen]
    interferon = setting.factors[.interferon]
  }

  var surface: Surface { .own(selfRecognition: selfRecognition) }
  var radiation: RadiationTarget { .lateTissue }

  func found(resident cell: Int, in cells: Cells, _ founding: FoundingMoment) {
    cells[Resident.ligand][cell] = ligandBasal
  }

  func decide(residents run: Range<Int>, _ cells: ResidentSheet, _ draws: Draws, _ now: Moment) {
    for cell in run { live(cell, cells, draws[cell], now) }
  }

  private func live(_ cell: Int, _ cells: ResidentSheet, _ u: SIMD4<Float>, _ now: Moment) {
    // What has not been booked yet waits for turnover.
    guard cells.fate[cell] == 0 else { return }
    let minutes = rules.residentMinutes
    let voxel = oxygen.mesh.index(at: cells.position(cell))
    let oxygenHere = oxygen.values[voxel]
    cells.oxygen[cell] = oxygenHere
    guard cells.state[cell] == ResidentState.alive else {
      if cells.state[cell] == ResidentState.necrotic && cells.clock[cell] <= 0 {
        cells.clock[cell] = now.draw.erlang(
          mean: dyingMinutes, cells.lineage[cell], now.tick, .dying)
      }
      now.fade(cell, cells, to: 0.6 * radius)
      return
    }
    now.fadeDamage(of: cell, cells)
    protect(cell, cells, in: voxel)
    let pressure = cells.pressure[cell]
    let crush = crushHazard * min(1, max(0, pressure / crushPressure - 1))
    let room = rules.crowdingIsOn ? max(0, 1 - pressure / maximalPressure) : 1
    if now.suffocates(oxygenHere, u.x) {
      now.suffocate(cell, cells)
    } else if Hazard.strikes(exposure: crush * minutes, uniform: u.y) {
      now.beginDying(cell, cells, .crushed, minutes: dyingMinutes)
    } else if now.poison.isPresent
      && now.isPoisoned(
        cells.lineage[cell], now.poison.hazard(cyclingShare: cyclingShare), minutes)
    {
      now.beginDying(cell, cells, .drug, minutes: dyingMinutes)
    } else if Hazard.strikes(exposure: turnoverHazard * minutes, uniform: u.z) {
      now.beginDying(cell, cells, .turnover, minutes: dyingMinutes)
    } else if Hazard.strikes(exposure: 2 * turnoverHazard * room * minutes, uniform: u.w) {
      // Twice the rate of loss, so that the tissue can refill until it is confluent.
      cells.fate[cell] = Fate.division.rawValue
    }
    cells.radius[cell] = radius + (cells.radius[cell] - radius) * rules.sizeLeft
  }

  /// Lets the PD-L1 of a healthy cell follow IFN-γ (equation B5); it protects from T cells.
  @inline(__always)
  private func protect(_ cell: Int, _ cells: ResidentSheet, in voxel: Int) {
    var aim = ligandBasal
    if rules.adaptiveResistanceIsOn {
      let messenger = interferon.values[voxel]
      aim += 4 * ligandBasal * messenger / (rules.interferonHalfEffect + messenger)
    }
    cells.ligand[cell] = aim + (cells.ligand[cell] - aim) * rules.ligandLeft
  }

  func react(residents run: Range<Int>, _ cells: ResidentSheet, _ reactions: Reactions) {
    // Locals, because a store to a voxel could change a property for all the compiler knows.
    let (mesh, uptake) = (reactions.mesh, reactions.breath)
    let (oxygenUptake, share) = (rules.oxygenUptake, reactions.sphereShare)
    for cell in run where cells.state[cell] == ResidentState.alive {
      let radius = cells.radius[cell]
      uptake[mesh.index(at: cells.position(cell))] +=
        oxygenUptake * (radius * radius * radius * share)
    }
  }
}
