import Testing
import Tissue

@testable import Immunology

struct LedgerTests {
  @Test(arguments: [0.0, 160])
  func `cells are founders plus births plus arrivals less removals`(depth: Double) {
    let setup = Setups.everything(width: depth == 0 ? 400 : 200, depth: depth)
    let simulation = Simulation(setup, seed: 11, threads: 1)
    simulation.advance(toDay: 4)
    let ledger = simulation.drainLedger()
    let census = simulation.census()
    for population in setup.populations {
      func count(_ event: LedgerEntry.Event) -> Int {
        ledger.count {
          $0.event == event
            && $0.populationName(of: simulation.populationNames) == population.name
        }
      }
      let living = Int(census["\(population.name)_cells"] ?? -1)
      #expect(count(.start) + count(.division) + count(.arrival) - count(.death) == living)
      let present = [simulation.world.residents, simulation.world.crawlers].reduce(0) {
        sum, sheet in
        sum
          + (0..<sheet.count).count {
            setup.populations[Int(sheet.type[$0])].name == population.name
          }
      }
      #expect(count(.start) + count(.division) + count(.arrival) - count(.removal) == present)
    }
  }

  @Test(arguments: TherapyKind.allCases)
  func `counts and ledger agree in each tick around a treatment`(kind: TherapyKind) {
    var setup = Setups.everything()
    setup.treatments = [TherapyTests.treatment(kind, from: 0.5, doses: 2)]
    let simulation = Simulation(setup, seed: 5, threads: 1)
    var balance: [String: Int] = [:]
    // Each tick around the doses, which are given in ticks 360 and 1080; elsewhere the tick of each turnover.
    for tick in 0...1200
    where tick % 10 == 0 || [360, 1080].contains(where: { abs($0 - tick) <= 20 }) {
      simulation.advance(toDay: Double(tick) / 720)
      for entry in simulation.drainLedger() {
        switch entry.event {
        case .start, .division, .arrival:
          balance[entry.populationName(of: simulation.populationNames), default: 0] += 1
        case .death: balance[entry.populationName(of: simulation.populationNames), default: 0] -= 1
        default: break
        }
      }
      let census = simulation.census()
      let unequal = setup.populations.map(\.name).filter {
        balance[$0, default: 0] != Int(census["\($0)_cells"] ?? -1)
      }
      #expect(unequal.isEmpty, "tick \(tick)")
    }
  }

  @Test func `every kill names its T cell and every death its cause`() {
    let setup = Setups.small(tCells: 60, treatments: [Setups.antiPD1(from: 0)])
    let simulation = Simulation(setup, seed: 2, threads: 1)
    simulation.advance(toDay: 4)
    let ledger = simulation.drainLedger()
    let deaths = ledger.filter { $0.event == .death }
    #expect(deaths.allSatisfy { !$0.cause.isEmpty })
    let kills = deaths.filter { $0.cause == "killed" }
    #expect(!kills.isEmpty)
    #expect(kills.allSatisfy { $0.actor != 0 })
    for name in ["tumour", "healthy"] {
      #expect(
        kills.count { $0.populationName(of: simulation.populationNames) == name }
          == Int(simulation.census()["\(name)_killed"] ?? -1))
    }
  }

  @Test func `names are never given twice`() {
    let simulation = Simulation(Setups.small(), seed: 4, threads: 1)
    simulation.advance(toDay: 4)
    let born = simulation.drainLedger().filter { [.start, .arrival].contains($0.event) }
    #expect(Set(born.map(\.cell)).count == born.count)
    let present = [simulation.world.residents, simulation.world.crawlers].flatMap { sheet in
      (0..<sheet.count).map { sheet.lineage[$0] }
    }
    #expect(Set(present).count == present.count)
  }

  @Test func `doses stand in the ledger on their days`() {
    let setup = Setups.small(treatments: [Setups.antiPD1(from: 1, doses: 1)])
    let simulation = Simulation(setup, seed: 4, threads: 1)
    simulation.advance(toDay: 2)
    let doses = simulation.drainLedger().filter { $0.event == .dose }
    #expect(doses.map(\.day) == [1])
    #expect(doses.first?.dose == DoseNote(.given, "200.0 mg"))
  }

  @Test func `what is booked once a day is told of the last part of a day too`() {
    let setup = Setups.small(tCells: 60)
    let simulation = Simulation(setup, seed: 2, threads: 1)
    func sums(_ entries: [LedgerEntry]) -> [String: Int] {
      entries.filter { [.hit, .failedAttack].contains($0.event) }.reduce(into: [:]) { sums, entry in
        sums[entry.cause, default: 0] += entry.count ?? 0
      }
    }
    simulation.advance(toDay: 1.6)
    _ = simulation.drainLedger()
    let digest = simulation.digest()
    let rest = simulation.restOfDay()
    #expect(rest.allSatisfy { $0.day == 1.6 })
    #expect(20 < sums(rest)["synapse"] ?? 0)
    // Whether anybody asks changes no bit, and nothing is booked twice.
    #expect(simulation.digest() == digest)
    #expect(simulation.drainLedger().isEmpty)
    simulation.advance(toDay: 2)
    let whole = sums(simulation.drainLedger())
    for (cause, count) in sums(rest) { #expect(count <= whole[cause] ?? 0, "\(cause)") }
    #expect(simulation.restOfDay().isEmpty)
  }
}
