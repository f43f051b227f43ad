import Basics
import Foundation
import Testing

@testable import Experiments
@testable import Immunology
@testable import Outcomes

struct TableTests {
  @Test func `fields with commas, quotes and line ends come back as they were`() throws {
    let fields = ["plain", "a,b", "say \"so\"", "two\r\nlines", "", "größer"]
    var bytes: [UInt8] = []
    CSV.append(fields, to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "plain,\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\",,größer\r\n")
    var lines: [[String]] = []
    let isWhole = try CSV.forEachLine(of: bytes) { (_, line) throws(ExperimentError) in
      lines.append(line)
    }
    #expect(isWhole)
    #expect(lines == [fields])
  }

  @Test func `a table may have simple line ends and no last one`() throws {
    var lines: [[String]] = []
    _ = try CSV.forEachLine(of: Array("a,b\n1,2".utf8)) { (_, line) throws(ExperimentError) in
      lines.append(line)
    }
    #expect(lines == [["a", "b"], ["1", "2"]])
  }

  private static let days: [(day: Double, text: String)] = [
    (0, "0"), (0.3, "0.3"), (0.25, "0.3"), (0.94, "0.9"), (0.97, "1"), (1.2, "1"), (14.25, "14"),
  ]

  @Test func `what happened within hours did not happen on day 0`() {
    for (day, text) in Self.days { #expect(NumberText.day(day) == text) }
  }

  @Test func `a series comes back as it was kept`() throws {
    var first = RunSeries(run: 1, seed: .max, columns: ["a", "b,c"])
    first.append(day: 0, columns: [], values: [1.0 / 3, .nan])
    first.append(day: 0.25, columns: [], values: [2, 1e-300])
    var second = RunSeries(run: 2, seed: 0, columns: ["a", "b,c"])
    second.append(day: 0, columns: [], values: [0, -1])
    let back = try SeriesTable.read(SeriesTable.bytes([first, second]), path: "")
    #expect(back.count == 2)
    #expect(back[0].values(of: "a") == [0.333333333333, 2])
    #expect(back[0].values(of: "a") == first.values(of: "a"))
    #expect(back[0].values(of: "b,c")?[1] == 1e-300)
    #expect(back[0].values(of: "b,c")?[0].isNaN == true)
    #expect(back[1] == second)
  }

  @Test(arguments: [
    "", "run,seed\r\n", "run,seed,day,a\r\n1,2\r\n", "run,seed,day,a\r\n1,2,0,x\r\n",
    "run,seed,day,a\r\none,2,0,1\r\n", "run,seed,day,a\r\n1,2,0,\"1",
    "run,seed,day,a\r\n1,-2,0,1\r\n", "run,seed,day,a\r\n1,2,nan,1\r\n",
  ])
  func `a damaged table is told with its line`(text: String) {
    let error = #expect(throws: ExperimentError.self) {
      try SeriesTable.read(Array(text.utf8), path: "counts.csv")
    }
    #expect(error?.code == .damaged)
    #expect(error?.message.hasPrefix("Line ") == true)
  }

  @Test(arguments: ["", "run,day\r\n", "\u{0}", "run,day,event\r\n1,2,3\r\n"])
  func `a damaged ledger is told`(text: String) {
    #expect(throws: ExperimentError.self) { try LedgerTally.read(Array(text.utf8), path: "") }
  }

  @Test func `the value on a day is the one recorded nearest to it`() {
    var series = RunSeries(run: 1, seed: 1, columns: ["a"])
    for day in [0, 0.25, 0.5, 1] { series.append(day: day, columns: [], values: [day * 4]) }
    #expect(series.value(of: "a", on: 0.3) == 1)
    #expect(series.value(of: "a", on: 1.4) == 4)
    #expect(series.value(of: "a", on: 2) == nil)
    #expect(series.value(of: "b", on: 0) == nil)
  }

  @Test func `a column that comes later was 0 before`() {
    var series = RunSeries(run: 1, seed: 1, columns: ["a", "b"])
    series.append(day: 0, columns: [], values: [1, 2])
    series.append(day: 1, columns: ["b", "new", "a"], values: [3, 4, 5])
    #expect(series.values(of: "a") == [1, 5])
    #expect(series.values(of: "b") == [2, 3])
    #expect(series.values(of: "new") == [0, 4])
  }

