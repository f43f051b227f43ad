import Basics
import Experiments
import Foundation
import Outcomes
import Testing

@testable import Reports

/// Results that version 0.1.0 left, kept as they were: what newer versions write differently must not
/// make them unreadable.
final class KeptResultsTests {
  private static let kept = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Kept/0.1.0")
  private let path = NSTemporaryDirectory() + "/thymus-test-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A copy of a kept folder, that is drawn into.
  private func copy(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.kept.appending(path: name).path, toPath: path + "/" + name)
    return path + "/" + name
  }

  /// Changes a file of a folder.
  private func change(_ file: String, _ change: (inout Data) -> Void) throws {
    var data = try Data(contentsOf: URL(filePath: file))
    change(&data)
    try data.write(to: URL(filePath: file))
  }

  private func setSchemaVersion(_ text: String, in file: String) throws {
    try change(file) { data in
      data = Data(
        String(decoding: data, as: UTF8.self)
          .replacingOccurrences(of: "\"schema_version\": 1,", with: "\"schema_version\": \(text),")
          .utf8)
    }
  }

  private func refusal(of folder: String) -> ExperimentError? {
    let report = #expect(throws: ExperimentError.self) {
      let folder = try ResultFolder.open(at: folder)
      if SavedComparison.isThere(in: folder) {
        _ = try CompareReport(of: folder).redraw()
      } else {
        _ = try RedrawReport(of: folder).redraw()
      }
    }
    let movie = #expect(throws: ExperimentError.self) {
      _ = try Movie(of: try ResultFolder.open(at: folder))
    }
    #expect(report == movie)
    return report
  }

  @Test func `a run of version 0,1,0 is drawn again`() throws {
    let folder = try ResultFolder.open(at: try copy("run"))
    let saved = try SavedRun(from: folder)
    #expect(saved.document.version == "0.1.0" && saved.document.title == "A kept run")
    #expect(saved.counts.first?.value(of: "tumour_cells", on: 0) == 8)
    #expect(saved.counts.first?.value(of: "tumour_killed", on: 3) == 11)
    #expect(saved.document.runs.first?.readout?.clearedDay != nil)
    let drawn = try RedrawReport(of: folder).redraw()
    #expect(drawn.frames == 7 && drawn.charts.count == 9 && drawn.page != nil)
    let movie = try Movie(of: folder)
    #expect(movie.count == 4)
    #expect(try movie.bytes() != nil)
  }

  @Test func `a comparison of version 0,1,0 is drawn again`() throws {
    let folder = try ResultFolder.open(at: try copy("compare"))
    let saved = try SavedComparison(from: folder)
    #expect(saved.arms.map(\.name) == ["dose 20 mg", "dose 200 mg"] && saved.summary.runs == 2)
    let drawn = try CompareReport(of: folder).redraw()
    #expect(drawn.contains("charts/tumour.png") && drawn.contains("report.html"))
    #expect(drawn.contains("movie.png"))
    #expect(drawn.count { $0.hasSuffix(".png") && $0.contains("frames/") } == 14)
  }

  @Test(arguments: ["2", "1000000"])
  func `a document of a newer version is refused with a sentence`(version: String) throws {
    for (name, file) in [
      ("run", "run.json"), ("compare", "compare.json"), ("compare", "arms/A-dose-20-mg/run.json"),
    ] {
      let folder = try copy(name)
      defer { try? FileManager.default.removeItem(atPath: path) }
      try setSchemaVersion(version, in: folder + "/" + file)
      let error = refusal(of: folder)
      #expect(error?.code == .damaged && error?.exitCode == 4)
      #expect(error?.path == folder + "/" + file)
      #expect(error?.message.contains("newer version of Thymus") == true)
    }
  }

  @Test func `a newer version of the program with the same documents is read`() throws {
    let folder = try copy("run")
    try change(folder + "/run.json") { data in
      data = Data(
        String(decoding: data, as: UTF8.self)
          .replacingOccurrences(of: "\"version\": \"0.1.0\"", with: "\"version\": \"9.9.9\"").utf8)
    }
    let drawn = try RedrawReport(of: try ResultFolder.open(at: folder)).redraw(frames: false)
    #expect(drawn.charts.count == 9)
    let page = try String(contentsOfFile: folder + "/report.html", encoding: .utf8)
    #expect(page.contains("Thymus 9.9.9"))
  }

  @Test(arguments: ["frames/frame_000000.tissue", "replay.bin"])
  func `a binary file of another version is refused with a sentence`(file: String) throws {
    let folder = try copy("run")
    // The eighth byte is the version.
    try change(folder + "/" + file) { $0[7] = 99 }
    let error = #expect(throws: ExperimentError.self) {
      _ = try RedrawReport(of: try ResultFolder.open(at: folder)).redraw()
    }
    #expect(error?.code == .damaged && error?.path.hasSuffix(file) == true)
    #expect(error?.message.contains("version of Thymus") == true)
  }

  @Test(arguments: [
    ("\"duration_days\": 3,", "\"duration_days\": 1e308,", "Line 12 "),
    ("\"peak_il6_pg_per_ml\": ", "\"peak_il6_pg_per_ml\": 1.8e19", "out of its range"),
    ("\"day_cleared\": ", "\"day_cleared\": 1e10, \"x\": ", "out of its range"),
    ("\"run\": 1,", "\"run\": 77777,", "runs"), ("\"run\": 1,", "\"run\": 2,", "not of the runs"),
    ("\"planned_runs\": 1,", "\"planned_runs\": 1e9,", "runs"),
  ])
  func `a number in run,json that no run has is refused with a sentence`(
    old: String, new: String, words: String
  ) throws {
    let folder = try copy("run")
    try change(folder + "/run.json") { data in
      data = Data(
        String(decoding: data, as: UTF8.self).replacingOccurrences(of: old, with: new).utf8)
    }
    let error = refusal(of: folder)
    #expect(error?.code == .damaged && error?.message.contains(words) == true, "\(error as Any)")
  }
}
