import Tissue

/// T cells of the body that can kill: each knows one antigen, by the clone that it belongs to.
final class Effector: KillerKind {
  let killer: Killer
  let senses: KillerSenses

  init(_ population: Population, in setting: KindSetting) {
    let crawl = Crawl(population, in: setting, Crawl.Keys(arrival: .arrivalRate))
    killer = Killer(population, in: setting, crawl: crawl)
    senses = KillerSenses(setting)
  }

  private init(_ killer: Killer, _ senses: KillerSenses) {
    self.killer = killer
    self.senses = senses
  }

  /// They follow their number in blood; a newcomer belongs to a clone by the share of that clone.
  func supply(of type: Int, in body: Body) -> Supply {
    Supply(clones: body.clones, remembering: body.rememberingShare)
  }

  func with(_ receptor: Receptor) -> (any Kind)? { Effector(killer.with(receptor), senses) }
}
