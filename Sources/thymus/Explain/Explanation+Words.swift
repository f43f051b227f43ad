import Immunology
import Scenarios

// Words of pictures, charts and tables, and the tags behind numbers.
extension Explanation {
  /// Explains a word.
  func text(of word: GlossaryWord) -> Painted {
    var parts: [Painted] = [paint.bold(word.title), Painted(Wrapping.filled(word.about))]
    if !word.more.isEmpty {
      let commands = word.more.map { "thymus explain \($0)" }
      parts.append("More: \(commands.joined(separator: ", "))")
    }
    return parts.joined(separator: "\n\n")
  }

  /// Says what the tags mean that stand behind numbers.
  var textOfTags: Painted {
    var table = TextTable([.left, .left], indent: "  ")
    for tag in Parameter.Confidence.allCases { table.add(tag.rawValue, tag.meaning) }
    var marks = TextTable([.left, .left], indent: "  ")
    for (mark, meaning) in Self.marks {
      for (index, line) in Wrapping.lines(of: meaning, width: 58).enumerated() {
        marks.add(index == 0 ? mark : "", line)
      }
    }
    let about =
      "Each number has a letter that says how far its default can be trusted, and then its source."
    return [
      paint.bold("tags: how far a number can be trusted"), Painted(Wrapping.filled(about)),
      Painted(table.text()), section("In sources", marks.text()),
    ].joined(separator: "\n\n")
  }

  /// What else stands in sources without being said there.
  static let marks: [(mark: String, meaning: String)] = [
    ("tuned", "chosen so that the scenario that is named comes out as it should"),
    ("chosen", "set by us within what is plausible; nobody measured it"),
    ("through", "read in a later model or review that cites the work"),
  ]

  /// Where lists of numbers say what their tags mean.
  static let tagsHint = "What the letters mean: thymus explain tags"
}
