/// The forces between cells, and what they do to places.
///
/// Every cell gathers what acts on it; no cell writes to another. So the loop needs no locks, and
/// the order in which a cell adds up its neighbours is the order of the bins.
public final class Mechanics {
  /// The workers.
  public let crew: Crew
  // A neighbourhood for each worker, kept so that a step allocates nothing.
  private let scratch: UnsafeMutablePointer<Float>
  // The runs around a bin, for each worker.
  private let runs: UnsafeMutablePointer<CellRun>
  // For each pattern of eight bits, the numbers of the set ones.
  private let orders: UnsafeMutablePointer<UInt8>
  // The longest way in each chunk of cells.
  var longestWays: [Float] = []

  /// The bins in a chunk of work.
  static let binsPerChunk = 128

  /// Creates the mechanics for a crew.
  public init(crew: Crew) {
    self.crew = crew
    let floats = crew.workers * (Neighbourhood.floats + 64)
    scratch = .allocate(capacity: floats)
    scratch.initialize(repeating: 0, count: floats)
    runs = .allocate(capacity: crew.workers * CellRun.most)
    orders = .allocate(capacity: 256 * 8)
    orders.initialize(repeating: 0, count: 256 * 8)
    for pattern in 0..<256 {
      var place = 8 * pattern
      for lane in 0..<8 where pattern >> lane & 1 == 1 {
        orders[place] = UInt8(lane)
        place += 1
      }
    }
  }

  deinit {
    scratch.deallocate()
    runs.deallocate()
    orders.deallocate()
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
    let sheet = SheetColumns(actors)
    let loop = ForceLoop<S>(receivers, law: law, strength: strength)
    let (scratch, orders, allRuns) = (scratch, orders, runs)
    let oneself = receivers === actors ? 1 : 0
    let shape = actorGrid.shape
    receiverGrid.starts.withUnsafeBufferPointer { receiverStarts in
      actorGrid.starts.withUnsafeBufferPointer { actorStarts in
        guard let receiverStarts = receiverStarts.baseAddress,
          let actorStarts = actorStarts.baseAddress
        else { return }
        crew.forEachChunk(of: receiverGrid.count, size: Self.binsPerChunk) { bins, _, worker in
          let runs = allRuns + worker &* CellRun.most
          var around = Neighbourhood(
            scratch: scratch + worker &* (Neighbourhood.floats &+ 64), orders: orders)
          var place = BinPlace(bins.lowerBound, in: shape)
          for bin in bins {
            defer { place.advance(in: shape) }
            let here = Int(receiverStarts[bin])..<Int(receiverStarts[bin &+ 1])
            guard !here.isEmpty else { continue }
            let box = loop.surroundings(of: here)
            let count = actorGrid.writeRuns(
              around: bin, at: place, starts: actorStarts, into: runs, in: S.self)
            around.count = 0
            // The first round may replace; it also takes each cell off its own count.
            var isFirst = true
            if CellRun.total(of: runs, count) <= Neighbourhood.room {
              var index = 0
              while index < count {
                around.append(
                  runs[index].first, runs[index].end, of: sheet, shift: runs[index].shift,
                  near: box, in: S.self)
                index &+= 1
              }
            } else {
              for index in 0..<count {
                var cell = runs[index].first
                while cell < runs[index].end {
                  let free = Neighbourhood.room &- around.count
                  let stop = min(runs[index].end, cell &+ free)
                  if cell < stop {
                    around.append(
                      cell, stop, of: sheet, shift: runs[index].shift, near: box, in: S.self)
                    cell = stop
                  } else {
                    loop.add(
                      here, around, oneself: isFirst ? oneself : 0,
                      replacing: isFirst && replacing)
                    around.count = 0
                    isFirst = false
                  }
                }
              }
            }
            if 0 < around.count {
              loop.add(
                here, around, oneself: isFirst ? oneself : 0, replacing: isFirst && replacing)
            } else if replacing && isFirst {
              loop.rest(here)
            }
          }
        }
      }
    }
  }
}
