public import Tissue

/// One virtual patient's tissue and body, running forward in time.
///
/// A run is a function of the setup and the seed; the number of threads does not change a bit. Three
/// things make it: the ``Model`` never changes, the ``World`` is the state, and the ``Pipeline`` leads
/// it through the phases of a tick.
public final class Simulation {
  let world: World
  let pipeline: Pipeline

  /// Places the cells of the first day.
  ///
  /// - Parameters:
  ///   - setup: The checked scenario.
  ///   - seed: The seed of all chance in the run.
  ///   - threads: The number of threads; results do not depend on it.
  public convenience init(_ setup: ModelSetup, seed: UInt64, threads: Int) {
    self.init(setup, seed: seed, threads: threads, rhythm: .standard)
  }

  /// Places the cells of the first day, with a rhythm of its own for tests of convergence.
  convenience init(_ setup: ModelSetup, seed: UInt64, threads: Int, rhythm: Rhythm) {
    self.init(empty: setup, seed: seed, threads: threads, rhythm: rhythm)
    pipeline.found()
  }

  /// Prepares a tissue without cells.
  init(empty setup: ModelSetup, seed: UInt64, threads: Int, rhythm: Rhythm) {
    world = World(Model(setup, seed: seed, rhythm: rhythm), threads: threads)
    pipeline = Pipeline(world)
  }

  /// The checked scenario that is simulated.
  public var setup: ModelSetup { world.setup }

  /// The names of the populations, at the places by which the ledger names them.
  public var populationNames: [String] { world.setup.populations.map { $0.name } }

  /// The seed of all chance in the run.
  public var seed: UInt64 { world.model.seed }

  /// The time in days.
  public var day: Double { world.day }

  /// Runs forward to a day, in whole ticks.
  public func advance(toDay end: Double) {
    let last = (end * world.model.rhythm.ticksPerDay).rounded()
    while Double(world.ticks) < last { pipeline.tick() }
  }
}

// MARK: - What is seen

extension Simulation {
  /// The counts at this time.
  public func census() -> Census { world.census() }

  /// The blood and the drugs at this time.
  public func bodyReadout() -> BodyReadout { world.bodyReadout() }

  /// What can be seen in the tissue at this time.
  public func view() -> TissueView { world.view() }

  /// Hands over the ledger entries since the last call, in the order in which they happened.
  public func drainLedger() -> [LedgerEntry] {
    defer { world.ledger.removeAll(keepingCapacity: true) }
    return world.ledger
  }

  /// What was counted since the last whole day and is not booked yet.
  ///
  /// A run that ends within a day asks for it. Nothing of the state changes, so the digest of a run
  /// does not depend on whether anybody asks.
  public func restOfDay() -> [LedgerEntry] { world.restOfDay() }
}

// MARK: - What is kept

extension Simulation {
  /// A number that differs if a single bit of the state differs, as 16 hexadecimal digits.
  public func digest() -> String {
    var digest = Digest()
    world.visitState(&digest)
    return digest.text
  }

  /// The whole state as bytes, which ``restore(from:)`` takes back.
  ///
  /// The bytes are those of the machine's memory, for machines that are little-endian (all that
  /// Swift runs on today).
  public func savedState() -> [UInt8] {
    var writer = StateWriter()
    world.visitState(&writer)
    world.visitLedger(&writer)
    return writer.bytes
  }

  /// Takes over a state that ``savedState()`` gave, under the same setup and seed.
  ///
  /// What comes then has the same bits as if the run had never stopped, whatever the number of
  /// threads.
  ///
  /// - Parameter bytes: All that was written.
  /// - Throws: An error if it was written by a simulation of another shape, or is damaged. The
  ///   simulation must not be used then.
  public func restore(from bytes: [UInt8]) throws(StateDamage) { try world.restore(from: bytes) }

  /// Returns an independent copy of the present state that goes on under another setup.
  ///
  /// The shared past of the arms of a comparison is simulated once: as long as setups do not
  /// differ (``ModelSetup/firstDifference(among:)``), a branch has the same bits as a run of its own
  /// from the start. Ledger entries that were not drained yet go along.
  ///
  /// - Parameters:
  ///   - setup: The setup of the branch; it differs from the present one in what comes later.
  ///   - threads: The number of threads of the branch.
  /// - Returns: The branch; this simulation stays as it is.
  /// - Precondition: Both setups have the same tissue and, products apart, the same populations.
  public func branched(into setup: ModelSetup, threads: Int) -> Simulation {
    precondition(
      setup.untreated.populations == self.setup.untreated.populations
        && setup.parameters == self.setup.parameters,
      "A branch keeps the cells and the numbers of its past.")
    let branch = Simulation(
      empty: setup, seed: seed, threads: threads, rhythm: world.model.rhythm)
    var writer = StateWriter()
    world.visitShared(&writer)
    world.visitLedger(&writer)
    do {
      try branch.world.restoreShared(from: writer.bytes)
    } catch {
      preconditionFailure("A tissue of the same cells and size takes over any state.")
    }
    branch.world.courses.takeOver(world.courses, at: day)
    branch.world.pullLevers()
    return branch
  }
}
