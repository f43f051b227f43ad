import Tissue

/// Phases 2 and 3 of a tick: cells sense and decide; each writes only its own columns.
struct Decision {
  let world: World

  func run() {
    let rhythm = world.model.rhythm
    let moment = moment
    decideCrawlers(moment)
    if world.isDue(every: rhythm.residentTicks) { decideResidents(moment) }
  }

  /// What all cells share in this tick.
  var moment: Moment {
    Moment(
      rules: world.rules, draw: world.draw, tick: world.ticks,
      crawlersDecide: world.isDue(every: world.model.rhythm.decisionTicks),
      poison: world.poison, divisionFactor: world.body.divisionFactor,
      interleukin: Float(world.body.interleukin), contacts: Contacts(world))
  }

  private func decideCrawlers(_ moment: Moment) {
    let (cells, kinds) = (CrawlerSheet(world.crawlers), world.kinds)
    world.crew.forEachChunk(of: world.crawlers.count, size: Draws.most) { chunk, _, _ in
      Draws.make(of: chunk, cells.lineage, .synapse, in: world) { draws in
        chunk.forEachRun(in: cells.type) { run, type in
          kinds[type].act(crawlers: run, cells, draws, moment)
        }
      }
    }
  }

  private func decideResidents(_ moment: Moment) {
    let (cells, kinds) = (ResidentSheet(world.residents), world.kinds)
    world.crew.forEachChunk(of: world.residents.count, size: 10 * Draws.most) { chunk, _, _ in
      for first in stride(from: chunk.lowerBound, to: chunk.upperBound, by: Draws.most) {
        let part = first..<min(first + Draws.most, chunk.upperBound)
        Draws.make(of: part, cells.lineage, .fate, in: world) { draws in
          part.forEachRun(in: cells.type) { run, type in
            kinds[type].decide(residents: run, cells, draws, moment)
          }
        }
      }
    }
  }
}
