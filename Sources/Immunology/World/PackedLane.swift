import Tissue

/// A small whole number that shares a column with others: some bits of the number in it.
///
/// A column holds whole numbers up to 2²⁴ exactly, and a cell has to stay small in memory.
struct PackedLane {
  private let column: Column<Float>
  private let shift: UInt32
  private let mask: UInt32

  /// Takes bits out of a column.
  ///
  /// - Parameters:
  ///   - column: The column; its numbers are whole and below 2²⁴.
  ///   - bits: Which bits, from the lowest.
  init(_ column: Column<Float>, bits: Range<UInt32>) {
    self.column = column
    shift = bits.lowerBound
    mask = ((1 << UInt32(bits.count)) - 1) << shift
  }

  /// The number; what is set beyond the bits is cut off at the largest that fits.
  subscript(cell: Int) -> Float {
    get {
      let all = column[cell]
      return all == 0 ? 0 : Float((UInt32(all) & mask) >> shift)
    }
    nonmutating set {
      let own = min(UInt32(newValue) << shift, mask)
      column[cell] = Float((UInt32(column[cell]) & ~mask) | own)
    }
  }
}
