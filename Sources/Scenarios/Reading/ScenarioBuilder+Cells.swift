import Basics
import Immunology

extension ScenarioBuilder {
  /// The most populations of one scenario; each has its columns in the results.
  static let mostPopulations = 64

  mutating func readPopulations(_ parameters: ParameterValues) -> [Population] {
    guard let node = root["cells"], !node.isNull, !isEmptyMap(node) else {
      // Populations whose names could not be read are reported already.
      if hasUnreadNames { return [] }
      reader.add(
        Problem(
          .missing, "a scenario needs cells", path: "cells",
          at: root["cells"]?.place ?? Place(source: root.place.source),
          help: [
            "for example `cells: {tumour: {kind: tumour, count: 100, place: disc}}`",
            "or start from a scenario that has some: `extends: no-treatment`",
          ]))
      return []
    }
    guard case .map(let entries) = node.content else {
      var help = ["each population stands under its name: `tumour: {kind: tumour, count: 100}`"]
      if case .list = node.content {
        help.append("write `tumour:` in place of `- `")
      }
      reader.add(
        Problem(
          .wrongShape, "`cells` holds populations by name, not \(node.kindInWords)",
          path: "cells", at: node.place, help: help))
      return []
    }
    if entries.count > Self.mostPopulations {
      reader.add(
        Problem(
          .wrongShape, "`cells` holds \(entries.count) populations", path: "cells",
          at: node.place, help: ["allowed: at most \(Self.mostPopulations)"]))
      return []
    }
    return entries.compactMap { readPopulation($0, parameters) }
  }

  private func isEmptyMap(_ node: YamlNode) -> Bool {
    if case .map(let entries) = node.content { return entries.isEmpty }
    return false
  }

  private mutating func readPopulation(
    _ entry: YamlNode.Entry, _ parameters: ParameterValues
  ) -> Population? {
    let path = "cells.\(entry.key)"
    guard isName(entry, path: path, of: "a population") else { return nil }
    guard case .map(let entries) = entry.value.content else {
      _ = reader.group(
        entry.value.isNull
          ? YamlNode(
            content: .scalar(YamlNode.Scalar(text: "", isPlain: true)), place: entry.keyPlace)
          : entry.value, path: path, allowed: [ScenarioLanguage.kindOfCell])
      if entry.value.isNull { reportNoKind(entry, path: path) }
      return nil
    }
    guard entries.contains(where: { $0.key == "kind" }) else {
      reader.checkNames(
        entries.filter { other in
          !CellKind.allCases.contains { kind in
            ScenarioLanguage.population(kind).contains { $0.name == other.key }
          }
        }, path: path, group: path, allowed: ScenarioLanguage.population(nil))
      reportNoKind(entry, path: path)
      return nil
    }
    // Which other settings are allowed depends on the kind, so nothing more can be said without.
    guard
      let word = reader.choice(ScenarioLanguage.kindOfCell, in: entries, path: path),
      let kind = CellKind(rawValue: word)
    else { return nil }
    let settings = ScenarioLanguage.population(kind)
    reader.checkNames(entries, path: path, group: path, allowed: settings)
    let place = readPlace(entries, kind: kind, path: path)
    let placement = place?.placement
    let count = readCount(entries, placement, entry, path: path)
    if let place { reader.record("\(path).place", place.placement.text, place.origin) }
    var own = parameters
    let center = readCenter(entries, path: path)
    let firstDay = reader.number(ScenarioLanguage.firstDayOfCells, in: entries, path: path)
    let isMalignantT =
      kind == .tumour
      && reader.choice(ScenarioLanguage.lineage, in: entries, path: path) == "t_cell"
    let radius = ParameterKey.tumourRadius
    let isBlast = isMalignantT && !entries.contains { $0.key == radius.name }
    for setting in settings {
      guard let key = setting.key else { continue }
      if isBlast && key == radius {
        // What these cells themselves say of a blast is read, and checked, further down.
        let blast = entries.last { $0.key == ParameterKey.malignantRadius.name }
        if case .scalar(let scalar) = blast?.value.content, let said = Double(scalar.text) {
          own[radius] = said
        } else {
          own[radius] = own[.malignantRadius]
        }
        reader.record("\(path).\(radius.name)", NumberText.exact(own[radius]), "lineage: t_cell")
      } else if let value = reader.number(setting, in: entries, path: path) {
        own[key] = value
      }
    }
    return Population(
      name: entry.key, kind: kind, count: count ?? 0, placement: placement ?? .scatter,
      parameters: own, firstDay: firstDay ?? 0, center: center, isMalignantT: isMalignantT)
  }

