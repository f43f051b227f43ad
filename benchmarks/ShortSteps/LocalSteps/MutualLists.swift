import CLanes

/// Lists of who may touch whom, mended cell by cell.
///
/// Each cell is listed at a place, with a margin. Two cells are in each other's lists if their places
/// are nearer than their reach and both margins; so as long as no cell is further from its place than
/// its margin, nobody else can touch. A cell that goes further is listed anew, which changes its own
/// list and those of the few that come near or are left behind. Where hardly anybody moves, this takes
/// next to nothing; a ``ContactList`` would be made anew as a whole.
final class MutualLists {
  private let grid: BinGrid
  private let domain: Domain
  private let cells: Cells
  private let radius: UnsafeMutablePointer<Float>
  private let range: Float

  /// Where the rows of the neighbours begin, ``width`` of them for each cell; past the last
  /// neighbour stands a cell that is nowhere.
  private(set) var neighbours: UnsafeMutablePointer<UInt32>
  /// The room of each list, whole blocks of eight.
  private(set) var width: Int
  /// How many neighbours each cell has.
  let counts: Column<UInt16>
  /// How many times a cell went to another bin than that to which it was sorted.
  private(set) var strays = 0

  // Where each cell is listed, and how far it reaches with its margin.
  private let listings: UnsafeMutablePointer<SIMD4<Float>>
  // Cells lie in memory as they were sorted. Those that have left their bin stand in chains beside:
  // the first of a bin, then the next of each cell.
  private let bins: Column<UInt32>
  private let nexts: Column<UInt32>
  private let firsts: Column<UInt32>
  private let starts: Column<UInt32>

  private static let nobody = UInt32.max
  // Rounding must not lose a neighbour.
  private static let caution: Float = 1.0001
  /// The most neighbours of a cell: more would be too many for ``ExactAdder``.
  static let most = 512

  /// Lists all cells where they are.
  ///
  /// - Parameters:
  ///   - cells: The cells, sorted into the grid.
  ///   - grid: Bins that hold all who may touch if both are within half of its skin.
  ///   - law: The law that says who touches.
  ///   - margin: The margin of each cell in µm.
  ///   - crew: The workers.
  init(_ cells: Cells, in grid: BinGrid, _ law: ContactLaw, margin: Float, crew: Crew) {
    (self.cells, self.grid) = (cells, grid)
    (domain, radius) = (grid.domain, cells.radius.start)
    range = law.range * Self.caution
    width = grid.domain.isSolid ? 32 : 16
    let (count, capacity) = (cells.count, cells.capacity)
    neighbours = Self.allocate(width, count)
    counts = Column(capacity: capacity, filledWith: 0)
    listings = Room.allocate(capacity + Column<Float>.padding)
    listings.initialize(repeating: .zero, count: capacity + Column<Float>.padding)
    bins = Column(capacity: capacity, filledWith: 0)
    nexts = Column(capacity: capacity, filledWith: Self.nobody)
    firsts = Column(capacity: grid.count, filledWith: Self.nobody)
    starts = Column(capacity: grid.count + 1, filledWith: 0)
    for bin in 0...grid.count { starts[bin] = grid.starts[bin] }
    bins.start.update(from: cells.bin.start, count: count)
    for cell in 0..<count {
      listings[cell] = SIMD4(cells.position(cell), cells.radius[cell] * range + margin)
    }
    listAll(crew)
  }

  deinit {
    neighbours.deallocate()
    counts.deallocate()
    listings.deallocate()
    for column in [nexts, bins, firsts, starts] { column.deallocate() }
  }

  /// Lists a cell where it is now.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - place: Where it is.
  ///   - margin: How far it may go from there, at most half of the grid's skin.
  func renew(_ cell: Int, at place: SIMD3<Float>, margin: Float) {
    let before = listings[cell]
    let now = SIMD4(place, radius[cell] * range + margin)
    listings[cell] = now
    let bin = grid.bin(at: place)
    if bin != Int(bins[cell]) { move(cell, to: bin) }
    // Who is left behind.
    var slot = 0
    while slot < Int(counts[cell]) {
      let other = Int(neighbours[width &* cell &+ slot] / 4)
      if isNear(other, now) {
        slot &+= 1
      } else {
        remove(slot, from: cell)
        if let back = self.slot(naming: cell, in: other) { remove(back, from: other) }
      }
    }
    // Who comes near.
    forEachNear(now, around: bin, butNot: before) { other in
      guard other != cell, self.slot(naming: other, in: cell) == nil else { return }
      add(other, to: cell)
      add(cell, to: other)
    }
  }

  /// Has the processor fetch what a renewal of a cell reads first.
  @inline(__always)
  func expect(_ cell: Int) {
    lanes_expect(neighbours + width &* cell)
    lanes_expect(listings + cell)
    lanes_expect(counts.start + cell)
    lanes_expect(bins.start + cell)
    lanes_expect(radius + cell)
  }

  /// Has the processor fetch those who are listed around a cell.
  @inline(__always)
  func expectThose(around cell: Int) {
    let bin = Int(bins[cell])
    for row in -1...1 {
      let first = min(max(0, bin &+ row &* grid.shape.x &- 1), grid.count &- 1)
      lanes_expect(firsts.start + first)
      let begin = listings + Int(starts[first])
      for line in 0..<4 { lanes_expect(begin + 4 &* line) }
    }
  }

  /// Whether a cell belongs into the list of one that is listed somewhere.
  @inline(__always)
  private func isNear(_ other: Int, _ listing: SIMD4<Float>) -> Bool {
    let its = listings[other]
    var way = listing - its
    if domain.edges == .periodic {
      let size = domain.size
      (way.x, way.y) = (Domain.shortest(way.x, size.x), Domain.shortest(way.y, size.y))
      if domain.isSolid { way.z = Domain.shortest(way.z, size.z) }
    }
    let sum = listing.w + its.w
    return way.x * way.x + way.y * way.y + way.z * way.z < sum * sum
  }

