import Tissue

/// Phase 6 of a tick: oxygen and messengers follow the cells.
struct Exchange {
  let world: World

  func run() {
    guard world.isDue(every: world.model.rhythm.fieldTicks) else { return }
    world.vessels.respond(
      to: world.residents, in: world.residentGrid, minutes: world.rules.fieldMinutes)
    gather()
    world.factors.relax()
  }

  /// Brings factors to the steady state of the first day.
  func settle() {
    gather()
    world.factors.settle()
  }

  /// Collects what cells and vessels use and make, voxel by voxel.
  private func gather() {
    world.factors.clearReactions()
    let (oxygen, kinds) = (world.oxygen, world.kinds)
    let reactions = Reactions(world.factors, world.rules, KillerSheet(world))
    let residents = ResidentSheet(world.residents)
    oxygen.forEachStrip(of: world.residentGrid, crew: world.crew) { strip in
      strip.forEachRun(in: residents.type) { run, type in
        kinds[type].react(residents: run, residents, reactions)
      }
    }
    let crawlers = CrawlerSheet(world.crawlers)
    oxygen.forEachStrip(of: world.crawlerGrid, crew: world.crew) { strip in
      strip.forEachRun(in: crawlers.type) { run, type in
        kinds[type].react(crawlers: run, crawlers, reactions)
      }
    }
    let (vessels, rules) = (world.vessels, world.rules)
    for index in vessels.positions.indices {
      let voxel = oxygen.mesh.index(at: vessels.positions[index])
      let exchange = rules.vesselExchange * vessels.flows[index]
      oxygen.uptake[voxel] += exchange
      oxygen.source[voxel] += exchange * rules.oxygenSupply
    }
  }
}