  @Test func `what is booked at the end of a day belongs to that day`() {
    var tally = LedgerTally()
    func add(_ day: Double, count: Int? = nil) {
      tally.add(
        LedgerEntry(day: day, event: .failedAttack, cause: "checkpoint", count: count), run: 1,
        populations: [])
    }
    // The sums of the first and the third day, and of a last part of the fourth.
    add(1, count: 5)
    add(3, count: 7)
    add(3.4, count: 2)
    let perDay = tally.perDay(.failedAttack, populations: [""], run: 1, days: 5)
    #expect(perDay == [5, 0, 7, 2, 0])
    // One event alone stands on its own day.
    add(1)
    #expect(tally.perDay(.failedAttack, populations: [""], run: 1, days: 5) == [5, 1, 7, 2, 0])
  }

  @Test(arguments: DoseNote.Act.allCases)
  func `what was done stands in one text, which is read back`(act: DoseNote.Act) {
    let candidate = TargetCandidate(
      antigen: "neo_a", share: 0.25, copies: 100, healthyCopies: 3, presented: 0.5,
      isKnown: true, score: 0.1, isChosen: true, isOneSize: false)
    for amount in ["", "5.0 mg", "a, b", "no cells"] {
      for (sentences, candidates) in [([], []), (["One.", "Two, “three”."], [candidate])] {
        // Only of what was taken the amount could begin with a word of the text.
        if act == .taken && amount.hasPrefix("no ") { continue }
        let note = DoseNote(act, amount, sentences: sentences, candidates: candidates)
        #expect(LedgerDetail(note.text, isDose: true) == .dose(note), "\(note.text)")
      }
    }
  }

  @Test(arguments: [
    ("200.0 mg", DoseNote(.given, "200.0 mg")),
    ("taken: 4988.0 million T cells", DoseNote(.taken, "4988.0 million T cells")),
    (
      "taken: no T cells, for none were found in the tumour",
      DoseNote(.noneTaken, "T cells, for none were found in the tumour")
    ),
    (
      "given back: 100.0 million T cells | 60.0 % know a.",
      DoseNote(.givenBack, "100.0 million T cells", sentences: ["60.0 % know a."])
    ),
    ("nothing to give back", DoseNote(.noneGivenBack)),
  ])
  func `tables of older versions say what was done`(text: String, note: DoseNote) {
    #expect(DoseNote(text: text) == note && note.text == text)
  }

  @Test func `amounts are counted in thousands`() {
    let amounts: [(Double, String)] = [
      (1, "1 byte"), (999, "999 bytes"), (1500, "1.5 kB"), (900e3, "900 kB"), (900e6, "900 MB"),
      (2e9, "2.0 GB"), (.nan, "–"),
    ]
    for (bytes, text) in amounts { #expect(AmountText.bytes(bytes) == text) }
  }

  @Test func `an entry names its cell with 16 digits and no place without a cell`() {
    var bytes: [UInt8] = []
    var entry = LedgerEntry(
      day: 0.5, event: .death, cause: "killed", cell: 0xAB, population: 1,
      position: [1, 2.5, 0], actor: .max, count: 3)
    let names = ["healthy", "tumour"]
    LedgerTable.append(entry, run: 2, populations: names, to: &bytes)
    entry.cell = 0
    entry.actor = 0
    LedgerTable.append(entry, run: 2, populations: names, to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "2,0.5,death,killed,00000000000000ab,tumour,1,2.5,0,ffffffffffffffff,count=3\r\n"
        + "2,0.5,death,killed,,tumour,,,,,count=3\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\u{FF1D}1"])
  func `a name that a spreadsheet would run is only a text there`(name: String) throws {
    let arm = ArmNumbers(
      letter: "A", name: name, populations: [], counts: [RunSeries(run: 1, seed: 1)], digests: [])
    let summary = ComparisonSummary([arm, arm], lastDay: 1)
    var lines: [[String]] = []
    let isWhole = try CSV.forEachLine(of: SummaryTable.bytes(summary)) { lines.append($1) }
    #expect(isWhole)
    #expect(lines.count > 2)
    for line in lines { #expect(line.count == SummaryTable.columns.count) }
    for line in lines.dropFirst() {
      #expect(line[2] == "'" + name)
      // No other field begins like a formula either: numbers are numbers.
      for field in line where Double(field) == nil {
        #expect(!"=+-@".contains(field.first ?? " "), "\(field)")
      }
    }
  }

  @Test func `plain names stay as they are`() {
    for name in ["car-t", "A = B", "'quoted'", ""] { #expect(CSV.harmless(name) == name) }
  }
}
