import Tissue

/// T cells that were changed or grown outside of the body; a treatment brings them.
final class Engineered: KillerKind {
  let killer: Killer
  let senses: KillerSenses

  static let hasChimericReceptor = true

  init(_ population: Population, in setting: KindSetting) {
    let crawl = Crawl(
      population, in: setting,
      Crawl.Keys(arrival: .engineeredArrival, arrivalLimit: .engineeredArrivalLimit))
    killer = Killer(
      population, in: setting, crawl: crawl, vigour: population.parameters[.engineeredHit])
    senses = KillerSenses(setting)
  }

  private init(_ killer: Killer, _ senses: KillerSenses) {
    self.killer = killer
    self.senses = senses
  }

  /// They follow what the product has in blood.
  func supply(of type: Int, in body: Body) -> Supply {
    Supply(clones: body.levers.productClones[type] ?? [body.levers.productLevels[type] ?? 0])
  }

  func with(_ receptor: Receptor) -> (any Kind)? { Engineered(killer.with(receptor), senses) }
}
