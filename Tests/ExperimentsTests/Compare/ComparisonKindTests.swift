import Scenarios
import Testing
import Tissue

@testable import Experiments
@testable import Immunology
@testable import Outcomes

/// What must hold of every comparison, whatever its arms are.
struct ComparisonKindTests {
  /// A tumour that grows, turns and comes back.
  private static let cells = (0...112).map { row -> Double in
    let day = Double(row) / 4
    return day < 10 ? 100 + 20 * day : day < 20 ? 300 - 25 * (day - 10) : 50 + 30 * (day - 20)
  }

  private func series(_ run: Int) -> RunSeries {
    var counts = RunSeries(run: run, seed: UInt64(run))
    for (row, cells) in Self.cells.enumerated() {
      counts.append(
        day: Double(row) / 4,
        columns: ["tumour_cells", "lesions_um", "rim_tumour_share", "healthy_cells"],
        values: [cells, 25 * cells.squareRoot(), 0, 500 - cells / 2])
    }
    return counts
  }

  private func setup(dosedOn days: [Double]) -> ModelSetup {
    func population(_ name: String, _ kind: CellKind) -> Population {
      Population(
        name: name, kind: kind, count: 9, placement: .disc, parameters: ParameterValues())
    }
    return ModelSetup(
      populations: [population("tumour", .tumour), population("healthy", .healthy)],
      treatments: days.map { day in
        Treatment(
          .antiPD1, schedule: DoseSchedule(firstDay: day, everyDays: 1, doses: 1), milligrams: 1e-9)
      }, durationDays: 28)
  }

  /// The rows of arms that are equal cell for cell and differ only in doses that do nothing.
  private func rows(dosedOn doses: [[Double]]) -> [ComparisonRow] {
    let setups = doses.map(setup)
    let day = Enrolment.day(of: setups)
    let arms = zip(ComparisonArm.letters, zip(doses, setups)).map { letter, arm in
      var ledger = LedgerTally()
      for day in arm.0 {
        ledger.add(.dose("anti_pd1", day: day), run: 1, populations: LedgerEntry.names)
      }
      for (cause, at) in [("crushed", 3.0), ("killed", 15), ("drug", 27)] {
        ledger.add(.death(cause, of: "healthy", day: at), run: 1, populations: LedgerEntry.names)
        ledger.add(.death(cause, of: "tumour", day: at), run: 1, populations: LedgerEntry.names)
      }
      let readout = RunReadout(
        counts: series(1), body: RunSeries(run: 1, seed: 1), ledger: ledger,
        rules: OutcomeRules(arm.1, enrolDay: day))
      return ArmNumbers(
        letter: letter, name: letter,
        populations: [
          .init(name: "tumour", kind: .tumour), .init(name: "healthy", kind: .healthy),
        ],
        counts: [series(1)], digests: [""], readouts: [readout])
    }
    return ComparisonRow.table(of: arms, lastDay: 28)
  }

  @Test(arguments: [
    [[], [14.0], [26.0]], [[], [0.0], []], [[7], [7, 20], [26]], [[], [9, 9.5], []],
  ])
  func `a dose that does nothing changes no row but the treatment days, in no arm`(
    doses: [[Double]]
  ) {
    for row in rows(dosedOn: doses) where row.key != "treatment_days" {
      #expect(Set(row.values.map(ComparisonTable.text)).count == 1, "\(row.key)")
    }
  }

  @Test func `a dose that does nothing, given on or after enrolment, leaves the other arms alone`()
  {
    let before = rows(dosedOn: [[7], []])
    for more in [[7.0], [8], [20]] {
      let after = rows(dosedOn: [[7], more])
      for (old, new) in zip(before, after) where old.key != "treatment_days" {
        #expect(old.values == new.values, "\(old.key)")
      }
    }
  }

