import Immunology
import Scenarios
import Testing

@testable import Experiments

struct WorkEstimateTests {
  /// A probe of a patient whose every look at the clock takes a tenth of a second.
  private func probe(days: Double, within seconds: Double = 0.5) throws -> WorkProbe {
    var time = 0.0
    return WorkProbe(
      FakePatient(seed: 7), of: try TestScenario.read().setup, days: days, within: seconds
    ) {
      time += 0.1
      return time
    }
  }

  /// A probe of a few days of a patient whose residents follow a line; a day of each takes 1 ms and
  /// 50 bytes.
  private func grown(
    from residents: Double, by perDay: Double, crawlers: Double = 0, lived days: Double,
    looks: Int = 8
  ) -> WorkProbe {
    let samples = (0...looks).map { look in
      let day = days * Double(look) / Double(looks)
      let work =
        residents * day + perDay * day * day / 2 + WorkProbe.crawlerWork * crawlers * day
      return WorkProbe.Sample(
        day: day, seconds: 1e-3 * work, ledgerBytes: 50 * work,
        residents: residents + perDay * day, crawlers: crawlers)
    }
    return WorkProbe(
      samples: samples, rowBytes: 200, numbersPerRow: 40, stateBytes: 1e5, replayBytes: 5e3,
      savedBytes: 5e5)
  }

  @Test func `a probe lives only as long as it may`() throws {
    let short = try probe(days: 1)
    let lived = try #require(short.samples.last?.day)
    #expect(0 < lived && lived < 0.5)
    #expect(0 < short.rowBytes && 0 < short.stateBytes && 0 < short.savedBytes)
    // A whole short life is known, not guessed.
    #expect(try probe(days: 1, within: 1000).samples.last?.day == 1)
  }

  @Test(arguments: [2.0, 10, 41])
  func `days that were not lived are told by the growth of the tumour`(lived: Double) {
    func exact(_ day: Double) -> Double { 1e-3 * (2000 * day + 100 * day * day / 2) }
    let probe = grown(from: 2000, by: 100, lived: lived, looks: Int(4 * lived))
    for day in [1, lived, 42] {
      #expect(abs(probe.value(\.seconds, on: day) - exact(day)) < 0.03 * exact(day))
      #expect(abs(probe.value(\.ledgerBytes, on: day) - 5e4 * exact(day)) < 0.03 * 5e4 * exact(day))
    }
    #expect(abs(probe.growth(to: 42) - 6200 / (2000 + 100 * lived)) < 1e-6)
    // Without growth they would come out much lower.
    #expect(probe.value(\.seconds, on: 42) > 1.4 * 42e-3 * 2000)
  }

  @Test func `a tumour that shrinks does not come to less than nothing`() {
    let probe = grown(from: 2000, by: -400, lived: 4)
    #expect(probe.growth(to: 42) > 0)
    #expect(probe.value(\.seconds, on: 42) > probe.value(\.seconds, on: 4))
  }

  @Test func `T cells cost more than residents, and do not grow with them`() {
    let (with, without) = (
      grown(from: 1000, by: 50, crawlers: 500, lived: 4), grown(from: 1000, by: 50, lived: 4)
    )
    #expect(5 * without.value(\.seconds, on: 42) < with.value(\.seconds, on: 42))
    #expect(with.growth(to: 42) == without.growth(to: 42))
  }

  @Test func `a shared past is counted once`() throws {
    func setup(_ day: Double?) throws -> ModelSetup {
      var setup = try TestScenario.read().setup
      if let day { setup.treatments[0].schedule.firstDay = day } else { setup.treatments = [] }
      return setup
    }
    let past = SharedPast(of: [try setup(nil), try setup(4), try setup(7)])
    var spans: [[Double]] = []
    let days = past.sum(until: 10) { _, from, to in
      spans.append([from, to])
      return to - from
    }
    #expect(days == past.simulatedDays(until: 10))
    #expect(spans == [[0, 4], [4, 7], [7, 10], [7, 10], [4, 10]])
  }

  @Test func `what is much comes with what to change`() {
    var little = WorkEstimate(untriedPatients: 1, bytesEach: 1e8)
    little.diskBytes = 1e7
    little.seconds = 30
    #expect(little.advice.isEmpty)
    var much = little
    much.memoryBytes = 1e10
    #expect(much.advice.map { $0.contains("tissue.width_um") } == [true])
    much.seconds = 86_400
    much.diskBytes = 1e11
    #expect(much.advice.count == 3)
    #expect(much.advice[1].contains("--resume") && much.advice[2].contains("--frames"))
    #expect(WorkEstimate(untriedPatients: 1, bytesEach: 1e8).advice.isEmpty)
  }

  @Test func `an estimate follows the plan, and leaves nothing on the disk`() throws {
    let folder = TestFolder()
    let scenario = try TestScenario.read()
    func estimate(runs: Int, threads: Int) -> WorkEstimate {
      let plan = RunPlan(
        scenario: scenario,
        conduct: Conduct(
          seeds: Conduct.seeds(from: 1, runs: runs), threads: threads, folder: folder.path + "/out")
      )
      return RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.estimate()
    }
    let (one, many) = (estimate(runs: 1, threads: 1), estimate(runs: 100, threads: 1))
    // One patient at a time, and the rows of all.
    #expect(one.memoryBytes < many.memoryBytes && many.memoryBytes < 1.1 * one.memoryBytes)
    let (few, more) = (try #require(one.diskBytes), try #require(many.diskBytes))
    #expect(few < more)
    #expect(one.seconds != nil)
    #expect(try folder.files().isEmpty)
  }

  @Test func `pictures of many runs are told to take one run more`() {
    func seconds(runs: Int, frames: Int) -> Double {
      let shape = ExperimentShape(
        rows: 169, runs: runs, ledgerRuns: 1, frames: frames, replayStates: frames, days: 42,
        isComparison: false)
      let probe = grown(from: 2000, by: 100, lived: 10)
      return WorkEstimate([[probe]], shape, days: 42, workers: 1, seconds: 10).seconds ?? 0
    }
    let drawing = seconds(runs: 2, frames: 7) - seconds(runs: 2, frames: 0)
    #expect(abs(seconds(runs: 8, frames: 7) - seconds(runs: 8, frames: 0) - drawing - 10) < 1e-6)
  }

  @Test func `patients side by side need more memory and less time`() {
    let shape = ExperimentShape(
      rows: 169, runs: 8, ledgerRuns: 8, frames: 7, replayStates: 85, days: 42, isComparison: false)
    let probe = grown(from: 2000, by: 100, lived: 10)
    let (one, four) = (
      WorkEstimate([[probe]], shape, days: 42, workers: 1, seconds: 10),
      WorkEstimate([[probe]], shape, days: 42, workers: 4, seconds: 10)
    )
    #expect(one.memoryBytes + 3 * 5e5 < four.memoryBytes)
    #expect(one.diskBytes == four.diskBytes)
    #expect(abs((one.seconds ?? 0) - (four.seconds ?? 0) - 60) < 1e-6)
  }
}
