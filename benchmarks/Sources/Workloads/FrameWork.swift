import Foundation
import Immunology
import Pictures
import Record
import Scenarios

/// Frames of a tissue of 10⁴ cells, 1000 pixels wide, drawn and written to a file.
enum FrameWork {
  static func run(_ bench: Bench) throws {
    let larger = ScenarioOverrides(
      set: ["tissue.width_um=1500", "tissue.height_um=1500", "cells.tumour.count=2000"])
    let scenario = try ScenarioReader(overrides: larger).read("no-treatment")
    let simulation = Simulation(scenario.setup, seed: scenario.seed, threads: 1)
    while simulation.view().cells.count < 10_000 {
      guard simulation.day < 42 else { throw TooFewCells(count: simulation.view().cells.count) }
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
    let medians = bench.medians(of: [
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
        unit: "ms/frame",
        note: "day \(Int(simulation.day)) of no-treatment in 1500 µm, 2000 cells at first")
    }
  }
}

/// The tissue did not grow to the size that the workload asks for.
struct TooFewCells: Error, CustomStringConvertible {
  let count: Int

  var description: String { "Frames need 10,000 cells; the tissue has only \(count)." }
}
