import Testing
import Tissue

@testable import Immunology

/// Synapses: how they begin, how hard they hit, and why they fail (equations B6 and B8).
struct ContactTests {
  private static let many = 4000

  /// Many killers at one target, with a hazard of attaching that brings all of them there at once.
  private func dish(
    _ kind: CellKind = .effector, with others: [CellKind] = [], hits: Double = 0,
    changing change: (inout ParameterValues) -> Void = { _ in }
  ) -> Dish {
    let dish = Dish([.tumour, kind] + others) { values in
      values[.effectorAttach] = 5
      values[.effectorHit] = hits
      change(&values)
    } adjusting: { setup in
      guard let index = setup.populations.firstIndex(where: { $0.kind == .engineered }) else {
        return
      }
      setup.populations[index].receptor = .inserted(target: 0)
    }
    dish.put(of: .tumour)
    dish.put(Self.many, of: kind)
    return dish
  }

  /// The surface of a cell in µm².
  private func surface(_ radius: Float) -> Float { 4 * .pi * radius * radius }

  @Test func `the more PD-1 is engaged the shorter a synapse lasts`() {
    func dwell(ligands: Float) -> (minutes: Double, inhibition: Double) {
      let dish = dish()
      dish.forEachResident { cells, cell in cells.ligand[cell] = ligands }
      dish.touch()
      let engaged = (0..<Self.many).filter { dish.crawlers.state[$0] == CrawlerState.engaged }
      let minutes = engaged.reduce(0) { $0 + Double(dish.crawlers.clock[$1]) }
      return (minutes / Double(engaged.count), Double(dish.crawlers.inhibition[engaged[0]]))
    }
    let (free, held) = (dwell(ligands: 0), dwell(ligands: 1e6))
    #expect(free.inhibition == 0 && 0.8 < held.inhibition)
    // 25 min without, 10 min with all of it; the mean of thousands is good to a few percent.
    #expect(isNear(free.minutes, 25, share: 0.06))
    #expect(isNear(held.minutes, 25 - 15 * held.inhibition, share: 0.06))
  }

  @Test func `an antibody against PD-L1 leaves the share that it does not hold`() {
    func inhibition(block: Double) -> Float {
      let dish = dish()
      dish.world.body.levers.ligandBlock = block
      dish.forEachResident { cells, cell in cells.ligand[cell] = 60_000 }
      dish.touch()
      let expected = dish.world.model.checkpoint.inhibition(
        receptors: 30_000 / surface(dish.crawlers.radius[0]),
        ligands: 60_000 / Float(1 + block) / surface(dish.residents.radius[0]), occupancy: 0)
      let found = dish.crawlers.inhibition[0]
      #expect(isNear(Double(found), Double(expected), share: 1e-3))
      return found
    }
    // A block of 9 holds nine tenths.
    #expect(5 * inhibition(block: 9) < inhibition(block: 0))
  }

  @Test func `a tired cell carries twice the PD-1 and is held back more`() {
    func inhibition(exhaustion: Float) -> Float {
      let dish = dish()
      dish.forEachResident { cells, cell in cells.ligand[cell] = 60_000 }
      dish.forEachCrawler { cells, cell in cells.exhaustion[cell] = exhaustion }
      dish.touch()
      return dish.crawlers.inhibition[0]
    }
    let fresh = dish()
    let tired = fresh.world.model.checkpoint.inhibition(
      receptors: 60_000 / surface(fresh.crawlers.radius[0]),
      ligands: 60_000 / surface(fresh.residents.radius[0]), occupancy: 0)
    #expect(isNear(Double(inhibition(exhaustion: 1)), Double(tired), share: 1e-3))
    #expect(inhibition(exhaustion: 0) < 0.9 * tired)
  }

  /// What is left of the hits of equation B8 when something holds a killer back.
  @Test(arguments: ["PD-1", "exhaustion", "a drug", "a receptor that was taken in"])
  func `hits come at the rate of the equation`(what: String) {
    func hits(_ hold: (Dish) -> Void) -> Double {
      let dish = dish(what.hasPrefix("a receptor") ? .engineered : .effector, hits: 20)
      dish.forEachCrawler { cells, cell in
        cells.state[cell] = CrawlerState.engaged
        cells.target[cell] = dish.residents.lineage[0]
        (cells.affinity[cell], cells.inhibition[cell], cells.clock[cell]) = (1, 0, 100)
      }
      hold(dish)
      dish.touch()
      return dish.sum { Float($0.hits[$1]) }
    }
    let whole = hits { _ in }
    // 20 an hour for two minutes.
    #expect(isNear(whole, Double(Self.many) * 20 / 30, share: 0.08))
    let held = hits { dish in
      if what == "a drug" { dish.world.body.levers.killing = 0.2 }
      dish.forEachCrawler { cells, cell in
        switch what {
        case "PD-1": cells.inhibition[cell] = 0.8
        case "exhaustion": cells.exhaustion[cell] = 1
        case "a receptor that was taken in": dish.column("receptor")[cell] = 0.2
        default: break
        }
      }
    }
    // Each of them leaves a fifth.
    #expect(isNear(held, whole / 5, share: 0.15))
  }