  mutating func isName(_ entry: YamlNode.Entry, path: String, of what: String) -> Bool {
    let scalars = entry.key.unicodeScalars
    let isLetter = { (scalar: Unicode.Scalar) in ("a"..."z").contains(scalar) }
    let isRight = scalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "_" }
    guard let first = scalars.first, isLetter(first), isRight, scalars.count <= 32 else {
      reader.add(
        Problem(
          .badName, "`\(entry.key)` cannot be the name of \(what)", path: path,
          at: entry.keyPlace,
          help: [
            "names begin with a small letter, followed by small letters, digits and `_`,"
              + " at most 32 in all", "columns of the results begin with this name",
          ]))
      return false
    }
    return true
  }

  private mutating func reportNoKind(_ entry: YamlNode.Entry, path: String) {
    reader.add(
      Problem(
        .missing, "the population `\(entry.key)` has no `kind`", path: "\(path).kind",
        at: entry.keyPlace, help: ["allowed: \(ScenarioLanguage.kindOfCell.allowed)"]))
  }

  private mutating func readCount(
    _ entries: [YamlNode.Entry], _ placement: Placement?, _ population: YamlNode.Entry,
    path: String
  ) -> Int? {
    let setting = ScenarioLanguage.count
    let entry = entries.last { $0.key == setting.name }
    if case .fill = placement {
      guard let entry else { return 0 }
      reader.add(
        Problem(
          .badPlace, "`count` and `place: {fill: …}` both say how many cells there are",
          path: "\(path).count", at: entry.keyPlace,
          help: ["keep `fill` and delete this line, or write another `place`"]))
      return nil
    }
    if entry == nil, placement != nil {
      reader.add(
        Problem(
          .missing, "the population `\(population.key)` has no `count`", path: "\(path).count",
          at: population.keyPlace,
          help: ["allowed: \(setting.allowed)\(SettingReader.meaning(setting))"]))
      return nil
    }
    return reader.number(setting, in: entries, path: path).map { Int($0) }
  }
}

// MARK: - Places

extension ScenarioBuilder {
  private mutating func readPlace(
    _ entries: [YamlNode.Entry], kind: CellKind, path: String
  ) -> (placement: Placement, origin: String)? {
    let path = "\(path).place"
    guard let node = entries.last(where: { $0.key == "place" })?.value else {
      return (kind == .tumour ? .disc : .scatter, "default for this kind")
    }
    let placement: Placement? =
      switch node.content {
      case .scalar(let scalar): simplePlace(scalar, node, path: path)
      case .map(let entries): placeWithNumbers(entries, node, path: path)
      case .list: wrongPlace("a list is not a place", node, path: path)
      }
    return placement.map { ($0, node.place.origin) }
  }

  private mutating func readCenter(
    _ entries: [YamlNode.Entry], path: String
  ) -> SIMD2<Double>? {
    let setting = ScenarioLanguage.center
    guard let node = entries.last(where: { $0.key == setting.name })?.value, !node.isNull else {
      return nil
    }
    let path = "\(path).\(setting.name)"
    guard case .list(let items) = node.content, items.count == 2 else {
      reader.add(
        Problem(
          .badPlace, "`center_um` wants two distances: [x, y]", path: path, at: node.place,
          help: ["for example `center_um: [300, 450]`, from the left and from the top"]))
      return nil
    }
    let numbers = items.enumerated().compactMap { index, node in
      reader.number(node, ScenarioLanguage.coordinate, path: "\(path).\(index)")
    }
    guard numbers.count == 2 else { return nil }
    let text = numbers.map(NumberText.exact).joined(separator: ", ")
    reader.record(path, "[\(text)]", node.place.origin)
    return SIMD2(numbers[0], numbers[1])
  }

