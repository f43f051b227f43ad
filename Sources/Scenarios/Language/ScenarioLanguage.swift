import Basics
package import Immunology

/// All settings that a scenario file may hold.
///
/// Numbers of the model come from the ``Catalogue``; only what is not a number of the model is
/// described here. The reader, the JSON Schema and the template are made from this list.
package enum ScenarioLanguage {
  /// A group of settings that stands at the top of a file under one name.
  package struct Group: Sendable {
    /// The name of the group.
    package let name: String
    /// What the group is about, as a sentence.
    package let about: String
    /// The settings in it.
    package let settings: [Setting]
  }

  /// The settings that stand at the top of a file, outside of groups.
  package static let top: [Setting] = [
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
    standard: NumberText.text(ModelSetup().durationDays), "How long a run lasts, to 2 minutes.")

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
    "What the author promises about the results, for example `median(tumour_cells, day 42) < 500`, "
      + "over 12 runs with the days and settings of the file; `over: 24 runs` as an item of the list "
      + "says another number.")
  /// The most runs that promises may be about.
  static let mostRuns = 10_000

  /// The groups of numbers, one for each section of the catalogue that is not a kind of cell.
  package static let groups: [Group] = Catalogue.sections
    .filter { section in
      section != antigenSection && !CellKind.allCases.contains { $0.sections.contains(section) }
    }
    .map { section in
      let extra = section == "tissue" ? [edges] : []
      return Group(
        name: section, about: about(section: section),
        settings: catalogued(section: section, path: section) + extra)
    }

  /// The settings of a population of a kind; without a kind, those that all kinds share.
  package static func population(_ kind: CellKind?) -> [Setting] {
    kind.flatMap { populations[$0] } ?? shared
  }

  private static let shared = [kindOfCell, count, place, center, firstDayOfCells]

  // Looked up, never iterated.
  private static let populations: [CellKind: [Setting]] = Dictionary(
    uniqueKeysWithValues: CellKind.allCases.map { kind in
      let own: [Setting] =
        switch kind.role {
        case .tumour: [lineage]
        case .product: [targetsOfCells]
        case .killerT, .immune, .healthy: []
        }
      let numbers = numbers(of: kind.sections, path: "cells.*")
        .filter { $0.key.map(kind.uses) ?? true }
      return (kind, shared + own + numbers)
    })

  static let kindOfCell = Setting(
    "cells.*.kind",
    .choice(CellKind.allCases.map { .init(word: $0.rawValue, about: $0.form.about) }),
    "What the cells are.")

  static let lineage = Setting(
    "cells.*.lineage",
    .choice([
      .init(word: "tissue", about: "Cells of a solid tumour."),
      .init(word: "t_cell", about: "T cells: a leukaemia or lymphoma, which is in the blood too."),
    ]), standard: "tissue", "What harmful cells came from.")

  static let targetsOfCells = Setting(
    "cells.*.target", .names,
    "What engineered cells that are placed aim at, by names in `antigens`: one peptide, or one or "
      + "two antigens of the surface.")

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

  static let center = Setting(
    "cells.*.center_um", .point,
    "The middle of a disc or a ring, as [x, y] from the corner; without it that of the tissue. A "
      + "disc of one cell is that cell, there.")

  static let coordinate = Setting(
    "cells.*.center_um.*", .number(range: 0...20_000, isWhole: false), unit: "µm",
    "The distance from the left, and from the top.")

  static let firstDayOfCells = Setting(
    "cells.*.first_day", .number(range: 0...3650, isWhole: false), unit: "days", standard: "0",
    "The day on which they are placed, to the next 2 minutes; later than 0 for an implant, such as a "
      + "second tumour.")

  /// The settings of the lesson.
  package static let lesson: [Setting] = [
    Setting("lesson.question", .text(length: 1...300), "The question that a class is asked."),
    Setting(
      "lesson.predict", .texts(count: 2...4), "The predictions to choose from before the run."),
    Setting("lesson.notice", .texts(count: 0...12), "Things to notice."),
    Setting("lesson.try", .texts(count: 0...12), "Things to try next."),
  ]

  /// The texts that explain the scenario.
  package static let info: [Setting] = ScenarioInfo.Heading.allCases.map {
    Setting("info.\($0.rawValue)", .text(length: 1...6000), about($0))
  }

  /// The names that may stand at the top of a file, in their usual order.
  static let topNames: [String] =
    top.map(\.name) + groups.map(\.name) + ["antigens", "cells", "treatments", "without"]
    + ["arms", "lesson", "info", "expect"]

  /// Every setting of the language, those of populations once for each kind.
  package static let settings: [Setting] =
    top + groups.flatMap(\.settings)
    + antigen + population(nil) + [share, distance, lineage, targetsOfCells]
    + kindSections.flatMap {
      catalogued(section: $0, path: "cells.*")
    }
    + treatment + [without] + lesson + info + [expect]

  /// The sections that hold numbers of kinds, each of them once.
  private static let kindSections: [String] = CellKind.allCases.flatMap(\.sections)
    .reduce(into: []) { all, section in if !all.contains(section) { all.append(section) } }

  /// The settings of some sections; where two have the same name, that of the first section.
  static func numbers(of sections: [String], path: String) -> [Setting] {
    sections.flatMap { catalogued(section: $0, path: path) }.reduce(into: []) { all, setting in
      if !all.contains(where: { $0.name == setting.name }) { all.append(setting) }
    }
  }

  /// The settings of a section of the catalogue.
  static func catalogued(section: String, path: String) -> [Setting] {
    Catalogue.parameters.filter { $0.key.section == section }.map { parameter in
      Setting(
        "\(path).\(parameter.key.name)",
        .number(range: parameter.range, isWhole: parameter.isWhole), unit: parameter.unit,
        standard: NumberText.exact(parameter.standard),
        source: "\(parameter.source), \(parameter.confidence.rawValue)", key: parameter.key,
        parameter.about)
    }
  }
}
