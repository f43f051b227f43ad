/// The forces between cells, and what they do to places.
///
/// Every cell gathers what acts on it; no cell writes to another. So the loop needs no locks, and
/// the order in which a cell adds up its neighbours is the order of the bins.
public final class Mechanics {
  /// The workers.
  public let crew: Crew
  let benches: Benches
  // The longest way in each chunk of cells.
  var longestWays: [Float] = []

  /// The bins in a chunk of work.
  static let binsPerChunk = 128

  /// Creates the mechanics for a crew.
  public init(crew: Crew) {
    self.crew = crew
    benches = Benches(workers: crew.workers)
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
    let (x, y, z) = (cells.velocityX.start, cells.velocityY.start, cells.velocityZ.start)
    let (pressure, contacts) = (cells.pressure.start, cells.contacts.start)
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
    receiverGrid.starts.withUnsafeBufferPointer { receiverStarts in
      actorGrid.starts.withUnsafeBufferPointer { actorStarts in
        guard let receiverStarts = receiverStarts.baseAddress,
          let actorStarts = actorStarts.baseAddress
        else { return }
        let bins = BinLoop(
          loop, on: receivers, by: SheetColumns(actors), in: actorGrid,
          starts: (receiverStarts, actorStarts),
          benches: benches, oneself: receivers === actors ? 1 : 0, replacing: replacing)
        crew.forEachChunk(of: receiverGrid.count, size: Self.binsPerChunk) { range, _, worker in
          bins.run(range, worker: worker)
        }
      }
    }
  }
}
