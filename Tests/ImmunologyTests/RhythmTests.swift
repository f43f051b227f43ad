import AllocationCounter
import Testing
import Tissue

@testable import Immunology

struct RhythmTests {
  /// Halving every interval must not change what a student sees (invariant 5).
  @Test func `halving all steps changes the tumour by less than a twentieth`() {
    func sizes(_ rhythm: Rhythm) -> [Double] {
      (1...12).map { seed in
        let setup = Setups.small(width: 500, tumourCells: 150, tCells: 10)
        let simulation = Simulation(setup, seed: UInt64(seed), threads: 2, rhythm: rhythm)
        simulation.advance(toDay: 8)
        return simulation.census()["tumour_cells"] ?? 0
      }
    }
    let (coarse, fine) = (sizes(.standard), sizes(Rhythm.standard.divided(by: 2)))
    print("tumour cells, standard \(median(coarse)), halved steps \(median(fine))")
    #expect(abs(median(coarse) - median(fine)) < 0.05 * median(fine))
  }

  /// Damage fades between the turns of the cells that are hit, and what dies makes room at such a turn.
  @Test func `shorter turns of resident cells change what T cells kill by less than a twentieth`() {
    func kills(_ rhythm: Rhythm) -> Int {
      let setup = Setups.small(
        width: 460, tumourCells: 400, tCells: 40,
        without: [.exhaustion, .expansion, .contraction, .recruitment, .hypoxia]
      ) { values in
        values[.tumourCycle] = 2000
        values[.tumourLoss] = 0
        values[.effectorDeath] = 0
      }
      // Of 24 dishes chance alone makes a difference of a twentieth in one of six trials or so.
      return (1...96).reduce(0) { sum, seed in
        let simulation = Simulation(setup, seed: UInt64(seed), threads: 1, rhythm: rhythm)
        simulation.advance(toDay: 1)
        return sum
          + (0..<simulation.world.residents.count).count {
            simulation.world.residents[Resident.fate][$0] == Fate.killed.rawValue
          } + Int(simulation.census()["tumour_killed"] ?? 0)
      }
    }
    var shorter = Rhythm.standard
    shorter.residentTicks /= 2
    let (coarse, fine) = (kills(.standard), kills(shorter))
    print("kills, standard \(coarse), shorter turns \(fine)")
    #expect(abs(Double(coarse - fine)) < 0.05 * Double(fine))
  }

  /// Steps that are too long for the stiffness of dense tissue make cells swing past each other,
  /// which shows as speed that halved steps do not have.
  @Test func `resident cells in a dense tumour relax and do not rattle`() {
    func speed(_ rhythm: Rhythm) -> Double {
      let setup = Setups.small(width: 500, tumourCells: 300, tCells: 0, without: [.recruitment])
      let simulation = Simulation(setup, seed: 5, threads: 1, rhythm: rhythm)
      simulation.advance(toDay: 8)
      // Up to the relaxation after the last births.
      simulation.pipeline.tick()
      simulation.pipeline.feelPressure()
      let cells = simulation.world.residents
      return median(
        (0..<cells.count).map { cell in
          let (x, y) = (Double(cells.velocityX[cell]), Double(cells.velocityY[cell]))
          return (x * x + y * y).squareRoot()
        })
    }
    let (coarse, fine) = (speed(.standard), speed(Rhythm.standard.divided(by: 4)))
    print("median speed of residents, standard \(coarse), quartered steps \(fine) µm/min")
    #expect(coarse < 2 * fine)
  }

  @Test func `halving the tick changes the motility in the model by less than a tenth`() {
    func motility(_ rhythm: Rhythm) -> Double {
      var setup = Setups.small(
        width: 4000, tumourCells: 0, tCells: 0,
        without: [.chemotaxis, .recruitment, .contraction]
      ) { values in
        values[.effectorDeath] = 0
        values[.effectorSpeedSpread] = 0
        values[.vesselSpacing] = 1000
        values[.tissueVoxel] = 50
      }
      setup.populations = [setup.populations[2]]
      setup.populations[0].count = 800
      setup.populations[0].placement = .ring(inner: 0, outer: 500)
      let simulation = Simulation(setup, seed: 3, threads: 2, rhythm: rhythm)
      var starts: [UInt64: SIMD3<Float>] = [:]
      let cells = simulation.world.crawlers
      for cell in 0..<cells.count { starts[cells.lineage[cell]] = cells.position(cell) }
      simulation.advance(toDay: 2.0 / 24)
      var sum = 0.0
      for cell in 0..<cells.count {
        let way = cells.position(cell) - (starts[cells.lineage[cell]] ?? .zero)
        sum += Double((way * way).sum())
      }
      // MSD = 4·M·t in two dimensions, after 120 minutes.
      return sum / Double(cells.count) / (4 * 120)
    }
    let (coarse, fine) = (motility(.standard), motility(Rhythm.standard.divided(by: 2)))
    print("motility, standard \(coarse), halved steps \(fine) µm²/min")
    #expect(abs(coarse - fine) < 0.1 * fine)
    // v²·P/2·(1 − P/t) = 94 µm²/min for 8 µm/min, 3 min and t = 120 min.
    #expect(abs(coarse - 94) < 9.4)
  }

  @Test(.enabled(if: allocations_are_counted() != 0))
  func `a steady tick asks for no memory`() {
    // Cells that move, touch, hit and tire, but neither come nor go.
    let setup = Setups.small(
      tumourCells: 100, tCells: 30,
      without: [.recruitment, .expansion, .contraction, .hypoxia]
    ) { values in
      values[.tumourCycle] = 2000
      values[.tumourLoss] = 0
      values[.healthyTurnover] = 1000
      values[.effectorDeath] = 0
      values[.damageThreshold] = 10
    }
    let simulation = Simulation(setup, seed: 3, threads: 1)
    for _ in 0..<60 { simulation.pipeline.tick() }
    let before = simulation.world.ledger.count
    let allocations = allocations_of_this_thread()
    for _ in 0..<60 { simulation.pipeline.tick() }
    let after = allocations_of_this_thread()
    #expect(simulation.world.ledger.count == before, "The tissue was not steady.")
    #expect(after - allocations == 0)
  }

  @Test func `a cell takes at most 160 bytes`() {
    let simulation = Simulation(Setups.small(), seed: 1, threads: 1)
    let (residents, crawlers) = (
      simulation.world.residents.bytesPerCell, simulation.world.crawlers.bytesPerCell
    )
    print("bytes per cell: residents \(residents), crawlers \(crawlers)")
    #expect(max(residents, crawlers) <= 160)
  }
}
