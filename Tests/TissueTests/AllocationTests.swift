import AllocationCounter
import Testing
import Tissue

struct AllocationTests {
  @Test(
    .enabled(if: allocations_are_counted() != 0),
    arguments: [false, true], [Domain.Edges.walls, .periodic])
  func `a steady step asks for no memory`(solid: Bool, edges: Domain.Edges) {
    var tissue = MiniatureTissue(solid: solid, workers: 1, edges: edges)
    for _ in 0..<3 { tissue.step(turnover: false) }
    let before = allocations_of_this_thread()
    for _ in 0..<10 { tissue.step(turnover: false) }
    let after = allocations_of_this_thread()
    #expect(after - before == 0)
  }

  @Test(.enabled(if: allocations_are_counted() != 0))
  func `the counter counts`() {
    let before = allocations_of_this_thread()
    let cells = Cells(capacity: 100, numbers: 0, names: 0)
    #expect(cells.capacity == 100)
    // 20 columns and the object itself.
    #expect(allocations_of_this_thread() - before >= 21)
  }
}
