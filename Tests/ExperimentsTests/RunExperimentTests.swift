import Basics
import Foundation
import Immunology
import Scenarios
import Synchronization
import Testing

@testable import Experiments
@testable import Outcomes

struct RunExperimentTests {
  private func experiment(
    _ scenario: Scenario, seeds: [UInt64] = [7], threads: Int = 1, in folder: String,
    frames: RecordingPlan.Frames = .key, force: Bool = false,
    onTick: @escaping @Sendable (UInt64, Double) -> Void = { _, _ in }
  ) -> RunExperiment {
    let plan = RunPlan(
      scenario: scenario,
      conduct: Conduct(
        seeds: seeds, threads: threads, recording: RecordingPlan(frames: frames), folder: folder,
        force: force))
    return RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) { onTick(seed, $0) } }
  }

  /// The bytes of each file, with the times taken out of `run.json`.
  private func contents(of folder: TestFolder) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try folder.files() {
      let bytes = try fileBytes(folder.path + "/" + name)
      if name == RunDocument.fileName {
        let text = String(decoding: bytes, as: UTF8.self)
        let end = try #require(text.range(of: "\"timing\""))
        contents[name] = Array(text[..<end.lowerBound].utf8)
      } else {
        contents[name] = bytes
      }
    }
    return contents
  }

  @Test(arguments: [RecordingPlan.Frames.none, .key])
  func `a folder that vanishes in the middle of a run is told, and nothing is half there`(
    frames: RecordingPlan.Frames
  ) throws {
    let folder = TestFolder()
    let out = folder.path + "/out"
    let experiment = experiment(
      try TestScenario.read(), seeds: [7, 8], in: out, frames: frames,
      onTick: { seed, day in
        if seed == 8, 3 <= day { try? FileManager.default.removeItem(atPath: out) }
      })
    let error = #expect(throws: ExperimentError.self) { try experiment.run() }
    #expect(error?.code == .unwritable)
    #expect(error?.message.contains("--out") == true)
    #expect(error?.message.contains("--resume") == false, "nothing is left to go on with")
    #expect(try folder.files().isEmpty)
  }

  @Test func `a run that ends within a day books what is booked once a day`() throws {
    let folder = TestFolder()
    let reader = ScenarioReader(overrides: ScenarioOverrides(set: ["duration_days=1.5"]))
    let scenario = try reader.read(
      text: "name: a day and a half\ncells: {tumour: {kind: tumour, count: 5}}", named: "a.yaml")
    _ = try experiment(scenario, in: folder.path).run()
    let saved = try SavedRun(from: try ResultFolder.open(at: folder.path))
    #expect(saved.ledger.perDay(.hit, populations: [""], run: 1, days: 2) == [0, 3])

    let patient = FakePatient(seed: 7)
    patient.advance(toDay: 1.5)
    var arm = ArmRecording(run: 1, seed: 7)
    arm.finish(with: patient)
    #expect(arm.tally.perDay(.hit, populations: [""], run: 1, days: 2) == [0, 3])
    #expect(arm.digest == patient.digest())
  }

  @Test func `a run leaves its tables, its frames and its document`() throws {
    let folder = TestFolder()
    let outcome = try experiment(try TestScenario.read(), in: folder.path).run()
    #expect(outcome.exitCode == 0)
    #expect(
      try folder.files() == [
        "body.csv", "counts.csv", "frames/frame_000000.tissue", "frames/frame_000001.tissue",
        "frames/frame_000002.tissue", "frames/frame_000003.tissue", "frames/frame_000004.tissue",
        "frames/frame_000005.tissue", "frames/frame_000006.tissue", "frames/frames.csv",
        "ledger.csv", "replay.bin", "run.json",
      ])
    let lines = try folder.text("counts.csv").components(separatedBy: "\r\n")
    #expect(lines[0] == "run,seed,day,tumour_cells,tumour_killed,healthy_lost,t_active,t_tired")
    #expect(lines[1].hasPrefix("1,7,0,22,0,0,"))
    #expect(lines[1].hasSuffix(",0.333333333333"))
    // Four rows a day, day 0, the line of names and the end of the last line.
    #expect(lines.count == 10 * 4 + 1 + 1 + 1)
  }

  @Test func `what was written can be read back`() throws {
    let folder = TestFolder()
    let outcome = try experiment(try TestScenario.read(), seeds: [7, 8], in: folder.path).run()
    let saved = try SavedRun(from: try ResultFolder.open(at: folder.path))
    #expect(saved.document.title == "A \"small\" test, with a comma")
    #expect(saved.document.runs.map(\.digest) == outcome.runs.map(\.digest))
    #expect(saved.counts.map(\.seed) == [7, 8])
    #expect(saved.counts[1].value(of: "tumour_cells", on: 0) == 23)
    #expect(saved.ledger.doses.map(\.day) == [1, 1])
    #expect(saved.ledger.doses.first?.note.amount == "200 mg, \"slow\"")
    let kills = saved.ledger.perDay(
      .death, causes: ["killed"], populations: ["tumour"], run: 2, days: 10)
    // The kill at the very end of the last day is counted on that day.
    #expect(kills == [3, 4, 4, 4, 4, 4, 4, 4, 4, 5])
    #expect(saved.frames.days == [0, 1, 2.8, 4.6, 6.4, 8.2, 10])
    #expect(try saved.tissue(ofFrame: 1).cells.first?.position.x == 2)
  }

  @Test func `each key of the document is read back as it was written`() throws {
    let folder = TestFolder()
    _ = try experiment(try TestScenario.read(), seeds: [7, .max], in: folder.path).run()
    let bytes = Array(try folder.text("run.json").utf8)
    let document = try RunDocument(bytes, path: "run.json")
    let again = Array(document.json.document.utf8)
    #expect(try RunDocument(again, path: "run.json") == document)
    // The names of counts are sorted when they are read; all else stays where it was.
    #expect(again.count == bytes.count)
    func lines(_ bytes: [UInt8]) -> [String] {
      String(decoding: bytes, as: UTF8.self).split { $0 == "\n" || $0 == "," }.map(String.init)
        .sorted()
    }
    #expect(lines(again) == lines(bytes))
    #expect(document.runs.map(\.seed) == [7, .max])
  }

  @Test func `the document begins with the version of its shape and holds the scenario`() throws {
    let folder = TestFolder()
    let scenario = try TestScenario.read()
    _ = try experiment(scenario, seeds: [UInt64.max], in: folder.path).run()
    let text = try folder.text("run.json")
    #expect(text.hasPrefix("{\n  \"schema_version\": 1,\n  \"program\": \"thymus\","))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let told = try #require(object["scenario"] as? [String: Any])
    #expect(told["resolved_yaml"] as? String == scenario.resolvedYAML)
    #expect(text.contains("\"seed\": 18446744073709551615"))
    #expect(object["interrupted"] as? Bool == false)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `files do not depend on the number of threads`(threads: Int) throws {
    let seeds = Conduct.seeds(from: 1, runs: 5)
    let scenario = try TestScenario.read()
    let one = TestFolder()
    let many = TestFolder()
    _ = try experiment(scenario, seeds: seeds, threads: 1, in: one.path).run()
    _ = try experiment(scenario, seeds: seeds, threads: threads, in: many.path).run()
    // The number of threads itself stands among the times.
    #expect(try contents(of: one) == contents(of: many))
  }

  @Test func `a cancelled experiment keeps the finished runs`() throws {
    let folder = TestFolder()
    let isCancelled = Atomic(false)
    let outcome = try experiment(
      try TestScenario.read(expect: ["median(tumour_cells, day 1) > 0"]), seeds: [1, 2, 3],
      in: folder.path,
      onTick: { seed, day in if seed == 3 && 2 < day { isCancelled.store(true, ordering: .relaxed) }
      }
    ).run(isCancelled: { isCancelled.load(ordering: .relaxed) })
    #expect(outcome.isInterrupted)
    #expect(outcome.exitCode == 130)
    #expect(outcome.runs.map(\.seed) == [1, 2])
    #expect(outcome.missingSeeds == [3])
    #expect(outcome.promises.isEmpty)
    #expect(outcome.uncheckedPromises == ["median(tumour_cells, day 1) > 0"])
    let saved = try SavedRun(from: try ResultFolder.open(at: folder.path))
    #expect(saved.counts.map(\.run) == [1, 2])
    #expect(saved.document.plannedRuns == 3)
    #expect(outcome.canBeResumed)
    #expect(try folder.files().contains(".thymus-partial/run-3.checkpoint"))
  }

  @Test func `an experiment without a finished run leaves nothing`() throws {
    let folder = TestFolder()
    let target = folder.path + "/deep/er"
    let outcome = try experiment(try TestScenario.read(), in: target).run(isCancelled: { true })
    #expect(outcome.runs.isEmpty)
    #expect(outcome.folder.isEmpty)
    #expect(FileTree.kind(of: folder.path + "/deep") == .nothing)
  }

  @Test func `a cancelled experiment leaves older results alone`() throws {
    let folder = TestFolder()
    let scenario = try TestScenario.read()
    _ = try experiment(scenario, in: folder.path).run()
    let before = try contents(of: folder)
    _ = try experiment(scenario, seeds: [9], in: folder.path, force: true).run(
      isCancelled: { true })
    #expect(try contents(of: folder) == before)
  }

  @Test func `a failing disk leaves older results alone`() throws {
    let folder = TestFolder()
    let scenario = try TestScenario.read()
    _ = try experiment(scenario, in: folder.path).run()
    let before = try contents(of: folder)
    let staging = folder.path + "/" + ResultFolder.stagingName
    #expect(throws: ExperimentError.self) {
      try experiment(
        scenario, seeds: [9], in: folder.path, force: true,
        onTick: { _, day in if day == 5 { try? FileManager.default.removeItem(atPath: staging) } }
      ).run()
    }
    #expect(try contents(of: folder) == before)
  }

  @Test func `frames of an older run do not stay`() throws {
    let folder = TestFolder()
    _ = try experiment(try TestScenario.read(), in: folder.path, frames: .all).run()
    #expect(try folder.files().contains("frames/frame_000010.tissue"))
    try folder.put("mine", at: "frames/holiday.png")
    _ = try experiment(
      try TestScenario.read(days: 3), in: folder.path, frames: .all, force: true
    ).run()
    let frames = try folder.files().filter { $0.hasPrefix("frames/") }
    #expect(frames.count == 4 + 1 + 1)
    #expect(frames.contains("frames/holiday.png"))
    _ = try experiment(
      try TestScenario.read(), in: folder.path, frames: .none, force: true
    ).run()
    #expect(try folder.files().filter { $0.hasPrefix("frames/") } == ["frames/holiday.png"])
  }

  @Test func `promises are checked on the day that they name`() throws {
    let folder = TestFolder()
    // Seed 5 begins with 20 tumour cells and loses one each quarter of a day.
    var scenario = try TestScenario.read(expect: [
      "median(tumour_cells, day 2) == 12", "median(tumour_cells, day 2.5) == 10",
      "median(tumour_cells, day 2) == 11", "max(tumour_cells, peak) == 20",
    ])
    scenario.promisedRuns = 1
    let outcome = try experiment(scenario, seeds: [5], in: folder.path).run()
    #expect(outcome.promises.map(\.holds) == [true, true, false, true])
    #expect(outcome.promises[2].measured == 12)
    #expect(outcome.exitCode == 0)
  }

  @Test func `the table tells when the tumour was cleared and when T cells were most`() throws {
    let folder = TestFolder()
    let outcome = try experiment(try TestScenario.read(), seeds: [5], in: folder.path).run()
    #expect(
      outcome.table.map(\.label) == [
        "Tumour cells", "Active T cells", "Tired T cells", "Healthy cells lost",
      ])
    #expect(outcome.table[0].note == "cleared on day 5")
    #expect(outcome.table[0].end.median == 0)
    #expect(outcome.table[1].note.hasPrefix("most: 16 on day "))
    let several = try experiment(
      try TestScenario.read(), seeds: [5, 6, 9], in: folder.path, force: true
    ).run()
    #expect(several.table[0].note == "cleared in 3 of 3 runs, on day 5 (5–6)")
  }

  @Test func `progress grows to one and is told by one thread at a time`() throws {
    let folder = TestFolder()
    let told = Mutex<[RunProgress]>([])
    _ = try experiment(
      try TestScenario.read(), seeds: [1, 2, 3, 4], threads: 4, in: folder.path
    ).run(progress: { progress in told.withLock { $0.append(progress) } })
    let fractions = told.withLock { $0.map(\.fraction) }
    #expect(fractions == fractions.sorted())
    #expect(fractions.last == 1)
    #expect(told.withLock { $0.last?.runs } == 4)
  }

  @Test func `more pictures than anybody can look at are refused before anything is made`() throws {
    let folder = TestFolder()
    let scenario = try TestScenario.read(days: 1000)
    var plan = RunPlan(
      scenario: scenario,
      conduct: Conduct(
        seeds: [1], recording: RecordingPlan(frames: .all, everyDays: 0.01),
        folder: folder.path + "/out"))
    let admit: RunExperiment.Admission = { _, seed, _ in FakePatient(seed: seed) }
    let error = #expect(throws: ExperimentError.self) {
      try RunExperiment(plan, admit: admit).run()
    }
    #expect(error?.exitCode == 2)
    #expect(error?.message.contains("100000 pictures") == true)
    #expect(error?.message.contains("--every-days 0.05 or more") == true)
    #expect(try folder.files().isEmpty && FileTree.kind(of: plan.folder) == .nothing)
    plan.recording.everyDays = 0.05
    try plan.recording.check(scenario.setup)
  }

  @Test func `no seed is no plan`() throws {
    let folder = TestFolder()
    let error = #expect(throws: ExperimentError.self) {
      try experiment(try TestScenario.read(), seeds: [], in: folder.path).run()
    }
    #expect(error?.exitCode == 2)
  }
}
