/// The scratch memory of each worker, kept so that a step allocates nothing.
final class Benches {
  private let floats: UnsafeMutablePointer<Float>
  private let numbers: UnsafeMutablePointer<UInt32>
  private let allRuns: UnsafeMutablePointer<CellRun>
  // For each pattern of eight bits, the numbers of the set ones.
  private let orders: UnsafeMutablePointer<UInt8>

  // Apart from each other, so that no two workers write to one line of the cache.
  private static let floatsEach = Neighbourhood.floats + 64
  private static let numbersEach = Neighbourhood.room + Neighbourhood.lanes + 64

  init(workers: Int) {
    floats = .allocate(capacity: workers * Self.floatsEach)
    floats.initialize(repeating: 0, count: workers * Self.floatsEach)
    numbers = .allocate(capacity: workers * Self.numbersEach)
    numbers.initialize(repeating: 0, count: workers * Self.numbersEach)
    allRuns = .allocate(capacity: workers * CellRun.most)
    orders = .allocate(capacity: 256 * 8)
    orders.initialize(repeating: 0, count: 256 * 8)
    for pattern in 0..<256 {
      var place = 8 * pattern
      for lane in 0..<8 where pattern >> lane & 1 == 1 {
        orders[place] = UInt8(lane)
        place += 1
      }
    }
  }

  deinit {
    floats.deallocate()
    numbers.deallocate()
    allRuns.deallocate()
    orders.deallocate()
  }

  /// Room for the runs around a bin.
  func runs(of worker: Int) -> UnsafeMutablePointer<CellRun> {
    allRuns + worker * CellRun.most
  }

  /// An empty neighbourhood.
  func neighbourhood(of worker: Int) -> Neighbourhood {
    Neighbourhood(
      scratch: floats + worker * Self.floatsEach, numbers: numbers + worker * Self.numbersEach,
      orders: orders)
  }

  /// The lanes that a pattern of eight bits names.
  @inline(__always) func order(_ pattern: Int) -> LaneOrder { LaneOrder(at: orders + 8 &* pattern) }
}
