/// One property of all cells of a sheet, in one aligned buffer.
///
/// The buffer is padded so that a vector load at the last cell stays inside it.
public struct Column<Element: BitwiseCopyable> {
  /// The first element; valid until the sheet grows or is sorted.
  public internal(set) var start: UnsafeMutablePointer<Element>

  /// Elements past the capacity that may be read but mean nothing.
  static var padding: Int { 64 }

  init(capacity: Int, filledWith value: Element) {
    start = Self.allocate(capacity)
    start.initialize(repeating: value, count: capacity + Self.padding)
  }

  /// One element.
  @inlinable
  public subscript(index: Int) -> Element {
    get { start[index] }
    nonmutating set {
      let first = start
      first[index] = newValue
    }
  }

  /// Makes room for more elements and keeps the first ones.
  mutating func grow(from count: Int, to capacity: Int, filledWith value: Element) {
    let larger = Self.allocate(capacity)
    larger.update(from: start, count: count)
    (larger + count).initialize(repeating: value, count: capacity - count + Self.padding)
    start.deallocate()
    start = larger
  }

  /// Trades buffers with another column of the same capacity.
  mutating func swap(with other: inout Column) {
    (start, other.start) = (other.start, start)
  }

  func deallocate() {
    start.deallocate()
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    Room.allocate(capacity + padding)
  }
}
