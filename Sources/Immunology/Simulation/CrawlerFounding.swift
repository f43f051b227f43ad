import Tissue

/// Gives a crawling cell what it starts with.
struct CrawlerFounding {
  let draw: Draw

  /// Adds a crawling cell that has just arrived.
  ///
  /// - Parameters:
  ///   - newcomer: Its place and name.
  ///   - row: The numbers of its population.
  ///   - crawlers: Where it is added.
  ///   - share: How many T cells of each clone blood holds, in any unit; with one number more than
  ///     there can be antigens, the last counts those that know none.
  ///   - remembering: The share of memory cells among those that arrive.
  /// - Returns: Its index until the next sort.
  @discardableResult
  func add(
    _ newcomer: Newcomer, row: KindRow, to crawlers: Cells, share: [Double],
    remembering: Double = 0
  ) -> Int {
    let cell = crawlers.append(newcomer)
    guard let crawl = row.crawl else { return cell }
    let lineage = newcomer.lineage
    let direction = crawl.walk.turned(draw.uniforms(lineage, 2, .founding), .zero)
    crawlers.numbers[Crawler.directionX][cell] = direction.x
    crawlers.numbers[Crawler.directionY][cell] = direction.y
    crawlers.numbers[Crawler.directionZ][cell] = direction.z
    crawlers.numbers[Crawler.speed][cell] = crawl.individualSpeed(
      draw.normals(lineage: lineage, tick: 3, purpose: Purpose.founding.rawValue).x)
    guard case .effector(let row) = row else { return cell }
    let u = draw.uniforms(lineage, 4, .founding)
    let isMemory = Double(u.z) < remembering
    // It comes activated from a lymph node; a memory cell comes at rest.
    crawlers.numbers[Crawler.stimulus][cell] = isMemory ? 0 : 1
    crawlers.numbers[Crawler.destiny][cell] = row.destiny
    crawlers.numbers[Crawler.receptor][cell] = row.kind == .naturalKiller ? 0 : 1
    let isOwn = row.receptor == .clonal
    let phase: Kinship.Phase =
      isMemory ? .memory : u.x < row.progenitorShare ? .progenitor : .effector
    crawlers.numbers[Crawler.kinship][cell] =
      Kinship(
        clone: isOwn ? clone(u.y, isStranger(u.w, row, share), share) : Kinship.bystander,
        phase: row.kind == .naturalKiller ? .effector : phase
      ).code
    return cell
  }

  /// Whether a newcomer knows none of the antigens, where the shares do not say it.
  private func isStranger(_ uniform: Float, _ row: EffectorRow, _ share: [Double]) -> Bool {
    share.count <= Kinship.bystander && uniform < row.bystanderShare
  }

  /// The clone of a newcomer, drawn by their numbers in blood.
  private func clone(_ uniform: Float, _ isBystander: Bool, _ share: [Double]) -> Int {
    let all = share.reduce(0, +)
    guard !isBystander, 0 < all else { return Kinship.bystander }
    var left = Double(uniform) * all
    for (clone, number) in share.enumerated() where 0 < number {
      left -= number
      if left < 0 { return clone }
    }
    return share.lastIndex { 0 < $0 } ?? Kinship.bystander
  }
}

extension CrawlRow {
  /// The speed of one cell: log-normal with the mean and the coefficient of variation of the row.
  func individualSpeed(_ normal: Float) -> Float {
    let variance = Elementary.log(1 + Double(speedSpread * speedSpread))
    return speed * Float(Elementary.exp(variance.squareRoot() * Double(normal) - variance / 2))
  }
}
