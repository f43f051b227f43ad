import Benchmark
import ShortSteps
import Works

// The loops of the engine. What has a threshold is the ratio to the ruler, never a time.
let benchmarks: @Sendable () -> Void = {
  let ratio = BenchmarkMetric.custom("thousandths of the ruler")
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, ratio], warmupIterations: 2, maxDuration: .seconds(3),
    maxIterations: 30, thresholds: [ratio: .init(relative: [.p90: 25])])
  let count = 10_000

  /// Measures work that is set up once.
  func measure<Work>(
    _ name: String, of setUp: @escaping @Sendable () -> Work,
    _ run: @escaping @Sendable (Work) -> Void
  ) {
    Benchmark(name) { benchmark, prepared in
      let (work, ruler) = prepared
      var thousandths = 0
      benchmark.startMeasurement()
      thousandths = ruler.thousandths { run(work) }
      benchmark.stopMeasurement()
      benchmark.measurement(ratio, thousandths)
    } setup: {
      (setUp(), HandRuler())
    }
  }

  measure("W1, 100 mechanics steps") {
    PackedSheet(count: count, threads: 1)
  } _: { sheet in
    for _ in 0..<100 { sheet.step() }
  }

  measure("W1, 1000 field steps") {
    PackedSheet(count: count, threads: 1)
  } _: { sheet in
    for _ in 0..<1000 { sheet.diffuse() }
  }

  measure("W1, 100 exchanges") {
    PackedSheet(count: count, threads: 1)
  } _: { sheet in
    for _ in 0..<100 { sheet.exchange() }
  }

  measure("W2, 100 mechanics steps at rest") {
    let sheet = PackedSheet(count: count, threads: 1)
    for _ in 0..<300 { sheet.step() }
    sheet.startCrawling()
    return sheet
  } _: { sheet in
    for _ in 0..<100 { sheet.step() }
  }

  measure("W3, 0.1 min of a tumour under attack") {
    AttackedTumour(threads: 1)
  } _: { world in
    let oxygen = DiffusionStep(for: world.oxygen, minutes: 0.01)
    let factor = DiffusionStep(for: world.factor, minutes: 0.01)
    for _ in 0..<10 { world.stepFields(oxygen, factor, minutes: 0.01) }
    world.stepCells()
  }
}
