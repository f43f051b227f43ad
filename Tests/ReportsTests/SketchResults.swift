import Foundation
import Outcomes
import Scenarios

@testable import Experiments

/// A results folder of sketched patients, which is gone when the test is over.
final class SketchResults {
  let path = NSTemporaryDirectory() + "/thymus-test-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Runs sketched patients into the folder.
  func run(
    _ course: SketchPatient.Course = .init(), runs: Int = 1, days: Int = 28,
    frames: RecordingPlan.Frames = .key, picturing seed: UInt64? = nil
  ) throws -> ResultFolder {
    let text = """
      name: A sketch
      summary: a tumour, some tissue and T cells
      level: MS
      duration_days: \(days)
      cells:
        tumour: {kind: tumour, count: 20, place: disc}
        healthy: {kind: healthy, place: {fill: 0.5}}
        t: {kind: cd8_t, count: 5, place: scatter}
      """
    let plan = RunPlan(
      scenario: try ScenarioReader().read(text: text, named: "sketch.yaml"),
      conduct: Conduct(
        seeds: Conduct.seeds(from: 3, runs: runs),
        recording: RecordingPlan(frames: frames, picturedSeed: seed), folder: path))
    _ = try RunExperiment(plan) { _, seed, _ in SketchPatient(course, seed: seed) }.run()
    return try ResultFolder.open(at: path)
  }

  /// All files and their bytes.
  func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where FileTree.kind(of: path + "/" + name) == .file && name != FileMarks.fileName {
      contents[name] = try fileBytes(path + "/" + name)
    }
    return contents
  }
}

/// All bytes of a file.
func fileBytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path)))
}
