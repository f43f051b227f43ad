public import Immunology

/// All settings that a scenario file may hold.
///
/// Numbers of the model come from the ``Catalogue``; only what is not a number of the model is
/// described here. The reader, the JSON Schema and the template are made from this list.
public enum ScenarioLanguage {
  /// A group of settings that stands at the top of a file under one name.
  public struct Group: Sendable {
    /// The name of the group.
    public let name: String
    /// What the group is about, as a sentence.
    public let about: String
    /// The settings in it.
    public let settings: [Setting]
  }

  /// The settings that stand at the top of a file, outside of groups.
  public static let top: [Setting] = [
    Setting("name", .text(length: 1...80), "The title of the scenario."),
    Setting("summary", .text(length: 1...120), "One line about what the scenario shows."),
    Setting(
      "level", .choices(SchoolLevel.allCases.map { .init(word: $0.rawValue, about: $0.words) }),
      standard: "[HS]", "The school levels it is made for."),
    Setting(
      "extends", .text(length: 1...200),
      "The scenario to start from: a bundled name, or a file in the same folder."),
    duration,
    seed,
  ]

  static let duration = Setting(
    "duration_days", .number(range: 0.01...3650, isWhole: false), unit: "days",
    standard: NumberText.text(ModelSetup().durationDays), "How long a run lasts.")

  // Larger numbers are not exact in the JSON and JavaScript of reports.
  static let seed = Setting(
    "seed", .number(range: 0...9_007_199_254_740_991, isWhole: true), standard: "42",
    "The number that all chance of the first run follows from; same seed, same run.")

  static let edges = Setting(
    "tissue.edges",
    .choice([
      .init(word: "walls", about: "Cells stop at walls and nothing diffuses through them."),
      .init(word: "periodic", about: "What leaves on one side enters on the other."),
    ]), standard: "walls", "What happens at the rim of the piece of tissue.")

  static let without = Setting(
    "without",
    .choices(Mechanism.allCases.map { .init(word: $0.rawValue, about: about($0)) }),
    standard: "[]", "Mechanisms that are switched off, to see what they contribute.")

  /// What `arms` is about.
  static let aboutArms =
    "The sides of a comparison: a name for each, with the settings that it changes. What an arm "
    + "promises stands under its own `expect`."

  static let expect = Setting(
    "expect", .texts(count: 0...50), standard: "[]",
    "What the author promises about the results, for example `median(tumour_cells, day 42) < 500`.")

  /// The groups of numbers, one for each section of the catalogue that is not a kind of cell.
  public static let groups: [Group] = Catalogue.sections
    .filter { CellKind(rawValue: $0) == nil }
    .map { section in
      let extra = section == "tissue" ? [edges] : []
      return Group(
        name: section, about: about(section: section),
        settings: catalogued(section: section, path: section) + extra)
    }

  /// The settings of a population of a kind; without a kind, those that all kinds share.
  public static func population(_ kind: CellKind?) -> [Setting] {
    kind.flatMap { populations[$0] } ?? shared
  }

  private static let shared = [kindOfCell, count, place]

  // Looked up, never iterated.
  private static let populations: [CellKind: [Setting]] = Dictionary(
    uniqueKeysWithValues: CellKind.allCases.map { kind in
      (kind, shared + catalogued(section: kind.section, path: "cells.*"))
    })

  static let kindOfCell = Setting(
    "cells.*.kind",
    .choice([
      .init(word: CellKind.tumour.rawValue, about: "Harmful cells."),
      .init(word: CellKind.healthy.rawValue, about: "Cells of the tissue around the tumour."),
      .init(word: CellKind.effector.rawValue, about: "CD8 T cells that can kill."),
    ]), "What the cells are.")

  static let count = Setting(
    "cells.*.count", .number(range: 0...100_000_000, isWhole: true), unit: "cells",
    "How many there are at the start; not given with `place: {fill: …}`.")

  static let place = Setting(
    "cells.*.place", .place,
    "Where they are at the start; without it tumours are a disc and others are scattered.")

  static let share = Setting(
    "cells.*.place.fill", .number(range: 0...1, isWhole: false),
    "The share of full packing at which the room left by earlier populations is filled.")

  static let distance = Setting(
    "cells.*.place.ring_um", .number(range: 0...20_000, isWhole: false), unit: "µm",
    "The nearest and the farthest distance from the center of the tissue.")

  /// The settings of a treatment.
  public static let treatment: [Setting] = [
    kindOfTreatment, drug, dose, dosePerWeight, firstDay, interval, doses,
  ]

  static let kindOfTreatment = Setting(
    "treatments.*.kind",
    .choice([.init(word: "anti_pd1", about: "An antibody that blocks PD-1.")]),
    "What is given.")

  static let drug = Setting(
    "treatments.*.drug",
    .choice([
      .init(
        word: "pembrolizumab", about: "The antibody whose numbers stand in the group of its name.")
    ]), standard: "pembrolizumab", "Which drug it is.")

  static let dose = Setting(
    "treatments.*.dose_mg", .number(range: 0...10_000, isWhole: false), unit: "mg",
    "The amount of each dose; give this or dose_mg_per_kg.")

  static let dosePerWeight = Setting(
    "treatments.*.dose_mg_per_kg", .number(range: 0...100, isWhole: false), unit: "mg/kg",
    "The amount of each dose for a kilogram of body.weight_kg; give this or dose_mg.")

  static let firstDay = Setting(
    "treatments.*.first_day", .number(range: 0...3650, isWhole: false), unit: "days",
    standard: "0", "The day of the first dose; day 0 is the start.")

