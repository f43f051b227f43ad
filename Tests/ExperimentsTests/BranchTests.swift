import Immunology
import Scenarios
import Testing

@testable import Experiments

/// Branching against living each arm from the first day, with the real model in a small tissue.
struct BranchTests {
  private static func scenario(dose: Double, day: Double, without: String = "") throws -> Scenario {
    let text = """
      name: small
      duration_days: 3
      tissue: {width_um: 260, height_um: 260}
      cells:
        tumour: {kind: tumour, count: 50, place: disc}
        healthy: {kind: healthy, place: {fill: 0.3}}
        t: {kind: cd8_t, count: 12, place: scatter}
      treatments:
        - {kind: anti_pd1, dose_mg: \(dose), first_day: \(day)}
      without: [\(without)]
      """
    return try ScenarioReader().read(text: text, named: "small.yaml")
  }

  private static func arms() throws -> [Scenario] {
    [
      try scenario(dose: 0, day: 1), try scenario(dose: 200, day: 1),
      try scenario(dose: 2, day: 2), try scenario(dose: 200, day: 1),
      try scenario(dose: 200, day: 1, without: "pd1"),
    ]
  }

  private static func follow(_ setups: [ModelSetup]) throws -> PatientTree.Outcome {
    let plan = RecordingPlan(frames: .all)
    let tree = PatientTree(
      setups: setups,
      roots: [PatientTree.Root(arms: Array(setups.indices), past: SharedPast(of: setups), seed: 7)],
      run: 1,
      stops: RunStop.stops(
        counting: plan.countDays(of: setups[0]), picturing: plan.frameDays(of: setups[0]),
        replaying: plan.replayDays(of: setups[0])),
      threads: 1,
      admit: { setup, seed, threads in Simulation(setup, seed: seed, threads: threads) },
      lived: { _, _ in }, isCancelled: { false })
    return try #require(try tree.follow())
  }

  @Test func `a branch has the same bits as a run of its own`() throws {
    let setups = try Self.arms().map(\.setup)
    let together = try Self.follow(setups).recordings
    for (arm, setup) in setups.enumerated() {
      let alone = try #require(try Self.follow([setup]).recordings.first)
      #expect(together[arm].digest == alone.digest)
      #expect(together[arm].counts == alone.counts)
      #expect(together[arm].body == alone.body)
      #expect(together[arm].ledger == alone.ledger)
      #expect(together[arm].tally == alone.tally)
      #expect(together[arm].states == alone.states)
      #expect(together[arm].replayFile == alone.replayFile && !alone.replayFile.isEmpty)
    }
    #expect(together[0].digest != together[1].digest)
    #expect(together[1].digest == together[3].digest)
    #expect(!together[0].ledger.isEmpty && !together[0].states.isEmpty)
  }

  @Test func `arms that never differ are lived once, the others until they part`() throws {
    let past = SharedPast(of: try Self.arms().map(\.setup))
    #expect(past.parting == 0)
    #expect(past.branches.map(\.arms) == [[0, 1, 2, 3], [4]])
    let treated = try #require(past.branches.first)
    #expect(treated.parting == 1)
    #expect(treated.branches.map(\.arms) == [[0, 2], [1, 3]])
    #expect(treated.branches.map(\.parting) == [2, .infinity])
    // 1 shared day, 2 for B and D together, 1 shared by A and C, 1 each, and 3 for E.
    #expect(past.simulatedDays(until: 3) == 1 + 2 + 1 + 1 + 1 + 3)
  }

  @Test func `the time that sharing saved is that of the arms that did not live it`() throws {
    let setup = try Self.scenario(dose: 0, day: 1).setup
    let outcome = try Self.follow([setup, setup, setup])
    let each = outcome.recordings.map(\.wallSeconds)
    #expect(abs(outcome.savedSeconds - 2 * each[0]) < 1e-9)
  }
}
