import Immunology
import Testing

@testable import Outcomes

struct ComparisonWordsTests {
  /// An arm of one run with two recorded days.
  private func arm(
    _ letter: String, tumour: Double, healthy: Double, tCellsLeft: Double? = nil
  ) -> ArmNumbers {
    var readout = RunReadout()
    readout.healthyTCellsLeft = tCellsLeft
    var series = RunSeries(run: 1, seed: 1, columns: ["tumour_cells", "healthy_cells"])
    series.append(day: 0, columns: [], values: [tumour, healthy])
    series.append(day: 1, columns: [], values: [2 * tumour, healthy])
    return ArmNumbers(
      letter: letter, name: "arm \(letter)",
      populations: [
        .init(name: "tumour", kind: .tumour), .init(name: "healthy", kind: .healthy),
      ], counts: [series], digests: [letter], readouts: [readout])
  }

  @Test func `arms that begin in another tissue are not called the same virtual patients`() {
    let summary = ComparisonSummary(
      [
        arm("A", tumour: 450, healthy: 1200), arm("B", tumour: 450, healthy: 1210),
        arm("C", tumour: 100, healthy: 400),
      ], lastDay: 1)
    let told = summary.sentences.filter { $0.contains("another tissue") }
    #expect(told.count == 1)
    #expect(
      told[0].hasPrefix(
        "C arm C begins in another tissue than A arm A, with 100 harmful cells (tumour), not 450, "
          + "and 400 healthy cells, not 1,200: these are not the same virtual patients."))
    #expect(summary.sentences.first == told[0])
  }

  @Test func `healthy T cells that were killed are told of`() {
    let summary = ComparisonSummary(
      [
        arm("A", tumour: 450, healthy: 1200),
        arm("B", tumour: 450, healthy: 1200, tCellsLeft: 0.006),
      ], lastDay: 1)
    #expect(summary.sentences.contains { $0.hasSuffix("of those of day 0: B arm B 0.6 %.") })
    let row = summary.shownRows.first { $0.key == "healthy_t_cells_left" }
    #expect(row?.values.map(ComparisonTable.text) == ["–", "0.6 %"])
  }

  @Test func `shares of arms that begin in another tissue are told and not judged`() {
    /// Four runs of an arm, all of which are cleared on a day or none.
    func runs(_ letter: String, tumour: Double, clearedDay: Double?) -> ArmNumbers {
      let one = arm(letter, tumour: tumour, healthy: 1000)
      var readout = RunReadout()
      readout.clearedDay = clearedDay
      return ArmNumbers(
        letter: letter, name: "arm \(letter)", populations: one.populations,
        counts: Array(repeating: one.counts[0], count: 4),
        digests: (1...4).map { letter + String($0) }, readouts: Array(repeating: readout, count: 4))
    }
    func told(_ tumour: Double) -> [String] {
      ComparisonSummary(
        [runs("A", tumour: 100, clearedDay: 9), runs("B", tumour: tumour, clearedDay: nil)],
        lastDay: 1
      ).sentences.filter { $0.contains("cleared") }
    }
    #expect(
      told(450) == ["Runs in which the tumour was cleared: A arm A in all 4, B arm B in none."])
    // Four runs are too few for Fisher's test after Holm's steps where they may be judged.
    #expect(told(100).first?.hasSuffix("too close to call with 4 runs.") == true)
  }

  @Test func `arms that cost the same share a sentence`() {
    func treated(_ letter: String, lowest: Double) -> ArmNumbers {
      let one = arm(letter, tumour: 100, healthy: 100)
      var readout = RunReadout()
      readout.treatmentDays = 2
      readout.lowestLymphocytes = lowest
      readout.lowestNeutrophils = 5
      return ArmNumbers(
        letter: letter, name: "arm", populations: one.populations, counts: one.counts,
        digests: [letter], readouts: [readout])
    }
    let costs = ComparisonSummary(
      [treated("A", lowest: 1.5), treated("B", lowest: 0.1), treated("C", lowest: 1.5)], lastDay: 1
    ).sentences.filter { $0.hasPrefix("Cost of") }
    #expect(costs.count == 2)
    #expect(costs.first?.hasPrefix("Cost of each of A arm and C arm: ") == true)
    #expect(costs.last?.hasPrefix("Cost of B arm: ") == true)
  }

  @Test func `no share of healthy cells is more than a hundred in a hundred`() throws {
    var readout = RunReadout()
    readout.healthyAtStart = 100
    readout.healthyLosses = [.init(cause: "crushed", cells: 104), .init(cause: "drug", cells: 40)]
    let one = arm("A", tumour: 100, healthy: 100)
    let summary = ComparisonSummary(
      ["A", "B"].map {
        ArmNumbers(
          letter: $0, name: "arm", populations: one.populations, counts: one.counts, digests: [$0],
          readouts: [readout])
      }, lastDay: 1)
    let texts = summary.shownRows.flatMap { $0.values.map(ComparisonTable.text) }
    #expect(texts.contains("1.04 ×") && texts.contains("40 %"))
    #expect(
      ComparisonTable.note(of: summary.arms).hasSuffix("what grew again was lost again."))
    let spread = try #require(Spread([0.9, 1.2, 1.3]))
    #expect(ComparisonTable.text(.share(spread)) == "1.2 × (90 %–1.3 ×)")
    let line = OutcomeStory([readout]).lines.first { $0.label == "Lost to the tumour" }
    #expect(
      line?.text.contains(
        "104 (1.04 × those at enrolment: what grew again was lost again)")
        == true)
  }
}
