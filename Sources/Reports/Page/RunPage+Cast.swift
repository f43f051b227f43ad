import Experiments
import Immunology
import Outcomes
import Scenarios

// What is in an experiment, and the numbers that matter in it.
extension RunPage {
  /// What is there in some runs or arms; a mechanism is left out when all of them leave it out.
  static func cast(of runs: [SavedRun], _ notes: [RunNotes]) -> PageWords.Cast {
    let there = Set(runs.flatMap { $0.document.populations.map(\.kind) })
    let therapies = runs.flatMap(\.ledger.therapies).reduce(into: [TherapyKind]()) { all, kind in
      if !all.contains(kind) { all.append(kind) }
    }
    let lists = notes.map { without(in: $0.resolvedYAML) }
    return PageWords.Cast(
      kinds: CellKind.allCases.filter(there.contains), therapies: therapies,
      without: Mechanism.allCases.filter { mechanism in
        !lists.isEmpty && lists.allSatisfy { $0.contains(mechanism) }
      })
  }

  /// The mechanisms that a resolved file leaves out.
  private static func without(in yaml: String) -> [Mechanism] {
    let start = "without: ["
    guard let line = yaml.split(separator: "\n").first(where: { $0.hasPrefix(start) }) else {
      return []
    }
    return line.dropFirst(start.count).dropLast().split(separator: ", ")
      .compactMap { Mechanism(rawValue: String($0)) }
  }

  /// At most four numbers: the tumour, what is special in this experiment, and then what is usual.
  var tiles: [PageContent.Tile] {
    Array(([tumourTile].compactMap(\.self) + specialTiles + usualTiles).prefix(4))
  }

  private func tile(
    _ label: String, _ value: Spread?, _ note: String, _ words: ((Spread) -> String)? = nil
  ) -> PageContent.Tile? {
    value.map { value in
      let middle = value.lowest < value.highest ? "median (lowest–highest), " : ""
      return PageContent.Tile(
        label: label, value: (words ?? Self.words)(value), note: middle + note)
    }
  }

  private var lastDay: String { Words.day(numbers.days.last ?? 0) }

  private var tumourTile: PageContent.Tile? {
    let start = spread("cells", .tumour, \.first)
    return tile(
      "Harmful cells (tumour)", spread("cells", .tumour, \.last),
      "on day \(lastDay); \(Words.count(start?.median ?? 0)) at the start")
  }

  /// What most experiments do not have: cells of the laboratory, an alarm, a harm of the blood.
  private var specialTiles: [PageContent.Tile] {
    let readouts = saved.document.runs.compactMap(\.readout)
    let isAlarmed = readouts.contains { $0.cytokineRelease != .none }
    func blood(_ label: String, _ values: [Double], below usual: Double) -> PageContent.Tile? {
      guard let lowest = values.min(), lowest < usual else { return nil }
      return tile(label, Spread(values), "10⁹ per litre, at worst") {
        OutcomeStory.range($0, OutcomeStory.decimal)
      }
    }
    return [
      tile(
        "Engineered T cells", spread("cells", .engineered) { $0.max() }, "in the tissue, at most"),
      isAlarmed
        ? tile("IL-6 in blood", Spread(readouts.compactMap(\.peakInterleukin6)), "pg/mL, at most")
        : nil,
      blood("Lymphocytes", readouts.compactMap(\.lowestLymphocytes), below: Self.fewLymphocytes),
      blood("Neutrophils", readouts.compactMap(\.lowestNeutrophils), below: Self.fewNeutrophils),
    ].compactMap(\.self)
  }

  /// Below these a doctor would speak of too few, in 10⁹ per litre.
  private static let fewLymphocytes = 1.0
  private static let fewNeutrophils = 1.5

  private var usualTiles: [PageContent.Tile] {
    // Where there is neither a T cell nor one that comes, their number is no news.
    let active = spread("active", .effector) { $0.max() }.flatMap { 0 < $0.highest ? $0 : nil }
    let tired = spread("tired", .effector) { $0.max() }.flatMap { 0 < $0.highest ? $0 : nil }
    return [
      tile("Active T cells", active, "at most, on one day"),
      tile("Tired T cells (exhausted)", tired, "at most, on one day"),
      tile(
        "Healthy cells lost", spread("lost", .healthy, \.last),
        "to anything but age by day \(lastDay)"),
    ].compactMap(\.self)
  }
}
