/// Runs one scenario with one or many seeds and keeps what comes of it.
public struct RunExperiment: Sendable {
  /// What is run, and where the results go.
  public let plan: RunPlan

  /// Creates an experiment; nothing happens before ``run(progress:isCancelled:)``.
  public init(_ plan: RunPlan) {
    self.plan = plan
  }

  /// Runs all seeds and writes the results.
  ///
  /// The folder is checked before anything is simulated. If the experiment is cancelled, the
  /// finished runs are kept; without a finished run nothing is written.
  ///
  /// - Parameters:
  ///   - progress: Is told of each recorded time of each run, by one thread at a time.
  ///   - isCancelled: Is asked often whether to stop.
  /// - Returns: What the finished runs came to.
  /// - Throws: An error if the folder may not be used or a file cannot be written.
  public func run(
    progress: @escaping @Sendable (RunProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ExperimentError) -> RunOutcome {
    throw ExperimentError(.badPlan, path: "", "Experiments are still being built.")
  }
}