  /// Runs of one arm, whose outcomes are drawn by other dice for each number.
  private func arm(_ letter: String, dice: UInt64, runs: Int) -> ArmNumbers {
    let draw = Draw(seed: dice)
    var counts: [RunSeries] = []
    var readouts: [RunReadout] = []
    for run in 0..<runs {
      let normal = draw.normals(lineage: UInt64(run), tick: 1, purpose: 1)
      let u = draw.uniforms(lineage: UInt64(run), tick: 1, purpose: 2)
      let isCleared = u.x < 0.3
      var series = RunSeries(run: run + 1, seed: dice &* 100 &+ UInt64(run))
      let columns = ["tumour_cells", "healthy_cells"]
      series.append(day: 0, columns: columns, values: [400, 1000])
      // The numbers that are left spread over a hundredfold, and many are 0.
      let left = isCleared ? 0 : (500 * Elementary.exp(1.2 * Double(normal.x))).rounded()
      series.append(day: 42, columns: columns, values: [left, 800])
      counts.append(series)
      var readout = RunReadout()
      readout.healthyAtStart = 1000
      readout.healthyLosses = [
        .init(cause: "killed", cells: Int(150 * Elementary.exp(0.8 * Double(normal.y))))
      ]
      readout.clearedDay = isCleared ? 30 : nil
      readouts.append(readout)
    }
    return ArmNumbers(
      letter: letter, name: "arm",
      populations: [.init(name: "tumour", kind: .tumour), .init(name: "healthy", kind: .healthy)],
      counts: counts, digests: counts.map { "\($0.seed)" }, readouts: readouts)
  }

