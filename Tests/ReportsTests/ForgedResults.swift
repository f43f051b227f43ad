import Foundation
import Outcomes
import Scenarios
import Tissue

@testable import Experiments

extension SplitMix {
  /// A whole number from 0, below a limit.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

  /// One of some elements.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// A folder of small real results whose files are damaged and made whole again.
final class ForgedResults {
  let path: String
  /// The whole files.
  let files: [String: [UInt8]]
  let names: [String]
  /// What was done to it last.
  private(set) var damage: [String] = []
  private var damaged: Set<String> = []

  /// Two days of a tissue so flat that its pictures are drawn quickly.
  private static let scenario = """
    name: A sample
    summary: a few cells
    level: MS
    duration_days: 2
    tissue: {width_um: 300, height_um: 60}
    cells:
      tumour: {kind: tumour, count: 8, place: disc}
      healthy: {kind: healthy, place: {fill: 0.4}}
      t: {kind: cd8_t, count: 4, place: scatter}
    treatments:
      - {kind: anti_pd1, first_day: 1, dose_mg: DOSE}
    """
  private static let recording = RecordingPlan(
    frames: .all, everyDays: 2, countsEveryDays: 1, replayEveryDays: 1)

  /// Runs or compares two virtual patients.
  init(comparing: Bool) throws {
    // Files in memory, where there are any: each drawing hands dozens of them to the disk.
    let home =
      FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    path = home + "/thymus-forged-" + UUID().uuidString
    func scenario(_ dose: String) throws -> Scenario {
      try ScenarioReader().read(
        text: Self.scenario.replacingOccurrences(of: "DOSE", with: dose), named: "sample.yaml")
    }
    let seeds = Conduct.seeds(from: 3, runs: 2)
    if comparing {
      let plan = ComparePlan(
        arms: try ["20", "200"].map {
          ComparisonArm(name: "dose \($0)", scenario: try scenario($0))
        }, conduct: Conduct(seeds: seeds, recording: Self.recording, folder: path))
      _ = try CompareExperiment(plan).run()
    } else {
      let plan = RunPlan(
        scenario: try scenario("200"),
        conduct: Conduct(seeds: seeds, recording: Self.recording, folder: path))
      _ = try RunExperiment(plan).run()
    }
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where FileTree.kind(of: path + "/" + name) == .file {
      files[name] = Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
    }
    self.files = files
    names = files.keys.sorted()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes all files whole again.
  func restore() throws {
    for name in damaged {
      let parts = name.split(separator: "/")
      // A folder that became something else goes first.
      for count in 1...parts.count {
        let place = path + "/" + parts.prefix(count).joined(separator: "/")
        var status = stat()
        guard lstat(place, &status) == 0 else { continue }
        if count == parts.count || status.st_mode & S_IFMT != S_IFDIR {
          try FileManager.default.removeItem(atPath: place)
        }
      }
    }
    for (name, bytes) in files where !FileManager.default.fileExists(atPath: path + "/" + name) {
      let folder = (path + "/" + name).split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(
        atPath: "/" + folder, withIntermediateDirectories: true)
      try put(bytes, at: name)
    }
    (damaged, damage) = ([], [])
  }

  private func put(_ bytes: [UInt8], at name: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  /// Damages one to three things.
  func forge(_ random: inout SplitMix) throws {
    for _ in 0...[0, 0, 0, 1, 2][random.below(5)] {
      let name = random.one(of: names)
      guard !damaged.contains(where: { $0.hasPrefix(name) || name.hasPrefix($0 + "/") }) else {
        continue
      }
      if random.below(8) == 0 {
        try replace(name, &random)
      } else {
        let (bytes, what) = FileForger.forged(files[name] ?? [], name: name, &random)
        damaged.insert(name)
        damage.append("\(name): \(what)")
        try put(bytes, at: name)
      }
    }
  }

  /// Puts something that is no file of its own in the place of a file or its folder.
  private func replace(_ name: String, _ random: inout SplitMix) throws {
    var target = name
    // Sometimes a whole folder.
    if random.below(3) == 0, let slash = name.lastIndex(of: "/") { target = String(name[..<slash]) }
    guard !damaged.contains(where: { $0.hasPrefix(target) || target.hasPrefix($0) }) else { return }
    let place = path + "/" + target
    damaged.insert(target)
    try FileManager.default.removeItem(atPath: place)
    let kind = random.below(9)
    damage.append("\(target): replaced by number \(kind)")
    switch kind {
    case 0: break
    case 1: mkfifo(place, 0o644)
    case 2: symlink("/dev/zero", place)
    case 3: symlink("/etc", place)
    case 4: symlink(path + "/" + random.one(of: names), place)
    case 5:
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    case 6:
      // A file of holes, of more bytes than there is memory.
      let descriptor = open(place, O_WRONLY | O_CREAT, 0o644)
      ftruncate(descriptor, off_t(1) << 42)
      close(descriptor)
    case 7: symlink("nowhere", place)
    default: try Data(files[random.one(of: names)] ?? []).write(to: URL(filePath: place))
    }
  }
}
