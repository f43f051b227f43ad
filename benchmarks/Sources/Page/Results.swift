import Foundation
import Record

/// All that was measured, a record for each workload.
struct Results {
  /// The records by the name of their workload.
  private(set) var records: [String: Record] = [:]

  /// Reads the records of a folder, if there is one; those of later folders take the place of
  /// earlier ones.
  init(folders: [URL]) throws {
    for folder in folders {
      let files =
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
        ?? []
      for file in files where file.pathExtension == "json" {
        records[file.deletingPathExtension().lastPathComponent] = try Record(contentsOf: file)
      }
    }
  }

  /// All figures that say something: on a busy machine two threads share one core with others, and
  /// their time tells of the others.
  var figures: [Figure] {
    records.keys.sorted().compactMap { records[$0] }.flatMap { record in
      record.figures.filter { figure in
        record.load < Self.busy || figure.threads == 1 || ["GiB", "bytes"].contains(figure.unit)
      }
    }
  }

  /// The cores of others above which times of two threads are left out.
  static let busy = 0.2

  /// The figures of a work on a number of threads, the smallest first.
  func figures(_ work: String, threads: Int = 1) -> [Figure] {
    figures.filter { $0.work == work && $0.threads == threads }.sorted { $0.size < $1.size }
  }

  /// A figure of a work, of a certain size where there are several.
  func figure(_ work: String, size: Int? = nil, threads: Int = 1) -> Figure? {
    figures(work, threads: threads).first { size == nil || $0.size == size }
  }

  /// Writes all records into a folder.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, record) in records { try record.write(to: folder.appending(path: name + ".json")) }
  }
}
