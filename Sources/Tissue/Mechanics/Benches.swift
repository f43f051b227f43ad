/// The scratch memory of each worker, kept so that a step allocates nothing.
final class Benches {
  private let floats: UnsafeMutablePointer<Float>
  private let numbers: UnsafeMutablePointer<UInt32>
  private let allRuns: UnsafeMutablePointer<CellRun>
  /// The lanes that patterns of bits name.
  let orders = LaneOrders()

  // Apart from each other, so that no two workers write to one line of the cache.
  private static let floatsEach = Neighbourhood.floats + 64
  private static let numbersEach = Neighbourhood.room + Neighbourhood.lanes + 64

  init(workers: Int) {
    floats = .allocate(capacity: workers * Self.floatsEach)
    floats.initialize(repeating: 0, count: workers * Self.floatsEach)
    numbers = .allocate(capacity: workers * Self.numbersEach)
    numbers.initialize(repeating: 0, count: workers * Self.numbersEach)
    allRuns = .allocate(capacity: workers * CellRun.most)
  }

  deinit {
    floats.deallocate()
    numbers.deallocate()
    allRuns.deallocate()
  }

  /// Room for the runs around a bin.
  func runs(of worker: Int) -> UnsafeMutablePointer<CellRun> {
    allRuns + worker * CellRun.most
  }

  /// An empty neighbourhood.
  func neighbourhood(of worker: Int) -> Neighbourhood {
    Neighbourhood(
      scratch: floats + worker * Self.floatsEach, numbers: numbers + worker * Self.numbersEach,
      orders: orders.start)
  }
}
