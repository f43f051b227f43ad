import Foundation
import Immunology
import Scenarios
import Synchronization
import Testing

@testable import Experiments
@testable import Outcomes

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

  private static func follow(
    _ setups: [ModelSetup], loans: BranchLoans? = nil
  ) throws -> PatientTree.Outcome {
    try #require(try tree(of: setups, loans).follow())
  }

  private static func tree(
    of setups: [ModelSetup], _ loans: BranchLoans? = nil,
    _ isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> PatientTree {
    let plan = RecordingPlan(frames: .all)
    return PatientTree(
      setups: setups,
      roots: [PatientTree.Root(arms: Array(setups.indices), past: SharedPast(of: setups), seed: 7)],
      run: 1,
      stops: RunStop.stops(
        counting: plan.countDays(of: setups[0]), picturing: plan.frameDays(of: setups[0]),
        replaying: plan.replayDays(of: setups[0])),
      threads: 1,
      admit: { setup, seed, threads in Simulation(setup, seed: seed, threads: threads) },
      lived: { _, _ in }, isCancelled: isCancelled, loans: loans)
  }

  /// The same treatments in several orders of the file, by chance but the same in each test.
  private static func orders() throws -> [ModelSetup] {
    let treatments = [
      "{kind: anti_pd1, dose_mg: 200, first_day: 0.5, every_days: 1, doses: 3}",
      "{kind: anti_ctla4, dose_mg: 70, first_day: 1, every_days: 1, doses: 2}",
      "{kind: chemotherapy, dose_mg: 100, first_day: 1, doses: 1}",
      "{kind: radiotherapy, dose_gy: 2, first_day: 0.75, every_days: 0.5, doses: 3}",
      "{kind: il2, first_day: 1.5, doses: 2}",
      "{kind: steroid, first_day: 2, doses: 1}",
    ]
    var state: UInt64 = 9
    return try (0..<12).map { _ in
      var left = treatments
      var list = ""
      while !left.isEmpty {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        list += "  - \(left.remove(at: Int(state >> 33) % left.count))\n"
      }
      let text = """
        name: small
        duration_days: 3
        tissue: {width_um: 260, height_um: 260}
        cells:
          tumour: {kind: tumour, count: 50, place: disc}
          healthy: {kind: healthy, place: {fill: 0.3}}
          t: {kind: cd8_t, count: 12, place: scatter}
        treatments:
        \(list)
        """
      return try ScenarioReader().read(text: text, named: "small.yaml").setup
    }
  }

  @Test func `arms with another order of treatments have the digests of runs of their own`() throws
  {
    let setups = try Self.orders()
    let digests = try Self.follow(setups).recordings.map(\.digest)
    for (index, setup) in setups.enumerated() {
      let alone = Simulation(setup, seed: 7, threads: 1)
      alone.advance(toDay: setup.durationDays)
      #expect(digests[index] == alone.digest(), "order \(index)")
    }
    // Orders do differ, so the test would see a past that is shared for too long.
    #expect(Set(digests).count > 1)
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

  /// Calls a body while another thread waits for branches to live; returns how many it took over.
  private static func lending(_ body: (BranchLoans) throws -> Void) rethrows -> Int {
    let loans = BranchLoans()
    loans.enter()
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      while let loan = loans.take() { loan.live() }
      isOver.signal()
    }
    // The first thing that the owner does is to look whether someone waits.
    while !loans.isWanted { Thread.sleep(forTimeInterval: 1e-3) }
    defer {
      loans.leave()
      isOver.wait()
    }
    try body(loans)
    return loans.taken
  }

  @Test func `a branch that someone else lives has the same bits`() throws {
    let setups = try Self.arms().map(\.setup)
    let alone = try Self.follow(setups).recordings
    var shared: [ArmRecording] = []
    let taken = try Self.lending { shared = try Self.follow(setups, loans: $0).recordings }
    #expect(0 < taken)
    for (one, other) in zip(shared, alone) {
      #expect(one.digest == other.digest)
      #expect(one.counts == other.counts)
      #expect(one.ledger == other.ledger)
      #expect(one.replayFile == other.replayFile)
    }
    #expect(shared.count == setups.count)
  }

  @Test func `a lent branch stays in the bookmark until it was lived`() throws {
    let setups = try Self.arms().map(\.setup)
    let folder = TestFolder()
    let file = BookmarkFile(
      folder: try OpenFolder(named: folder.path), name: "patient.checkpoint", fingerprint: "f")
    // Stopped while the other thread holds a branch.
    let stop = Mutex(false)
    _ = try Self.lending { loans in
      var tree = Self.tree(of: setups, loans) { 0 < loans.taken || stop.withLock { $0 } }
      tree.bookmarks = file
      let outcome = try tree.follow()
      #expect(outcome == nil)
      stop.withLock { $0 = true }
    }
    let tree = Self.tree(of: setups)
    let rest = try #require(try tree.resume(from: file, note: { _ in }))
    let outcome = try #require(try tree.follow(from: rest))
    let alone = try Self.follow(setups)
    #expect(outcome.recordings.map(\.digest) == alone.recordings.map(\.digest))
    #expect(outcome.recordings.map(\.counts) == alone.recordings.map(\.counts))
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
