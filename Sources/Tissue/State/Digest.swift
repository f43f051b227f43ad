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

  /// Adds everything that a sheet of cells holds.
  public mutating func add(_ cells: Cells) { cells.visitState(&self) }

  /// Adds everything that a field holds.
  public mutating func add(_ field: Field) { field.visitState(&self) }

  /// The digest as a number.
  public var value: UInt64 { state }

  /// The digest as 16 hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Digest: StateVisitor {
  /// Adds numbers by their bits.
  public mutating func visit<Number: StateNumber>(
    _ numbers: UnsafeMutableBufferPointer<Number>
  ) throws(Never) {
    unsafe add(UnsafeRawBufferPointer(numbers))
  }

  /// Adds bytes, eight at a time.
  public mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  /// Adds bytes, eight at a time.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      unsafe add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    guard whole < bytes.count else { return }
    var rest: UInt64 = 0
    for offset in whole..<bytes.count {
      unsafe rest |= UInt64(bytes[offset]) << (8 * (offset - whole))
    }
    add(rest)
  }

  /// Adds a number of elements.
  public mutating func visit(count: Int, bytesEach: Int) throws(Never) -> Int {
    add(UInt64(count))
    return count
  }
}
