import Scenarios
import Testing

@testable import Experiments

struct WorkEstimateTests {
  /// A probe of a patient whose every look at the clock takes a tenth of a second.
  private func probe(days: Double, within seconds: Double = 0.5) -> WorkProbe {
    var time = 0.0
    return WorkProbe(FakePatient(seed: 7), days: days, within: seconds) {
      time += 0.1
      return time
    }
  }

  @Test func `a probe lives only as long as it may`() {
    let short = probe(days: 1)
    // Five looks at the clock, half an hour each.
    #expect(abs(short.secondsPerDay - 0.6 / (5.0 / 48)) < 1e-9)
    #expect(0 < short.rowBytes && 0 < short.stateBytes)
  }

  @Test func `room on the disk grows with runs, days, pictures and states`() {
    let probe = WorkProbe(
      secondsPerDay: 1, ledgerBytesPerDay: 100, rowBytes: 10, stateBytes: 1000)
    func bytes(
      rows: Int = 0, runs: Int = 0, ledgers: Int = 0, frames: Int = 0, states: Int = 0
    )
      -> Double
    {
      probe.diskBytes(
        rows: rows, runs: runs, ledgerRuns: ledgers, days: 42, frames: frames, states: states)
    }
    #expect(bytes() == 0)
    #expect(bytes(rows: 169, runs: 12) == 169 * 12 * 10)
    #expect(bytes(ledgers: 2) == 2 * 42 * 100)
    #expect(bytes(frames: 3) == 3 * (1000 + WorkProbe.pictureBytes))
    #expect(bytes(states: 10) == 1000)
  }

  @Test func `what is much comes with what to change`() {
    let little = WorkEstimate(memoryBytes: 1e8, diskBytes: 1e7, seconds: 30)
    #expect(little.advice.isEmpty)
    var much = little
    much.memoryBytes = 1e10
    #expect(much.advice.map { $0.contains("tissue.width_um") } == [true])
    much.seconds = 86_400
    much.diskBytes = 1e11
    #expect(much.advice.count == 3)
    #expect(much.advice[1].contains("--resume") && much.advice[2].contains("--frames"))
    #expect(WorkEstimate(memoryBytes: 1e8).advice.isEmpty)
  }

  @Test func `an estimate follows the plan, and leaves nothing on the disk`() throws {
    let folder = TestFolder()
    let scenario = try TestScenario.read()
    func estimate(runs: Int, threads: Int) -> WorkEstimate {
      let plan = RunPlan(
        scenario: scenario, seeds: RunPlan.seeds(from: 1, runs: runs), threads: threads,
        folder: folder.path + "/out")
      return RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.estimate()
    }
    let (one, many) = (estimate(runs: 1, threads: 1), estimate(runs: 100, threads: 1))
    #expect(many.memoryBytes == one.memoryBytes)
    #expect(estimate(runs: 100, threads: 4).memoryBytes == 4 * one.memoryBytes)
    let (few, more) = (try #require(one.diskBytes), try #require(many.diskBytes))
    #expect(few < more)
    #expect(one.seconds != nil)
    #expect(try folder.files().isEmpty)
  }
}
