import Record
import Works

/// W2: the sheet at rest with one cell in a hundred crawling, beside a sheet that was just packed.
enum RestingSheetWork {
  // As many steps as it takes until the sheet is at rest.
  static let relaxing = 300
  // As many steps as it takes until crawlers have stirred the sheet, and cells at rest no longer have
  // their turn at the same time: until then fewer are looked at.
  private static let stirring = 500

  static func run(_ bench: Bench) {
    RestingSheetErrors.run(bench)
    for count in [10_000, 100_000] {
      let moving = PackedSheet(count: count, threads: 1)
      let sheets = [1, 2].map { PackedSheet(count: count, threads: $0) }
      for sheet in sheets {
        for _ in 0..<relaxing { sheet.step() }
        sheet.startCrawling()
        for _ in 0..<stirring { sheet.step() }
      }
      let (looks, begin) = (sheets[0].looks, sheets[0].steps)
      moving.step()
      // Enough for the caches to hold what belongs to a sheet when its turn comes again.
      let steps = 5_000_000 / count
      let medians = bench.medians(
        of: (sheets + [moving]).map { sheet in { for _ in 0..<steps { sheet.step() } } })
      let works = ["W2 mechanics step", "W2 mechanics step", "W1 mechanics step beside W2"]
      let digests = sheets.map(\.digest)
      for (index, median) in medians.enumerated() {
        bench.add(
          works[index], size: count, threads: [1, 2, 1][index], median,
          per: Double(count * steps), unit: "ns/cell",
          note: digests[0] == digests[1] ? "same bits" : "DIGESTS DIFFER: \(digests)")
      }
      let crawled = count * (sheets[0].steps - begin)
      bench.add(
        Figure(
          "W2 cells looked at in a step", size: count,
          amount: 100 * Double(sheets[0].looks - looks) / Double(crawled), unit: "%"))
    }
  }
}
