import Outcomes
import Tissue

@testable import Experiments
@testable import Immunology

/// A virtual patient whose tumour follows a given course; just enough to be drawn.
final class SketchPatient: VirtualPatient {
  /// The course of the tumour: from the number of cells at the start, by a factor each day.
  struct Course: Sendable {
    var start = 40.0
    var growth = 1.06
    var tired = 0.0
    /// Kills on each day.
    var kills = 2
    /// Tumour cells that a drug kills on each day.
    var drugKills = 0
    /// The width and height of the tissue in µm.
    var width: Float = 240
    /// Causes of deaths of tumour cells and reasons of failed attacks, one of each on each day.
    var deaths: [String] = []
    var failures: [String] = []
  }

  private let course: Course
  private let seed: UInt64
  private var tick = 0
  private var events: [LedgerEntry] = []

  init(_ course: Course, seed: UInt64) {
    self.course = course
    self.seed = seed
  }

  let populationNames = ["tumour", "t"]
  var day: Double { Double(tick) / 24 }
  private var tumour: Int {
    var cells = course.start + Double(seed % 3)
    for _ in 0..<(tick / 24) { cells *= course.growth }
    return max(0, Int(cells))
  }

  func advance(toDay end: Double) {
    while day < end - 1e-9 {
      tick += 1
      guard tick.isMultiple(of: 24) else { continue }
      for kill in 0..<course.kills {
        events.append(entry(.death, "killed", "tumour", cell: UInt64(tick + kill + 1)))
      }
      for kill in 0..<course.drugKills {
        events.append(entry(.death, "drug", "tumour", cell: UInt64(tick + 1000 + kill)))
      }
      for cause in course.deaths { events.append(entry(.death, cause, "tumour", cell: 5)) }
      for cause in course.failures { events.append(entry(.failedAttack, cause, "", cell: 6)) }
      events.append(entry(.division, "stimulus", "t", cell: 3))
      events.append(entry(.exhaustion, "chronic", "t", cell: 4))
      if tick == 7 * 24 { events.append(entry(.dose, "anti_pd1", "", cell: 0)) }
    }
  }

  func census() -> Census {
    Census(
      day: day, columns: ["tumour_cells", "healthy_cells", "healthy_lost", "t_active", "t_tired"],
      values: [Double(tumour), 200, 0, 10, course.tired * day])
  }

  func bodyReadout() -> BodyReadout { BodyReadout(day: day, columns: ["a"], values: [day]) }

  func view() -> TissueView {
    let cells = (0..<min(tumour, 150)).map(cell)
    return TissueView(
      day: day, size: [course.width, course.width, 0], cells: cells, vessels: [[200, 200, 0, 1]],
      layers: [
        TissueView.Layer(
          name: "oxygen", shape: [2, 2, 1], values: [10, 20, 30, Float(40 + day)])
      ])
  }

  private func cell(_ index: Int) -> TissueView.Cell {
    let x = Float(index % 15) * 14 + 10
    let y = Float(index / 15) * 14 + 10
    return TissueView.Cell(
      position: [x, y, 0], radius: 7,
      appearance: index.isMultiple(of: 9) ? .effectorActive : .tumour,
      lineage: UInt64(index + 1), signal: 300)
  }

  func drainLedger() -> [LedgerEntry] {
    defer { events = [] }
    return events
  }

  func restOfDay() -> [LedgerEntry] { [] }
  func digest() -> String { "\(tick)" }

  func savedState() -> [UInt8] { Array("\(tick)".utf8) }

  func restore(from bytes: [UInt8]) throws(StateDamage) {
    guard let saved = Int(String(decoding: bytes, as: UTF8.self)) else { throw StateDamage() }
    (tick, events) = (saved, [])
  }

  private func entry(
    _ event: LedgerEntry.Event, _ cause: String, _ population: String, cell: UInt64
  ) -> LedgerEntry {
    LedgerEntry(
      day: day, event: event, cause: cause, cell: cell,
      population: populationNames.firstIndex(of: population), position: [1, 2, 0],
      dose: event == .dose ? DoseNote(.given) : nil)
  }
}
