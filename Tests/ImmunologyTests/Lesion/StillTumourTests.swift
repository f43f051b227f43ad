import Testing

@testable import Immunology

struct StillTumourTests {
  @Test func `a tumour that does not grow keeps its diameter`() {
    var setup = Setups.small(width: 600, tumourCells: 200, tCells: 0, without: [.hypoxia]) {
      values in
      values[.tumourCycle] = 2000
      values[.tumourLoss] = 0
      values[.arrivalRate] = 0
    }
    setup.populations.removeAll { $0.kind != .tumour }
    let simulation = Simulation(setup, seed: 42, threads: 1)
    func look() -> (diameter: Double, cells: Double) {
      let census = simulation.census()
      return (census["lesions_um"] ?? 0, census["tumour_cells"] ?? 0)
    }
    let start = look()
    #expect(200 < start.diameter)
    for quarter in 1...6 {
      simulation.advance(toDay: Double(quarter) / 4)
      let now = look()
      // The few that divide all the same are no fault of the measure.
      let grown = (now.cells / start.cells).squareRoot()
      #expect(abs(now.diameter / start.diameter / grown - 1) < 0.02, "\(now)")
    }
  }
}
