/// A sheet of cells as columns, kept in the order of the bins of a grid.
///
/// Cells of a sheet share a rhythm: residents move slowly and are sorted rarely, crawling cells
/// move far and are sorted each time. Neighbours in space are neighbours in memory. An index is
/// valid only until the next sort; a ``lineage`` is a cell's name for ever.
public final class Cells {
  /// The number of cells, the removed ones that are not yet swept away included.
  public internal(set) var count = 0
  /// The number of cells that fit without new memory.
  public internal(set) var capacity: Int

  /// Goes up whenever cells come, leave or change their order, or jump to another place.
  private(set) var edition = 0

  // Columns are replaced between phases only, by one thread; release builds do not watch that
  // (`-enforce-exclusivity=unchecked`).
  /// The places in µm.
  public internal(set) var x: Column<Float>
  /// The places in µm.
  public internal(set) var y: Column<Float>
  /// The places in µm; 0 in one layer.
  public internal(set) var z: Column<Float>
  /// The radii in µm.
  public internal(set) var radius: Column<Float>
  /// How strongly a cell sticks: two cells attract with the product of theirs, in µm/min.
  public internal(set) var stickiness: Column<Float>
  /// The velocity that the forces of the last step gave, in µm/min; valid until the next sort.
  public internal(set) var velocityX: Column<Float>
  /// The velocity that the forces of the last step gave, in µm/min; valid until the next sort.
  public internal(set) var velocityY: Column<Float>
  /// The velocity that the forces of the last step gave, in µm/min; valid until the next sort.
  public internal(set) var velocityZ: Column<Float>
  /// The sum of squared relative overlaps with all neighbours, without a unit.
  public internal(set) var pressure: Column<Float>
  /// The number of neighbours in reach.
  public internal(set) var contacts: Column<UInt16>
  /// The row of the model's table of types.
  public internal(set) var type: Column<UInt8>
  /// A state of the model; ``removedState`` means that the cell goes at the next sort.
  public internal(set) var state: Column<UInt8>
  /// The name of the cell.
  public internal(set) var lineage: Column<UInt64>
  /// How many times the line of the cell has divided.
  public internal(set) var divisions: Column<UInt16>
  /// The number of the bin in which the cell was at the last sort.
  public internal(set) var bin: Column<UInt32>
  /// Numbers of the model, one column each.
  public internal(set) var numbers: [Column<Float>]
  /// Small whole numbers of the model, such as a phase of life, one column each.
  public internal(set) var codes: [Column<UInt8>]
  /// Sets of the model, a bit for each member, one column each.
  public internal(set) var sets: [Column<UInt32>]
  /// Names of other cells that the model remembers, one column each.
  public internal(set) var names: [Column<UInt64>]

  /// The state of a cell that goes at the next sort.
  public static let removedState = UInt8.max

  // Buffers of each width that sorting writes into before it trades them for the column's own.
  var spareFloat: Column<Float>
  var spareByte: Column<UInt8>
  var spareShort: Column<UInt16>
  var spareWord: Column<UInt32>
  var spareName: Column<UInt64>
  /// Where each cell of the new order was in the old one.
  var order: Column<UInt32>

  /// Creates an empty sheet.
  ///
  /// - Parameters:
  ///   - capacity: The number of cells to have room for at once; the sheet grows when it must.
  ///   - numbers: The number of columns for the model's numbers.
  ///   - names: The number of columns for names of other cells.
  ///   - codes: The number of columns for small whole numbers.
  ///   - sets: The number of columns for sets.
  public init(capacity: Int, numbers: Int, names: Int, codes: Int = 0, sets: Int = 0) {
    let capacity = max(64, capacity)
    self.capacity = capacity
    func floats() -> Column<Float> { Column(capacity: capacity, filledWith: 0) }
    func bytes() -> Column<UInt8> { Column(capacity: capacity, filledWith: 0) }
    func shorts() -> Column<UInt16> { Column(capacity: capacity, filledWith: 0) }
    func words() -> Column<UInt32> { Column(capacity: capacity, filledWith: 0) }
    func longs() -> Column<UInt64> { Column(capacity: capacity, filledWith: 0) }
    (x, y, z) = (floats(), floats(), floats())
    (radius, stickiness) = (floats(), floats())
    (velocityX, velocityY, velocityZ) = (floats(), floats(), floats())
    (pressure, contacts) = (floats(), shorts())
    (type, state) = (bytes(), bytes())
    (lineage, divisions, bin) = (longs(), shorts(), words())
    self.numbers = (0..<numbers).map { _ in floats() }
    self.codes = (0..<codes).map { _ in bytes() }
    self.sets = (0..<sets).map { _ in words() }
    self.names = (0..<names).map { _ in longs() }
    (spareFloat, spareByte, spareShort, spareWord, spareName) =
      (floats(), bytes(), shorts(), words(), longs())
    order = words()
  }

