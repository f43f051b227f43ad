import Foundation
import Outcomes
import Scenarios
import Synchronization
import Testing

@testable import Experiments

struct SensitivityExperimentTests {
  private func plan(
    _ folder: TestFolder, trajectories: Int = 4, runs: Int = 3, threads: Int = 1,
    resume: Bool = false, outcome: String = "tumour_left", patterns: [String]? = nil
  ) throws -> SensitivityPlan {
    let movable = try SensitivityScenario.read()
    var plan = SensitivityPlan(
      movable,
      selection: try ScreeningSelection(
        of: movable, matching: patterns ?? SensitivityScenario.patterns),
      outcome: try #require(OutcomeName(rawValue: outcome).flatMap { ScreenedOutcome($0) }),
      trajectories: trajectories, runs: runs, seed: 5, threads: threads,
      folder: folder.path + "/out")
    plan.resume = resume
    return plan
  }

  private func experiment(
    _ plan: SensitivityPlan, onLook: @escaping @Sendable () -> Void = {}
  ) -> SensitivityExperiment {
    SensitivityExperiment(plan) { setup, seed, _ in
      SensitivityPatient(setup, seed: seed, onLook: onLook)
    }
  }

  private func bytes(_ folder: TestFolder) throws -> [String: [UInt8]] {
    try folder.files().reduce(into: [:]) { $0[$1] = try fileBytes(folder.path + "/" + $1) }
  }

