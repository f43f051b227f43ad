import Foundation
import Testing

@testable import Immunology

struct PatientFactorsTests {
  private static func setup(variability: Double) -> ModelSetup {
    Setups.small(treatments: [Setups.antiPD1(from: 2)]) { values in
      values[.patientVariability] = variability
    }
  }

  @Test func `without variability a virtual patient has the numbers of the scenario`() {
    let setup = Self.setup(variability: 0)
    #expect(setup.individual(seed: 4) == setup)
  }

  @Test func `a virtual patient is the same with and without a treatment`() {
    let treated = Self.setup(variability: 1)
    var bare = treated
    bare.treatments = []
    let (one, other) = (treated.individual(seed: 9), bare.individual(seed: 9))
    #expect(one.parameters == other.parameters)
    #expect(one.populations == other.populations)
    #expect(one != treated, "Nothing differs.")
    #expect(one.parameters != treated.individual(seed: 10).parameters)
  }

  @Test func `factors have median 1 and the spread of the catalogue`() {
    let values = Self.setup(variability: 1).parameters
    let all = (0..<4000).map { PatientFactors(values, seed: UInt64($0)) }
    func check(_ factor: (PatientFactors) -> Double, _ spread: ParameterKey) {
      let logs = all.map { Foundation.log(factor($0)) }
      let mean = logs.reduce(0, +) / Double(logs.count)
      let square = logs.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(logs.count)
      // Four standard errors of a mean and of a spread of 4000.
      #expect(abs(mean) < 4 * values[spread] / 63)
      #expect(abs(square.squareRoot() / values[spread] - 1) < 4 / 89.0)
    }
    check(\.growth, .patientGrowth)
    check(\.infiltration, .patientInfiltration)
    check(\.ligand, .patientLigand)
    check(\.clearance, .patientClearance)
    check(\.repertoire, .patientRepertoire)
  }

  @Test func `what differs are the numbers of growth, arrival, ligand, clearance and repertoire`() {
    let setup = Self.setup(variability: 1)
    let own = setup.individual(seed: 3)
    let changed = ParameterKey.allCases.filter { own.parameters[$0] != setup.parameters[$0] }
    #expect(
      changed == [
        .antigenPrecursors, .tumourCycle, .tumourLigandBasal, .tumourLigandInduced, .arrivalRate,
        .pembrolizumabClearance, .lowDoseClearance, .nivolumabClearance, .atezolizumabClearance,
        .ipilimumabClearance, .nodePrecursorFrequency,
      ])
    let factors = PatientFactors(setup.parameters, seed: 3)
    #expect(own.parameters[.tumourCycle] == 30 * (1 / factors.growth))
    #expect(own.treatments[0].parameters[.pembrolizumabClearance] == 0.22 * factors.clearance)
  }

  @Test func `branches of a virtual patient go on as runs of their own`() {
    let treated = Self.setup(variability: 1)
    var bare = treated
    bare.treatments = []
    let trunk = Simulation(bare, seed: 5, threads: 1)
    trunk.advance(toDay: 1.5)
    let branch = trunk.branched(into: treated, threads: 1)
    branch.advance(toDay: 3)
    let whole = Simulation(treated, seed: 5, threads: 1)
    whole.advance(toDay: 3)
    #expect(branch.digest() == whole.digest())
  }
}
