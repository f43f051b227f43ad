import Tissue

/// How PD-1 on a T cell and PD-L1 on its target hold back the T cell's work.
///
/// In the contact the free receptors R and ligands L, in molecules per µm², form
/// C = ½·[(R + L + K) − √((R + L + K)² − 4·R·L)] pairs per µm² (equation B6), with K the surface
/// K_D: the K_D in solution times 602 molecules/(µm³·µM) times the gap between the membranes. Work
/// is reduced by I = Cⁿ/(C₅₀ⁿ + Cⁿ). An antibody on a share RO of the receptors leaves R·(1 − RO).
struct Checkpoint: Sendable {
  /// K, in molecules per µm².
  let surfaceAffinity: Float
  /// C₅₀, in pairs per µm².
  let halfEffect: Float
  /// n.
  let hill: Float
  /// Whether the checkpoint is there at all.
  let isOn: Bool

  init(_ values: ParameterValues, isOn: Bool) {
    surfaceAffinity = Float(
      values[.checkpointAffinity] * 602.214 * values[.checkpointGap] * 0.001)
    halfEffect = Float(values[.checkpointHalfEffect])
    hill = Float(values[.checkpointHill])
    self.isOn = isOn
  }

  /// Returns the number of pairs per µm² for densities of free receptors and ligands.
  func pairs(receptors: Float, ligands: Float) -> Float {
    let sum = receptors + ligands + surfaceAffinity
    let root = max(0, sum * sum - 4 * receptors * ligands).squareRoot()
    // The same number as ½·(sum − root) without the loss of digits when few pairs form.
    return sum <= 0 ? 0 : 2 * receptors * ligands / (sum + root)
  }

  /// Returns the share of a T cell's work that is lost, from 0 to 1.
  ///
  /// - Parameters:
  ///   - receptors: PD-1 per µm² of the T cell.
  ///   - ligands: PD-L1 per µm² of the target.
  ///   - occupancy: The share of the receptors that the antibody holds.
  /// - Returns: I of equation B6.
  func inhibition(receptors: Float, ligands: Float, occupancy: Float) -> Float {
    guard isOn else { return 0 }
    let engaged = pairs(receptors: receptors * (1 - occupancy), ligands: ligands)
    let relative = Float(
      Elementary.power(Double(engaged / halfEffect), Double(hill)))
    return relative / (1 + relative)
  }
}
