import Tissue

/// NK cells: they attack what shows too little MHC-I, and are spent after a handful of kills.
final class NaturalKiller: KillerKind {
  let killer: Killer
  let senses: KillerSenses
  let mostKills: Float

  // Those in tumours carry little PD-1; it is left out.
  static let feelsCheckpoint = false
  static let isTCell = false

  init(_ population: Population, in setting: KindSetting) {
    let crawl = Crawl(population, in: setting, Crawl.Keys(arrival: .killerArrival))
    killer = Killer(population, in: setting, crawl: crawl, remembers: false)
    senses = KillerSenses(setting)
    mostKills = Float(population.parameters[.killerKills].rounded())
  }
}
