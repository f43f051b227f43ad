import Immunology

extension ScenarioBuilder {
  /// The promises, and the number of runs that they are about.
  mutating func readExpectations(
    _ setup: ModelSetup, isShortened: Bool
  ) -> (promises: [Expectation], runs: Int) {
    var runs = Scenario.usualRuns
    guard let node = root["expect"], !node.isNull else { return ([], runs) }
    guard case .list(let items) = node.content else {
      reader.add(
        Problem(
          .wrongShape, "`expect` wants a list, not \(node.kindInWords)", path: "expect",
          at: node.place, help: ["begin each promise with `- ` on a line of its own"]))
      return ([], runs)
    }
    if case .texts(let count) = ScenarioLanguage.expect.form, !count.contains(items.count) {
      reader.add(
        Problem(
          .textLength, "`expect` has \(Words.count(items.count, "item"))", path: "expect",
          at: node.place, help: ["allowed: at most \(count.upperBound)"]))
      return ([], runs)
    }
    // With a population that could not be read, nobody knows which columns there are.
    let isWhole = (root["cells"]?.entries.count ?? 0) <= setup.populations.count
    let columns = isWhole ? Census.columns(of: setup) : []
    var promises: [Expectation] = []
    for (index, item) in items.enumerated() {
      let path = "expect.\(index)"
      if let over = item["over"], item.entries.count == 1 {
        runs = readRuns(over, path: path + ".over") ?? runs
        continue
      }
      guard case .scalar(let scalar) = item.content, !scalar.isNull else {
        reader.add(
          Problem(
            .badExpectation, "a promise is a line of text, not \(item.kindInWords)", path: path,
            at: item.place, help: ["for example `- \(ExpectationParser.example)`"]))
        continue
      }
      var parser = ExpectationParser(
        scalar.text, at: item.place, isQuoted: !scalar.isPlain, path: path,
        columns: columns, end: setup.durationDays, isShortened: isShortened)
      if let promise = parser.parse() { promises.append(promise) }
      if let problem = parser.problem { reader.add(problem) }
    }
    return (promises, runs)
  }

  /// The number in `over: 24 runs`.
  private mutating func readRuns(_ node: YamlNode, path: String) -> Int? {
    if case .scalar(let scalar) = node.content {
      let words = scalar.text.split(separator: " ")
      if let first = words.first, let runs = Int(first),
        (1...ScenarioLanguage.mostRuns).contains(runs),
        words.count == 1 || words.dropFirst() == [runs == 1 ? "run" : "runs"]
      {
        return runs
      }
    }
    reader.add(
      Problem(
        .badExpectation, "`over` says over how many runs promises are judged", path: path,
        at: node.place,
        help: ["for example `- over: 24 runs`; from 1 to \(ScenarioLanguage.mostRuns)"]))
    return nil
  }
}
