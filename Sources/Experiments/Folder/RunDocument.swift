package import Basics
import FoundationEssentials
import Immunology
package import Outcomes
import Scenarios

/// `run.json`: everything that is needed to repeat a run, and what it came to.
package struct RunDocument: Sendable, Equatable {
  /// The name of the file in a results folder.
  package static let fileName = "run.json"

  /// A finished run.
  package struct RunNote: Sendable, Equatable {
    /// The number of the run, from 1.
    package let run: Int
    /// Its seed.
    package let seed: UInt64
    /// The digest of its last state.
    package let digest: String
    /// Its outcomes; none in results of older versions.
    package let readout: RunReadout?
  }

  /// The file, key by key.
  let file: RunFile
  /// The groups of cells.
  package let populations: [PopulationNote]

  /// Writes the document of a plan and its outcome.
  init(_ plan: RunPlan, outcome: RunOutcome) {
    file = RunFile(plan, outcome)
    populations = plan.scenario.setup.populations.map {
      PopulationNote(name: $0.name, kind: $0.kind)
    }
  }

  init(_ file: RunFile, populations: [PopulationNote]) {
    (self.file, self.populations) = (file, populations)
  }

  /// The document.
  package var json: JSONValue { JSONValueEncoder.value(file) }
  /// The version of Thymus that wrote it.
  package var version: String { file.version }
  /// The short name of the scenario.
  package var scenario: String { file.scenario.id }
  /// What the scenario is called.
  package var title: String { file.scenario.title }
  /// How long it lasts, in days.
  package var durationDays: Double { file.scenario.durationDays }
  /// The finished runs.
  package var runs: [RunNote] {
    file.runs.map {
      RunNote(run: $0.run, seed: $0.seed, digest: $0.digest, readout: $0.outcomes?.readout)
    }
  }
  /// The number of runs that were planned.
  package var plannedRuns: Int { file.plannedRuns }
  /// The author's promises that were checked.
  package var promises: [JudgedPromise] { (file.expectations ?? []).map(\.judged) }
  /// The author's promises that were not checked.
  package var uncheckedPromises: [String] { file.uncheckedExpectations ?? [] }
  /// What it holds for readers of a page.
  package var notes: RunNotes { RunNotes(file) }

  /// Whether a file says that Thymus wrote it.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    struct Marker: Decodable {
      var program: String
    }
    guard let marker = try? JSONDecoder().decode(Marker.self, from: Data(bytes)) else {
      return false
    }
    return marker.program == Program.name
  }
}
