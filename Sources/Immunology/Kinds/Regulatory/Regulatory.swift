import Tissue

/// Regulatory T cells: they hold killers back, take up IL-2 and make TGF-β.
///
/// What they do to killers is gathered by these (``Suppression``).
final class Regulatory: Kind {
  let suppressor: Suppressor?
  private let ownCrawl: Crawl
  /// TGF-β in molecules per second.
  private let growthFactorPerSecond: Float
  /// What a voxel with one of them loses of its IL-2, in 1/min.
  private let uptake: Float
  private let divisionStageHazard: Float
  private let rules: Rules
  private let interleukin: Field
  private let growthFactor: Field

  init(_ population: Population, in setting: KindSetting) {
    let values = population.parameters
    ownCrawl = Crawl(population, in: setting, Crawl.Keys(arrival: .regulatoryArrival))
    suppressor = Suppressor(
      share: Float(values[.regulatorySuppression]), reach: Float(values[.regulatoryReach]))
    growthFactorPerSecond = Float(values[.regulatoryTransforming])
    uptake = Float(values[.regulatoryUptake])
    divisionStageHazard = Killer.stages / Float(values[.regulatoryDivision] * 60)
    rules = setting.rules
    interleukin = setting.factors[.interleukin2]
    growthFactor = setting.factors[.transforming]
  }

  var radius: Float { ownCrawl.radius }
  var dyingMinutes: Float { ownCrawl.dyingMinutes }
  var crawl: Crawl? { ownCrawl }

  func act(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ draws: Draws, _ now: Moment) {
    guard now.crawlersDecide else { return }
    for cell in run { live(cell, cells, now) }
  }

  /// Divides where there is IL-2, and dies.
  ///
  /// It needs a hundredth of the IL-2 that killers need (A11).
  private func live(_ cell: Int, _ cells: CrawlerSheet, _ now: Moment) {
    guard cells.fate[cell] == 0 else { return }
    if cells.state[cell] == CrawlerState.dying {
      now.fade(cell, cells)
      return
    }
    let minutes = rules.decisionMinutes
    let u = now.draw.uniforms(cells.lineage[cell], now.tick, .life)
    if Hazard.strikes(exposure: ownCrawl.deathHazard * minutes, uniform: u.x) {
      now.beginDying(cell, cells, .attrition, minutes: dyingMinutes)
      return
    }
    guard rules.interleukinIsOn, rules.expansionIsOn else { return }
    let level = interleukin.value(at: cells.position(cell)) + now.interleukin
    let help = level / (0.01 * rules.interleukinHalfEffect + level)
    let hazard = divisionStageHazard * help * now.divisionFactor
    guard Hazard.strikes(exposure: hazard * minutes, uniform: u.y) else { return }
    cells.stage[cell] += 1
    if Killer.stages <= cells.stage[cell] { cells.fate[cell] = Fate.division.rawValue }
  }

  func react(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ reactions: Reactions) {
    reactions.breathe(run, cells)
    let (mesh, taken) = (reactions.mesh, interleukin.uptake)
    let growthFactor = growthFactor.source
    let made = reactions.perSecond * growthFactorPerSecond
    for cell in run where cells.state[cell] != CrawlerState.dying {
      let voxel = mesh.index(at: cells.position(cell))
      taken[voxel] += uptake
      growthFactor[voxel] += made
    }
  }
}
