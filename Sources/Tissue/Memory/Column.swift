import CLanes

/// One property of all cells of a sheet, in one aligned buffer.
///
/// The buffer is padded so that a vector load at the last cell stays inside it.
@safe
public struct Column<Element: BitwiseCopyable> {
  /// The first element; valid until the sheet grows or is sorted.
  public internal(set) var start: UnsafeMutablePointer<Element>
  private var capacity: Int

  /// The elements with the padding, for use inside a loop.
  @inline(__always)
  var stretch: Stretch<Element> { unsafe Stretch(start, count: capacity + Self.padding) }

  /// Elements past the capacity that may be read but mean nothing.
  static var padding: Int { 64 }

  init(capacity: Int, filledWith value: Element) {
    self.capacity = capacity
    unsafe start = Self.allocate(capacity)
    unsafe start.initialize(repeating: value, count: capacity + Self.padding)
  }

  /// One element.
  @inlinable
  public subscript(index: Int) -> Element {
    get { unsafe start[index] }
    nonmutating set {
      let first = unsafe start
      unsafe first[index] = newValue
    }
  }

  /// Makes room for more elements and keeps the first ones.
  mutating func grow(from count: Int, to capacity: Int, filledWith value: Element) {
    let larger = unsafe Self.allocate(capacity)
    unsafe larger.update(from: start, count: count)
    unsafe (larger + count).initialize(repeating: value, count: capacity - count + Self.padding)
    unsafe start.deallocate()
    unsafe start = larger
    self.capacity = capacity
  }

  /// Trades buffers with another column of the same capacity.
  mutating func swap(with other: inout Column) {
    (self, other) = (other, self)
  }

  func deallocate() {
    unsafe start.deallocate()
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    unsafe Room.allocate(capacity + padding)
  }
}

extension Column where Element: StateNumber {
  /// Visits some elements.
  func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor, from first: Int = 0, count: Int
  ) throws(Visitor.Failure) {
    try unsafe visitor.visit(
      UnsafeMutableBufferPointer(start: stretch.place(first, for: count), count: count))
  }
}

/// Memory for columns, rows and lists.
enum Room {
  /// The bytes of a large page of the machine; on others the request is without effect.
  private static var largePage: Int { 1 << 21 }

  /// Allocates memory that begins at a line of the cache, to be given back with `deallocate()`.
  ///
  /// Whoever jumps about in millions of cells waits for the addresses of pages as long as for what
  /// stands on them, so what is larger than a large page asks for large ones.
  static func allocate<Element: BitwiseCopyable>(
    _ count: Int, of type: Element.Type = Element.self
  ) -> UnsafeMutablePointer<Element> {
    let bytes = count * MemoryLayout<Element>.stride
    let isLarge = largePage <= bytes
    let room = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: isLarge ? largePage : 64)
    if isLarge { unsafe lanes_prefer_large_pages(room, bytes) }
    return unsafe room.bindMemory(to: type, capacity: count)
  }
}
