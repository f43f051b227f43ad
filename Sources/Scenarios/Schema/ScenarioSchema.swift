import Basics
import Immunology

/// The description of scenario files for editors, as JSON Schema (draft-07).
///
/// It is made from ``ScenarioLanguage``, as the reader is. What depends on several settings or on
/// the scenario that a file starts from is left to the reader.
package enum ScenarioSchema {
  /// The schema as a JSON document, with a line end.
  package static func json() -> String { document.text(.lines) + "\n" }

  private static var document: JSONValue {
    .object([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("Thymus scenario")),
      (
        "description",
        .text("A virtual patient for the simulator Thymus, and what to ask about it.")
      ),
      ("type", .text("object")),
      ("additionalProperties", .truth(false)),
      ("properties", .object(properties)),
      ("definitions", .object(definitions)),
    ])
  }

  private static var properties: [(String, JSONValue)] {
    let top = ScenarioLanguage.top.map { ($0.name, schema($0)) }
    let groups = ScenarioLanguage.groups.map { group in
      (group.name, object(group.settings, about: group.about, isNullable: true))
    }
    return top + groups + [
      ("antigens", antigens),
      ("cells", cells),
      ("treatments", treatments),
      ("without", schema(ScenarioLanguage.without)),
      ("arms", arms),
      ("lesson", object(ScenarioLanguage.lesson, about: "What a class is asked and shown.")),
      ("info", object(ScenarioLanguage.info, about: "The texts that explain the scenario.")),
      ("expect", expect),
    ]
  }

  private static var expect: JSONValue {
    guard case .texts(let count) = ScenarioLanguage.expect.form else { return .object([]) }
    let over: JSONValue = .object([
      ("description", .text("Over how many runs the promises are judged.")),
      ("type", .array([.text("string"), .text("integer")])),
      ("pattern", .text("^[0-9]+( runs?)?$")), ("minimum", .exact(1)),
      ("maximum", .exact(Double(ScenarioLanguage.mostRuns))),
    ])
    let item: JSONValue = .object([
      ("type", .text("object")), ("additionalProperties", .truth(false)),
      ("required", .array([.text("over")])), ("properties", .object([("over", over)])),
    ])
    return described(
      [
        ("type", .array([.text("array"), .text("null")])),
        ("minItems", .exact(Double(count.lowerBound))),
        ("maxItems", .exact(Double(count.upperBound))),
        (
          "items",
          .object([
            ("anyOf", .array([.object(textForm(SettingReader.itemLength)), item]))
          ])
        ),
      ], ScenarioLanguage.expect)
  }

  private static var arms: JSONValue {
    .object([
      ("description", .text(ScenarioLanguage.aboutArms)),
      ("type", .array([.text("object"), .text("null")])),
      (
        "additionalProperties",
        .object([("type", .array([.text("object"), .text("null")]))])
      ),
    ])
  }

  private static var definitions: [(String, JSONValue)] {
    let kinds = CellKind.allCases.map { kind in
      (
        "population_\(kind.rawValue)",
        object(ScenarioLanguage.population(kind), about: "Cells of the kind \(kind.rawValue).")
      )
    }
    var all: [Setting] = []
    for setting in CellKind.allCases.flatMap({ ScenarioLanguage.population($0) })
    where !all.contains(where: { $0.name == setting.name }) {
      all.append(setting)
    }
    // Without a kind, the base says it, and so only names can be checked.
    let names = all.map { setting -> (String, JSONValue) in
      setting.path.hasPrefix("cells.*") && ScenarioLanguage.population(nil).contains(setting)
        ? (setting.name, schema(setting)) : (setting.name, described([], setting))
    }
    let unknown: JSONValue = .object([
      ("type", .text("object")), ("additionalProperties", .truth(false)),
      ("properties", .object(names)),
    ])
    return kinds + [("population_of_the_base", unknown)]
      + TherapyKind.allCases.map { ("treatment_\($0.rawValue)", treatment($0)) }
  }
}

// MARK: - Groups

extension ScenarioSchema {
  private static func object(
    _ settings: [Setting], about: String, isNullable: Bool = false,
    more: [(String, JSONValue)] = []
  ) -> JSONValue {
    .object(
      [
        ("description", .text(about)),
        ("type", isNullable ? .array([.text("object"), .text("null")]) : .text("object")),
        ("additionalProperties", .truth(false)),
        ("properties", .object(settings.map { ($0.name, schema($0)) })),
      ] + more)
  }

  private static var cells: JSONValue {
    var choice: JSONValue = .object([("$ref", .text("#/definitions/population_of_the_base"))])
    for kind in CellKind.allCases.reversed() {
      choice = .object([
        (
          "if",
          .object([
            ("required", .array([.text("kind")])),
            (
              "properties",
              .object([("kind", .object([("const", .text(kind.rawValue))]))])
            ),
          ])
        ),
        ("then", .object([("$ref", .text("#/definitions/population_\(kind.rawValue)"))])),
        ("else", choice),
      ])
    }
    return .object([
      ("description", .text("The populations of cells, each under a name of yours.")),
      ("type", .array([.text("object"), .text("null")])),
      ("additionalProperties", .truth(false)),
      ("maxProperties", .exact(Double(ScenarioBuilder.mostPopulations))),
      ("patternProperties", .object([("^[a-z][a-z0-9_]{0,31}$", choice)])),
    ])
  }

