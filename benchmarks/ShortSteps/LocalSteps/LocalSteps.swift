import CLanes

/// Mechanics in which each cell has a step of its own, so that rest costs next to nothing.
///
/// A cell is looked at when its turn comes. It then feels what its neighbours do to it and goes the
/// way for the whole time since it was looked at last; between two looks it stays where it is. The
/// next look comes before the cell would have gone further than half of a tolerance by its speed, or
/// a fifth of it by the change of its speed, and at the latest after a number of steps. Who has gone
/// twice the tolerance since it last did so wakes those whom it pushes: they are looked at in the next
/// step. A push that would take them no further than half of the tolerance until the latest look wakes
/// nobody.
///
/// The scheme is Adams and Bashforth's of second order for steps of different lengths: with v now, v′
/// at the last look h steps of Δt ago, x ← x + h·Δt·(v + (v − v′)·(1/h − 1/2)). Who was woken has gone
/// with v′ until then, and h is 1. Where everybody is looked at in each step, as with a tolerance of 0,
/// this does to the last bit what ``Mechanics/push(_:in:law:strength:replacing:listing:)`` and
/// ``Mechanics/advanceRemembering(_:minutes:limit:in:)`` do. Individual steps are as old as simulated star
/// clusters (Aarseth 1963, doi 10.1093/mnras/126.3.223).
///
/// Who is due follows from the cells alone, so the result is the same for any number of threads.
/// Velocity, pressure and contacts of a cell are those of its last look.
public final class LocalSteps {
  /// The cells.
  public let cells: Cells
  /// Their bins; half of the skin is the longest way from where a cell is listed.
  public let grid: BinGrid
  /// The time of a step in minutes.
  public let minutes: Float
  /// How far a cell may go between two looks, in µm.
  public let tolerance: Float
  /// How many cells were looked at in the last step.
  public private(set) var looks = 0
  /// How many cells were listed anew in the last step.
  public private(set) var renewals = 0

  private let law: ContactLaw
  private let crew: Crew
  private let rhythm: LocalRhythm
  private let orders = LaneOrders()
  private let benches: [LocalBench]
  private var lists: MutualLists
  private var columns: LocalColumns
  private var edition: Int
  private var cellsPerChunk = 0
  // How many cells of each chunk are due, how many of them wake others, how many are listed anew.
  private var dues: [Int] = []
  private var wakers: [Int] = []
  private var movers: [Int] = []

  // Whole vectors; a processor looks ahead within a chunk, so few large ones are better than many, as
  // long as all threads have some.
  private static let (fewestPerChunk, mostPerChunk) = (1024, 4096)
  // How far a slow cell may go until it is listed anew, as a share of the skin, and for how many
  // steps a fast one.
  private static let slowMargin: Float = 0.2
  private static let fastSteps: Float = 6

  /// Prepares to move cells, which are all looked at in the first step.
  ///
  /// - Parameters:
  ///   - cells: The cells, as they were sorted; the last three of their numbers are the velocities of the
  ///     step before.
  ///   - grid: Bins that hold all who may touch; the larger its skin, the rarer a cell is listed anew.
  ///   - law: The form of the force.
  ///   - minutes: The time of a step.
  ///   - limit: The longest way in a step in µm.
  ///   - tolerance: How far a cell may go between two looks, in µm; 0 to look at all in each step.
  ///   - longest: The most steps between two looks; with 128 cells at rest lag twice as far for 4 % of
  ///     the time (benchmarks/NOTES.md).
  ///   - crew: The workers.
  /// - Precondition: The tolerance is not negative, the skin is positive, there are 1 to 127 steps
  ///   between looks, and no more than 512 cells touch one.
  public init(
    _ cells: Cells, in grid: BinGrid, law: ContactLaw, minutes: Float, limit: Float,
    tolerance: Float, longest: Int = 64, crew: Crew
  ) {
    precondition(
      0 <= tolerance && (1...127).contains(longest) && 0 < grid.skin,
      "A tolerance of \(tolerance) µm and up to \(longest) steps are not a way to step.")
    precondition(cells.capacity < 1 << 28, "Rows of more than 268 million cells have no names.")
    (self.cells, self.grid, self.law, self.crew) = (cells, grid, law, crew)
    (self.minutes, self.tolerance) = (minutes, tolerance)
    benches = (0..<crew.workers).map { _ in LocalBench(cells: Self.mostPerChunk) }
    rhythm = LocalRhythm(minutes: minutes, limit: limit, tolerance: tolerance, longest: longest)
    edition = cells.edition
    lists = MutualLists(cells, in: grid, law, margin: Self.slowMargin * grid.skin, crew: crew)
    columns = LocalColumns(cells, step: 0, margin: Self.slowMargin * grid.skin)
    start()
  }

  /// Lets a cell crawl: adds a velocity to what its neighbours do to it, until it is given another.
  ///
  /// - Parameters:
  ///   - cell: The index of the cell; when cells are sorted, all velocities are forgotten.
  ///   - velocity: The velocity in µm/min.
  public func drive(_ cell: Int, at velocity: SIMD3<Float>) {
    prepareIfNeeded()
    if columns.drive(cell, at: velocity) { columns.due[cell] = rhythm.step &+ 1 }
  }

