import Record
import Works

/// How far the cells of W2 are from where they would be if all were looked at in each step.
enum RestingSheetErrors {
  private static let cells = 2500
  private static let walks: ClosedRange<UInt64> = 1...6

  static func run(_ bench: Bench) {
    let errors = walks.map(error)
    func add(_ work: String, _ amount: Double, _ unit: String) {
      bench.add(Figure("W2 \(work)", size: cells, amount: amount, unit: unit, note: "six walks"))
    }
    add("farthest off after 6 min", errors.map(\.farthest).max() ?? 0, "µm")
    add("99 of 100 nearer after 6 min", errors.map(\.nearly).max() ?? 0, "µm")
    add("more way in an hour, least", errors.map(\.way).min() ?? 0, "%")
    add("more way in an hour, most", errors.map(\.way).max() ?? 0, "%")
  }

  private struct Errors {
    /// How far off the farthest cell is after six minutes in µm, and 99 of 100 at most.
    var farthest, nearly: Double
    /// By how much further than they should cells have gone in an hour that do not crawl, in percent.
    var way: Double
  }

  private static func error(_ walk: UInt64) -> Errors {
    let sheets = [0, Float(0.5)].map { tolerance in
      let sheet = PackedSheet(count: cells, threads: 1)
      for _ in 0..<RestingSheetWork.relaxing { sheet.step() }
      sheet.startCrawling(tolerance: tolerance, walk: walk)
      return sheet
    }
    let founders = sheets[0].places
    func run(_ steps: Int) -> [[SIMD3<Float>]] {
      sheets.map { sheet in
        for _ in 0..<steps { sheet.step() }
        return sheet.places
      }
    }
    let soon = run(60)
    let ways = zip(soon[0], soon[1]).map(distance).sorted()
    let late = run(540).map { places in
      zip(places, founders).enumerated().filter { !PackedSheet.isCrawler($0.offset) }
        .reduce(0) { $0 + distance($1.element.0, $1.element.1) }
    }
    return Errors(
      farthest: ways[cells - 1], nearly: ways[cells * 99 / 100], way: 100 * (late[1] / late[0] - 1))
  }

  private static func distance(_ one: SIMD3<Float>, _ other: SIMD3<Float>) -> Double {
    Double(((one - other) * (one - other)).sum().squareRoot())
  }
}
