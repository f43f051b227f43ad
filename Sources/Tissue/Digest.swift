/// A number that changes when any one word that goes into it changes.
///
/// Words are mixed one after the other, so the digest depends on their order too. Two changes at
/// once escape it with a chance of 2⁻⁶⁴. It is meant for comparing runs, not for security.
public struct Digest: Sendable {
  private var state: UInt64 = 0x6A09_E667_F3BC_C908

  /// Creates the digest of nothing.
  public init() {}

  /// Adds one word.
  public mutating func add(_ word: UInt64) {
    // Both the exclusive or and the mix can be undone, so no single change is ever lost.
    state = Lineage.mix(state ^ word)
  }

  /// Adds a number by its bits.
  public mutating func add(_ number: Double) { add(number.bitPattern) }

  /// Adds the first elements of a column.
  public mutating func add(_ column: Column<Float>, count: Int) {
    for index in 0..<count { add(UInt64(column[index].bitPattern)) }
  }

  /// Adds the first elements of a column.
  public mutating func add<Word: FixedWidthInteger & BitwiseCopyable>(
    _ column: Column<Word>, count: Int
  ) {
    for index in 0..<count { add(UInt64(truncatingIfNeeded: column[index])) }
  }

  /// Adds everything that a sheet of cells holds.
  public mutating func add(_ cells: Cells) {
    let count = cells.count
    add(UInt64(count))
    for column in [cells.x, cells.y, cells.z, cells.radius, cells.stickiness] + cells.numbers {
      add(column, count: count)
    }
    for column in [cells.priorX, cells.priorY, cells.priorZ, cells.pressure] {
      add(column, count: count)
    }
    add(cells.contacts, count: count)
    add(cells.type, count: count)
    add(cells.state, count: count)
    add(cells.divisions, count: count)
    for column in [cells.lineage] + cells.names { add(column, count: count) }
  }

  /// Adds the concentrations of a field.
  public mutating func add(_ field: Field) {
    let (shape, values) = (field.mesh.shape, field.values)
    for row in 0..<shape.y * shape.z {
      let start = row * field.mesh.rowStride
      for x in start..<start + shape.x { add(UInt64(values[x].bitPattern)) }
    }
  }

  /// The digest as 16 hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