  @Test func `known effects are found with their direction and size, and chance is told from them`()
    throws
  {
    let folder = TestFolder()
    let outcome = try experiment(try plan(folder)).run()
    #expect(!outcome.isInterrupted && outcome.livedCount == 4 * outcome.plan.points / 4 * 3)
    let ranking = outcome.ranking
    let found = Dictionary(uniqueKeysWithValues: ranking.map { ($0.setting.path, $0.influence) })
    // Both are moved by a factor of four: log10(4) along the interval, up and down.
    let cells = try #require(found["cells.tumour.count"])
    let dose = try #require(found["treatments.0.dose_mg"])
    #expect(abs(cells.mean - 0.602) < 0.06 && cells.direction == .more)
    #expect(abs(dose.mean + 0.602) < 0.02 && dose.direction == .less)
    #expect(cells.isToldApart == true && dose.isToldApart == true)
    // What changes nothing but chance is below them, and marked.
    let chance = try #require(found["cells.t.count"])
    #expect(chance.size < 0.05 && 0 < chance.size && chance.isToldApart == false)
    // The same patients on both sides: what nobody heeds changes not a bit.
    let idle = ranking.filter { $0.setting.path.hasPrefix("pd1.") }
    #expect(!idle.isEmpty && idle.allSatisfy { $0.influence.size == 0 })
    #expect(
      Set(ranking.prefix(2).map(\.setting.path)) == ["cells.tumour.count", "treatments.0.dose_mg"])
    #expect(ranking[2].setting.path == "cells.t.count")
  }

  @Test func `the tables hold each life and each effect, and the document says what was done`()
    throws
  {
    let folder = TestFolder()
    let outcome = try experiment(try plan(folder)).run()
    #expect(
      try folder.files().filter { !$0.contains(".thymus") } == [
        "out/effects.csv", "out/points.csv", "out/sensitivity.json",
      ])
    let count = outcome.plan.settings.count
    var rows: [[String]] = []
    _ = try CSV.forEachLine(of: try fileBytes(folder.path + "/out/points.csv")) { _, fields in
      rows.append(fields)
    }
    #expect(rows.count == 1 + 4 * (count + 1) * 3)
    #expect(rows[0].starts(with: SensitivityOutcome.pointColumns))
    let first = SensitivityOutcome.pointColumns.count
    for (setting, column) in zip(outcome.plan.settings, first...) {
      #expect(rows[0][column] == setting.path)
      for row in rows.dropFirst() {
        let value = try #require(Double(row[column]))
        #expect((setting.interval.lowest...setting.interval.highest).contains(value))
      }
    }
    // From point to point one setting differs, and the line names it; patients stay the same.
    for (before, after) in zip(rows.dropFirst(), rows.dropFirst(4)) where after[1] != "0" {
      #expect(before[2...3] == after[2...3])
      let changed = (first..<first + count).filter { before[$0] != after[$0] }.map { rows[0][$0] }
      #expect(changed == [after[4]])
    }
    #expect(Set(rows.dropFirst().map { $0[3] }).count == 12, "each trajectory has its own patients")
    var effects: [[String]] = []
    _ = try CSV.forEachLine(of: try fileBytes(folder.path + "/out/effects.csv")) { _, fields in
      effects.append(fields)
    }
    #expect(effects[0] == SensitivityOutcome.effectColumns)
    #expect(effects.count == 1 + count * outcome.outcomes.count)
    #expect(effects.contains { $0[0] == "tumour_left" && $0[1] == "treatments.0.dose_mg" })
    let saved = try SavedSensitivity(from: try ResultFolder.open(at: folder.path + "/out"))
    #expect(saved.rows.map(\.setting) == outcome.ranking.map(\.setting.path))
    #expect(saved.trajectories == 4 && saved.runs == 3 && saved.outcome == "tumour_left")
    for (row, ranked) in zip(saved.rows, outcome.ranking) {
      #expect(abs(row.muStar - ranked.influence.size) < 1e-9)
      #expect(row.toldApart == ranked.influence.isToldApart)
    }
    let text = try folder.text("out/sensitivity.json")
    for word in [
      "elementary effect", "chosen, not measured", "A screening ranks", "were not moved",
    ] {
      #expect(text.contains(word))
    }
  }

  @Test func `any number of threads gives the same bits`() throws {
    let (one, three) = (TestFolder(), TestFolder())
    _ = try experiment(try plan(one)).run()
    _ = try experiment(try plan(three, threads: 3)).run()
    #expect(try bytes(one) == (try bytes(three)))
  }

  @Test func `what was stopped leaves no results, and goes on to the same bits`() throws {
    let (whole, parted) = (TestFolder(), TestFolder())
    _ = try experiment(try plan(whole)).run()
    let lived = Mutex(0)
    for limit in [30, 100, 200] {
      lived.withLock { $0 = 0 }
      let outcome = try experiment(try plan(parted, resume: true)) {
        lived.withLock { $0 += 1 }
      }.run(isCancelled: { lived.withLock { limit <= $0 } })
      #expect(outcome.isInterrupted && outcome.canBeResumed && outcome.ranking.isEmpty)
      #expect(outcome.resumedLives < outcome.livedCount)
      #expect(throws: ExperimentError.self) { try ResultFolder.open(at: parted.path + "/out") }
      #expect(try !parted.files().contains { $0.hasSuffix(".csv") || $0.hasSuffix(".json") })
    }
    let looks = Mutex(0)
    let outcome = try experiment(try plan(parted, resume: true)) {
      looks.withLock { $0 += 1 }
    }.run()
    #expect(0 < outcome.resumedLives)
    // Only what was missing was lived: nine looks at each life.
    #expect(looks.withLock(\.self) == 9 * (outcome.plan.lives - outcome.resumedLives))
    #expect(try bytes(whole) == (try bytes(parted)))
  }

  @Test func `work on something else is not gone on with`() throws {
    let folder = TestFolder()
    let lives = Mutex(0)
    _ = try experiment(try plan(folder)) { lives.withLock { $0 += 1 } }
      .run(isCancelled: { lives.withLock { 40 <= $0 } })
    let error = #expect(throws: ExperimentError.self) {
      try experiment(try plan(folder, trajectories: 5, resume: true)).run()
    }
    #expect(error != nil)
    #expect(try folder.files().contains { $0.contains("points.checkpoint") })
  }

  @Test func `a stop before the first life is over leaves nothing`() throws {
    let folder = TestFolder()
    let outcome = try experiment(try plan(folder)).run(isCancelled: { true })
    #expect(outcome.isInterrupted && !outcome.canBeResumed)
    #expect(try folder.files().isEmpty)
  }

  @Test func `a check refuses what a run refuses, and writes nothing`() throws {
    let folder = TestFolder()
    #expect(try experiment(try plan(folder)).check() == nil)
    #expect(try folder.files().isEmpty)
    let few = experiment(try plan(folder, trajectories: 1))
    let (dry, run) = (
      #expect(throws: ExperimentError.self) { try few.check() },
      #expect(throws: ExperimentError.self) { try few.run() }
    )
    #expect(dry?.code == .badPlan && dry == run)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/out", withIntermediateDirectories: false)
    try folder.put("dear diary", at: "out/effects.csv")
    for error in [
      #expect(throws: ExperimentError.self) { try experiment(try plan(folder)).check() },
      #expect(throws: ExperimentError.self) { try experiment(try plan(folder)).run() },
    ] {
      #expect([.foreignFile, .foreignFolder].contains(error?.code))
    }
    #expect(try folder.text("out/effects.csv") == "dear diary")
  }

  @Test func `settings that must fit are moved in an order in which they do`() throws {
    let folder = TestFolder()
    let plan = try plan(
      folder, patterns: ["cells.tumour.pdl1_*", "oxygen.*_mmhg"])
    #expect(4 < plan.settings.count)
    let walks = try plan.walks()
    for walk in walks {
      for levels in walk.points {
        #expect(throws: Never.self) { try plan.movable.moved(plan.moves(to: levels)) }
      }
    }
    #expect(walks.count == 4)
  }

  @Test func `lives are read back as they were, whatever their numbers`() throws {
    var lived = LivedPoints(count: 3)
    lived.lives[1] = LivedPoint(outcomes: [.infinity, 0.1, -.nan], digest: "abc")
    let again = try LivedPoints(lived.bytes, count: 3, outcomes: 3)
    #expect(again.count == 1 && again.lives[1]?.digest == "abc")
    #expect(
      again.lives[1]?.outcomes.map(\.bitPattern) == lived.lives[1]?.outcomes.map(\.bitPattern))
    #expect(throws: (any Error).self) { try LivedPoints(lived.bytes, count: 3, outcomes: 2) }
    #expect(throws: (any Error).self) { try LivedPoints(lived.bytes, count: 1, outcomes: 3) }
    #expect(throws: (any Error).self) {
      try LivedPoints(Array(lived.bytes.dropLast()), count: 3, outcomes: 3)
    }
  }
}
