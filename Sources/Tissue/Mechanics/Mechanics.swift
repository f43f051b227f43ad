/// The forces between cells, and what they do to places.
///
/// Every cell gathers what acts on it; no cell writes to another. So the loop needs no locks, and
/// the order in which a cell adds up its neighbours is the order of the bins.
public final class Mechanics {
  /// The workers.
  public let crew: Crew
  let benches: Benches
  // The longest way in each chunk of cells.
  private(set) var longestWays = Scratch<Float>(0, filledWith: 0)
  private var chunkRoom = 0

  /// The bins in a chunk of work.
  static let binsPerChunk = 128

  /// Creates the mechanics for a crew.
  public init(crew: Crew) {
    self.crew = crew
    benches = Benches(workers: crew.workers)
  }

  /// Makes room for the longest ways of some chunks.
  func reserveWays(_ chunks: Int) {
    guard chunkRoom < chunks else { return }
    (longestWays, chunkRoom) = (Scratch(chunks, filledWith: 0), chunks)
  }

  /// Adds what the cells of one sheet do to the cells of another, or of the same.
  ///
  /// The result is added to the velocity, pressure and contact columns of the receivers, so that
  /// several sheets can act on one; the first of them replaces what is there.
  ///
  /// - Parameters:
  ///   - receivers: The cells that feel the forces, sorted into `receiverGrid`.
  ///   - receiverGrid: The bins of the receivers.
  ///   - actors: The cells that exert the forces, sorted into `actorGrid`.
  ///   - actorGrid: The bins of the actors, of the same shape.
  ///   - law: The form of the force.
  ///   - strength: A factor on the force.
  ///   - replacing: Whether what is in the receivers' columns is replaced, as after ``rest(_:)``.
  /// - Precondition: Both grids have the same shape.
  public func push(
    _ receivers: Cells, in receiverGrid: BinGrid, by actors: Cells, in actorGrid: BinGrid,
    law: ContactLaw, strength: Float = 1, replacing: Bool = false
  ) {
    precondition(receiverGrid.shape == actorGrid.shape, "Two grids of different shapes.")
    guard 0 < receivers.count else { return }
    if receiverGrid.domain.isSolid {
      push(receivers, receiverGrid, actors, actorGrid, law, strength, replacing, in: Solid.self)
    } else {
      push(receivers, receiverGrid, actors, actorGrid, law, strength, replacing, in: Flat.self)
    }
  }

  /// Sets the velocity, pressure and contacts of all cells to 0.
  public func rest(_ cells: Cells) {
    let (x, y, z) = (cells.velocityX.stretch, cells.velocityY.stretch, cells.velocityZ.stretch)
    let (pressure, contacts) = (cells.pressure.stretch, cells.contacts.stretch)
    crew.forEachChunk(of: cells.count, size: 1 << 14) { range, _, _ in
      let first = range.lowerBound
      (x + first).update(repeating: 0, count: range.count)
      (y + first).update(repeating: 0, count: range.count)
      (z + first).update(repeating: 0, count: range.count)
      (pressure + first).update(repeating: 0, count: range.count)
      (contacts + first).update(repeating: 0, count: range.count)
    }
  }

  private func push<S: Space>(
    _ receivers: Cells, _ receiverGrid: BinGrid, _ actors: Cells, _ actorGrid: BinGrid,
    _ law: ContactLaw, _ strength: Float, _ replacing: Bool, in space: S.Type
  ) {
    let loop = ForceLoop<S, FloatAdder>(receivers, law: law, strength: strength)
    let bins = BinLoop(
      loop, on: receivers, by: SheetColumns(actors), in: actorGrid,
      starts: (receiverGrid.starts.stretch, actorGrid.starts.stretch),
      benches: benches, oneself: receivers === actors ? 1 : 0, replacing: replacing)
    crew.forEachChunk(of: receiverGrid.count, size: Self.binsPerChunk) { range, _, worker in
      bins.run(range, worker: worker)
    }
  }
}

extension Mechanics {
  /// Moves all cells by one step: x ← x + Δt·v.
  ///
  /// No cell moves further than a limit in one step, which matters only right after a division.
  /// Walls hold cells back at once. A periodic rim lets them out until the next sort: the bins,
  /// which still say where each cell was, stay right that way.
  ///
  /// - Parameters:
  ///   - cells: The cells; their velocities are in µm/min.
  ///   - minutes: The step in minutes.
  ///   - limit: The longest way in µm.
  ///   - domain: The box.
  /// - Returns: The longest way that a cell moved, in µm.
  @discardableResult
  public func advance(
    _ cells: Cells, minutes: Float, limit: Float, in domain: Domain
  ) -> Float {
    advance(cells, by: EulerRule(), minutes: minutes, limit: limit, in: domain)
  }

  /// Moves all cells by one step, by the velocities that a rule says.
  func advance<R: MotionRule>(
    _ cells: Cells, by rule: R, minutes: Float, limit: Float, in domain: Domain
  ) -> Float {
    domain.isSolid
      ? advance(cells, rule, minutes, limit, domain, in: Solid.self)
      : advance(cells, rule, minutes, limit, domain, in: Flat.self)
  }

  private func advance<S: Space, R: MotionRule>(
    _ cells: Cells, _ rule: R, _ minutes: Float, _ limit: Float, _ domain: Domain,
    in space: S.Type
  ) -> Float {
    let loop = MotionLoop<S, R>(cells, rule, minutes, limit, domain)
    let size = 4096
    let chunks = (cells.count + size - 1) / size
    reserveWays(chunks)
    let longest = longestWays.stretch
    crew.forEachChunk(of: cells.count, size: size) { range, chunk, _ in
      longest[chunk] = loop.run(range)
    }
    var farthest: Float = 0
    for chunk in 0..<chunks { farthest = max(farthest, longest[chunk]) }
    return farthest.squareRoot()
  }
}