  private mutating func simplePlace(
    _ scalar: YamlNode.Scalar, _ node: YamlNode, path: String
  ) -> Placement? {
    switch scalar.text {
    case "disc": return .disc
    case "scatter": return .scatter
    case "fill":
      return wrongPlace("`fill` wants a share of full packing", node, path: path)
    case "ring", "ring_um":
      return wrongPlace("a ring wants two distances from the center", node, path: path)
    case _ where scalar.isNull:
      return wrongPlace("`place` has no value", node, path: path)
    default:
      let near = Suggestion.nearest(to: scalar.text, among: ["disc", "scatter", "fill", "ring_um"])
      return wrongPlace("`\(scalar.text)` is not a place", node, path: path, suggestion: near)
    }
  }

  private mutating func wrongPlace(
    _ message: String, _ node: YamlNode, path: String, suggestion: String? = nil
  ) -> Placement? {
    var help = suggestion.map { ["did you mean `\($0)`?"] } ?? []
    help.append("allowed: \(ScenarioLanguage.place.allowed)")
    reader.add(
      Problem(
        .badPlace, message, path: path, at: node.place, help: help, suggestion: suggestion))
    return nil
  }

  /// What people write who hope that positions can be read from a file.
  private static let fileWords = ["file", "csv", "positions", "path", "image"]

  private mutating func placeWithNumbers(
    _ entries: [YamlNode.Entry], _ node: YamlNode, path: String
  ) -> Placement? {
    let settings = [ScenarioLanguage.share, ScenarioLanguage.distance]
    if let file = entries.first(where: { Self.fileWords.contains($0.key) }) {
      reader.add(
        Problem(
          .badPlace, "a file of positions is not supported", path: "\(path).\(file.key)",
          at: file.keyPlace,
          help: [
            "cells at known places can stand one by one, each as a population of its own:"
              + " `count: 1, place: disc, center_um: [120, 80]`",
            "allowed: \(ScenarioLanguage.place.allowed)",
          ]))
      return nil
    }
    reader.checkNames(entries, path: path, group: "place", allowed: settings)
    let known = entries.filter { entry in settings.contains { $0.name == entry.key } }
    guard known.count == 1, let entry = known.first else {
      if known.isEmpty, !entries.isEmpty { return nil }
      return wrongPlace(
        known.isEmpty ? "`place` is empty" : "a population has one place, not two", node,
        path: path)
    }
    let inner = "\(path).\(entry.key)"
    if entry.key == ScenarioLanguage.share.name {
      return reader.number(entry.value, ScenarioLanguage.share, path: inner)
        .map { .fill(share: $0) }
    }
    guard case .list(let bounds) = entry.value.content, bounds.count == 2 else {
      return wrongPlace("a ring wants two distances: [inner, outer]", entry.value, path: inner)
    }
    let distances = bounds.enumerated().compactMap { index, node in
      reader.number(node, ScenarioLanguage.distance, path: "\(inner).\(index)")
    }
    guard distances.count == 2 else { return nil }
    guard distances[0] < distances[1] else {
      return wrongPlace(
        "the inner distance of a ring has to be less than the outer one", entry.value,
        path: inner)
    }
    return .ring(inner: distances[0], outer: distances[1])
  }
}

extension Placement {
  /// The place as it stands in a file.
  var text: String {
    switch self {
    case .disc: "disc"
    case .scatter: "scatter"
    case .fill(let share): "{fill: \(NumberText.exact(share))}"
    case .ring(let inner, let outer):
      "{ring_um: [\(NumberText.exact(inner)), \(NumberText.exact(outer))]}"
    }
  }
}
