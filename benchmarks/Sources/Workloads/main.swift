import Tissue

let clock = ContinuousClock()

/// Returns nanoseconds per item of the median of several timings.
func nanoseconds(items: Int, rounds: Int, _ body: () -> Void) -> Double {
  var times: [Double] = []
  for _ in 0..<rounds {
    let time = clock.measure(body)
    let (seconds, attoseconds) = time.components
    times.append(Double(seconds) * 1e9 + Double(attoseconds) * 1e-9)
  }
  times.sort()
  return times[times.count / 2] / Double(items)
}

if CommandLine.arguments.contains("--forces") {
  let sheet = PackedSheet(count: 10_000, threads: 1)
  var moved: Float = 0
  for _ in 0..<100 { sheet.step(moved: &moved) }
} else {
  for threads in [1, 2] {
    for count in [10_000, 100_000, 1_000_000] {
      let sheet = PackedSheet(count: count, threads: threads)
      var moved: Float = 0
      let steps = max(1, 2_000_000 / count)
      for _ in 0..<steps { sheet.step(moved: &moved) }
      let mechanics = nanoseconds(items: count * steps, rounds: 5) {
        for _ in 0..<steps { sheet.step(moved: &moved) }
      }
      let sorting = nanoseconds(items: count, rounds: 5) {
        sheet.cells.sort(into: sheet.grid, crew: sheet.crew)
      }
      let field = sheet.field()
      let step = DiffusionStep(for: field, minutes: 0.01)
      let sweeps = max(1, 4_000_000 / field.mesh.voxels)
      let diffusion = nanoseconds(items: field.mesh.voxels * sweeps, rounds: 5) {
        for _ in 0..<sweeps { field.advance(step) }
      }
      let exchange = nanoseconds(items: count * steps, rounds: 5) {
        for _ in 0..<steps {
          field.exchange(
            with: sheet.cells, in: sheet.grid,
            exchange: [CellExchange(secretion: 1, target: 38, uptake: 10)],
            volume: PackedSheet.volume, minutes: 0.01)
        }
      }
      print(
        "W1 N=\(count) threads=\(threads): mechanics \(mechanics) ns/cell, sort \(sorting) ns/cell,",
        "field \(diffusion) ns/voxel, exchange \(exchange) ns/cell,",
        "\(sheet.cells.bytesPerCell) bytes/cell")
    }
  }
}