  @Test func `regulatory cells within reach and TGF-beta take away what the equations say`() {
    func seen(_ hold: (Dish) -> Void) -> Double {
      let dish = dish(with: [.regulatory])
      hold(dish)
      dish.touch()
      let engaged = (0..<dish.world.crawlers.count).filter {
        dish.crawlers.state[$0] == CrawlerState.engaged
      }
      return engaged.reduce(0) { $0 + Double(dish.crawlers.affinity[$1]) } / Double(engaged.count)
    }
    let whole = seen { _ in }
    func aside(_ micrometres: Float) -> SIMD3<Float> { Dish.middle + SIMD3(micrometres, 0, 0) }
    #expect(isNear(seen { $0.put(of: .regulatory, at: aside(20)) }, 0.6 * whole, share: 0.01))
    #expect(isNear(seen { $0.put(of: .regulatory, at: aside(28)) }, whole, share: 0.01))
    #expect(isNear(seen { $0.put(2, of: .regulatory, at: aside(20)) }, 0.36 * whole, share: 0.01))
    // 0.8·c/(c + EC₅₀), with what healthy tissue has.
    let left = 1 - 0.8 * 0.3 / (0.3 + 0.28 + 0.02)
    #expect(isNear(seen { $0.world.transforming.fill(with: 0.3) }, left * whole, share: 0.01))
  }

  // Else it would depend on who comes first, and with threads on chance.
  @Test func `a regulatory cell that dies in a tick holds all killers back in it`() {
    func seen(holding place: SIMD3<Float>) -> (Set<Float>, Dish) {
      let dish = Dish([.tumour, .effector, .regulatory]) { values in
        values[.effectorAttach] = 5
      } adjusting: { setup in
        setup.populations[2].parameters[.effectorDeath] = 1e9
      }
      dish.put(of: .tumour)
      dish.put(200, of: .effector)
      dish.put(of: .regulatory, at: place)
      dish.put(200, of: .effector)
      dish.decide()
      let cells = dish.crawlers
      let engaged = (0..<dish.world.crawlers.count).filter {
        cells.type[$0] == 1 && cells.state[$0] == CrawlerState.engaged
      }
      #expect(300 < engaged.count)
      return (Set(engaged.map { cells.affinity[$0] }), dish)
    }
    let (free, _) = seen(holding: Dish.middle + SIMD3(100, 0, 0))
    let (held, dish) = seen(holding: Dish.middle)
    let dying = (0..<dish.world.crawlers.count).filter {
      dish.crawlers.state[$0] == CrawlerState.dying
    }
    #expect(dying.map { dish.crawlers.type[$0] } == [2])
    #expect(free.count == 1 && held.count == 1)
    #expect(isNear(Double(held.first ?? 0), 0.6 * Double(free.first ?? 0), share: 0.01))
  }

  /// How many attacks of many failed for each reason, when all of them end in the second tick.
  private func failures(
    hits: Double = 0, with others: [CellKind] = [], _ hold: (Dish) -> Void = { _ in }
  ) -> (AttackFailure) -> Int {
    let dish = dish(with: others, hits: hits)
    dish.forEachResident { cells, cell in cells.ligand[cell] = 0 }
    hold(dish)
    dish.touch()
    dish.forEachCrawler { cells, cell in cells.clock[cell] = 1 }
    dish.world.ticks += 1
    Decision(world: dish.world).run()
    Interaction(world: dish.world, struckBins: StruckBins(dish.world.residentGrid)).run()
    return { dish.world.failures[$0.rawValue] }
  }

  @Test func `an attack that fails has the name of what held it back most`() {
    let most = Self.many * 9 / 10
    let regulatory = failures(with: [.regulatory]) { $0.put(of: .regulatory) }
    // One of them takes away 40 %, which is enough to be named.
    #expect(most < regulatory(.regulatory) && regulatory(.transforming) == 0)
    let transforming = failures { $0.world.transforming.fill(with: 1) }
    #expect(most < transforming(.transforming) && transforming(.regulatory) == 0)
    let checkpoint = failures { dish in
      dish.forEachResident { cells, cell in cells.ligand[cell] = 1e6 }
    }
    #expect(most < checkpoint(.checkpoint))
    let exhausted = failures { dish in
      dish.forEachCrawler { cells, cell in cells.exhaustion[cell] = 0.9 }
    }
    #expect(most < exhausted(.exhausted))
  }

  @Test func `without a brake an attack was too short, or its hits were repaired`() {
    let none = failures()
    #expect(none(.repaired) == 0 && Self.many * 9 / 10 < none(.tooShort))
    // 20 an hour of what the receptor sees, for a minute: a quarter of the attacks has a hit.
    let some = failures(hits: 20)
    #expect(0 < some(.repaired) && 2 * some(.repaired) < some(.tooShort))
  }

  @Test func `an NK cell is spent after its kills`() {
    let dish = Dish([.tumour, .naturalKiller]) { $0[.killerKills] = 2 }
    dish.put(of: .naturalKiller)
    for kill in 1...2 {
      #expect(dish.crawlers.state[0] != CrawlerState.dying, "kill \(kill)")
      // Its target is gone: somebody killed it.
      dish.crawlers.state[0] = CrawlerState.engaged
      dish.crawlers.target[0] = 99
      dish.touch()
    }
    dish.decide()
    #expect(dish.crawlers.state[0] == CrawlerState.dying)
    #expect(dish.crawlers.fate[0] == Fate.spent.rawValue)
  }
}
