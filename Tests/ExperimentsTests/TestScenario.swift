import Scenarios

/// A small scenario that the reader accepts, for patients that do not look at it.
enum TestScenario {
  static func read(days: Int = 10, expect: [String] = []) throws -> Scenario {
    let promises = expect.map { "  - \"\($0)\"\n" }.joined()
    let text = """
      name: "A \\"small\\" test, with a comma"
      summary: a tumour, some tissue and T cells
      level: MS
      duration_days: \(days)
      seed: 7
      cells:
        tumour: {kind: tumour, count: 20, place: disc}
        healthy: {kind: healthy, place: {fill: 0.5}}
        t: {kind: cd8_t, count: 5, place: scatter}
      treatments:
        - {kind: anti_pd1, dose_mg: 200, first_day: 1, every_days: 21, doses: 1}
      \(promises.isEmpty ? "" : "expect:\n" + promises)
      """
    return try ScenarioReader().read(text: text, named: "small.yaml")
  }
}
