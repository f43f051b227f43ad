import Basics
import Testing

@testable import Immunology
@testable import Outcomes

struct RunReadoutTests {
  /// Two tumours, one of which never had the antigen, a later implant, and healthy tissue.
  private static func setup(_ treatments: [Treatment] = []) -> ModelSetup {
    func population(_ name: String, _ kind: CellKind, day: Double = 0) -> Population {
      Population(
        name: name, kind: kind, count: 10, placement: .disc, parameters: ParameterValues(),
        firstDay: day)
    }
    return ModelSetup(
      populations: [
        population("a", .tumour), population("b", .tumour), population("again", .tumour, day: 20),
        population("skin", .healthy),
      ],
      antigens: [
        Antigen(
          name: "cd19", form: .surface, copies: ["a": 1000, "again": 1000],
          parameters: ParameterValues())
      ], treatments: treatments)
  }

  private static let columns = [
    "a_cells", "a_diameter_um", "a_no_mhc", "a_pdl1", "a_without_cd19", "b_cells", "b_diameter_um",
    "b_no_mhc", "b_pdl1", "again_cells", "skin_cells",
  ]

  /// Outcomes of counts on days 0, 20 and 42.
  private func readout(
    _ rows: [[Double]], ledger: LedgerTally = LedgerTally(), _ treatments: [Treatment] = [],
    blood: [[Double]] = [], tCells: [[Double]] = []
  ) -> RunReadout {
    var counts = RunSeries(run: 1, seed: 1)
    for (day, row) in zip([0.0, 20, 42], rows) {
      counts.append(day: day, columns: Self.columns, values: row)
    }
    var body = RunSeries(run: 1, seed: 1)
    let names = [
      "lymphocytes_per_nl", "neutrophils_per_nl", "il6_pg_per_ml", "il6_acting_pg_per_ml",
    ]
    for (day, row) in zip([0.0, 20, 42], blood) {
      body.append(day: day, columns: names, values: row)
    }
    for (day, row) in zip([0.0, 20, 42], tCells) {
      body.append(
        day: day, columns: ["a_in_blood", "healthy_t_cells", "healthy_t_cells_killed"], values: row)
    }
    return RunReadout(
      counts: counts, body: body, ledger: ledger, rules: OutcomeRules(Self.setup(treatments)))
  }

  private func entry(
    _ event: LedgerEntry.Event, _ cause: String, _ population: String, day: Double = 1,
    _ act: DoseNote.Act = .given
  ) -> LedgerEntry {
    LedgerEntry(
      day: day, event: event, cause: cause, cell: 1,
      population: Self.names.firstIndex(of: population),
      dose: event == .dose ? DoseNote(act, "1 cell") : nil)
  }

  private static let names = ["a", "again", "skin"]

  private static let start = [100.0, 300, 0, 1000, 0, 50, 400, 0, 1000, 0, 2000]

  @Test func `tumours of day 0 count together, and implants apart`() {
    let readout = readout([
      Self.start, [0, 30, 0, 0, 0, 60, 400, 0, 1000, 10, 1990],
      [0, 0, 0, 0, 0, 200, 600, 0, 1000, 30, 1900],
    ])
    #expect(readout.tumourLeft == 200)
    #expect(readout.lesion == 600)
    #expect(readout.lesionChange == 20)
    #expect(readout.baselineLesion == 500)
    #expect(readout.clearedDay == nil)
    #expect(readout.rechallenges.map(\.fate) == [.grown])
    #expect(readout.rechallenge == .grown)
    #expect(readout.value(named: "day_cleared") == .infinity)
    #expect(readout.value(named: "response") == Double(readout.response.rank))
  }

  @Test(arguments: [
    ([50.0, 300, 0, 1100, 40, 0, 0, 0, 0, 0, 0], TumourPhenotype.antigenNegative),
    ([10.0, 300, 0, 1100, 0, 50, 200, 0, 0, 0, 0], .antigenNegative),
    ([50.0, 300, 40, 1100, 0, 0, 0, 0, 0, 0, 0], .mhcNegative),
    ([50.0, 300, 0, 2500, 0, 0, 0, 0, 0, 0, 0], .ligandHigh),
    ([50.0, 300, 10, 1100, 10, 0, 0, 0, 0, 0, 0], .same),
    ([0.0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0], .none),
  ])
  func `what is left is told by what most of it lacks`(end: [Double], phenotype: TumourPhenotype) {
    let readout = readout([Self.start, Self.start, end])
    #expect(readout.phenotype == phenotype)
    #expect(readout.lostAntigens == (phenotype == .antigenNegative ? ["cd19"] : []))
  }

