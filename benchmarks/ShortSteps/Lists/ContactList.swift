/// Which cells of a sheet may touch each other until the sheet is sorted again.
///
/// Cells that are nearer than their reach and a margin when the list is made are listed for each
/// other (Verlet 1967, doi 10.1103/PhysRev.159.98). As long as no two cells together have moved by
/// more than the margin, nobody else can touch. A step by the list takes less than half the time
/// of one that looks into the bins; making it takes about as long as the latter. So it pays where a
/// sheet keeps its order for some steps.
///
/// The list of a cell is cut into blocks of eight; the last is filled up with a cell that is
/// nowhere.
public final class ContactList {
  /// Creates a list, empty until ``Mechanics/push(_:in:law:strength:replacing:listing:)`` needs it.
  public init() {}

  /// Whether the neighbours of a chunk are in the list.
  enum Fit {
    case listed
    /// There was too little room; next time there is more.
    case lacksRoom
    /// There is such a crowd that one list of a cell would be too long.
    case tooDense
  }

  // What the list was made of.
  private var sheet: ObjectIdentifier?
  private var edition = 0
  private var range: Float = 0

  /// Where the rows of the neighbours begin, cell by cell, those of a chunk of bins from
  /// ``first(ofCell:chunk:)`` on.
  private(set) var neighbours = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var room = 0
  /// The number of blocks of each cell, and ``rimBit`` where one of its neighbours may lie beyond a
  /// periodic rim.
  private(set) var blocks = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)
  /// Where the cells are now, as ``RowForces`` reads it.
  private(set) var rows = UnsafeMutablePointer<Float>.allocate(capacity: 0)
  /// Whether the neighbours of each chunk of bins are listed; if not, the bins are looked into.
  private(set) var fits = UnsafeMutablePointer<Fit>.allocate(capacity: 0)
  private var capacity = 0
  private var chunks = 0
  /// The room of each cell, on average.
  private var roomEach = 10

  /// The bit in ``blocks`` that says that a neighbour may lie beyond a periodic rim.
  static let rimBit: UInt8 = 0x80
  /// The most blocks of one cell.
  static let mostBlocks = 64

  deinit {
    neighbours.deallocate()
    blocks.deallocate()
    rows.deallocate()
    fits.deallocate()
  }

  /// Whether the list is that of a sheet as it is.
  func holds(_ cells: Cells, _ law: ContactLaw) -> Bool {
    sheet == ObjectIdentifier(cells) && edition == cells.edition && range == law.range
  }

  /// Makes room for the cells of a sheet.
  func prepare(for cells: Cells, in grid: BinGrid, _ law: ContactLaw, chunks wanted: Int) {
    if (0..<chunks).contains(where: { fits[$0] == .lacksRoom }) { roomEach += roomEach / 2 }
    if chunks != wanted {
      fits.deallocate()
      fits = .allocate(capacity: wanted)
      fits.initialize(repeating: .listed, count: wanted)
      chunks = wanted
    }
    if capacity < cells.count {
      capacity = cells.capacity
      blocks.deallocate()
      rows.deallocate()
      blocks = Room.allocate(capacity)
      rows = RowRoom.allocate(capacity)
    }
    if grid.domain.isSolid { roomEach = max(roomEach, 24) }
    let least = first(ofCell: cells.count, chunk: chunks)
    if room < least {
      neighbours.deallocate()
      room = least + least / 8
      neighbours = Room.allocate(room)
    }
    (sheet, edition, range) = (ObjectIdentifier(cells), cells.edition, law.range)
  }

  /// Where the neighbours of a chunk begin.
  @inline(__always)
  func first(ofCell cell: Int, chunk: Int) -> Int {
    cell &* roomEach &+ chunk &* Self.slack
  }

  // Room in each chunk for chance, and for the vector that is written past the end.
  private static let slack = 64

  /// Whether the neighbours of all cells were listed when the list was made last.
  var isComplete: Bool { 0 < chunks && (0..<chunks).allSatisfy { fits[$0] == .listed } }

  /// The bytes that a cell takes.
  public var bytesPerCell: Int { roomEach * 4 + 16 + 1 }
}

/// The loop that goes through a ``ContactList``.
struct ListLoop<S: Space> {
  private let loop: ForceLoop<S, ExactAdder>
  /// The rows of the cells.
  let rows: RowForces<S>
  private let neighbours: UnsafeMutablePointer<UInt32>
  private let blocks: UnsafeMutablePointer<UInt8>
  private let replacing: Bool

  init(
    _ loop: ForceLoop<S, ExactAdder>, _ cells: Cells, in domain: Domain, _ list: ContactList,
    replacing: Bool
  ) {
    (self.loop, self.replacing) = (loop, replacing)
    rows = RowForces(loop.law, cells, in: domain, rows: list.rows)
    (neighbours, blocks) = (list.neighbours, list.blocks)
  }

  /// Adds the forces of their listed neighbours to some cells.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - first: Where the neighbours of the first one begin.
  func run(_ cells: Range<Int>, first: Int) {
    var next = UnsafePointer(neighbours + first)
    for cell in cells {
      var sums = ForceSums<S, ExactAdder>()
      var left = Int(blocks[cell])
      if left < Int(ContactList.rimBit) {
        // Most cells have one block, which is faster without a loop.
        if 0 < left { rows.add(next, to: cell, &sums, acrossRim: false) }
        next += Neighbourhood.lanes &* left
        while 1 < left {
          left &-= 1
          rows.add(next - Neighbourhood.lanes &* left, to: cell, &sums, acrossRim: false)
        }
      } else {
        for _ in 0..<left &- Int(ContactList.rimBit) {
          rows.add(next, to: cell, &sums, acrossRim: true)
          next += Neighbourhood.lanes
        }
      }
      loop.write(sums, to: cell, oneself: 0, replacing: replacing)
    }
  }
}
