import Tissue

/// NK cells: they attack what shows too little MHC-I, and are spent after a handful of kills.
final class NaturalKiller: KillerKind {
  let killer: Killer
  let senses: KillerSenses
  /// After how many kills a cell is spent.
  private let mostKills: UInt8
  /// How many a cell has killed.
  private let kills: CodeColumn

  // Those in tumours carry little PD-1; it is left out.
  static let feelsCheckpoint = false
  static let isTCell = false

  init(_ population: Population, in setting: KindSetting) {
    let crawl = Crawl(population, in: setting, Crawl.Keys(arrival: .killerArrival))
    killer = Killer(population, in: setting, crawl: crawl, remembers: false)
    senses = KillerSenses(setting)
    mostKills = UInt8(clamping: Int(population.parameters[.killerKills].rounded()))
    kills = setting.columns.code("kills")
  }

  func isSpent(_ cell: Int, _ cells: CrawlerSheet) -> Bool { mostKills <= cells.cells[kills][cell] }

  func noteKill(_ cell: Int, _ cells: CrawlerSheet) {
    let column = cells.cells[kills]
    column[cell] = column[cell] &+ (column[cell] < .max ? 1 : 0)
  }
}