  @Test(arguments: [(0.0, RechallengeFate.rejected), (8, .held), (12, .grown)])
  func `an implant is rejected, held down or grown`(left: Double, fate: RechallengeFate) {
    var (middle, end) = (Self.start, Self.start)
    (middle[9], end[9]) = (10, left)
    #expect(readout([Self.start, middle, end]).rechallenge == fate)
  }

  @Test func `a cancer of T cells is cleared when blood is, and healthy T cells are counted`() {
    let tissue = [
      [40.0, 100, 0, 1, 0, 0, 0, 0, 0, 0, 9], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9],
    ]
    func readout(_ left: Double, killed: Double = 3e11) -> RunReadout {
      self.readout(tissue, tCells: [[1e9, 4e11, 0], [1e9, 1e11, killed], [left, 2e9, killed]])
    }
    let found = readout(1e6)
    #expect(found.bloodShare == 1e6 / (1e6 + 2e9))
    #expect(found.clearedDay == nil)
    #expect(found.value(named: "tumour_in_blood_percent") == 100 * 1e6 / (1e6 + 2e9))
    #expect(found.healthyTCellsLeft == 2e9 / 4e11)
    // Fewer than one in ten thousand are not found.
    #expect(readout(1e5).clearedDay == 42)
    #expect(readout(1e5, killed: 0).healthyTCellsLeft == nil)
    #expect(self.readout(tissue).clearedDay == 20)
    #expect(self.readout(tissue).bloodShare == nil)
  }

  @Test func `kills are told by cause, and targetedness is harmful ones for each healthy one`() {
    var ledger = LedgerTally()
    for (count, event) in [
      (6, entry(.death, "killed", "a")), (2, entry(.death, "drug", "again")),
      (3, entry(.death, "necrosis", "a")), (1, entry(.death, "killed", "skin")),
      (1, entry(.death, "drug", "skin")), (5, entry(.death, "crushed", "skin")),
      (7, entry(.death, "turnover", "skin")), (4, entry(.removal, "cleared", "skin")),
    ] {
      for _ in 0..<count { ledger.add(event, run: 1, populations: Self.names) }
    }
    ledger.add(entry(.death, "killed", "skin"), run: 2, populations: Self.names)
    let readout = readout([Self.start], ledger: ledger)
    #expect(
      readout.tumourKills == [.init(cause: "killed", cells: 6), .init(cause: "drug", cells: 2)])
    #expect(
      readout.healthyLosses == [
        .init(cause: "crushed", cells: 5), .init(cause: "drug", cells: 1),
        .init(cause: "killed", cells: 1),
      ])
    #expect(readout.targetedness == 4)
    #expect(readout.healthyLostShare == 0.0035)
    #expect(readout.value(named: "healthy_lost_percent") == 0.35)
    #expect(readout.harmedShare == 0.001 && readout.lostToTumour == 5)
  }

  @Test func `without healthy kills targetedness has no end, without any kills it is 0`() {
    var ledger = LedgerTally()
    #expect(readout([Self.start], ledger: ledger).targetedness == 0)
    ledger.add(entry(.death, "radiation", "a"), run: 1, populations: Self.names)
    #expect(readout([Self.start], ledger: ledger).targetedness == .infinity)
  }

  @Test func `blood is told by its extremes, and IL-6 in a word for what could act`() {
    let readout = readout(
      [Self.start], blood: [[2, 5, 3, 3], [0.1, 0.7, 900, 150], [1, 6, 40, 40]])
    #expect(readout.lowestLymphocytes == 0.1)
    #expect(readout.lowestNeutrophils == 0.7)
    #expect(readout.peakInterleukin6 == 900)
    #expect(readout.cytokineRelease == .mild)
    let unknown = self.readout([Self.start])
    #expect(unknown.lowestLymphocytes == nil)
    #expect(unknown.value(named: "lowest_neutrophils")?.isNaN == true)
  }

  @Test func `treatment days are days, not doses`() {
    var ledger = LedgerTally()
    for day in [7, 7.3, 7.6, 8, 21] {
      ledger.add(entry(.dose, "il2", "", day: day), run: 1, populations: Self.names)
    }
    ledger.add(entry(.pause, "il2", "", day: 30), run: 1, populations: Self.names)
    #expect(readout([Self.start], ledger: ledger).treatmentDays == 3)
  }

  @Test func `harm is counted from enrolment, of the healthy cells at enrolment`() {
    var ledger = LedgerTally()
    for day in [1.0, 5, 21] {
      ledger.add(entry(.death, "killed", "skin", day: day), run: 1, populations: Self.names)
    }
    let dose = Treatment(
      .antiPD1, schedule: DoseSchedule(firstDay: 21, everyDays: 1, doses: 1), milligrams: 10)
    var later = Self.start
    later[10] = 100
    let readout = readout([Self.start, later, later], ledger: ledger, [dose])
    #expect(readout.enrolDay == 21 && readout.healthyAtStart == 100)
    #expect(readout.healthyKilled == 1 && readout.harmedShare == 0.01)
  }

  @Test func `taking cells out is the first thing that is done`() {
    let cells = Treatment(
      .carT, schedule: DoseSchedule(firstDay: 3, everyDays: 1, doses: 1), milligrams: 10, product: 3
    )
    #expect(OutcomeRules(Self.setup([cells])).enrolDay == 3)
    #expect(OutcomeRules(Self.setup()).enrolDay == 0)
  }

  @Test(arguments: [
    (14, DoseNote.Act.givenBack, true), (30, .givenBack, false), (0, .taken, false),
  ])
  func `growth at first is pseudo-progression only where immune cells were given before`(
    day: Int, act: DoseNote.Act, isCalledSo: Bool
  ) {
    var ledger = LedgerTally()
    ledger.add(entry(.dose, "car_t", "", day: Double(day), act), run: 1, populations: [])
    let readout = readout(
      [
        Self.start, [200, 700, 0, 0, 0, 50, 400, 0, 1000, 0, 1990],
        [10, 90, 0, 0, 0, 5, 60, 0, 1000, 0, 1900],
      ], ledger: ledger)
    #expect(readout.grewAtFirst)
    #expect(readout.hasImmuneTreatment == isCalledSo)
  }

  @Test func `days of low blood and of alarm last from one row to the next`() {
    let ill = readout(
      [Self.start, Self.start, Self.start],
      blood: [[0.49, 1, 3, 3], [0.5, 0.99, 900, 200], [0.1, 0.1, 900, 900]])
    // Lymphocytes are low from day 0 to 20, neutrophils and alarm from 20 to 42; the last row lasts no time.
    #expect(ill.lowLymphocyteDays == 20 && ill.lowNeutrophilDays == 22 && ill.alarmDays == 22)
    let well = readout([Self.start, Self.start], blood: [[2, 5, 3, 3], [2, 5, 900, 199]])
    #expect(well.lowLymphocyteDays == 0 && well.lowNeutrophilDays == 0 && well.alarmDays == 0)
    #expect(readout([Self.start]).alarmDays == nil)
    // What was before enrolment is not counted.
    let late = readout(
      [Self.start, Self.start, Self.start],
      [
        Treatment(
          .antiPD1, schedule: DoseSchedule(firstDay: 15, everyDays: 1, doses: 1), milligrams: 10)
      ], blood: [[0.1, 5, 3, 3], [2, 5, 3, 3], [2, 5, 3, 3]])
    #expect(late.lowLymphocyteDays == 5)
  }

  @Test func `cells are in the laboratory from the taking to the giving back, once for several`() {
    var ledger = LedgerTally()
    func add(_ cause: String, _ day: Double, _ act: DoseNote.Act = .given) {
      ledger.add(entry(.dose, cause, "", day: day, act), run: 1, populations: [])
    }
    add("car_t", 1, .taken)
    add("til", 5, .taken)
    add("il2", 6)
    add("car_t", 11, .givenBack)
    add("til", 15, .givenBack)
    add("tcr_t", 20, .noneTaken)
    add("tcr_t", 25, .noneGivenBack)
    add("tcr_t", 30, .taken)
    let readout = readout(
      [Self.start, Self.start, Self.start], ledger: ledger,
      blood: [[2, 5, 3, 3], [2, 5, 3, 3], [2, 5, 3, 3]])
    // From day 1 to 15, and from day 30 to the end on day 42.
    #expect(readout.laboratoryDays == 14 + 12)
    #expect(readout.treatmentDays == 8)
  }

  @Test(arguments: OutcomeName.allCases)
  func `each outcome has a number`(name: OutcomeName) {
    let readout = readout(
      [Self.start, Self.start, Self.start], blood: [[2, 5, 3, 3], [2, 5, 3, 3], [2, 5, 3, 3]])
    let value = readout.value(of: name)
    #expect(!value.isNaN)
    if case .words(let words, _) = name.form { #expect(words.indices.contains(Int(value))) }
  }
}
