/// Elements that lie side by side in memory, for use inside a loop.
///
/// Whoever made it keeps the memory: a stretch is good until its column grows or is traded. Builds for
/// debugging check each access against the ends of the memory; in release builds a stretch is an address
/// and nothing else, so a loop over it is as fast as one over a pointer.
@safe
struct Stretch<Element: BitwiseCopyable> {
  /// Where the first element lies.
  let address: UnsafeMutablePointer<Element>
  #if DEBUG
  private let least, most: UnsafeMutablePointer<Element>
  #endif

  /// Takes a number of elements that somebody else keeps.
  @inline(__always)
  init(_ address: UnsafeMutablePointer<Element>, count: Int) {
    unsafe self.address = address
    #if DEBUG
    unsafe (least, most) = (address, address + count)
    #endif
  }

  #if DEBUG
  private init(_ address: UnsafeMutablePointer<Element>, within other: Self) {
    unsafe (self.address, least, most) = (address, other.least, other.most)
  }
  #endif

  /// Where a number of elements lie from one on, which must lie within the memory.
  @inline(__always)
  func place(_ index: Int, for count: Int = 1) -> UnsafeMutablePointer<Element> {
    let place = unsafe address + index
    #if DEBUG
    unsafe precondition(
      least <= place && place + count <= most, "\(count) elements from \(index) on lie outside.")
    #endif
    return unsafe place
  }

  /// The elements from one on.
  @inline(__always)
  static func + (stretch: Self, index: Int) -> Self {
    #if DEBUG
    unsafe Self(stretch.address + index, within: stretch)
    #else
    unsafe Self(stretch.address + index, count: 0)
    #endif
  }

  /// Goes on by some elements.
  @inline(__always)
  static func += (stretch: inout Self, index: Int) { stretch = stretch + index }

  /// One element.
  @inline(__always)
  subscript(index: Int) -> Element {
    get { unsafe place(index).pointee }
    nonmutating set { unsafe place(index).pointee = newValue }
    nonmutating _modify { yield unsafe &place(index).pointee }
  }

  /// Writes one value into the first elements.
  @inline(__always)
  func update(repeating value: Element, count: Int) {
    unsafe place(0, for: count).update(repeating: value, count: count)
  }

  /// Copies elements from other memory in blocks of 32 bytes.
  ///
  /// The last may reach into what comes after it: there the next elements are written, or padding lies.
  @inline(__always)
  func copyBlocks(from other: Self, count: Int) {
    let (source, target) = unsafe (
      UnsafeRawPointer(other.place(0, for: count)), UnsafeMutableRawPointer(place(0, for: count))
    )
    let bytes = count &* MemoryLayout<Element>.stride
    var byte = 0
    while byte < bytes {
      let block = unsafe (source + byte).loadUnaligned(as: SIMD4<UInt64>.self)
      unsafe (target + byte).storeBytes(of: block, as: SIMD4<UInt64>.self)
      byte &+= 32
    }
  }
}

/// Memory that an object keeps for its loops; given back with it.
final class Scratch<Element: BitwiseCopyable> {
  /// All of it.
  let stretch: Stretch<Element>

  /// Makes room for a number of elements.
  init(_ count: Int, filledWith value: Element) {
    let memory: UnsafeMutablePointer<Element> = unsafe Room.allocate(count)
    unsafe memory.initialize(repeating: value, count: count)
    stretch = unsafe Stretch(memory, count: count)
  }

  deinit { unsafe stretch.address.deallocate() }
}
