import Testing
import Tissue

@testable import Immunology

/// What all therapies have in common.
struct TherapyTests {
  /// One dose of a kind on day 1.
  static func treatment(
    _ kind: TherapyKind, from day: Double = 1, doses: Int = 1,
    changing change: (inout Treatment) -> Void = { _ in }
  ) -> Treatment {
    let form = kind.form
    var treatment = Treatment(
      kind, schedule: DoseSchedule(firstDay: day, everyDays: 1, doses: doses),
      milligrams: form.amount == .milligrams ? 150 : 0, drug: form.drugs.first?.name ?? "",
      targets: 0 < form.targets.upperBound ? [0] : [])
    change(&treatment)
    return treatment
  }

  static func run(_ treatments: [Treatment], days: Double, seed: UInt64 = 6) -> Simulation {
    let simulation = Simulation(
      Setups.small(width: 300, tumourCells: 90, treatments: treatments), seed: seed, threads: 2)
    simulation.advance(toDay: days)
    return simulation
  }

  @Test(arguments: TherapyKind.allCases)
  func `nothing differs before the first dose, and something after it`(kind: TherapyKind) {
    let treated = [Self.treatment(kind)]
    let early = Self.run(treated, days: 0.98)
    #expect(early.digest() == Self.run([], days: 0.98).digest())
    let late = Self.run(treated, days: 1.6)
    #expect(late.digest() != Self.run([], days: 1.6).digest())
    #expect(late.drainLedger().contains { $0.event == .dose && $0.cause == kind.rawValue })
  }

  @Test(arguments: TherapyKind.allCases)
  func `a treatment without doses is no treatment`(kind: TherapyKind) {
    let nothing = Self.run([Self.treatment(kind, doses: 0)], days: 1.5)
    #expect(nothing.digest() == Self.run([], days: 1.5).digest())
  }

  /// The number that is the dose of a kind, if it is no amount in mg.
  private static func dose(of kind: TherapyKind) -> ParameterKey? {
    switch kind {
    case .radiotherapy: .radiationDose
    case .vaccine: .vaccineCells
    case .interleukin2: .interleukin2Dose
    case .interleukin6Blockade: .tocilizumabDose
    case .steroid: .steroidDose
    case .carT, .tcrT: .productDose
    case .til: .tilDose
    case .biopsy: .biopsyCells
    default: nil
    }
  }

  @Test(arguments: TherapyKind.allCases)
  func `a dose of nothing leaves no trace`(kind: TherapyKind) {
    let form = kind.form
    guard form.amount == .milligrams || Self.dose(of: kind) != nil else { return }
    let nothing = Self.treatment(kind, doses: 3) { treatment in
      treatment.milligrams = 0
      if let key = Self.dose(of: kind) { treatment.parameters[key] = 0 }
    }
    let simulation = Self.run([nothing], days: 1.5)
    #expect(simulation.digest() == Self.run([], days: 1.5).digest())
    #expect(!simulation.drainLedger().contains { $0.event == .dose })
  }

  @Test(arguments: TherapyKind.allCases)
  func `a branch and a saved state go on as the run itself`(kind: TherapyKind) throws {
    let setup = Setups.small(
      width: 300, tumourCells: 90, treatments: [Self.treatment(kind, from: 0.5, doses: 3)])
    let whole = Simulation(setup, seed: 6, threads: 1)
    whole.advance(toDay: 1)
    let branch = whole.branched(into: setup, threads: 2)
    let copy = Simulation(empty: setup, seed: 6, threads: 1, rhythm: whole.world.model.rhythm)
    var writer = StateWriter()
    whole.world.visitState(&writer)
    whole.world.visitLedger(&writer)
    try copy.restore(from: writer.bytes)
    for simulation in [whole, branch, copy] { simulation.advance(toDay: 1.7) }
    #expect(branch.digest() == whole.digest())
    #expect(copy.digest() == whole.digest())
  }

  @Test func `a rule pauses doses while it holds`() {
    let rule = PauseRule(measure: .lymphocytes, isAbove: false, limit: 100)
    let paused = Self.treatment(.chemotherapy, doses: 2) { $0.pause = rule }
    let simulation = Self.run([paused], days: 2.5)
    let ledger = simulation.drainLedger()
    #expect(ledger.count { $0.event == .pause } == 2)
    #expect(!ledger.contains { $0.event == .dose })
  }
}
