import Tissue

// A kind of cell that a stranger adds: `Scripts/stranger.py` copies this folder into a copy of the
// package, to see that nothing else has to know of it.

/// Cells that crawl about, make a scent, and die of age.
final class Scout: Kind {
  private let ownCrawl: Crawl
  private let scent: Float
  private let rules: Rules
  private let trace: Field

  init(_ population: Population, in setting: KindSetting) {
    let values = population.parameters
    ownCrawl = Crawl(
      population, in: setting, Crawl.Keys(radius: .scoutRadius, arrival: .scoutArrival),
      deathHazard: Float(1 / (values[.scoutLife] * 1440)))
    scent = Float(values[.scoutScent])
    rules = setting.rules
    trace = setting.factors[.scent]
  }

  var radius: Float { ownCrawl.radius }
  var dyingMinutes: Float { ownCrawl.dyingMinutes }
  var crawl: Crawl? { ownCrawl }

  func act(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ draws: Draws, _ now: Moment) {
    guard now.crawlersDecide else { return }
    for cell in run where cells.fate[cell] == 0 {
      if cells.state[cell] == CrawlerState.dying {
        now.fade(cell, cells)
        continue
      }
      let u = now.draw.uniforms(cells.lineage[cell], now.tick, .life)
      if Hazard.strikes(exposure: ownCrawl.deathHazard * rules.decisionMinutes, uniform: u.x) {
        now.beginDying(cell, cells, .attrition, minutes: dyingMinutes)
      }
    }
  }

  func react(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ reactions: Reactions) {
    reactions.breathe(run, cells)
    let (mesh, source) = (reactions.mesh, trace.source)
    let made = reactions.perSecond * scent
    for cell in run where cells.state[cell] != CrawlerState.dying {
      source[mesh.index(at: cells.position(cell))] += made
    }
  }
}
