import Tissue

@testable import Experiments
@testable import Immunology
@testable import Outcomes

/// A virtual patient that is a few numbers: quick, and a function of nothing but its seed.
final class FakePatient: VirtualPatient {
  private static let ticksPerDay = 96.0

  private var seed: UInt64
  private var tick = 0
  private var state: UInt64
  private var killed = 0
  private var events: [LedgerEntry] = []
  /// Is called at each tick.
  private let onTick: (Double) -> Void

  init(seed: UInt64, onTick: @escaping (Double) -> Void = { _ in }) {
    self.seed = seed
    self.onTick = onTick
    state = seed
    events.append(entry(.start, "placed", population: "tumour", cell: 1))
  }

  /// A patient with the same past.
  func copy() -> FakePatient {
    let copy = FakePatient(seed: seed, onTick: onTick)
    copy.tick = tick
    copy.state = state
    copy.killed = killed
    copy.events = events
    return copy
  }

  let populationNames = ["tumour"]
  var day: Double { Double(tick) / Self.ticksPerDay }

  func advance(toDay end: Double) {
    while day < end - 1e-9 {
      tick += 1
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if tick.isMultiple(of: 24) {
        killed += 1
        events.append(entry(.death, "killed", population: "tumour", cell: state))
      }
      if tick == 96 { events.append(entry(.dose, "anti_pd1", population: "", cell: 0)) }
      onTick(day)
    }
  }

  func census() -> Census {
    let tumour = max(0, 20 + Double(seed % 5) - (day * 4).rounded(.down))
    return Census(
      day: day,
      columns: ["tumour_cells", "tumour_killed", "healthy_lost", "t_active", "t_tired"],
      values: [tumour, Double(killed), 0, 10 + Double(state % 7), 1.0 / 3])
  }

  func bodyReadout() -> BodyReadout {
    BodyReadout(day: day, columns: ["anti_pd1_ug_per_ml"], values: [day / 3])
  }

  func view() -> TissueView {
    let cell = TissueView.Cell(
      position: [Float(day) + 1, 2, 0], radius: 6.5, appearance: .tumour, lineage: state,
      signal: 0.25)
    return TissueView(day: day, size: [100, 100, 0], cells: [cell], vessels: [], layers: [])
  }

  func drainLedger() -> [LedgerEntry] {
    defer { events = [] }
    return events
  }

  /// Three hits in the last part of a day.
  func restOfDay() -> [LedgerEntry] {
    guard day != day.rounded() else { return [] }
    var hits = entry(.hit, "synapse", population: "", cell: 0)
    hits.count = 3
    return [hits]
  }

  func digest() -> String { String(state, radix: 16) }

  func savedState() -> [UInt8] {
    var writer = StateWriter()
    visitState(&writer)
    return writer.bytes
  }

  func restore(from bytes: [UInt8]) throws(StateDamage) {
    var reader = StateReader(bytes)
    try visitState(&reader)
    guard reader.remaining == 0 else { throw StateDamage() }
  }

  private func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&seed)
    try visitor.visit(&tick)
    try visitor.visit(&state)
    try visitor.visit(&killed)
    try visitor.visit(&events, blank: .blank, bytesEach: LedgerEntry.leastBytes) {
      visitor, event throws(Visitor.Failure) in try event.visitState(&visitor)
    }
  }

  private func entry(
    _ event: LedgerEntry.Event, _ cause: String, population: String, cell: UInt64
  ) -> LedgerEntry {
    LedgerEntry(
      day: day, event: event, cause: cause, cell: cell,
      population: populationNames.firstIndex(of: population), position: [1.5, 2, 0],
      dose: event == .dose ? DoseNote(.given, "200 mg, \"slow\"") : nil)
  }
}
