import ShortSteps
import Works

/// W3: the tumour under attack, with the field steps of the other engine and with ten times longer.
enum AttackedTumourWork {
  static func run(_ bench: Bench) {
    for (name, minutes) in [("0.01", Float(0.01)), ("0.1", 0.1)] {
      let worlds = [1, 2].map { AttackedTumour(threads: $0) }
      let fieldSteps = Int((0.1 / minutes).rounded())
      func time(_ work: String, _ bodies: [() -> Void]) {
        let medians = bench.medians(of: bodies)
        let digests = worlds.map(\.digest)
        for (index, median) in medians.enumerated() {
          bench.add(
            work, size: worlds[0].tumour.count + worlds[0].killers.count, threads: index + 1,
            median, per: 1e9, unit: "s/simulated min",
            note: digests[0] == digests[1] ? "same bits" : "DIGESTS DIFFER: \(digests)")
        }
      }
      time(
        "W3, field steps of \(name) min",
        worlds.map { world in
          let oxygen = DiffusionStep(for: world.oxygen, minutes: minutes)
          let factor = DiffusionStep(for: world.factor, minutes: minutes)
          return {
            for _ in 0..<10 {
              for _ in 0..<fieldSteps { world.stepFields(oxygen, factor, minutes: minutes) }
              world.stepCells()
            }
          }
        })
      if minutes < 0.05 {
        time("W3, cells alone", worlds.map { world in { for _ in 0..<10 { world.stepCells() } } })
      }
    }
  }
}
