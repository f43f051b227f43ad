import Foundation
import Immunology
import Scenarios

/// Scenarios made at random, as YAML (in its JSON form) and as a value.
struct RandomScenario {
  let value: [String: Any]
  /// The file; JSON is YAML as well.
  let text: String

  private init(_ value: [String: Any]) {
    self.value = value
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
    text = String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// A scenario in which every setting is right.
  static func valid(_ random: inout SplitMix) -> Self { Self(content(&random)) }

  /// A scenario in which one setting is not.
  static func wrong(_ random: inout SplitMix) -> Self {
    var value = content(&random)
    var tissue = value["tissue"] as? [String: Any] ?? [:]
    var cells = value["cells"] as? [String: Any] ?? [:]
    switch Int.random(in: 0..<12, using: &random) {
    case 0: tissue["width_um"] = 20_001
    case 1: tissue["width_um"] = "900"
    case 2: tissue["widht_um"] = 900
    case 3: tissue["edges"] = "wall"
    case 4: value["duration_days"] = -1
    case 5: value["seed"] = 1.5
    case 6: value["without"] = ["nothing"]
    case 7: cells["Upper"] = ["kind": "tumour", "count": 1]
    case 8: cells["odd"] = ["kind": "tumour", "count": 1, "dwell_min": 20]
    case 9: cells["odd"] = ["kind": "cd8_t", "count": 1, "place": "nowhere"]
    case 10: value["treatments"] = [["kind": "anti_pd1", "dose_mg": 1, "dose_mg_per_kg": 1]]
    default: value["lesson"] = ["predict": ["only one"]]
    }
    value["tissue"] = tissue
    value["cells"] = cells
    return Self(value)
  }

  private static func content(_ random: inout SplitMix) -> [String: Any] {
    var value: [String: Any] = ["name": "Made at random", "level": ["HS", "AP"]]
    // These together can contradict each other, which a schema cannot know.
    let fixed = ["oxygen", "tissue"]
    for group in ScenarioLanguage.groups where !fixed.contains(group.name) {
      if Bool.random(using: &random) { value[group.name] = fields(group.settings, &random) }
    }
    if Bool.random(using: &random) { value["tissue"] = ["width_um": 1500, "edges": "periodic"] }
    var cells: [String: Any] = [:]
    for (index, kind) in CellKind.allCases.enumerated() {
      var population = fields(
        ScenarioLanguage.population(kind).filter {
          !["kind", "count", "place", "pdl1_basal"].contains($0.name)
        }, &random)
      population["pdl1_basal"] = kind == .tumour ? 0 : nil
      population["kind"] = kind.rawValue
      population["target"] = kind == .engineered ? "mark" : nil
      if Bool.random(using: &random) {
        population["place"] = ["fill": Double.random(in: 0...1, using: &random)]
      } else {
        population["count"] = Int.random(in: 0...200, using: &random)
        population["place"] =
          Bool.random(using: &random) ? "scatter" as Any : ["ring_um": [100, 400]]
      }
      cells["group_\(index)"] = population
    }
    value["cells"] = cells
    value["antigens"] = ["mark": ["form": "surface", "copies": ["group_0": 1000]]]
    if Bool.random(using: &random) {
      // Each drug has numbers of its own.
      let drugs = TherapyKind.antiPD1.form.drugs.map(\.name)
      let drug = drugs.randomElement(using: &random) ?? ""
      let own = ["kind", "drug", "dose_mg", "dose_mg_per_kg", "pause_when"]
      var treatment = fields(
        ScenarioLanguage.treatment(.antiPD1, drug: drug).filter { !own.contains($0.name) },
        &random)
      treatment["drug"] = drug
      treatment["kind"] = "anti_pd1"
      treatment["dose_mg"] = Double.random(in: 0...1000, using: &random)
      // Nothing is given before the patient is enrolled.
      if var response = value["response"] as? [String: Any] {
        response["enrol_day"] = nil
        value["response"] = response
      }
      value["treatments"] = [treatment]
    }
    value["without"] = Mechanism.allCases.map(\.rawValue).filter { _ in
      Int.random(in: 0..<4, using: &random) == 0
    }
    return value
  }

  private static func fields(_ settings: [Setting], _ random: inout SplitMix) -> [String: Any] {
    var fields: [String: Any] = [:]
    for setting in settings where Int.random(in: 0..<3, using: &random) == 0 {
      switch setting.form {
      case .number(let range, let isWhole):
        let number: Double =
          switch Int.random(in: 0..<4, using: &random) {
          case 0: range.lowerBound
          case 1: range.upperBound
          default: Double.random(in: range, using: &random)
          }
        fields[setting.name] = isWhole ? number.rounded() : number
      case .choice(let choices):
        fields[setting.name] = choices.randomElement(using: &random)?.word
      default: break
      }
    }
    return fields
  }
}
