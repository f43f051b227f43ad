import Outcomes
import Scenarios

extension Explanation {
  /// Lists the outcomes of whole runs.
  var textOfOutcomes: Painted {
    let entries = OutcomeName.allCases.map { name -> Painted in
      let about = Wrapping.filled(name.about, indent: "      ")
      return "  \(paint.cyan(name.rawValue)): \(name.formWords)\n\(about)"
    }
    let about =
      "What a run came to, as promises under `expect` may speak of it, and as tables and run.json "
      + "hold it. No day stands behind such a name: \(OutcomeName.allCases[0].example)."
    return
      ([
        paint.bold("outcomes: what promises may say of whole runs"), "",
        Painted(Wrapping.filled(about)), "",
      ] + entries).joined(separator: "\n")
  }

  /// Explains an outcome.
  func text(of name: OutcomeName) -> Painted {
    var table = TextTable([.left, .left], indent: "  ")
    table.add("is", name.formWords)
    table.add("in a promise", name.example)
    for (word, meaning) in name.meanings { table.add(word, meaning) }
    return [
      paint.bold("\(name.rawValue): an outcome of a run"), Painted(Wrapping.filled(name.about)),
      Painted(table.text()),
    ].joined(separator: "\n\n")
  }
}

extension OutcomeName {
  /// What the outcome of one run is, in words.
  var formWords: String {
    switch form {
    case .truth: "yes or no"
    case .day: "a day, or never"
    case .number(let unit): unit.isEmpty ? "a number" : "a number (\(unit))"
    case .words(let words, let isRanked):
      (isRanked ? "a word, from least to most: " : "a word: ") + words.joined(separator: ", ")
    }
  }
}
