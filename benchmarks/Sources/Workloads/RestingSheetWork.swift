import Record
import Works

/// W2: the sheet at rest with one cell in a hundred crawling, beside a sheet that was just packed.
enum RestingSheetWork {
  // As many steps as it takes until the sheet is at rest.
  static let relaxing = 300
  // An hour of crawling: cells at rest have their turn at the same time at first, and crawlers stir the
  // sheet up, so what a step costs depends on how long they have done so.
  private static let crawling = 600
  // Steps of a sheet that moves, beside it.
  private static let moves = 100

  static func run(_ bench: Bench) {
    RestingSheetErrors.run(bench)
    for count in [10_000, 100_000] {
      let moving = PackedSheet(count: count, threads: 1)
      moving.step()
      var sheets: [PackedSheet] = []
      let medians = bench.medians(
        after: {
          sheets = [1, 2].map { threads in
            let sheet = PackedSheet(count: count, threads: threads)
            for _ in 0..<relaxing { sheet.step() }
            sheet.startCrawling()
            return sheet
          }
        },
        of: [
          { for _ in 0..<crawling { sheets[0].step() } },
          { for _ in 0..<crawling { sheets[1].step() } },
          { for _ in 0..<moves { moving.step() } },
        ])
      let steps = [crawling, crawling, moves]
      let works = ["W2 mechanics step", "W2 mechanics step", "W1 mechanics step beside W2"]
      let digests = sheets.map(\.digest)
      for (index, median) in medians.enumerated() {
        bench.add(
          works[index], size: count, threads: [1, 2, 1][index], median,
          per: Double(count * steps[index]), unit: "ns/cell",
          note: digests[0] == digests[1] ? digests[0] : "DIGESTS DIFFER: \(digests)")
      }
      bench.add(
        Figure(
          "W2 cells looked at in a step", size: count,
          amount: 100 * Double(sheets[0].looks) / Double(count * crawling), unit: "%"))
    }
  }
}
