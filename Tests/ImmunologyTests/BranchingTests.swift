import Testing
import Tissue

@testable import Immunology

struct BranchingTests {
  private let untreated = Setups.small()
  private let treated = Setups.small(treatments: [Setups.antiPD1(from: 2)])

  @Test func `arms are the same bit for bit until the first dose`() {
    let first = Simulation(untreated, seed: 9, threads: 1)
    let second = Simulation(treated, seed: 9, threads: 1)
    first.advance(toDay: 1.99)
    second.advance(toDay: 1.99)
    #expect(first.digest() == second.digest())
    first.advance(toDay: 4)
    second.advance(toDay: 4)
    #expect(first.digest() != second.digest())
  }

  @Test func `a dose of nothing is no treatment`() {
    let nothing = Setups.small(treatments: [Setups.antiPD1(from: 1, milligrams: 0)])
    let first = Simulation(untreated, seed: 9, threads: 1)
    let second = Simulation(nothing, seed: 9, threads: 1)
    first.advance(toDay: 3)
    second.advance(toDay: 3)
    #expect(first.digest() == second.digest())
    #expect(first.drainLedger() == second.drainLedger())
  }

  @Test func `a branch has the bits of a run from the start`() {
    let difference = ModelSetup.firstDifference(among: [untreated, treated])
    #expect(difference == 2)
    let past = Simulation(untreated, seed: 3, threads: 1)
    past.advance(toDay: difference - 0.01)
    for setup in [untreated, treated] {
      let branch = past.branched(into: setup, threads: 2)
      let whole = Simulation(setup, seed: 3, threads: 1)
      branch.advance(toDay: 4)
      whole.advance(toDay: 4)
      #expect(branch.digest() == whole.digest())
      #expect(branch.census() == whole.census())
      #expect(branch.bodyReadout() == whole.bodyReadout())
      #expect(branch.drainLedger() == whole.drainLedger())
    }
  }

  @Test func `a branch leaves its past alone`() {
    let past = Simulation(untreated, seed: 3, threads: 1)
    past.advance(toDay: 1)
    let before = past.digest()
    let branch = past.branched(into: treated, threads: 1)
    branch.advance(toDay: 3)
    #expect(past.digest() == before)
  }

  @Test func `setups part at the first dose that not all give`() {
    func arm(_ treatments: [Treatment]) -> ModelSetup { Setups.small(treatments: treatments) }
    let early = arm([Setups.antiPD1(from: 2)])
    let more = arm([Setups.antiPD1(from: 2, doses: 3)])
    #expect(ModelSetup.firstDifference(among: [early, early]) == .infinity)
    #expect(ModelSetup.firstDifference(among: [early, more]) == 44)
    #expect(
      ModelSetup.firstDifference(among: [early, arm([Setups.antiPD1(from: 2, milligrams: 10)])])
        == 2)
    #expect(
      ModelSetup.firstDifference(among: [
        untreated, arm([Setups.antiPD1(from: 5, milligrams: 0)]),
      ]) == .infinity)
    #expect(ModelSetup.firstDifference(among: [untreated, Setups.small(tumourCells: 121)]) == 0)
    #expect(ModelSetup.firstDifference(among: [untreated, Setups.small(without: [.repair])]) == 0)
  }

  @Test func `setups part when treatments under way stand in another order`() {
    func arm(_ treatments: [Treatment]) -> ModelSetup { Setups.small(treatments: treatments) }
    let early = Setups.antiPD1(from: 2, doses: 2)
    let late = TherapyTests.treatment(.steroid, from: 5)
    let never = TherapyTests.treatment(.radiotherapy, from: 1, doses: 0)
    #expect(
      ModelSetup.firstDifference(among: [arm([early, late]), arm([late, early])]) == 5)
    #expect(
      ModelSetup.firstDifference(among: [arm([early, never, late]), arm([never, early, late])])
        == .infinity)
    #expect(
      ModelSetup.firstDifference(among: [arm([early, early]), arm([early, early])]) == .infinity)
  }
}