  deinit {
    for column in [
      x, y, z, radius, stickiness, velocityX, velocityY, velocityZ, pressure,
    ] + numbers + [spareFloat] {
      column.deallocate()
    }
    for column in [type, state, spareByte] + codes { column.deallocate() }
    for column in [contacts, divisions, spareShort] { column.deallocate() }
    for column in [bin, spareWord, order] + sets { column.deallocate() }
    for column in [lineage, spareName] + names { column.deallocate() }
  }

  /// Notes that cells came, left, changed their order or jumped.
  func beginEdition() { edition += 1 }

  /// The bytes that one cell takes, the buffers for sorting included.
  public var bytesPerCell: Int {
    let floats = 9 + numbers.count + 1
    let names = 1 + names.count + 1
    return floats * 4 + names * 8 + (3 + sets.count) * 4 + 3 * 2 + (3 + codes.count) * 1
  }

  /// The place of one cell in µm.
  @inlinable
  public func position(_ index: Int) -> SIMD3<Float> {
    SIMD3(x[index], y[index], z[index])
  }
}

/// What a new cell starts with.
public struct Newcomer: Sendable {
  /// Its place in µm.
  public var position: SIMD3<Float>
  /// Its radius in µm.
  public var radius: Float
  /// How strongly it sticks, as ``Cells/stickiness``.
  public var stickiness: Float
  /// The row of the model's table of types.
  public var type: UInt8
  /// Its first state.
  public var state: UInt8
  /// Its name.
  public var lineage: UInt64
  /// How many times its line has divided.
  public var divisions: UInt16

  /// Describes a new cell.
  public init(
    position: SIMD3<Float>, radius: Float, stickiness: Float, type: UInt8, state: UInt8,
    lineage: UInt64, divisions: UInt16 = 0
  ) {
    self.position = position
    self.radius = radius
    self.stickiness = stickiness
    self.type = type
    self.state = state
    self.lineage = lineage
    self.divisions = divisions
  }
}

extension Cells {
  /// Adds a cell at the end; it takes its place in the order at the next sort.
  ///
  /// - Parameter newcomer: What the cell starts with; the model's numbers and names start at 0.
  /// - Returns: The index of the cell until the next sort.
  @discardableResult
  public func append(_ newcomer: Newcomer) -> Int {
    beginEdition()
    if count == capacity { reserve(capacity * 2) }
    let index = count
    count += 1
    x[index] = newcomer.position.x
    y[index] = newcomer.position.y
    z[index] = newcomer.position.z
    radius[index] = newcomer.radius
    stickiness[index] = newcomer.stickiness
    velocityX[index] = 0
    velocityY[index] = 0
    velocityZ[index] = 0
    pressure[index] = 0
    contacts[index] = 0
    type[index] = newcomer.type
    state[index] = newcomer.state
    lineage[index] = newcomer.lineage
    divisions[index] = newcomer.divisions
    bin[index] = 0
    for column in numbers { column[index] = 0 }
    for column in codes { column[index] = 0 }
    for column in sets { column[index] = 0 }
    for column in names { column[index] = 0 }
    return index
  }

  /// Makes room for a number of cells.
  public func reserve(_ wanted: Int) {
    guard capacity < wanted else { return }
    func grow<T: BinaryInteger & BitwiseCopyable>(_ column: inout Column<T>) {
      column.grow(from: count, to: wanted, filledWith: 0)
    }
    func grow(_ column: inout Column<Float>) {
      column.grow(from: count, to: wanted, filledWith: 0)
    }
    grow(&x)
    grow(&y)
    grow(&z)
    grow(&radius)
    grow(&stickiness)
    grow(&velocityX)
    grow(&velocityY)
    grow(&velocityZ)
    grow(&pressure)
    grow(&contacts)
    grow(&type)
    grow(&state)
    grow(&lineage)
    grow(&divisions)
    grow(&bin)
    for index in numbers.indices { grow(&numbers[index]) }
    for index in codes.indices { grow(&codes[index]) }
    for index in sets.indices { grow(&sets[index]) }
    for index in names.indices { grow(&names[index]) }
    grow(&spareFloat)
    grow(&spareByte)
    grow(&spareShort)
    grow(&spareWord)
    grow(&spareName)
    grow(&order)
    capacity = wanted
  }
}

extension Cells {
  /// Moves a cell to a place, in µm.
  public func setPosition(_ index: Int, _ position: SIMD3<Float>) {
    beginEdition()
    x[index] = position.x
    y[index] = position.y
    z[index] = position.z
  }

  /// Gives a cell the name of a daughter and forgets its motion.
  public func beginLine(_ index: Int, lineage name: UInt64) {
    lineage[index] = name
    divisions[index] &+= 1
    velocityX[index] = 0
    velocityY[index] = 0
    velocityZ[index] = 0
  }
}
