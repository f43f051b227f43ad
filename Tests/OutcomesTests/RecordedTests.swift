import Testing

@testable import Immunology
@testable import Outcomes

/// What was recorded of runs: series of counts, and how often things happened.
struct RecordedTests {
  @Test func `hits of a day are counted on that day, though they are booked at its end`() {
    var ledger = LedgerTally()
    func add(_ event: LedgerEntry.Event, day: Double, count: Int? = nil) {
      ledger.add(
        LedgerEntry(day: day, event: event, cause: "synapse", count: count), run: 1,
        populations: [])
    }
    add(.hit, day: 1, count: 7)
    add(.hit, day: 2, count: 5)
    #expect(ledger.perDay(.hit, populations: [""], run: 1, days: 3) == [7, 5, 0])
    // What is booked one by one belongs to the day that has begun.
    add(.death, day: 1)
    #expect(ledger.perDay(.death, populations: [""], run: 1, days: 3) == [0, 1, 0])
  }

  @Test func `a shared past has the columns of its arm, each under its own name`() {
    var series = RunSeries(run: 1, seed: 1, columns: ["a", "gone", "b"])
    series.append(day: 0, columns: [], values: [1, 9, 2])
    series.append(day: 1, columns: ["b", "new", "a"], values: [4, 5, 3])
    #expect(series.columns == ["b", "new", "a"])
    #expect(series.values(of: "a") == [1, 3])
    #expect(series.values(of: "b") == [2, 4])
    #expect(series.values(of: "new") == [0, 5])
  }
}
