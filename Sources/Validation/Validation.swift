/// All targets, and how they are measured one after the other.
package enum Validation {
  /// The targets in the order of their names.
  package static let targets: [any Target] =
    dishTargets + bodyTargets + trialTargets + engineTargets + furtherTargets

  /// The names of all targets.
  package static var ids: [String] { targets.map(\.card.id) }

  /// Measures targets in their order.
  ///
  /// - Parameters:
  ///   - targets: The targets.
  ///   - laboratory: The numbers of the model, the chance and the threads.
  ///   - begin: Called before each target with its card and its place among all.
  ///   - isStopped: Asked before each target; true ends the work.
  /// - Returns: What was measured until then.
  package static func measure(
    _ targets: [any Target], in laboratory: Laboratory,
    begin: (TargetCard, Int) -> Void = { _, _ in }, isStopped: () -> Bool = { false }
  ) -> [TargetResult] {
    var results: [TargetResult] = []
    for (index, target) in targets.enumerated() where !isStopped() {
      begin(target.card, index)
      results.append(TargetResult(card: target.card, measurement: target.measure(in: laboratory)))
    }
    return results
  }

  /// Targets of blood, lymph node, marrow and drugs, which take no tissue.
  static let bodyTargets: [any Target] = [
    ResponseArc(), PrimingDelay(), PembrolizumabKinetics(), AntibodyKinetics(),
    TargetEngagement(), EngineeredKinetics(), RadiationSurvival(), MeanFieldPoints(),
    MeanFieldAgreement(),
    MarrowNadir(),
  ]

  /// Targets of clinical trials, with virtual patients who differ.
  static let trialTargets: [any Target] = [CheckpointCombination(), TailOfTheCurve(), Durability()]

  /// Targets of cells in a dish or in a small tissue.
  static let dishTargets: [any Target] = [
    Motility(), KillsPerDay(), LysisCurve(), MassAction(), SpheroidGrowth(),
  ]

  /// Benchmarks of OpenVT, on the engine alone.
  static let engineTargets: [any Target] = [
    ChainRelaxation(), BiasedWalk(), MonolayerGrowth(),
  ]

  /// Targets beyond the suite.
  static let furtherTargets: [any Target] = [
    ChemotherapyCombination(), RecallResponse(), MemoryDecay(), CriticalDensity(), Cooperation(),
  ]
}
