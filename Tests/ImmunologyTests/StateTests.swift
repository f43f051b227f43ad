import Testing

@testable import Immunology
@testable import Tissue

struct StateTests {
  /// A tissue in which all kinds of things have happened.
  private func lived(depth: Double = 0, drained: Bool = true) -> Simulation {
    let setup = Setups.small(
      width: depth == 0 ? 400 : 200, depth: depth, treatments: [Setups.antiPD1(from: 1)])
    let simulation = Simulation(setup, seed: 5, threads: 2)
    // In the middle of a day, of an hour and of all rhythms.
    simulation.advance(toDay: 2.345)
    if drained { _ = simulation.drainLedger() }
    return simulation
  }

  private func written(_ simulation: Simulation) -> [UInt8] {
    var writer = StateWriter()
    simulation.world.visitState(&writer)
    simulation.world.visitLedger(&writer)
    return writer.bytes
  }

  private func read(_ bytes: [UInt8], like other: Simulation) throws -> Simulation {
    let copy = Simulation(
      empty: other.setup, seed: other.seed, threads: 1, rhythm: other.world.model.rhythm)
    try copy.restore(from: bytes)
    return copy
  }

  @Test(arguments: [0.0, 160])
  func `a state that was written and read has the same future`(depth: Double) throws {
    let original = lived(depth: depth, drained: false)
    let copy = try read(written(original), like: original)
    #expect(copy.digest() == original.digest())
    for simulation in [original, copy] { simulation.advance(toDay: 3.5) }
    #expect(copy.digest() == original.digest())
    #expect(copy.census() == original.census())
    #expect(copy.bodyReadout() == original.bodyReadout())
    #expect(copy.view() == original.view())
    #expect(copy.drainLedger() == original.drainLedger())
  }