  private static var antigens: JSONValue {
    .object([
      ("description", .text(ScenarioLanguage.aboutAntigens)),
      ("type", .array([.text("object"), .text("null")])),
      ("additionalProperties", .truth(false)),
      ("maxProperties", .exact(Double(Antigen.most))),
      (
        "patternProperties",
        .object([
          (
            "^[a-z][a-z0-9_]{0,31}$",
            object(ScenarioLanguage.antigen, about: "An antigen.")
          )
        ])
      ),
    ])
  }

  private static var treatments: JSONValue {
    var choice: JSONValue = .object([
      ("type", .text("object")),
      ("properties", .object([("kind", schema(ScenarioLanguage.kindOfTreatment))])),
      ("required", .array([.text(ScenarioLanguage.kindOfTreatment.name)])),
    ])
    for kind in TherapyKind.allCases.reversed() {
      choice = .object([
        (
          "if",
          .object([
            ("required", .array([.text("kind")])),
            (
              "properties",
              .object([("kind", .object([("const", .text(kind.rawValue))]))])
            ),
          ])
        ),
        ("then", .object([("$ref", .text("#/definitions/treatment_\(kind.rawValue)"))])),
        ("else", choice),
      ])
    }
    return .object([
      ("description", .text("A list of treatments.")),
      ("type", .array([.text("array"), .text("null")])),
      ("maxItems", .exact(Double(ScenarioBuilder.mostTreatments))),
      ("items", choice),
    ])
  }

  private static func treatment(_ kind: TherapyKind) -> JSONValue {
    let form = kind.form
    var more: [(String, JSONValue)] = []
    if form.amount == .milligrams {
      more.append(
        (
          "oneOf",
          .array(
            [ScenarioLanguage.dose, ScenarioLanguage.dosePerWeight].map {
              .object([("required", .array([.text($0.name)]))])
            })
        ))
    }
    return object(ScenarioLanguage.treatment(kind), about: form.about, more: more)
  }
}

// MARK: - Settings

extension ScenarioSchema {
  private static func schema(_ setting: Setting) -> JSONValue {
    switch setting.form {
    case .number(let range, let isWhole):
      described(
        [
          ("type", .text(isWhole ? "integer" : "number")),
          ("minimum", .exact(range.lowerBound)),
          ("maximum", .exact(range.upperBound)),
        ], setting)
    case .choice(let choices):
      described([("enum", .array(choices.map { .text($0.word) }))], setting)
    case .choices(let choices):
      described(
        [
          (
            "anyOf",
            .array([
              .object([("enum", .array(choices.map { .text($0.word) }))]),
              .object([
                ("type", .array([.text("array"), .text("null")])),
                ("items", .object([("enum", .array(choices.map { .text($0.word) }))])),
              ]),
            ])
          )
        ], setting)
    case .text(let length):
      described(textForm(length), setting)
    case .texts(let count):
      described(
        [
          ("type", .array([.text("array"), .text("null")])),
          ("minItems", .exact(Double(count.lowerBound))),
          ("maxItems", .exact(Double(count.upperBound))),
          ("items", .object(textForm(SettingReader.itemLength))),
        ], setting)
    case .place: described([("oneOf", .array(places))], setting)
    case .point:
      described(
        [
          ("type", .text("array")), ("minItems", .exact(2)), ("maxItems", .exact(2)),
          ("items", schema(ScenarioLanguage.coordinate)),
        ], setting)
    case .names:
      described(
        [
          (
            "anyOf",
            .array([
              .object([("type", .text("string"))]),
              .object([
                ("type", .text("array")), ("items", .object([("type", .text("string"))])),
              ]),
            ])
          )
        ], setting)
    case .counts:
      described(
        [("type", .text("object")), ("additionalProperties", schema(ScenarioLanguage.copies))],
        setting)
    }
  }

  /// A text may look like a number or a truth value, as in `predict: [100, 200]`.
  private static func textForm(_ length: ClosedRange<Int>) -> [(String, JSONValue)] {
    [
      ("type", .array([.text("string"), .text("number"), .text("boolean")])),
      ("minLength", .exact(Double(length.lowerBound))),
      ("maxLength", .exact(Double(length.upperBound))),
    ]
  }

  private static var places: [JSONValue] {
    let ring: JSONValue = described(
      [
        ("type", .text("array")),
        ("minItems", .exact(2)), ("maxItems", .exact(2)),
        ("items", schema(ScenarioLanguage.distance)),
      ], ScenarioLanguage.distance)
    return [
      .object([("enum", .array([.text("disc"), .text("scatter")]))]),
      place(ScenarioLanguage.share.name, schema(ScenarioLanguage.share)),
      place(ScenarioLanguage.distance.name, ring),
    ]
  }

  private static func place(_ name: String, _ value: JSONValue) -> JSONValue {
    .object([
      ("type", .text("object")), ("additionalProperties", .truth(false)),
      ("required", .array([.text(name)])),
      ("properties", .object([(name, value)])),
    ])
  }

  /// A schema with what an editor shows: the sentence, the unit, the default and its source.
  private static func described(_ form: [(String, JSONValue)], _ setting: Setting) -> JSONValue {
    var about = setting.about
    if !setting.unit.isEmpty { about += " Unit: \(setting.unit)." }
    if let standard = setting.standard {
      about += " Default: \(standard)\(setting.source.isEmpty ? "" : " (\(setting.source))")."
    }
    var fields: [(String, JSONValue)] = [("description", .text(about))] + form
    if let standard = setting.standard {
      if case .number = setting.form, let value = Double(standard) {
        fields.append(("default", .exact(value)))
      } else if case .choice = setting.form {
        fields.append(("default", .text(standard)))
      }
    }
    return .object(fields)
  }
}
