import Tissue

/// Macrophages: IFN-γ turns them towards helping (M1-like: they make chemokine), its absence towards
/// holding back (M2-like: they make TGF-β).
final class Macrophage: Kind {
  private let ownCrawl: Crawl
  private let turningMinutes: Float
  /// TGF-β in molecules per second of one that holds back.
  private let growthFactorPerSecond: Float
  /// Chemokine in nM per minute, per volume of one that helps.
  private let chemokine: Float
  private let rules: Rules
  /// How far a cell helps, from 0 to 1.
  let polarity: NumberColumn
  private let interferon: Field
  private let calling: Field
  private let growthFactor: Field

  init(_ population: Population, in setting: KindSetting) {
    let values = population.parameters
    ownCrawl = Crawl(
      population, in: setting,
      Crawl.Keys(
        radius: .macrophageRadius, speed: .macrophageSpeed, arrival: .macrophageArrival),
      deathHazard: Float(1 / (values[.macrophageLife] * 1440)))
    turningMinutes = Float(values[.macrophageTurning] * 60)
    growthFactorPerSecond = Float(values[.macrophageTransforming])
    chemokine = Float(values[.macrophageChemokine] / 1440)
    rules = setting.rules
    polarity = setting.columns.number("polarity")
    interferon = setting.factors[.interferon]
    calling = setting.factors[.chemokine]
    growthFactor = setting.factors[.transforming]
  }

  var radius: Float { ownCrawl.radius }
  var dyingMinutes: Float { ownCrawl.dyingMinutes }
  var crawl: Crawl? { ownCrawl }
  var isLymphocyte: Bool { false }

  /// Monocytes follow other signals; they come everywhere.
  func attraction(_ call: Float) -> Float { 1 }

  func act(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ draws: Draws, _ now: Moment) {
    guard now.crawlersDecide else { return }
    for cell in run { live(cell, cells, now) }
  }

  /// Turns, dp/dt = (c/(c + EC₅₀) − p)/T with p from 0 to 1, and dies of age.
  private func live(_ cell: Int, _ cells: CrawlerSheet, _ now: Moment) {
    guard cells.fate[cell] == 0 else { return }
    if cells.state[cell] == CrawlerState.dying {
      now.fade(cell, cells)
      return
    }
    let minutes = rules.decisionMinutes
    let messenger = interferon.value(at: cells.position(cell))
    let aim = messenger / (rules.interferonHalfEffect + messenger)
    let keep = Float(Elementary.exp(-Double(minutes / turningMinutes)))
    let column = cells.cells[polarity]
    column[cell] = aim + (column[cell] - aim) * keep
    let u = now.draw.uniforms(cells.lineage[cell], now.tick, .life)
    if Hazard.strikes(exposure: ownCrawl.deathHazard * minutes, uniform: u.x) {
      now.beginDying(cell, cells, .attrition, minutes: dyingMinutes)
    }
  }

  func react(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ reactions: Reactions) {
    reactions.breathe(run, cells)
    let (mesh, share) = (reactions.mesh, reactions.sphereShare)
    let (growthFactor, call) = (growthFactor.source, calling.source)
    let (made, polarity) = (reactions.perSecond * growthFactorPerSecond, cells.cells[polarity])
    for cell in run where cells.state[cell] != CrawlerState.dying {
      let voxel = mesh.index(at: cells.position(cell))
      let (radius, helping) = (cells.radius[cell], polarity[cell])
      growthFactor[voxel] += made * (1 - helping)
      call[voxel] += chemokine * helping * radius * radius * radius * share
    }
  }
}