  @Test func `a changed bit anywhere in the state changes the digest`() throws {
    let original = lived()
    var counter = BitFlipper(target: nil)
    original.world.visitState(&counter)
    #expect(60 < counter.parts)
    var seen: Set = [original.digest()]
    var silent: [Int] = []
    for part in 0..<counter.parts where counter.isFilled[part] {
      let copy = try read(written(original), like: original)
      var flipper = BitFlipper(target: part)
      copy.world.visitState(&flipper)
      if !seen.insert(copy.digest()).inserted { silent.append(part) }
    }
    // A changed word leads to no column, which then is 0; one that was 0 all over stays so.
    let ofWords = wordParts(of: original.world)
    #expect(
      silent.allSatisfy(ofWords.contains), "of the parts \(silent) some are not digested")
  }

  @Test func `a state that is cut off, too long or of another tissue is refused`() throws {
    let original = lived()
    let bytes = written(original)
    for count in stride(from: 0, to: bytes.count, by: bytes.count / 50) {
      #expect(throws: StateDamage.self) { try read(Array(bytes.prefix(count)), like: original) }
    }
    #expect(throws: StateDamage.self) { try read(bytes + [0], like: original) }
    let other = Simulation(Setups.small(width: 300), seed: 5, threads: 1)
    #expect(throws: StateDamage.self) { try read(bytes, like: other) }
  }

  @Test func `a state whose columns are not those of its cells is refused`() throws {
    let original = lived()
    var bytes = written(original)
    let word = Array("exhaustion".utf8)
    let place = try #require(
      bytes.indices.first { bytes[$0...].prefix(word.count).elementsEqual(word) })
    bytes[place] ^= 1
    #expect(throws: StateDamage.self) { try read(bytes, like: original) }
  }

  /// Which parts are the words of the columns of the model, which stand before the cells of a sheet.
  private func wordParts(of world: World) -> Set<Int> {
    func columns(_ plan: ColumnPlan) -> Int {
      plan.numbers.count + plan.codes.count + plan.sets.count + plan.names.count
    }
    let (own, others) = (columns(world.residentPlan), columns(world.crawlerPlan))
    // Ticks and moves come first; a sheet has fifteen columns that all models have.
    let second = 2 + own + 15 + own
    return Set(2..<2 + own).union(second..<second + others)
  }

  /// What follows from the setup and the seed, or is written in each tick before it is read.
  ///
  /// Everything else must be visited. The number of cells is visited as that of a list.
  private static let constants: [String: Set<String>] = [
    "World": [
      "model", "crew", "kinds", "traits", "ledger", "poison", "residentPlan", "crawlerPlan",
      // Also among the factors.
      "oxygen", "interferon", "chemokine", "transforming",
    ],
    "Factors": ["names", "isFollowed"],
    "Cells": [
      "count", "capacity", "spareFloat", "spareByte", "spareShort", "spareWord", "spareName",
      "order", "edition",
    ],
    "BinGrid": ["domain", "shape", "edge", "perEdge", "reach", "skin", "cursors", "cursorRoom"],
    "Field": ["mesh", "diffusion", "decay", "rim", "correction", "lines"],
    "Vessels": [
      "positions", "lineages", "collapsePressure", "responseMinutes", "canCollapse",
    ],
    "Body": [
      "marks", "ownCells", "bloodScale",
      "levers", "antigens", "primes", "help", "halfPresence", "regulatoryLevel", "death",
    ],
    "LymphocytePool": ["normal", "recovery"],
    "TumourSample": [],
    "Marrow": ["normal", "rate", "feedback", "largestEffect", "halfEffect"],
    "CytokineRelease": [
      "base", "decay", "production", "halfCells", "receptorShare", "thresholds",
    ],
    "Courses": ["levers"],
    "Tally": [],
  ]

  @Test func `each stored property is visited, or is known to follow from the rest`() throws {
    let simulation = lived()
    var counted = 0
    func count(_ subject: Any, _ name: String) throws {
      let constants = try #require(Self.constants[name])
      var left = constants
      for child in Mirror(reflecting: subject).children {
        let label = try #require(child.label)
        if left.remove(label) != nil { continue }
        let kind = "\(type(of: child.value))"
        if kind.hasPrefix("Column<") {
          counted += 1
        } else if Self.constants[kind] != nil {
          try count(child.value, kind)
        } else if let tallies = child.value as? [Tally] {
          for tally in tallies { try count(tally, "Tally") }
        } else if child.value is SIMD4<Double> {
          // Lanes are visited one by one.
          counted += 4
        } else if let families = child.value as? [Body.Family] {
          for family in families { counted += try parts(of: family) }
        } else if let pools = child.value as? [MalignantPool] {
          counted += 2 * pools.count
        } else if let fields = child.value as? [Field] {
          for field in fields { try count(field, "Field") }
        } else if let courses = child.value as? [Courses.Entry] {
          counted += courses.count
        } else if let columns = child.value as? [Any], kind.contains("Column") {
          counted += columns.count
        } else if child.value is [Any] || !(Mirror(reflecting: child.value).children.count > 1) {
          counted += 1
        } else {
          Issue.record("\(name).\(label): \(kind) is a kind of state that this test does not know")
        }
      }
      #expect(left.isEmpty, "\(name) has no \(left.sorted()) any more")
    }
    try count(simulation.world, "World")
    var counter = BitFlipper(target: nil)
    simulation.world.visitState(&counter)
    // A field is visited row by row.
    let rows = simulation.world.factors[.oxygen].mesh.shape.y
    let visited = counter.parts - simulation.world.factors.fields.count * 3 * (rows - 1)
    #expect(
      visited == counted + wordParts(of: simulation.world).count,
      "a stored property is missing in a visitState(_:), or among the constants of this test")
  }

  /// What is visited of a family: its amounts, and the numbers that wait for the next step.
  ///
  /// - Throws: An expectation if the family has a part that this test does not know.
  private func parts(of family: Body.Family) throws -> Int {
    let names = Mirror(reflecting: family).children.compactMap(\.label)
    #expect(names == ["antigen", "node", "pool", "deaths", "vaccineCells", "carriers"])
    var (node, pool) = (family.node, family.pool)
    var counter = BitFlipper(target: nil)
    node.visitState(&counter)
    pool.visitState(&counter)
    return counter.parts + 3
  }
}

/// Counts the parts of a state, and flips one bit in one of them.
private struct BitFlipper: WorldVisitor {
  let target: Int?
  var parts = 0
  /// Whether each part has any bytes.
  var isFilled: [Bool] = []

  init(target: Int?) { self.target = target }

  mutating func visit<Number: StateNumber>(
    _ numbers: UnsafeMutableBufferPointer<Number>
  ) throws(Never) {
    let bytes = UnsafeMutableRawBufferPointer(numbers)
    // A flag is told from others by its lowest bit only, in the middle of a long part.
    if parts == target, !bytes.isEmpty { bytes[bytes.count / 2 & ~7] ^= 1 }
    isFilled.append(!bytes.isEmpty)
    parts += 1
  }

  mutating func visit(count: Int, bytesEach: Int) throws(Never) -> Int { count }

  /// A treatment is one part.
  mutating func visit(_ treatment: RunningTreatment) {
    var writer = StateWriter()
    treatment.visit(&writer)
    var bytes = writer.bytes
    if parts == target, !bytes.isEmpty {
      bytes[bytes.count / 2 & ~7] ^= 1
      var reader = StateReader(bytes)
      do { try treatment.visit(&reader) } catch { Issue.record("a changed bit was refused") }
    }
    isFilled.append(!bytes.isEmpty)
    parts += 1
  }
}
