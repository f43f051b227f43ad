/// Something that is led through the state of a simulation, value by value in a fixed order.
///
/// The digest, a copy in memory and a file are made by visitors, so each part of a simulation
/// lists its state **once**, in a method `visitState(_:)`. What stands there is compared, branched,
/// saved and read back; what does not stand there is lost.
public protocol StateVisitor {
  /// Why a visit can end early; `Never` for visitors that only look.
  associatedtype Failure: Error

  /// Visits numbers as they lie in memory; a reader overwrites them.
  ///
  /// - Throws: An error if a reader finds no more of them, or some that no simulation has.
  mutating func visit<Number: StateNumber>(
    _ numbers: UnsafeMutableBufferPointer<Number>
  ) throws(Failure)

  /// Visits the number of elements that a list has.
  ///
  /// - Parameters:
  ///   - count: The present number.
  ///   - bytesEach: The bytes that are visited for each element later on.
  /// - Returns: The number that the list must have before its elements are visited.
  /// - Throws: An error if a reader finds no such number.
  mutating func visit(count: Int, bytesEach: Int) throws(Failure) -> Int

  /// A whole number of a state, which has 64 bits there, as this machine has it.
  ///
  /// - Throws: An error if a reader has found one that is too large for this machine.
  func whole(_ number: Int64) throws(Failure) -> Int
}

extension StateVisitor where Failure == Never {
  /// The same number: who only looks has found it in this machine.
  public func whole(_ number: Int64) -> Int { Int(number) }
}

/// A number of which all bits belong to the state.
public protocol StateNumber: BitwiseCopyable {
  /// Something to fill a list with before it is read.
  static var zero: Self { get }
  /// Whether a simulation can have it: finite, and far from the largest that there is.
  var isOrdinary: Bool { get }
}

extension Float: StateNumber {
  /// Whether it is finite and far from the largest.
  public var isOrdinary: Bool { magnitude <= 1e9 }
}
extension Double: StateNumber {
  /// Whether it is finite and far from the largest.
  public var isOrdinary: Bool { magnitude <= 1e15 }
}
extension Int64: StateNumber {
  /// Whether it is far from the largest.
  public var isOrdinary: Bool { magnitude <= 1 << 50 }
}
extension UInt8: StateNumber {
  /// All are.
  public var isOrdinary: Bool { true }
}
extension UInt16: StateNumber {
  /// All are.
  public var isOrdinary: Bool { true }
}
extension UInt32: StateNumber {
  /// All are.
  public var isOrdinary: Bool { true }
}
extension UInt64: StateNumber {
  /// All are.
  public var isOrdinary: Bool { true }
}

// MARK: - What a list of state is written with

extension StateVisitor {
  /// Visits one number.
  public mutating func visit<Number: StateNumber>(_ number: inout Number) throws(Failure) {
    try unsafe withUnsafeMutablePointer(to: &number) { start throws(Failure) in
      try unsafe visit(UnsafeMutableBufferPointer(start: start, count: 1))
    }
  }

  /// Visits a whole number, in 64 bits on every machine.
  public mutating func visit(_ number: inout Int) throws(Failure) {
    var wide = Int64(number)
    try visit(&wide)
    number = try whole(wide)
  }

  /// Visits a list of whole numbers whose length follows from the setup.
  public mutating func visit(elementsOf list: inout [Int]) throws(Failure) {
    var wide = list.map { Int64($0) }
    try visit(elementsOf: &wide)
    for index in list.indices { list[index] = try whole(wide[index]) }
  }

  /// Visits a list of whole numbers whose length is a part of the state.
  public mutating func visit(_ list: inout [Int]) throws(Failure) {
    let count = try visit(count: list.count, bytesEach: MemoryLayout<Int64>.stride)
    if count != list.count { list = Array(repeating: 0, count: count) }
    try visit(elementsOf: &list)
  }

  /// Visits a flag.
  public mutating func visit(_ flag: inout Bool) throws(Failure) {
    var code: UInt8 = flag ? 1 : 0
    try visit(&code)
    flag = code != 0
  }

  /// Visits a place or a direction.
  public mutating func visit(_ vector: inout SIMD3<Float>) throws(Failure) {
    // Lane by lane, because the fourth lane in memory is anything.
    for axis in 0..<3 { try visit(&vector[axis]) }
  }

  /// Visits a list of numbers whose length follows from the setup.
  public mutating func visit<Number: StateNumber>(
    elementsOf list: inout [Number]
  ) throws(Failure) {
    try unsafe list.withUnsafeMutableBufferPointer { numbers throws(Failure) in
      try unsafe visit(numbers)
    }
  }

  /// Visits a list of numbers whose length is a part of the state.
  public mutating func visit<Number: StateNumber>(_ list: inout [Number]) throws(Failure) {
    let count = try visit(count: list.count, bytesEach: MemoryLayout<Number>.stride)
    if count != list.count { list = Array(repeating: .zero, count: count) }
    try visit(elementsOf: &list)
  }

  /// Visits a text.
  public mutating func visit(_ text: inout String) throws(Failure) {
    var bytes = Array(text.utf8)
    try visit(&bytes)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Visits a list of texts.
  public mutating func visit(_ list: inout [String]) throws(Failure) {
    try visit(&list, blank: "", bytesEach: 8) { visitor, text throws(Failure) in
      try visitor.visit(&text)
    }
  }

  /// Visits a list of anything.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - blank: An element to read another one into.
  ///   - bytesEach: The fewest bytes that an element takes.
  ///   - visitElement: Visits one element.
  /// - Throws: What visiting an element throws, or that there cannot be as many.
  public mutating func visit<Element>(
    _ list: inout [Element], blank: @autoclosure () -> Element, bytesEach: Int,
    _ visitElement: (inout Self, inout Element) throws(Failure) -> Void
  ) throws(Failure) {
    let count = try visit(count: list.count, bytesEach: bytesEach)
    if count != list.count { list = (0..<count).map { _ in blank() } }
    for index in list.indices { try visitElement(&self, &list[index]) }
  }
}
