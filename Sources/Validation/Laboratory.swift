package import Immunology
import Synchronization
import Tissue

/// Where targets are measured: the numbers of the model, the chance, and the threads.
///
/// Results are a function of the numbers and the seed; the number of threads does not change a bit.
package struct Laboratory: Sendable {
  /// The numbers of the model; those of the catalogue unless a test says otherwise.
  package let values: ParameterValues
  /// The seed of all chance.
  package let seed: UInt64
  /// The most threads that work at the same time.
  package let threads: Int
  /// The virtual patients in each arm of a trial.
  package let patients: Int
  /// What trials have simulated already, so that targets that share arms do it once.
  let clinic = ClinicRecords()

  /// Prepares measurements.
  package init(
    values: ParameterValues = ParameterValues(), seed: UInt64 = 1, threads: Int, patients: Int = 100
  ) {
    self.values = values
    self.seed = seed
    self.threads = threads
    self.patients = patients
  }

  /// Does independent pieces of work side by side.
  ///
  /// - Parameters:
  ///   - count: The number of pieces.
  ///   - work: Does the piece of a number; it must not depend on the others.
  /// - Returns: What the pieces gave, in their order.
  package func each<Result: Sendable>(
    of count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    Crew(workers: threads).forEachChunk(of: count, size: 1) { items, _, _ in
      for item in items {
        let result = work(item)
        results.withLock { $0[item] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