  /// Calls a body for the cells that are near to a place and not to another, some of them twice.
  @inline(__always)
  private func forEachNear(
    _ listing: SIMD4<Float>, around bin: Int, butNot other: SIMD4<Float>?, _ body: (Int) -> Void
  ) {
    grid.forEachRun(around: bin) { first, last, shift in
      let end = Int(starts[last + 1])
      var cell = Int(starts[first])
      while cell < end {
        let others = LaneColumns(
          at: UnsafeRawPointer(listings + cell).assumingMemoryBound(to: Float.self))
        var bits = near(listing, others, shift)
        if let other { bits &= ~near(other, others, shift) }
        if end &- cell < 8 { bits &= 1 &<< (end &- cell) &- 1 }
        while bits != 0 {
          body(cell &+ bits.trailingZeroBitCount)
          bits &= bits &- 1
        }
        cell &+= 8
      }
      for bin in first...last {
        var stray = firsts[bin]
        while stray != Self.nobody {
          if isNear(Int(stray), listing) { body(Int(stray)) }
          stray = nexts[Int(stray)]
        }
      }
    }
  }

  /// A bit for each of eight listed side by side that is near to one listed somewhere.
  @inline(__always)
  private func near(_ listing: SIMD4<Float>, _ others: LaneColumns, _ shift: SIMD3<Float>) -> Int {
    let wayX = Lanes8(listing.x - shift.x) - others.first
    let wayY = Lanes8(listing.y - shift.y) - others.second
    let wayZ = Lanes8(listing.z - shift.z) - others.third
    let sum = Lanes8(listing.w) + others.fourth
    return (sum * sum).bits(above: wayX * wayX + wayY * wayY + wayZ * wayZ)
  }

  private func listAll(_ crew: Crew) {
    // Lists that do not fit are counted to their end, so that there is one more round at most.
    while true {
      crew.forEachChunk(of: cells.count, size: 1024) { range, _, _ in
        for cell in range { counts[cell] = UInt16(list(cell)) }
      }
      let longest = (0..<cells.count).reduce(0) { max($0, Int(counts[$1])) }
      guard width < longest else { return }
      widen(to: longest)
    }
  }

  /// Writes the list of a cell as far as there is room for it; nobody has left a bin yet.
  ///
  /// - Returns: How many neighbours it has.
  private func list(_ cell: Int) -> Int {
    let list = neighbours + width * cell
    var listed = 0
    forEachNear(listings[cell], around: Int(bins[cell]), butNot: nil) { other in
      guard other != cell else { return }
      if listed < width { list[listed] = UInt32(truncatingIfNeeded: 4 * other) }
      listed += 1
    }
    precondition(listed <= Self.most, "\(listed) cells touch one, of at most \(Self.most).")
    return listed
  }

  private func add(_ other: Int, to cell: Int) {
    let count = Int(counts[cell])
    precondition(count < Self.most, "More than \(Self.most) cells touch one.")
    if count == width { widen(to: count + 1) }
    neighbours[width * cell + count] = UInt32(truncatingIfNeeded: 4 * other)
    counts[cell] = UInt16(truncatingIfNeeded: count &+ 1)
  }

  private func remove(_ slot: Int, from cell: Int) {
    let list = neighbours + width * cell
    let last = Int(counts[cell]) &- 1
    counts[cell] = UInt16(truncatingIfNeeded: last)
    list[slot] = list[last]
    list[last] = UInt32(truncatingIfNeeded: 4 * cells.count)
  }

  @inline(__always)
  private func slot(naming other: Int, in cell: Int) -> Int? {
    let (list, name) = (neighbours + width &* cell, UInt32(truncatingIfNeeded: 4 &* other))
    var slot = 0
    while slot < Int(counts[cell]) {
      if list[slot] == name { return slot }
      slot &+= 1
    }
    return nil
  }

  private func widen(to wanted: Int) {
    let wider = (wanted + 7) / 8 * 8
    let old = neighbours
    neighbours = Self.allocate(wider, cells.count)
    for cell in 0..<cells.count {
      (neighbours + wider * cell).update(from: old + width * cell, count: width)
    }
    old.deallocate()
    width = wider
  }

  /// Room for lists, with nobody in them.
  private static func allocate(_ width: Int, _ count: Int) -> UnsafeMutablePointer<UInt32> {
    let lists = Room.allocate(width * count + 16, of: UInt32.self)
    lists.initialize(repeating: UInt32(truncatingIfNeeded: 4 * count), count: width * count + 16)
    return lists
  }

  /// Takes a cell out of the chain it stands in, and into that of another bin, unless it is the bin
  /// to which it was sorted.
  private func move(_ cell: Int, to bin: Int) {
    let name = UInt32(truncatingIfNeeded: cell)
    let old = Int(bins[cell])
    if !isHome(old, of: cell) {
      if firsts[old] == name {
        firsts[old] = nexts[cell]
      } else {
        var before = Int(firsts[old])
        while nexts[before] != name { before = Int(nexts[before]) }
        nexts[before] = nexts[cell]
      }
    }
    if !isHome(bin, of: cell) {
      nexts[cell] = firsts[bin]
      firsts[bin] = name
    }
    bins[cell] = UInt32(truncatingIfNeeded: bin)
    strays += 1
  }

  private func isHome(_ bin: Int, of cell: Int) -> Bool {
    (Int(starts[bin])..<Int(starts[bin + 1])).contains(cell)
  }
}
