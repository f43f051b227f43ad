import Testing

@testable import Charts

/// Titles, subtitles, alt texts and tables.
struct WordingTests {
  @Test(arguments: Samples.all.map(\.name))
  func `alt text is short and free of line ends`(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    #expect(!chart.altText.isEmpty)
    #expect(chart.altText.count <= 250, "\(chart.altText.count): \(chart.altText)")
    #expect(Lettering.cleaned(chart.altText) == chart.altText)
  }

  @Test func `alt text of lines says where each arm starts and ends`() {
    let chart = LineChart(
      measure: "Tumour cells", days: [0, 14, 35, 42],
      series: [
        ChartSeries(
          arm: ChartArm(index: 0, name: "No treatment"), runs: [[1200, 3000, 9000, 11_890]]),
        ChartSeries(arm: ChartArm(index: 1, name: "checkpoint"), runs: [[1200, 2000, 0, 0]]),
      ])
    #expect(
      chart.altText
        == "Line chart of tumour cells over 42 days, one run, where A No treatment rises from 1,200 "
        + "to 11,890 and B checkpoint rises to 2,000 by day 14 and falls to 0 by day 35.")
    #expect(chart.title == "On day 42 A No treatment has 11,890, B checkpoint has 0")
    #expect(chart.subtitle == "Tumour cells · one run")
  }

  @Test func `a course without change is said to stay`() {
    #expect(Wording.course([0, 1], [5, 5]) == "stays at 5")
    #expect(Wording.course([0, 1], [0, 0]) == "stays at 0")
    #expect(Wording.course([], []) == "has no values")
    #expect(Wording.course([0, 1, 2], [9, 4, 0]) == "falls to 0 by day 2 from 9")
  }

  @Test func `parts that do not fit into an alt text are counted`() {
    let parts = (0..<20).map { "arm number \($0) rises to 12,345" }
    let text = Wording.altText("Line chart:", parts: parts)
    #expect(text.count <= 250)
    #expect(text.hasSuffix(" more."), "\(text)")
  }

  @Test func `arms that end alike share the title`() {
    func title(_ ends: [Double]) -> String {
      let series = ends.enumerated().map { index, end in
        ChartSeries(arm: ChartArm(index: index, name: "arm"), runs: [[9, end]])
      }
      return LineChart(measure: "Cells", days: [0, 7], series: series).title
    }
    #expect(title([5, 0, 0]) == "On day 7 A arm has 5, B arm and C arm have 0")
    #expect(title([5, 0, 0, 0]) == "On day 7 A arm has 5, 3 arms have 0")
    #expect(title([5, 3]) == "On day 7 A arm has 5, B arm has 3")
  }

  @Test func `an arm without such cells does not count as no runs`() {
    #expect(Wording.runs([0, 12]) == "12 runs")
    #expect(Wording.runs([10, 12]) == "10 to 12 runs")
    #expect(Wording.runs([0, 0]) == "no runs")
  }

  @Test func `the subtitle says how many runs are drawn`() {
    #expect(
      Samples.overlay(2, runs: 12).subtitle
        == "Tumour cells · thick line = median of 12 runs, thin lines = each run")
    #expect(
      Samples.overlay(2, runs: 200).subtitle
        == "Tumour cells · thick line = median of 200 runs, thin lines = 30 of them, "
        + "band = the middle 80 %")
  }

  @Test func `like numbers of runs are said once`() {
    #expect(Wording.tally([("A", 3, 12), ("B", 9, 12)]) == "A 3, B 9 of 12 runs")
    #expect(Wording.tally([("A", 3, 12), ("B", 9, 10)]) == "A 3 of 12, B 9 of 10")
    #expect(Wording.tally([("A", 1, 1)]) == "A 1 of 1 run")
  }

  @Test func `fields with commas quotes and line ends are quoted`() {
    var table = Table(["a,b", "c\"d", "e\r\nf", "plain"])
    table.append(["1", "", "-2.5", " x "])
    #expect(table.csv == "\"a,b\",\"c\"\"d\",\"e\r\nf\",plain\r\n1,,-2.5, x \r\n")
  }

  @Test func `the table of a line chart has a column for the median and each run`() {
    let chart = LineChart(
      measure: "Cells", days: [0, 7],
      series: [
        ChartSeries(name: "Tumour", colour: Samples.tumour, runs: [[1, 2], [3, 5]]),
        ChartSeries(name: "T cells", colour: Samples.active, runs: [[4]]),
      ])
    #expect(
      chart.csv
        == "day,\"Tumour, median\",\"Tumour, run 1\",\"Tumour, run 2\",T cells\r\n"
        + "0,2,1,3,4\r\n7,3.5,2,5,\r\n")
  }

  @Test(arguments: Samples.all.map(\.name))
  func `every row of a table has as many fields as the first`(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    let rows = Self.parse(chart.csv)
    let columns = try #require(rows.first).count
    #expect(rows.allSatisfy { $0.count == columns })
    #expect(chart.csv.hasSuffix("\r\n"))
  }

  @Test func `the shares still under control are those of the published example`() {
    // Remission of 21 patients under 6-mercaptopurine, in weeks (Freireich 1963; the estimates are
    // those of Kaplan and Meier as printed in textbooks since).
    let events = [6.0, 6, 6, 7, 10, 13, 16, 22, 23]
    let censored = [6.0, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    let arm = ControlChart.Arm(
      arm: ChartArm(index: 0, name: ""),
      followUps: events.map { FollowUp(day: $0, hasEvent: true) }
        + censored.map { FollowUp(day: $0, hasEvent: false) })
    let shares = [
      (6.0, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448),
    ]
    for (week, share) in shares {
      #expect(abs(arm.share(on: week) - share) < 0.0005)
    }
    #expect(arm.share(on: 5.9) == 1)
    let tally = arm.tally(on: 10, last: 35)
    #expect(tally == (14, 5, 2))
    for day in 0...35 {
      let tally = arm.tally(on: Double(day), last: 35)
      #expect(tally.atRisk + tally.events + tally.censored == 21)
    }
  }

  /// A reader of comma-separated values that knows quotes.
  private static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, field, isQuoted) = ([String](), "", false)
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"" {
          if index + 1 < scalars.count, scalars[index + 1] == "\"" {
            field.append("\"")
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          field.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(field)
        field = ""
      } else if scalar == "\r" {
        rows.append(row + [field])
        (row, field) = ([], "")
        index += 1
      } else {
        field.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return rows
  }

  @Test func `a cause that all arms share is said once`() {
    let causes = ["tired", "held back"].map { CausesChart.Cause(name: $0, colour: Samples.active) }
    func title(_ values: [[Double]], names: [String]? = nil) -> String {
      let panels = values.enumerated().map { index, values in
        CausesChart.Panel(
          name: names?[index] ?? "\(["A", "B", "C"][index]) arm", values: values.map { [$0] })
      }
      return CausesChart(measure: "Failures", days: [1], causes: causes, panels: panels).title
    }
    #expect(title([[5, 1], [4, 0]]) == "Main cause in both arms: tired")
    #expect(title([[5, 1], [4, 0], [3, 2]]) == "Main cause in all arms: tired")
    #expect(title([[5, 1], [0, 4]]) == "Main cause: A arm – tired; B arm – held back")
    #expect(title([[5, 1], [0, 4], [3, 1]]) == "Main cause: A and C: tired; B: held back")
    #expect(title([[5, 1], [0, 0]]) == "Main cause: A arm – tired")
    #expect(title([[0, 0], [0, 0]]) == "Failures")
    #expect(title([[5, 1]], names: [""]) == "Main cause: tired")
    #expect(
      CausesChart(
        question: "Main cause of death", measure: "Deaths", days: [0],
        causes: [.init(name: "drug", colour: Samples.tumour)],
        panels: [.init(values: [[3]]), .init(values: [[2]])]
      ).title == "Main cause of death in both arms: drug")
  }
}
