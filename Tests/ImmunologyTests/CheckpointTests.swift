import Testing

@testable import Immunology

struct CheckpointTests {
  /// science.md A7: R = 100 and L = 111 per µm², a gap of 3 nm, Hill 2.
  @Test(arguments: [(0.0, 0.07), (0.5, 0.19), (0.8, 0.57), (0.9, 0.84), (0.95, 0.95)])
  func `activity rises with occupancy as computed from the published numbers`(
    occupancy: Double, activity: Double
  ) {
    var values = ParameterValues()
    values[.checkpointGap] = 3
    let checkpoint = Checkpoint(values, isOn: true)
    let inhibition = checkpoint.inhibition(
      receptors: 100, ligands: 111, occupancy: Float(occupancy))
    // The reference is given to two decimals.
    #expect(abs(Double(1 - inhibition) - activity) < 0.0151)
  }

  @Test func `pairs solve the binding equilibrium`() {
    let checkpoint = Checkpoint(ParameterValues(), isOn: true)
    for receptors in [0, 1, 50, 300] as [Float] {
      for ligands in [0, 2, 80, 1000] as [Float] {
        let pairs = checkpoint.pairs(receptors: receptors, ligands: ligands)
        let free = (receptors - pairs) * (ligands - pairs)
        // K·C = (R − C)(L − C), to single precision of the largest term.
        let scale = max(1, receptors * ligands)
        #expect(abs(checkpoint.surfaceAffinity * pairs - free) < 1e-4 * scale)
        #expect(pairs <= min(receptors, ligands) + 1e-3)
      }
    }
  }

  @Test func `without the checkpoint nothing is held back`() {
    let checkpoint = Checkpoint(ParameterValues(), isOn: false)
    #expect(checkpoint.inhibition(receptors: 300, ligands: 1000, occupancy: 0) == 0)
  }

  @Test func `the gap of 13 nm gives the surface affinity of the table`() {
    // science.md A7: 64 per µm².
    #expect(abs(Checkpoint(ParameterValues(), isOn: true).surfaceAffinity - 64.2) < 0.1)
  }
}
