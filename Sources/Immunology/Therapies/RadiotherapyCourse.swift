import Basics
import Tissue

extension TherapyKind {
  /// Radiation.
  public static let radiotherapy = TherapyKind(word: "radiotherapy")
}

/// Radiotherapy: fractions of radiation on the tumour and on all that lies in the beam (B12).
///
/// Each tumour or healthy cell in the beam survives by the linear-quadratic law, with less effect
/// where oxygen is low. A cell that does not survive dies at one of its next divisions. T cells in
/// the beam and the share of blood that passes through it die at once.
struct RadiotherapyCourse: Therapy {
  private let response: Radiotherapy
  private let gray: Double
  private let beam: Float

  static let form = TherapyForm(
    kind: .radiotherapy, noun: "radiation",
    title: "Radiotherapy",
    school: .traditional,
    about: "Fractions of radiation on the tumour and on all that lies in the beam.",
    approach: "breaks the DNA of cells in the beam",
    considerations: "harms healthy cells in the beam, some of them late; lowers lymphocytes",
    sections: ["radiotherapy"], standard: DoseSchedule(firstDay: 0, everyDays: 1, doses: 10),
    scheduleSource: "one fraction a day")

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.parameters[.radiationDose] <= 0 || treatment.schedule.doses < 1
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    response = Radiotherapy(treatment.parameters)
    gray = treatment.parameters[.radiationDose]
    beam = Float(treatment.parameters[.radiationBeam])
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    guard let middle = patient.middleOfTumour() else {
      return DoseNote(.given, "no tumour to aim at")
    }
    irradiateResidents(of: patient, around: middle)
    irradiateCrawlers(of: patient, around: middle)
    let lost = 1 - response.survivalOfBlood(gray: gray)
    patient.body.deplete(naive: lost, dividing: lost, effectors: lost, memory: lost)
    return DoseNote(.given, "\(gray.withoutNoise) Gy")
  }

  private func irradiateResidents(of patient: World, around middle: SIMD3<Float>) {
    let cells = ResidentSheet(patient.residents)
    for cell in 0..<patient.residents.count where cells.state[cell] == ResidentState.alive {
      guard patient.lies(cells.position(cell), within: beam, of: middle) else { continue }
      let survival: Double
      switch patient.kinds[Int(cells.type[cell])].radiation {
      case .tumour:
        survival = response.tumour.survival(
          gray: gray, modification: response.modification(oxygen: Double(cells.oxygen[cell])))
      case .lateTissue: survival = response.lateTissue.survival(gray: gray)
      case .immune, .spared: continue
      }
      let u = patient.draw.uniforms(cells.lineage[cell], patient.ticks, .beam)
      guard survival <= Double(u.x), cells.doom[cell] == 0 else { continue }
      cells.doom[cell] = UInt8(clamping: response.divisionOfDeath(chance: Double(u.y)))
    }
  }

  private func irradiateCrawlers(of patient: World, around middle: SIMD3<Float>) {
    let cells = CrawlerSheet(patient.crawlers)
    let survival = response.survivalOfTissueTCells(gray: gray)
    for cell in 0..<patient.crawlers.count
    where cells.state[cell] != CrawlerState.dying && cells.fate[cell] == 0 {
      let kind = patient.kinds[Int(cells.type[cell])]
      guard patient.lies(cells.position(cell), within: beam, of: middle), kind.radiation == .immune
      else { continue }
      let u = patient.draw.uniforms(cells.lineage[cell], patient.ticks, .beam)
      if survival <= Double(u.x) {
        patient.beginDying(crawler: cell, cells, .radiation, minutes: kind.dyingMinutes)
      }
    }
  }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    // Nothing is left of a fraction but what it did to the cells.
  }
}
