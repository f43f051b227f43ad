/// Writes a state down, number after number, as the machine has them in memory.
public struct StateWriter: StateVisitor {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Creates a writer of nothing.
  public init() {}

  /// Writes numbers.
  public mutating func visit<Number: StateNumber>(
    _ numbers: UnsafeMutableBufferPointer<Number>
  ) throws(Never) {
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(numbers))
  }

  /// Writes a number of elements.
  public mutating func visit(count: Int, bytesEach: Int) throws(Never) -> Int {
    unsafe withUnsafeBytes(of: UInt64(count)) { unsafe bytes.append(contentsOf: $0) }
    return count
  }
}
