// What the codes of single values mean, for `thymus explain`.

extension ProblemExplanation {
  /// The explanations of single values.
  static func values(_ code: ProblemCode) -> Self? {
    switch code {
    case .outOfRange:
      Self(
        title: "a number out of range",
        text: """
          Every number has a range in which the model means something; the message names it \
          and says what the number is. `thymus explain SETTING` tells more, with the source of \
          the default.
          """,
        wrong: """
          duration_days: -3
          """,
        right: """
          duration_days: 42
          """)
    case .notANumber:
      Self(
        title: "not a number",
        text: """
          The setting wants a number, written with the digits 0 to 9, a point for decimals and \
          perhaps an exponent (1e5). No quotes, no words, no spaces, no underscores.
          """,
        wrong: """
          duration_days: six weeks
          """,
        right: """
          duration_days: 42
          """)
    case .unitInValue:
      Self(
        title: "a unit in the value",
        text: """
          Units stand in the names of settings (`_um`, `_days`, `_mg`), so values are plain \
          numbers. Shares are written as numbers from 0 to 1, not as percentages.
          """,
        wrong: """
          dose_mg: 200 mg
          """,
        right: """
          dose_mg: 200
          """)
    case .comma:
      Self(
        title: "a comma in a number",
        text: """
          Decimals are written with a point, and thousands without any sign. A comma parts the \
          items of a list, so `0,5` in brackets would be two values.
          """,
        wrong: """
          place: {fill: 0,5}
          """,
        right: """
          place: {fill: 0.5}
          """)
    case .notWhole:
      Self(
        title: "not a whole number",
        text: """
          Cells, doses and divisions are counted in whole numbers.
          """,
        wrong: """
          count: 10.5
          """,
        right: """
          count: 10
          """)
    case .notFinite:
      Self(
        title: "not a number to count with",
        text: """
          Infinity, not-a-number and numbers beyond what a computer can hold cannot be \
          simulated.
          """,
        wrong: """
          duration_days: .inf
          """,
        right: """
          duration_days: 42
          """)
    case .leadingZero:
      Self(
        title: "a leading zero or another base",
        text: """
          Some YAML programs read 010 as eight, an octal number, others as ten. Numbers are \
          therefore written without leading zeros, and in no other base than ten.
          """,
        wrong: """
          seed: 007
          """,
        right: """
          seed: 7
          """)
    case .yesOrNo:
      Self(
        title: "yes or no where something else is wanted",
        text: """
          Many YAML programs read yes, no, on and off as true and false. No setting of a \
          scenario is answered like that. To leave a part of the model out there is `without`; \
          to leave a group out, delete its lines.
          """,
        wrong: """
          edges: off
          """,
        right: """
          edges: walls
          without: [recruitment]
          """)
    case .wrongShape:
      Self(
        title: "a list, a group or a text in the wrong place",
        text: """
          Some settings want one value, some a list (items with `- `, or [a, b]), some a group \
          (names and values indented below). The message says which is wanted here.
          """,
        wrong: """
          treatments:
            kind: anti_pd1
            dose_mg: 200
          """,
        right: """
          treatments:
            - kind: anti_pd1
              dose_mg: 200
          """)
    case .unknownChoice:
      Self(
        title: "an unknown word",
        text: """
          The setting takes one of a few words, and this is none of them. The message lists \
          them.
          """,
        wrong: """
          kind: tumor
          """,
        right: """
          kind: tumour
          """)
    case .missing:
      Self(
        title: "something is missing",
        text: """
          A scenario needs cells, each population a `kind` and a `count` (unless its place is \
          filled), each treatment a `kind` and a dose. For these there is no default, because \
          none would be right for most.
          """,
        wrong: """
          cells:
            tumour: {count: 600}
          """,
        right: """
          cells:
            tumour: {kind: tumour, count: 600}
          """)
    case .badName:
      Self(
        title: "a name that cannot be used",
        text: """
          The names of populations become parts of column names in the results, such as \
          `tumour_cells`. So that every program can read these, names begin with a small \
          letter and go on with small letters, digits and underscores, at most 32 in all.
          """,
        wrong: """
          cells:
            T-cells: {kind: cd8_t, count: 40}
          """,
        right: """
          cells:
            t_cells: {kind: cd8_t, count: 40}
          """)
    case .emptyValue:
      Self(
        title: "no value",
        text: """
          The setting stands there, but nothing behind the colon. Give it a value, or delete \
          the line to get the default.
          """,
        wrong: """
          duration_days:
          """,
        right: """
          duration_days: 42
          """)
    case .textLength:
      Self(
        title: "a text or list that is too long or too short",
        text: """
          Titles have to fit on a button and on a chart, predictions on a page of choices. The \
          message names the limits.
          """,
        wrong: """
          predict: [only one answer]
          """,
        right: """
          predict: [it grows, it shrinks]
          """)
    default: nil
    }
  }
}
