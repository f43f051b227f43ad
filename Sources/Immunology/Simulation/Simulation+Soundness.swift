import Tissue

extension Simulation {
  /// Whether a state that was read is one that the loops of the model can go on from.
  ///
  /// They trust bins, types and codes without a check. A reader has seen to it that all numbers are
  /// finite; here is what the places and the meanings of some of them must be.
  var isSound: Bool {
    guard residents.isSound(in: residentGrid, types: rows.count),
      crawlers.isSound(in: crawlerGrid, types: rows.count),
      // Long before its end the counter of ticks would be 8,000 years.
      ticks < .max / 2, 0 <= residentsMoved
    else { return false }
    guard [oxygen, interferon, chemokine, interleukin, transforming].allSatisfy(\.isSound),
      Self.areOrdinary(residents, signed: [Resident.clock]),
      Self.areOrdinary(
        crawlers,
        // A stage below 0 counts the steps before the first division; IL-2 lets cells divide more
        // often than they were destined to.
        signed: [
          Crawler.clock, Crawler.stage, Crawler.destiny, Crawler.directionX, Crawler.directionY,
          Crawler.directionZ,
        ])
    else { return false }
    guard liesInItsSheet(residents, crawling: false), liesInItsSheet(crawlers, crawling: true)
    else { return false }
    let sheet = CrawlerSheet(crawlers)
    for cell in 0..<crawlers.count {
      let kinship = Kinship(sheet.kinship[cell])
      guard sheet.failure[cell] <= Float(failures.count),
        kinship.clone < recognition.count || kinship.clone == Kinship.bystander,
        kinship.code == sheet.kinship[cell]
      else { return false }
    }
    for column in [Crawler.directionX, Crawler.directionY, Crawler.directionZ] {
      for cell in 0..<crawlers.count where 1.01 < abs(crawlers.numbers[column][cell]) {
        return false
      }
    }
    return vessels.flows.allSatisfy { 0 <= $0 && $0 <= 1 }
  }

  /// Whether all cells of a sheet are of kinds that belong there.
  private func liesInItsSheet(_ cells: Cells, crawling: Bool) -> Bool {
    (0..<cells.count).allSatisfy { (rows[Int(cells.type[$0])].crawl != nil) == crawling }
  }

  /// Whether the model's numbers of all cells are not negative, but for a few columns, and such
  /// that a few of them can be multiplied.
  private static func areOrdinary(_ cells: Cells, signed: [Int]) -> Bool {
    for (column, numbers) in cells.numbers.enumerated() {
      let least: Float = signed.contains(column) ? -1e7 : 0
      for cell in 0..<cells.count where !(least <= numbers[cell] && numbers[cell] <= 1e7) {
        return false
      }
    }
    return true
  }
}
