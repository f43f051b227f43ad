import Tissue

/// What never changes in the run of one virtual patient: the checked scenario, its numbers, and the
/// chance that everything is drawn from.
final class Model: Sendable {
  /// The checked scenario that is simulated.
  let setup: ModelSetup
  /// The scenario with the numbers of this virtual patient.
  let individual: ModelSetup
  /// The seed of all chance in the run.
  let seed: UInt64
  let rhythm: Rhythm
  let domain: Domain
  let draw: Draw
  let law: ContactLaw
  let checkpoint: Checkpoint
  let recognition: Recognition
  let rules: Rules
  /// The names of the antigens, and the chance that a daughter cell loses each.
  let antigenNames: [String]
  let lossChances: [Float]

  init(_ scenario: ModelSetup, seed: UInt64, rhythm: Rhythm) {
    setup = scenario
    individual = scenario.individual(seed: seed)
    self.seed = seed
    self.rhythm = rhythm
    let values = individual.parameters
    domain = Domain(
      size: SIMD3(
        Float(values[.tissueWidth]), Float(values[.tissueHeight]), Float(values[.tissueDepth])),
      edges: individual.edges == .walls ? .walls : .periodic)
    draw = Draw(seed: seed)
    law = ContactLaw(
      repulsion: Float(values[.repulsion]), range: Float(values[.adhesionRange]))
    checkpoint = Checkpoint(values, isOn: !individual.without.contains(.checkpoint))
    recognition = Recognition(individual)
    rules = Rules(individual, rhythm: rhythm)
    let antigens = individual.knownAntigens
    antigenNames = antigens.map { $0.name }
    lossChances = antigens.map { Float($0.parameters[.antigenLoss]) }
  }

  /// What the cells of a population are taken for.
  func role(of type: Int) -> KindForm.Role { setup.populations[type].kind.role }

  /// The populations of a role.
  func populations(_ role: KindForm.Role) -> [Int] {
    setup.populations.indices.filter { self.role(of: $0) == role }
  }
}
