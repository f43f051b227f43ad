import Basics
import Immunology
import Scenarios

/// What was made more frequent than in life, because few cells stand for many (science.md B14).
enum Rescaling {
  /// The sentences that results must carry.
  ///
  /// A clone that escapes needs N·μ of about one: with N = 10³ cells for 10⁹ the loss per division
  /// of μ = 10⁻⁶ is written as 10⁻³, or variants are put in at the start.
  ///
  /// - Parameter setup: What is simulated.
  /// - Returns: A sentence for each loss; none where nothing can be lost.
  static func sentences(of setup: ModelSetup) -> [String] {
    let isLost = !setup.without.contains(.antigenLoss)
    guard isLost else { return [] }
    var lost: [(what: String, share: Double)] = setup.populations.compactMap { population in
      guard population.kind == .tumour else { return nil }
      return ("MHC-I of \(population.name)", population.parameters[.tumourMHCLoss])
    }
    lost += setup.knownAntigens.map { ($0.name, $0.parameters[.antigenLoss]) }
    return lost.filter { 1e-5 < $0.share }.map { what, share in
      "Rescaled: \(what) is lost in \(NumberText.text(share)) of divisions. In life it is about one in "
        + "100,000 to 1,000,000, but a few hundred cells stand for a billion here."
    }
  }
}
