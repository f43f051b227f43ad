import Immunology
import Scenarios
import Testing

@testable import Experiments

struct RescalingTests {
  @Test func `a loss that is more frequent than in life is told with the results`() throws {
    let escape = try ScenarioReader().read("car-t-escape")
    let lines = Rescaling.sentences(of: escape.setup)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("Rescaled: cd19 is lost in 0.001 of divisions.") == true)
    #expect(Rescaling.sentences(of: try ScenarioReader().read("mhc-loss").setup).count == 1)
    #expect(Rescaling.sentences(of: try ScenarioReader().read("checkpoint").setup).isEmpty)
    var without = escape.setup
    without.without = [.antigenLoss]
    #expect(Rescaling.sentences(of: without).isEmpty)
  }

  @Test func `the document of a run holds it`() throws {
    let folder = TestFolder()
    var scenario = try TestScenario.read(days: 1)
    for index in scenario.setup.populations.indices {
      scenario.setup.populations[index].parameters[.tumourMHCLoss] = 0.002
    }
    let plan = RunPlan(
      scenario: scenario,
      conduct: Conduct(
        seeds: [1], threads: 1, recording: RecordingPlan(frames: .none),
        folder: folder.path + "/out"))
    _ = try RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run()
    #expect(try folder.text("out/run.json").contains("MHC-I of tumour is lost in 0.002"))
  }
}
