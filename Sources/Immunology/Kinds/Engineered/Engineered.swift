import Tissue

/// T cells that were changed or grown outside of the body; a treatment brings them.
final class Engineered: KillerKind {
  let killer: Killer
  let senses: KillerSenses
  /// The receptor that is left on the surface, from 0 to 1.
  private let receptor: NumberColumn

  init(_ population: Population, in setting: KindSetting) {
    let crawl = Crawl(
      population, in: setting,
      Crawl.Keys(arrival: .engineeredArrival, arrivalLimit: .engineeredArrivalLimit))
    killer = Killer(
      population, in: setting, crawl: crawl, vigour: population.parameters[.engineeredHit])
    senses = KillerSenses(setting)
    receptor = setting.columns.number("receptor")
  }

  private init(_ killer: Killer, _ senses: KillerSenses, receptor: NumberColumn) {
    self.killer = killer
    self.senses = senses
    self.receptor = receptor
  }

  /// They follow what the product has in blood.
  func supply(of type: Int, in body: Body) -> Supply {
    Supply(clones: body.levers.productClones[type] ?? [body.levers.productLevels[type] ?? 0])
  }

  func with(_ receptor: Receptor) -> (any Kind)? {
    Engineered(killer.with(receptor), senses, receptor: self.receptor)
  }

  func foundOwn(_ cell: Int, in cells: Cells) { cells[receptor][cell] = 1 }

  func receptorLeft(_ cell: Int, _ cells: CrawlerSheet) -> Float { cells.cells[receptor][cell] }

  /// A stimulated cell takes in its receptor; at rest it comes back.
  func renewReceptor(_ cell: Int, _ cells: KillerSheet) {
    let column = cells.crawlers.cells[receptor]
    let signal = cells.state[cell] == CrawlerState.engaged ? cells.stimulus[cell] : 0
    let (loss, gain) = (killer.receptorLoss * signal, killer.receptorReturn)
    let aim = gain / max(gain + loss, 1e-9)
    let keep = Float(Elementary.exp(-Double((gain + loss) * senses.rules.decisionMinutes)))
    column[cell] = aim + (column[cell] - aim) * keep
  }
}
