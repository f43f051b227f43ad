import ShortSteps
import Testing

/// The physics of the packed sheet against values that PhysiCell 1.14.2 gave in double precision.
struct PackedSheetTests {
  /// Places and distances after 61 mechanics steps.
  ///
  /// Single precision: a place of up to 1560 µm is rounded by at most 6.1e-5 µm in each of 61 steps,
  /// 3.7e-3 µm if all errors agree; they do not, and √61·3.5e-5 = 3e-4 µm is typical. The scheme is the
  /// same, so 2e-3 µm for one cell is six typical errors; means over 10⁴ cells are a hundred times
  /// better, and what is left for them is the rounding of the published digits.
  @Test(arguments: [false, true])
  func `61 steps move the cells as in double precision`(byList: Bool) throws {
    let sheet = PackedSheet(count: 10_000, threads: 2, byList: byList)
    #expect(abs(Self.meanNearestDistance(sheet.places()) - 14.3284) < 1e-4)
    var moved: Float = 0
    for _ in 0..<61 { sheet.step(moved: &moved) }
    let places = sheet.places()
    var (sum, largest) = (0.0, 0.0)
    for (end, start) in zip(places, sheet.founders) {
      let way = end - start
      sum += (way * way).sum()
      largest = max(largest, (way * way).sum().squareRoot())
    }
    // A plain loop over all pairs in double precision gives 0.738708; PhysiCell's 0.738645 is 1e-4
    // of itself away from that, although every other figure agrees to all its digits.
    #expect(abs((sum / 10_000).squareRoot() - 0.738708) < 2e-5)
    #expect(abs((sum / 10_000).squareRoot() - 0.738645) < 1e-4)
    #expect(abs(largest - 1.909214) < 2e-3)
    #expect(abs(Self.meanNearestDistance(places) - 15.4033) < 1.5e-4)
    for (cell, start, end) in [
      (0, SIMD2(-748.507125, -734.412063), SIMD2(-748.417237, -734.337824)),
      (5050, SIMD2(346.899633, -0.601956), SIMD2(347.111861, -0.630698)),
    ] {
      let (first, last) = (sheet.founders[cell] - start, places[cell] - end)
      #expect((first * first).sum().squareRoot() < 1e-6)
      #expect((last * last).sum().squareRoot() < 2e-3)
    }
  }

  /// The field after 605 steps of diffusion, decay and exchange, with 61 mechanics steps between.
  ///
  /// Single precision: 605 steps with some 20 roundings of 6e-8 each, which mostly cancel; the sink
  /// forgets errors within 1/(10·0.33) min = 30 steps, so 30·20·6e-8 = 4e-5 at the worst.
  @Test func `605 field steps give the field of double precision`() {
    let sheet = PackedSheet(count: 10_000, threads: 2)
    let field = Field(
      mesh: Mesh(domain: sheet.domain, voxel: 20, layer: 20), diffusion: 1e5, decay: 0.1,
      filledWith: 38, crew: sheet.crew)
    let step = DiffusionStep(for: field, minutes: 0.01)
    let exchange = [CellExchange(secretion: 1, target: 38, uptake: 10)]
    var moved: Float = 0
    for tick in 0..<605 {
      field.advance(step)
      field.exchange(
        with: sheet.cells, in: sheet.grid, exchange: exchange, volume: 2494, minutes: 0.01)
      if tick % 10 == 0 { sheet.step(moved: &moved) }
    }
    let shape = field.mesh.shape
    var (least, largest) = (Float.infinity, Float(0))
    for y in 0..<shape.y {
      for x in 0..<shape.x {
        let value = field.values[field.mesh.index(x, y, 0)]
        least = min(least, value)
        largest = max(largest, value)
      }
    }
    let mean = field.total / Double(field.mesh.volume) / Double(field.mesh.voxels)
    #expect(abs(Double(least) / 3.356935 - 1) < 5e-5)
    #expect(abs(mean / 3.393003 - 1) < 5e-5)
    #expect(abs(Double(largest) / 3.402498 - 1) < 5e-5)
  }

  /// Returns the mean distance to the nearest neighbour.
  static func meanNearestDistance(_ places: [SIMD2<Double>]) -> Double {
    let edge = 20.0
    let columns = 80
    var bins = Array(repeating: [Int](), count: columns * columns)
    func bin(_ place: SIMD2<Double>) -> (Int, Int) {
      (Int((place.x + 800) / edge), Int((place.y + 800) / edge))
    }
    for (index, place) in places.enumerated() {
      let (x, y) = bin(place)
      bins[y * columns + x].append(index)
    }
    var sum = 0.0
    for (index, place) in places.enumerated() {
      let (column, row) = bin(place)
      var nearest = Double.infinity
      for y in max(0, row - 1)...min(columns - 1, row + 1) {
        for x in max(0, column - 1)...min(columns - 1, column + 1) {
          for other in bins[y * columns + x] where other != index {
            let way = places[other] - place
            nearest = min(nearest, (way * way).sum())
          }
        }
      }
      sum += nearest.squareRoot()
    }
    return sum / Double(places.count)
  }
}
