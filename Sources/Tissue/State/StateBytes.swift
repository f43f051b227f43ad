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

/// A written state ends too early, goes on too long, or holds what no simulation does.
public struct StateDamage: Error, Equatable {
  /// Creates the error.
  public init() {}
}

/// Reads a state that a ``StateWriter`` wrote.
public struct StateReader: StateVisitor {
  private let bytes: [UInt8]
  private var position = 0

  /// Creates a reader of all bytes that were written.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes have not been read yet.
  public var remaining: Int { bytes.count - position }

  /// Overwrites numbers with those that come next.
  ///
  /// - Throws: ``StateDamage`` if the bytes end before, or hold a number that no simulation has.
  public mutating func visit<Number: StateNumber>(
    _ numbers: UnsafeMutableBufferPointer<Number>
  ) throws(StateDamage) {
    let target = UnsafeMutableRawBufferPointer(numbers)
    guard target.count <= remaining else { throw StateDamage() }
    unsafe bytes.withUnsafeBytes { source in
      unsafe target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: source[position...].prefix(target.count)))
    }
    position += target.count
    guard unsafe numbers.allSatisfy({ $0.isOrdinary }) else { throw StateDamage() }
  }

  /// A number that was read, if this machine has one that is as large.
  ///
  /// - Throws: ``StateDamage`` if it has none.
  public func whole(_ number: Int64) throws(StateDamage) -> Int {
    guard let whole = Int(exactly: number) else { throw StateDamage() }
    return whole
  }

  /// Reads a number of elements.
  ///
  /// - Throws: ``StateDamage`` if there cannot be as many.
  public mutating func visit(count: Int, bytesEach: Int) throws(StateDamage) -> Int {
    var wanted: UInt64 = 0
    try visit(&wanted)
    // A damaged number must not ask for more memory than the file could fill.
    guard wanted <= UInt64(remaining / max(1, bytesEach)) else { throw StateDamage() }
    return Int(wanted)
  }
}
