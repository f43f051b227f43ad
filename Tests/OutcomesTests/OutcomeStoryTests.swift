import Immunology
import Testing

@testable import Outcomes

struct OutcomeStoryTests {
  private func readout(_ change: (inout RunReadout) -> Void = { _ in }) -> RunReadout {
    var readout = RunReadout()
    readout.response = .stable
    readout.lesion = 400
    readout.lesionChange = -12
    readout.enrolDay = 7
    readout.tumourLeft = 50
    readout.phenotype = .same
    readout.healthyAtStart = 200
    readout.lowestLymphocytes = 1.5
    readout.lowestNeutrophils = 0.456
    readout.peakInterleukin6 = 3
    change(&readout)
    return readout
  }

  private func text(_ label: String, _ readouts: RunReadout...) -> String? {
    OutcomeStory(readouts).lines.first { $0.label == label }?.text
  }

  @Test func `one run is told without medians`() {
    let one = readout { $0.healthyLosses = [.init(cause: "killed", cells: 3)] }
    #expect(text("Best response", one) == "stable")
    #expect(text("Tumour cleared", one) == "no")
    #expect(text("Lesion diameter", one) == "400 µm at the end, −12 % since day 7")
    #expect(
      text("Healthy cells harmed", one) == "3 (2 % of those at enrolment): killed by T cells 3")
    #expect(
      text("Lowest in blood", one) == "lymphocytes 1.5, neutrophils 0.46 (10⁹ per litre)")
    #expect(text("Targetedness", one) == "no harmful cell was killed")
  }

  @Test func `a cancer of T cells is told of in the blood, and healthy T cells are a cost`() {
    let one = readout {
      ($0.bloodShare, $0.healthyTCellsLeft) = (0.0712, 0.006)
      $0.tumourKills = [.init(cause: "killed", cells: 90)]
    }
    #expect(
      text("Harmful cells in blood", one) == "7.1 % of harmful and healthy T cells at the end")
    #expect(
      text("Healthy T cells", one)
        == "engineered cells killed them too; 0.6 % of those of day 0 are left in the body")
    #expect(text("Targetedness", one)?.hasSuffix("not among healthy T cells") == true)
    #expect(text("Healthy T cells", readout()) == nil)
    #expect(text("Harmful cells in blood", readout()) == nil)
  }

  @Test func `what the tumour takes is not booked on the treatment, nor the other way round`() {
    let one = readout {
      $0.healthyLosses = [
        .init(cause: "crushed", cells: 90), .init(cause: "killed_by_engineered", cells: 10),
        .init(cause: "drug", cells: 4), .init(cause: "necrosis", cells: 6),
      ]
    }
    #expect(
      text("Healthy cells harmed", one)
        == "14 (7 % of those at enrolment): killed by engineered cells 10, killed by a drug 4")
    #expect(text("Lost to the tumour", one)?.hasPrefix("96 (48 % of those at enrolment)") == true)
  }

  @Test func `only where a treatment brought immune cells growth at first has the clinic's word`() {
    let drug = readout { $0.grewAtFirst = true }
    #expect(text("Grew at first", drug) != nil && text("Pseudo-progression", drug) == nil)
    let immune = drug.copy { $0.hasImmuneTreatment = true }
    #expect(text("Pseudo-progression", immune) == text("Grew at first", drug))
  }

  @Test func `what did not happen is not told`() {
    let labels = OutcomeStory([readout()]).lines.map(\.label)
    for label in [
      "Relapse", "Pseudo-progression", "Grew at first", "Grew (progression)", "Implanted again",
    ] {
      #expect(!labels.contains(label))
    }
    #expect(OutcomeStory([]).lines.isEmpty)
  }

  @Test func `several runs are counted, the best first`() {
    let cleared = readout {
      ($0.response, $0.responseIsConfirmed, $0.clearedDay) = (.complete, true, 20.25)
      ($0.tumourLeft, $0.phenotype) = (0, .none)
    }
    let other = readout { ($0.response, $0.clearedDay) = (.complete, 30) }
    #expect(
      text("Best response", readout(), cleared, other)
        == "gone (complete response) 2 (1 confirmed), stable 1 of 3 runs")
    #expect(
      text("Tumour cleared", readout(), cleared, other)
        == "in 2 of 3 runs, on day 25.1 (20.3–30)")
    #expect(text("Tumour cleared", readout(), readout()) == "in no run")
  }

  @Test func `a relapse says what came back`() {
    let lost = readout {
      ($0.relapsedDay, $0.phenotype, $0.lostAntigens) = (30, .antigenNegative, ["cd19"])
    }
    #expect(text("Relapse", lost) == "from day 30; mostly without cd19")
    #expect(text("Harmful cells left", lost) == nil)
    let other = readout { ($0.relapsedDay, $0.phenotype) = (34, .mhcNegative) }
    #expect(
      text("Relapse", lost, other, readout())
        == "in 2 of 3 runs, from day 32 (30–34); mostly without cd19 in 1, mostly without MHC-I in 1"
    )
    #expect(
      text("Harmful cells left", other.copy { $0.relapsedDay = nil }) == "mostly without MHC-I")
  }

  @Test func `targetedness without end is said in words`() {
    let clean = readout { $0.tumourKills = [.init(cause: "killed", cells: 40)] }
    #expect(text("Targetedness", clean) == "no healthy cell was killed")
    let costly = clean.copy { $0.healthyLosses = [.init(cause: "drug", cells: 16)] }
    #expect(text("Targetedness", costly) == "2.5 harmful cells killed for each healthy one")
    #expect(
      text("Targetedness", clean, costly, costly)
        == "2.5 harmful cells killed for each healthy one (worst run: 2.5)")
    #expect(
      text("Targetedness", clean, clean, costly)
        == "no healthy cell was killed in half of the runs or more (worst run: 2.5)")
  }

  @Test func `the word for IL-6 is never called a grade`() {
    let storm = readout { ($0.peakInterleukin6, $0.cytokineRelease) = (1200, .severe) }
    #expect(
      text("IL-6 in blood", storm)
        == "at most 1,200 pg/mL: severe alarm (a word of this model, no medical grade)")
    #expect(
      text("IL-6 in blood", storm, readout())?.contains("severe alarm in 1, no alarm in 1") == true)
  }

  @Test func `the table of textbooks joins what is known with what was measured`() {
    func arm(_ letter: String, _ kinds: [TherapyKind], _ readouts: [RunReadout]) -> ArmNumbers {
      ArmNumbers(
        letter: letter, name: "arm", populations: [],
        counts: readouts.indices.map {
          RunSeries(run: $0 + 1, seed: 1)
        }, digests: [], readouts: readouts, therapies: kinds)
    }
    let cleared = readout { ($0.clearedDay, $0.treatmentDays) = (20, 2) }
    let rows = TextbookTable([
      arm("A", [], [readout(), readout()]),
      arm("B", [.carT, .lymphodepletion], [cleared, readout()]),
      arm("C", [.chemotherapy, .radiotherapy], [cleared, cleared]),
    ]).rows
    #expect(rows.map(\.arm) == ["A arm", "B arm", "C arm"])
    #expect(rows[0].method == "No treatment")
    #expect(rows[0].benefits.hasPrefix("cleared no tumour"))
    #expect(
      rows[1].method
        == "Immunotherapy: Engineered T cells (CAR-T); Support: Lymphodepletion")
    #expect(rows[1].benefits.hasPrefix("cleared 1 of 2, on day 20; best responses: stable 2;"))
    #expect(rows[1].considerations.contains("also: takes weeks; cytokine release"))
    #expect(rows[2].method == "Traditional treatment: Chemotherapy + Radiotherapy")
    #expect(rows[2].considerations.contains("2 treatment days"))
  }
}

extension RunReadout {
  fileprivate func copy(_ change: (inout RunReadout) -> Void) -> RunReadout {
    var copy = self
    change(&copy)
    return copy
  }
}
