import Charts
import Immunology
import Testing
import Validation

@testable import Reports

struct ValidationPageTests {
  private func result(_ value: Double) -> TargetResult {
    let card = TargetCard(
      id: "P99", title: "Height | of walls", evidence: .calibrated,
      criteria: [Criterion("height", published: "3 (Mason 1900)", .within(2...4), unit: "m")],
      tuned: [.tissueWidth], method: "With a rule.", limits: "One wall.", isFast: true)
    let figure = Figure(
      "Walls are high", x: "Day", y: "m",
      [
        .init("wall", .line, x: [0, 1], y: [1, value]),
        .init("Mason", .published, x: [1], y: [3]),
        .init("fit", .reference, x: [0, 1], y: [1, 3]),
      ])
    return TargetResult(
      card: card,
      measurement: Measurement(values: [value], figure: figure, notes: ["Two walls fell."]))
  }

  @Test func `a page says what was measured, how, and what was tuned`() {
    let text = ValidationPage([result(3.14159)], seed: 7).text
    for words in [
      "1 of 1 targets hold", "seed 7", "| height | 3 (Mason 1900) | 2 to 4 m | 3.14 m | pass | K |",
      "![Walls are high](validation/P99.svg)", "`tissue.width_um`", "- Two walls fell.",
      "Limits: One wall.", "Not medical advice.",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `what fails is seen to fail`() {
    let text = ValidationPage([result(5)], seed: 7).text
    #expect(text.contains("0 of 1 targets hold"))
    #expect(text.contains("| 5 m | **fail** |"))
  }

  @Test func `a chart tells the model from what is published`() {
    let chart = ValidationReport.chart(of: result(3))
    #expect(chart.title == "P99: Walls are high")
    #expect(
      chart.curves.map(\.style) == [.line(.solid), .markers(.diamond), .line(.dashed)])
    #expect(chart.curves[0].colour != chart.curves[1].colour)
    #expect(chart.csv.contains("Mason,1,3"))
  }
}
