import Benchmark
import Immunology
import Pictures
import Scenarios
import Works

// What a class waits for. What has a threshold is the ratio to the ruler, never a time.
let benchmarks: @Sendable () -> Void = {
  let ratio = BenchmarkMetric.custom("thousandths of the ruler")
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, ratio], warmupIterations: 1, maxDuration: .seconds(4),
    maxIterations: 20, thresholds: [ratio: .init(relative: [.p90: 25])])

  Benchmark("four days of checkpoint, no pictures") { benchmark in
    let scenario = try ScenarioReader().read("checkpoint")
    let simulation = Simulation(scenario.setup, seed: scenario.seed, threads: 1)
    let ruler = HandRuler()
    benchmark.startMeasurement()
    let thousandths = ruler.thousandths { simulation.advance(toDay: 4) }
    benchmark.stopMeasurement()
    benchmark.measurement(ratio, thousandths)
  }

  Benchmark("ten frames, 1000 px") { benchmark in
    let scenario = try ScenarioReader().read("no-treatment")
    let simulation = Simulation(scenario.setup, seed: scenario.seed, threads: 1)
    simulation.advance(toDay: 1)
    let view = simulation.view()
    let colours = SharedColours(.light)
    let ruler = HandRuler()
    benchmark.startMeasurement()
    let thousandths = try ruler.thousandths {
      for _ in 0..<10 { blackHole(try TissuePicture(view).png(colours: colours)) }
    }
    benchmark.stopMeasurement()
    benchmark.measurement(ratio, thousandths)
  }
}