  @Test(arguments: [(3, 2), (4, 3), (8, 2), (12, 4)])
  func `of 200 comparisons of an arm with itself at most 5 in 100 pages claim a difference`(
    runs: Int, arms: Int
  ) {
    let claiming = (0..<200).count { page in
      let all = (0..<arms).map { arm in
        self.arm(
          ComparisonArm.letters[arm], dice: UInt64(1000 * runs + 10 * page + arm), runs: runs)
      }
      let summary = ComparisonSummary(all, lastDay: 42)
      let isClaimed = summary.pairs.contains {
        $0.tumourVerdict.isDifference || $0.harmVerdict.isDifference
          || $0.clearedVerdict.isDifference
      }
      // What the pairs say and what the sentences say is the same.
      #expect(
        summary.sentences.contains { $0.contains(" fewer in ") || $0.contains(" more in ") }
          == summary.pairs.contains { $0.tumourVerdict.isDifference || $0.harmVerdict.isDifference }
      )
      return isClaimed
    }
    #expect(claiming <= 10, "\(claiming)")
  }

  @Test func `the numbers of sentences are those of the tables`() throws {
    var told = 0
    for page in 0..<60 {
      var arms = (0..<3).map { arm in
        self.arm(ComparisonArm.letters[arm], dice: UInt64(7000 + 10 * page + arm), runs: 8)
      }
      // One arm that is really better and one that really harms.
      arms[1] = scaled(arms[1], tumour: 0.02, harm: 1)
      arms[2] = scaled(arms[2], tumour: 1, harm: 4)
      let summary = ComparisonSummary(arms, lastDay: 42)
      var medians: [String: Double] = [:]
      for line in String(decoding: SummaryTable.bytes(summary), as: UTF8.self).split(
        separator: "\r\n")
      {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        medians["\(fields[0]) \(fields[1])"] = Double(fields[4])
      }
      func median(_ measure: String, _ arm: Substring) throws -> Double {
        try #require(medians["\(measure) \(arm)"])
      }
      for sentence in summary.sentences {
        guard
          let found = sentence.firstMatch(
            of: /: (fewer|more) in (.) arm than in (.) arm \(medians (.+) against (.+)\)/)
        else { continue }
        let isTumour = sentence.hasPrefix("Tumour cells")
        let measure = isTumour ? "tumour_cells_end" : "harmed_share"
        let (here, there) = (
          try median(measure, found.output.2), try median(measure, found.output.3)
        )
        let words = isTumour ? ComparisonWords.count : ComparisonWords.percent
        #expect(found.output.4 == words(here) && found.output.5 == words(there), "\(sentence)")
        #expect((found.output.1 == "fewer") == (here < there), "\(sentence)")
        told += 1
      }
    }
    #expect(30 < told)
  }

  /// An arm with other numbers of tumour cells and of harmed healthy cells at the end.
  private func scaled(_ arm: ArmNumbers, tumour: Double, harm: Double) -> ArmNumbers {
    ArmNumbers(
      letter: arm.letter, name: arm.name, populations: arm.populations,
      counts: arm.counts.map { series in
        var scaled = RunSeries(run: series.run, seed: series.seed)
        for (row, day) in series.days.enumerated() {
          let values = Array(series.row(row))
          scaled.append(
            day: day, columns: series.columns,
            values: day == 0 ? values : [(values[0] * tumour).rounded()] + values.dropFirst())
        }
        return scaled
      }, digests: arm.digests,
      readouts: arm.readouts.map { readout in
        var scaled = readout
        scaled.healthyLosses = readout.healthyLosses.map {
          .init(cause: $0.cause, cells: Int(Double($0.cells) * harm))
        }
        return scaled
      })
  }

  @Test func `all pairs are judged, and each difference names its arms`() {
    func arm(_ letter: String, _ name: String, _ left: [Double], harmed: Int) -> ArmNumbers {
      var counts: [RunSeries] = []
      for (run, left) in left.enumerated() {
        var series = RunSeries(run: run + 1, seed: UInt64(run))
        series.append(day: 0, columns: ["tumour_cells", "healthy_cells"], values: [400, 1000])
        series.append(day: 42, columns: ["tumour_cells", "healthy_cells"], values: [left, 900])
        counts.append(series)
      }
      let readouts = left.indices.map { run in
        var readout = RunReadout()
        readout.healthyAtStart = 1000
        readout.healthyLosses = [.init(cause: "killed", cells: harmed + run)]
        return readout
      }
      return ArmNumbers(
        letter: letter, name: name,
        populations: [
          .init(name: "tumour", kind: .tumour), .init(name: "healthy", kind: .healthy),
        ], counts: counts, digests: left.map { "\(letter) \($0)" }, readouts: readouts)
    }
    // The first arm spreads over all, the others do not overlap.
    let summary = ComparisonSummary(
      [
        arm("A", "mixed", [0, 9000, 3000], harmed: 170), arm("B", "gone", [0, 0, 0], harmed: 168),
        arm("C", "grown", [4776, 5300, 5923], harmed: 175),
      ], lastDay: 42)
    #expect(summary.pairs.map(\.letters) == [["A", "B"], ["A", "C"], ["B", "C"]])
    #expect(summary.pairs.map(\.tumourVerdict) == [.tooClose, .tooClose, .higher])
    #expect(
      summary.sentences.contains {
        $0.hasPrefix(
          "Tumour cells on day 42: more in C grown than in B gone (medians 5,300 against 0), in 3 of 3"
        )
      }, "\(summary.sentences)")
    // 17 % against 17 % is no difference, however surely it is one.
    #expect(summary.pairs.allSatisfy { !$0.harmVerdict.isDifference })
    #expect(!summary.sentences.contains { $0.contains("17 % against 17 %") })
  }
}

extension LedgerEntry {
  fileprivate static let names = ["healthy", "tumour"]

  fileprivate static func dose(_ cause: String, day: Double) -> LedgerEntry {
    LedgerEntry(day: day, event: .dose, cause: cause, dose: DoseNote(.given))
  }

  fileprivate static func death(_ cause: String, of population: String, day: Double) -> LedgerEntry
  {
    LedgerEntry(
      day: day, event: .death, cause: cause, cell: 1,
      population: names.firstIndex(of: population))
  }
}
