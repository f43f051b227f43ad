import Foundation
import Immunology
import Pictures
import Record
import Scenarios

/// Frames of a tissue of 10⁴ cells, 1000 pixels wide, drawn and written to a file.
enum FrameWork {
  static func run(_ bench: Bench) throws {
    let scenario = try ScenarioReader().read("no-treatment")
    let simulation = Simulation(scenario.setup, seed: scenario.seed, threads: 1)
    while simulation.view().cells.count < 10_000 && simulation.day < 42 {
      simulation.advance(toDay: simulation.day + 1)
    }
    let view = simulation.view()
    let style = PictureStyle(width: 1000)
    let colours = SharedColours(.light)
    let file = FileManager.default.temporaryDirectory.appending(
      path: "thymus-frame-\(ProcessInfo.processInfo.processIdentifier).png")
    defer { try? FileManager.default.removeItem(at: file) }
    var failure: (any Error)?
    func attempt(_ work: () throws -> Void) {
      do { try work() } catch { failure = error }
    }
    let frames = 10
    let medians = Stopwatch.medians(
      rounds: bench.rounds,
      of: [
        { for _ in 0..<frames { _ = TissuePicture(view, style: style).draw() } },
        {
          for _ in 0..<frames {
            attempt {
              try Data(TissuePicture(view, style: style).png(colours: colours)).write(to: file)
            }
          }
        },
      ])
    if let failure { throw failure }
    for (work, median) in zip(["frame, drawn alone", "frame, drawn and written"], medians) {
      bench.add(
        work, size: view.cells.count, threads: 1, median, per: Double(frames) * 1e6,
        unit: "ms/frame", note: "day \(Int(simulation.day)) of no-treatment, 1000 px")
    }
  }
}
