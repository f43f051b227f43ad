import Basics
import Immunology
import Outcomes
import Scenarios

extension Topic {
  /// The topic as a document.
  var document: JSONValue {
    switch self {
    case .scenario(let scenario):
      .object([
        ("kind", .text("scenario")), ("name", .text(scenario.id)),
        ("title", .text(scenario.title)), ("summary", .text(scenario.summary)),
        ("level", .array(scenario.level.map { .text($0.rawValue) })),
        ("info", .object(scenario.info.sections.map { ($0.heading.rawValue, .text($0.text)) })),
        ("expect", .array(scenario.expectations.map { .text($0.text) })),
      ])
    case .code(let code):
      .object([
        ("kind", .text("error_code")), ("name", .text(code.rawValue)),
        ("title", .text(code.title)), ("explanation", .text(code.explanation)),
      ])
    case .mechanism(let mechanism): Self.document(of: mechanism)
    case .kind(let kind):
      .object([
        ("kind", .text("cell")), ("name", .text(kind.rawValue)), ("title", .text(kind.form.title)),
        ("about", .text(kind.form.explanation)), ("simplified", .text(kind.form.simplified)),
        ("mechanisms", .array(kind.mechanisms.map { .text($0.rawValue) })),
        ("settings", Self.settings(Self.parameters(of: kind.section))),
      ])
    case .therapy(let kind): Self.document(of: kind)
    case .section(let section):
      .object([
        ("kind", .text("section")), ("name", .text(section)),
        ("settings", Self.settings(Self.parameters(of: section))),
      ])
    case .setting(let key): Self.document(of: Catalogue.parameter(key))
    case .group(let name, let settings):
      .object([
        ("kind", .text("section")), ("name", .text(name)),
        ("settings", .array(settings.map(Self.document(of:)))),
      ])
    case .language(let setting): Self.document(of: setting)
    case .outcomes:
      .object([
        ("kind", .text("outcomes")), ("name", .text(Self.outcomesName)),
        ("outcomes", .array(OutcomeName.allCases.map(Self.document(of:)))),
      ])
    case .outcome(let name): Self.document(of: name)
    case .word(let word):
      .object([
        ("kind", .text("word")), ("name", .text(word.title)), ("about", .text(word.about)),
        ("more", .array(word.more.map { .text($0) })),
      ])
    case .tags:
      .object([
        ("kind", .text("tags")), ("name", .text("tags")),
        (
          "tags",
          .object(
            Parameter.Confidence.allCases.map { ($0.rawValue, .text($0.meaning)) }
              + Explanation.marks.map { ($0.mark, .text($0.meaning)) })
        ),
      ])
    }
  }

  private static func document(of mechanism: Mechanism) -> JSONValue {
    let note = mechanism.note
    return .object([
      ("kind", .text("mechanism")), ("name", .text(mechanism.rawValue)),
      ("title", .text(note.title)), ("rule", .text(note.rule)),
      ("equation", .text(note.equation)), ("simplified", .text(note.simplified)),
      ("sources", .array(note.sources.map { .text($0) })),
      ("settings", settings(note.parameters.map(Catalogue.parameter))),
    ])
  }

  private static func document(of setting: Setting) -> JSONValue {
    .object([
      ("kind", .text("setting")), ("name", .text(setting.path)), ("about", .text(setting.about)),
      ("unit", .text(setting.unit)), ("allowed", .text(setting.allowed)),
      ("default", setting.standard.map { .text($0) } ?? .null),
    ])
  }

  static func settings(_ parameters: [Parameter]) -> JSONValue {
    .array(parameters.map(document(of:)))
  }

  private static func document(of parameter: Parameter) -> JSONValue {
    .object([
      ("kind", .text("setting")), ("name", .text(parameter.key.rawValue)),
      ("about", .text(parameter.about)), ("unit", .text(parameter.unit)),
      ("default", .number(parameter.standard)),
      ("minimum", .number(parameter.range.lowerBound)),
      ("maximum", .number(parameter.range.upperBound)), ("whole", .truth(parameter.isWhole)),
      ("source", .text(parameter.source)),
      ("confidence", .text(parameter.confidence.rawValue)),
      ("confidence_words", .text(parameter.confidence.words)),
    ])
  }

  private static func document(of name: OutcomeName) -> JSONValue {
    .object([
      ("kind", .text("outcome")), ("name", .text(name.rawValue)), ("about", .text(name.about)),
      ("is", .text(name.formWords)), ("example", .text(name.example)),
    ])
  }
}
