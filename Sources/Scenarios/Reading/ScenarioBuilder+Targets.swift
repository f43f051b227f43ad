import Immunology

// What engineered cells that a scenario places aim at.
extension ScenarioBuilder {
  /// Reads the targets of populations of engineered cells, when the antigens are known.
  mutating func readTargetsOfCells(_ setup: inout ModelSetup) {
    for index in setup.populations.indices where setup.populations[index].kind == .engineered {
      let population = setup.populations[index]
      guard let node = root["cells"]?[population.name] else { continue }
      let path = "cells.\(population.name)"
      let setting = ScenarioLanguage.targetsOfCells
      var lines: Lines = []
      guard
        let targets = readAntigenNames(setting, in: node.entries, path: path, setup, &lines)
      else { continue }
      if targets.isEmpty {
        if isPlaced(population) { reportNoTarget(population, setup) }
        continue
      }
      let entry = node.entries.last { $0.key == setting.name }
      if let receptor = receptor(for: targets, setup) {
        setup.populations[index].receptor = receptor
      } else {
        reader.add(
          Problem(
            .unknownChoice, "no receptor has these targets", path: "\(path).\(setting.name)",
            at: entry?.value.place ?? node.place,
            help: ["one antigen with `form: peptide`, or one or two with `form: surface`"]))
      }
    }
  }

  private func isPlaced(_ population: Population) -> Bool {
    if case .fill(let share) = population.placement { return 0 < share }
    return 0 < population.count
  }

  private mutating func reportNoTarget(_ population: Population, _ setup: ModelSetup) {
    let place = root["cells"]?.entries.last { $0.key == population.name }?.keyPlace
    let known = setup.knownAntigens.map(\.name)
    reader.add(
      Problem(
        .missing, "the engineered cells `\(population.name)` have no `target`",
        path: "cells.\(population.name).\(ScenarioLanguage.targetsOfCells.name)", at: place,
        help: [
          "say what their receptor sees: `target: \(known.first ?? "")`",
          "there are: \(known.joined(separator: ", "))",
        ]))
  }

  /// The receptor that sees some antigens, if there is such a one.
  private func receptor(for targets: [Int], _ setup: ModelSetup) -> Receptor? {
    let forms = targets.map { setup.knownAntigens[$0].form }
    if forms == [.peptide] { return .inserted(target: targets[0]) }
    return forms.count <= 2 && !forms.contains(.peptide) ? .chimeric(targets: targets) : nil
  }
}