  /// Has all cells looked at in the next step, after which all have gone equally far in time.
  ///
  /// To be called a step before cells are sorted, come or leave, or are written down. Then
  /// ``write()`` the columns.
  public func wakeAll() {
    prepareIfNeeded()
    columns.due.start.update(repeating: rhythm.step &+ 1, count: cells.count)
  }

  /// Writes places, velocities, pressure and contacts to the columns of the cells.
  ///
  /// Until then the columns are as they were. To be called before they are read, and before cells
  /// come, leave or are sorted.
  public func write() {
    guard edition == cells.edition else { return }
    let (columns, cells) = (columns, cells)
    crew.forEachChunk(of: cells.count, size: cellsPerChunk) { range, _, _ in
      columns.write(range, to: cells)
    }
  }

  /// How many times a cell went to another bin since the lists were made: when it is most of the cells,
  /// neighbours no longer lie side by side in memory, and a sort pays.
  public var strays: Int { lists.strays }

  /// The bytes that a cell takes beside its columns.
  public var bytesPerCell: Int { 4 * lists.width + 2 + 4 * 4 + 2 * 4 + LocalColumns.bytesPerCell }

  /// One step: who is due feels, goes on, and wakes others.
  public func advance() {
    prepareIfNeeded()
    rhythm.step &+= 1
    let across = grid.domain.edges == .periodic
    switch (grid.domain.isSolid, across) {
    case (true, true): advance(in: Solid.self, Around.self)
    case (true, false): advance(in: Solid.self, Walled.self)
    case (false, true): advance(in: Flat.self, Around.self)
    case (false, false): advance(in: Flat.self, Walled.self)
    }
  }

  private func advance<S: Space, R: Rim>(in space: S.Type, _ rim: R.Type) {
    let loop = LocalLoop<S, R>(cells, grid.domain, law, lists, columns, rhythm, orders)
    let (count, size, benches) = (cells.count, cellsPerChunk, benches)
    dues.withUnsafeMutableBufferPointer { dues in
      wakers.withUnsafeMutableBufferPointer { wakers in
        movers.withUnsafeMutableBufferPointer { movers in
          nonisolated(unsafe) let (dues, wakers, movers) = (dues, wakers, movers)
          crew.forEachChunk(of: count, size: size) { range, chunk, worker in
            dues[chunk] = loop.findDue(range)
            loop.feel(range.lowerBound, dues[chunk], benches[worker])
            (wakers[chunk], movers[chunk]) = loop.move(
              range.lowerBound, dues[chunk], benches[worker])
          }
          crew.forEachChunk(of: count, size: size) { range, chunk, _ in
            loop.follow(range.lowerBound, dues[chunk])
          }
        }
      }
    }
    looks = dues.reduce(0, +)
    renewals = movers.reduce(0, +)
    for chunk in dues.indices { loop.wakeNeighbours(chunk * size, wakers[chunk]) }
    renewMovers()
  }

  /// Lists those of all chunks anew that have gone further than their margin.
  private func renewMovers() {
    let all = columns.movers
    var count = 0
    for chunk in movers.indices {
      let first = chunk * cellsPerChunk
      for index in first..<first + movers[chunk] {
        all[count] = all[index]
        count += 1
      }
    }
    for index in 0..<count {
      // They lie anywhere.
      let later = Int(all[min(index + 6, count - 1)])
      lists.expect(later)
      lanes_expect(columns.now + later)
      lists.expectThose(around: Int(all[min(index + 3, count - 1)]))
      renew(Int(all[index]))
    }
  }

  /// Lists a cell anew that has gone further than its margin.
  private func renew(_ cell: Int) {
    let it = columns.now + cell
    var place = SIMD3(it.pointee.place.x, it.pointee.place.y, it.pointee.place.z)
    if grid.domain.edges == .periodic {
      // The way to where it told its neighbours last stays what it was.
      let across = grid.domain.confine(place) - place
      it.pointee.told += SIMD4(across, 0)
      place = grid.domain.confine(place)
      (it.pointee.place.x, it.pointee.place.y, it.pointee.place.z) = (place.x, place.y, place.z)
      let row = columns.rows + 4 * cell
      (row[0], row[1]) = (place.x, place.y)
      if grid.domain.isSolid { row[2] = place.z }
    }
    let velocity = it.pointee.velocity
    let speed = SIMD3(velocity.x, velocity.y, velocity.z)
    let way = (speed * speed).sum().squareRoot() * minutes
    let margin = min(max(Self.fastSteps * way, Self.slowMargin * grid.skin), grid.skin / 2)
    lists.renew(cell, at: place, margin: margin)
    it.pointee.listed = SIMD4(place, margin)
  }

  private func prepareIfNeeded() {
    guard edition != cells.edition else { return }
    edition = cells.edition
    lists = MutualLists(cells, in: grid, law, margin: Self.slowMargin * grid.skin, crew: crew)
    columns = LocalColumns(
      cells, step: rhythm.step, margin: Self.slowMargin * grid.skin)
    start()
  }

  private func start() {
    cellsPerChunk = min(
      max(Self.fewestPerChunk, cells.count / 24 / 32 * 32), Self.mostPerChunk)
    let chunks = (cells.count + cellsPerChunk - 1) / cellsPerChunk
    dues = Array(repeating: 0, count: chunks)
    (wakers, movers) = (dues, dues)
    if grid.domain.isSolid {
      columns.copyRows(cells, law, in: grid.domain, Solid.self)
    } else {
      columns.copyRows(cells, law, in: grid.domain, Flat.self)
    }
  }
}