  static let interval = Setting(
    "treatments.*.every_days", .number(range: 0.01...365, isWhole: false), unit: "days",
    standard: "21", source: "the usual interval of pembrolizumab",
    "The days from one dose to the next.")

  static let doses = Setting(
    "treatments.*.doses", .number(range: 1...1000, isWhole: true), unit: "doses", standard: "1",
    "How many doses are given.")

  /// The settings of the lesson.
  public static let lesson: [Setting] = [
    Setting("lesson.question", .text(length: 1...300), "The question that a class is asked."),
    Setting(
      "lesson.predict", .texts(count: 2...4), "The predictions to choose from before the run."),
    Setting("lesson.notice", .texts(count: 0...12), "Things to notice."),
    Setting("lesson.try", .texts(count: 0...12), "Things to try next."),
  ]

  /// The texts that explain the scenario.
  public static let info: [Setting] = ScenarioInfo.Heading.allCases.map {
    Setting("info.\($0.rawValue)", .text(length: 1...6000), about($0))
  }

  /// The names that may stand at the top of a file, in their usual order.
  static let topNames: [String] =
    top.map(\.name) + groups.map(\.name) + ["cells", "treatments", "without"]
    + ["arms", "lesson", "info", "expect"]

  /// Every setting of the language, those of populations once for each kind.
  public static let settings: [Setting] =
    top + groups.flatMap(\.settings)
    + population(nil) + [share, distance]
    + CellKind.allCases.flatMap { catalogued(section: $0.section, path: "cells.*") }
    + treatment + [without] + lesson + info + [expect]

  /// The settings of a section of the catalogue.
  static func catalogued(section: String, path: String) -> [Setting] {
    Catalogue.parameters.filter { $0.key.section == section }.map { parameter in
      Setting(
        "\(path).\(parameter.key.name)",
        .number(range: parameter.range, isWhole: parameter.isWhole), unit: parameter.unit,
        standard: NumberText.text(parameter.standard),
        source: "\(parameter.source), \(parameter.confidence.rawValue)", key: parameter.key,
        parameter.about)
    }
  }
}

extension ScenarioLanguage {
  /// What a group of numbers is about.
  private static func about(section: String) -> String {
    switch section {
    case "tissue": "The piece of tissue: its size, its voxels and its rim."
    case "vessels": "The vessels that bring oxygen, T cells and drugs."
    case "mechanics": "How cells push and hold each other."
    case "oxygen": "Oxygen: how it spreads, and when cells lack it."
    case "ifn_gamma": "IFN-gamma, the alarm that fighting T cells give off."
    case "chemokine": "The chemokines that draw T cells in."
    case "killing": "How much damage kills a cell, and how fast it is repaired."
    case "pd1": "The brake PD-1 and its partner PD-L1."
    case "exhaustion": "How T cells get tired (exhausted) and recover."
    case "recruitment": "How T cells arrive from the blood."
    case "body": "The body of the virtual patient."
    case "anti_pd1": "How an antibody against PD-1 reaches tumours and engages PD-1."
    case "anti_pdl1": "How an antibody against PD-L1 reaches tumours and binds PD-L1."
    case "anti_ctla4": "How an antibody against CTLA-4 reaches lymph nodes and binds CTLA-4."
    case "pembrolizumab": "How pembrolizumab (anti-PD-1) spreads and is cleared."
    case "pembrolizumab_low_dose":
      "The same for doses below 0.3 mg/kg, of which the target itself clears much."
    case "nivolumab": "How nivolumab (anti-PD-1) spreads and is cleared."
    case "atezolizumab": "How atezolizumab (anti-PD-L1) spreads and is cleared."
    case "ipilimumab": "How ipilimumab (anti-CTLA-4) spreads and is cleared."
    case "lymph_node": "How T cells that see an antigen are found, primed and multiplied."
    case "ctla4": "The brake CTLA-4 on priming, and what blocking it changes."
    case "t_cell_pool": "T cells of a family in the blood: how they die and turn into memory."
    case "lymphocytes": "All lymphocytes in the blood together: their number and recovery."
    default: "Numbers of \(section)."
    }
  }

  private static func about(_ heading: ScenarioInfo.Heading) -> String {
    switch heading {
    case .whatIsIt: "What the scenario shows."
    case .howItWorks: "The rules that its cells follow, without code words."
    case .howToUseIt: "The commands and settings to begin with."
    case .thingsToNotice: "What to look for while it runs."
    case .thingsToTry: "Changes that teach something."
    case .related: "Scenarios that go on from here."
    case .references: "Where the ideas and numbers come from."
    }
  }

  /// What a mechanism does.
  public static func about(_ mechanism: Mechanism) -> String {
    switch mechanism {
    case .checkpoint: "PD-1 that meets PD-L1 slows killing and drives exhaustion."
    case .adaptiveResistance: "IFN-gamma raises PD-L1 on tumour cells."
    case .exhaustion: "Constant stimulation makes T cells tired."
    case .expansion: "Stimulated T cells divide."
    case .contraction: "T cells that find nothing die faster."
    case .recruitment: "T cells arrive from vessels."
    case .chemotaxis: "T cells are drawn towards chemokine."
    case .repair: "Damaged cells repair themselves."
    case .hypoxia: "Cells without oxygen stop dividing and die."
    case .crowding: "Crowded cells stop dividing."
    case .vesselCollapse: "Vessels inside a dense mass collapse."
    }
  }
}
