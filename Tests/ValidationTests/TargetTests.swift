import Immunology
import Testing

@testable import Validation

/// The targets that take seconds, and what holds of all.
struct TargetTests {
  static let fast = Validation.targets.filter(\.card.isFast)

  /// What does not hold today; `docs/validation.md` says so too, and why.
  static let failing: [String: Set<String>] = [
    "P2": ["median time from the first synapse to death, of targets that die"],
    "P4": ["slope of log kill rate against log T cells, 10:1 to 40:1"],
    "P13b": ["T cells around a mass: the same"],
    "X18": ["slope of log kills against log T cells"],
  ]

  @Test(arguments: fast.map(\.card.id))
  func `what is fast to measure holds, but for what is known to fail`(id: String) throws {
    let target = try #require(Self.fast.first { $0.card.id == id })
    let result = TargetResult(
      card: target.card, measurement: target.measure(in: Laboratory(threads: 2)))
    let failing = result.rows.filter { !$0.holds }
    #expect(
      Set(failing.map(\.criterion.quantity)) == Self.failing[id] ?? [],
      "\(failing.map { "\($0.criterion.quantity): \($0.value)" })")
  }

  // Each target must be able to fail: a number of the model that is far off has to show.
  @Test(arguments: [
    ("P1", ParameterKey.effectorPersistence, 20), ("P2", .effectorHit, 0.2),
    ("P3", .effectorAttach, 0.001), ("P4", .effectorHit, 0), ("X16", .effectorHit, 0.2),
    ("P6", .poolContraction, 0.3), ("P7", .nodeFirstDivision, 48),
    ("P8", .pembrolizumabClearance, 0.4), ("P9", .ipilimumabClearance, 0.6),
    ("P10", .drugHalfEngagement, 20), ("P11", .engineeredDeath, 0.6),
    ("P12", .radiationLateBeta, 0.2), ("P13", .meanFieldSupply, 0.2), ("P14", .marrowTransit, 300),
    ("X13", .nodePrecursorFrequency, 1e-3), ("X14", .poolSlowShare, 0.01),
  ])
  func `a wrong number is found`(id: String, key: ParameterKey, wrong: Double) throws {
    let target = try #require(Validation.targets.first { $0.card.id == id })
    var values = ParameterValues()
    values[key] = wrong
    let measurement = target.measure(in: Laboratory(values: values, threads: 2))
    #expect(!TargetResult(card: target.card, measurement: measurement).holds)
  }

  @Test func `what was not seen does not pass`() {
    // A spheroid without necrosis has no diameter of the first necrosis, however large it is.
    let criterion = SpheroidGrowth().card.criteria[1]
    #expect(criterion.quantity == "diameter at the first necrosis")
    #expect(!criterion.acceptance.holds(SpheroidGrowth.onset(in: [look(radius: 349, necrotic: 0)])))
    let seen = [look(radius: 150, necrotic: 5), look(radius: 260, necrotic: 20)]
    #expect(SpheroidGrowth.onset(in: seen) == 520)
  }

  private func look(radius: Double, necrotic: Int) -> SpheroidAssay.Look {
    .init(day: 1, radius: radius, living: 1000, necrotic: necrotic, crust: 60)
  }

  @Test func `the whole suite of seventeen is there`() {
    let suite = Set((1...17).map { "P\($0)" })
    #expect(suite.subtracting(Validation.ids) == [])
  }

  @Test func `names differ and stand in order`() {
    let ids = Validation.ids
    #expect(Set(ids).count == ids.count)
    func place(_ id: String) -> Int {
      (id.hasPrefix("P") ? 0 : id.hasPrefix("O") ? 1000 : 2000) + (Int(id.filter(\.isNumber)) ?? 0)
    }
    #expect(ids.map(place) == ids.map(place).sorted())
  }

  @Test(arguments: Validation.targets.map(\.card))
  func `a card says everything`(card: TargetCard) {
    #expect(!card.criteria.isEmpty)
    for text in [card.title, card.method, card.limits] + card.criteria.map(\.quantity) {
      #expect(!text.isEmpty)
    }
    for text in [card.method, card.limits] { #expect(text.hasSuffix(".")) }
    #expect(card.criteria.allSatisfy { !$0.published.isEmpty && $0.acceptance.text != "any" })
    #expect(Set(card.criteria.map(\.quantity)).count == card.criteria.count)
    // Where something was tuned although the card is called evidence, its limits must own up to it.
    #expect(card.evidence != .emergent || card.tuned.isEmpty || card.limits.contains("tuned"))
  }

  @Test func `threads change no bit`() throws {
    let target = try #require(Validation.targets.first { $0.card.id == "P12" })
    let one = target.measure(in: Laboratory(threads: 1))
    #expect(one == target.measure(in: Laboratory(threads: 3)))
    #expect(one != target.measure(in: Laboratory(seed: 2, threads: 3)))
  }
}
