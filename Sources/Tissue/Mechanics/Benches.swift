/// The scratch memory of each worker, kept so that a step allocates nothing.
final class Benches {
  private let floats: Scratch<Float>
  private let numbers: Scratch<UInt32>
  private let allRuns: Scratch<CellRun>
  /// The lanes that patterns of bits name.
  let orders = LaneOrders()

  // Apart from each other, so that no two workers write to one line of the cache.
  private static let floatsEach = Neighbourhood.floats + 64
  private static let numbersEach = Neighbourhood.room + Neighbourhood.lanes + 64

  init(workers: Int) {
    floats = Scratch(workers * Self.floatsEach, filledWith: 0)
    numbers = Scratch(workers * Self.numbersEach, filledWith: 0)
    allRuns = Scratch(
      workers * CellRun.most, filledWith: CellRun(first: 0, end: 0, shift: .zero))
  }

  /// Room for the runs around a bin.
  func runs(of worker: Int) -> Stretch<CellRun> {
    allRuns.stretch + worker * CellRun.most
  }

  /// An empty neighbourhood.
  func neighbourhood(of worker: Int) -> Neighbourhood {
    Neighbourhood(
      scratch: floats.stretch + worker * Self.floatsEach,
      numbers: numbers.stretch + worker * Self.numbersEach,
      orders: orders.all)
  }
}
