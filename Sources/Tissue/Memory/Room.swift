import CLanes

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
