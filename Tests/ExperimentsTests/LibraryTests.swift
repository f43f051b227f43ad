import Immunology
import Scenarios
import Testing

/// What holds for every scenario of the library, in its first days.
struct LibraryTests {
  /// The scenario with implants and treatments moved to the first day, so that they matter soon.
  private static func setup(_ name: String) throws -> (setup: ModelSetup, seed: UInt64) {
    let scenario = try ScenarioReader().read(name)
    var setup = scenario.setup
    for index in setup.populations.indices where 0 < setup.populations[index].firstDay {
      setup.populations[index].firstDay = 0.5
    }
    for index in setup.treatments.indices where setup.treatments[index].product == nil {
      setup.treatments[index].schedule.firstDay = 0.5
    }
    return (setup, scenario.seed)
  }

  @Test(arguments: ScenarioLibrary.bundled.map(\.name))
  func `a scenario has the same bits on one thread and on three`(name: String) throws {
    let (setup, seed) = try Self.setup(name)
    let digests = [1, 3].map { threads in
      let simulation = Simulation(setup, seed: seed, threads: threads)
      simulation.advance(toDay: 1.5)
      return simulation.digest()
    }
    #expect(digests[0] == digests[1])
  }

  @Test(arguments: ScenarioLibrary.bundled.map(\.name))
  func `at each moment living cells are founders, births and arrivals less deaths`(
    name: String
  ) throws {
    let (setup, seed) = try Self.setup(name)
    let simulation = Simulation(setup, seed: seed, threads: 2)
    var balance: [String: Int] = [:]
    // Of any four of these ticks, in two T cells have just come and gone, in one resident cells too.
    for tick in stride(from: 0, through: 1440, by: 15) {
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
}
