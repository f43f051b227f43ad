import Basics
import Immunology
import Outcomes
import Scenarios

// Kinds of treatment.
extension Explanation {
  /// What a kind of treatment is, how it is given, what it acts on and what has to be thought of.
  func text(of form: TherapyForm, _ kind: TherapyKind) -> Painted {
    var parts: [Painted] = [
      paint.bold("\(kind.rawValue): \(form.title)"),
      Painted(Wrapping.filled(form.about)),
      "\(form.school.title): \(form.approach)",
      section("What has to be thought of", filled: form.considerations),
      section("How it is given when a file says nothing", filled: schedule(form)),
    ]
    if !form.drugs.isEmpty {
      let drugs = form.drugs.map { "\($0.name): \($0.about)" }.joined(separator: "\n")
      parts.append(section("Drugs", filled: drugs))
    }
    if !form.mechanisms.isEmpty {
      let names = form.mechanisms.map(\.rawValue).joined(separator: ", ")
      parts.append("Acts on the mechanisms: \(names)")
    }
    let parameters = form.allSections.flatMap(Topic.parameters(of:))
    if !parameters.isEmpty { parts.append(numbers(parameters)) }
    let scenarios = Topic.scenarios(with: kind)
    if !scenarios.isEmpty {
      parts.append(
        Painted(Wrapping.filled("Scenarios that use it: " + scenarios.joined(separator: ", "))))
    }
    return parts.joined(separator: "\n\n")
  }

  private func schedule(_ form: TherapyForm) -> String {
    let standard = form.standard
    let interval =
      standard.everyDays == 1 ? "every day" : "every \(Numbers.readable(standard.everyDays)) days"
    let times =
      standard.doses == 1
      ? "Once; \(interval) if `doses` asks for more" : "\(standard.doses) times, \(interval)"
    // Some sources say no more than the first word.
    return ["", "given once"].contains(form.scheduleSource)
      ? times + "." : times + " (\(form.scheduleSource))."
  }
}

extension Topic {
  /// The bundled scenarios in which a kind of treatment is given.
  static func scenarios(with kind: TherapyKind) -> [String] {
    ScenarioLibrary.bundled.map(\.name).filter { name in
      guard let scenario = try? ScenarioReader().read(name) else { return false }
      return scenario.setup.treatments.contains { $0.kind == kind }
    }
  }

  static func document(of kind: TherapyKind) -> JSONValue {
    let form = kind.form
    return .object([
      ("kind", .text("treatment")), ("name", .text(kind.rawValue)), ("title", .text(form.title)),
      ("school", .text(form.school.title)), ("about", .text(form.about)),
      ("approach", .text(form.approach)), ("considerations", .text(form.considerations)),
      ("mechanisms", .array(form.mechanisms.map { .text($0.rawValue) })),
      ("scenarios", .array(scenarios(with: kind).map { .text($0) })),
      ("settings", settings(form.allSections.flatMap(parameters(of:)))),
    ])
  }
}
