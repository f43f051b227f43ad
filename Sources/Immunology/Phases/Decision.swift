import Tissue

/// Phases 2 and 3 of a tick: cells sense and decide; each writes only its own columns, and reads of others what
/// none writes at the same time.
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

  /// Killers look at the cells that hold them back, which therefore act when all others have: whether one that
  /// dies in this tick still holds a killer back must not depend on which thread comes first.
  private func decideCrawlers(_ moment: Moment) {
    guard world.traits.hasSuppressors else { return act(moment) { _ in true } }
    let suppressors = world.traits.suppressors
    act(moment) { suppressors[$0] == nil }
    act(moment) { suppressors[$0] != nil }
  }

  /// Lets the crawling cells of some populations act.
  private func act(_ moment: Moment, _ acts: (_ type: Int) -> Bool) {
    let (cells, kinds) = (CrawlerSheet(world.crawlers), world.kinds)
    world.crew.forEachChunk(of: world.crawlers.count, size: Draws.most) { chunk, _, _ in
      guard chunk.contains(where: { acts(Int(cells.type[$0])) }) else { return }
      Draws.make(of: chunk, cells.lineage, .synapse, in: world) { draws in
        chunk.forEachRun(in: cells.type) { run, type in
          if acts(type) { kinds[type].act(crawlers: run, cells, draws, moment) }
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
